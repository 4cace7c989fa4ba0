package scholium.engine.symja;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import scholium.engine.Outcome.GaveUp;
import scholium.engine.Outcome.Reason;
import scholium.worker.WorkerCommand;
import scholium.worker.WorkerProcess;

/**
 * Has the questions of all threads answered by one worker process, in the order in which they come. A few questions wait
 * inside the process already, so that it never waits for one; every question has a number, which its answer repeats, so
 * that none is taken for another's. A process that hangs, dies or talks nonsense costs the question it was at; the others
 * are asked again of the next process.
 */
final class Desk implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(30);
    private static final int FAILED_STARTS = 3;
    private static final int AHEAD = 3;

    private final WorkerCommand command;
    private final Deque<Question> waiting = new ArrayDeque<>();
    private final Deque<Question> asked = new ArrayDeque<>();
    private @Nullable WorkerProcess worker;
    private @Nullable Thread clerk;
    private boolean ready;
    private int failedStarts;
    private long numbers;
    private boolean wanted;
    private boolean closed;

    Desk(WorkerCommand command) {
        this.command = command;
    }

    /** The questions of one goal, which have their time together. Guarded by the desk. */
    private static final class Party {
        private final long allowed;
        private long taken;
        private boolean gone;

        Party(Duration time) {
            this.allowed = time.toNanos();
        }
    }

    /** A question; what is heard is empty for a difference that is 0. */
    private record Question(long number, Party party, String line, CompletableFuture<Optional<GaveUp>> heard) {}

    /** Questions that are answered one after the other. */
    final class Conversation {
        private final Party party;
        private final List<Question> questions;
        private int heard;

        private Conversation(Party party, List<Question> questions) {
            this.party = party;
            this.questions = questions;
        }

        /** What is wrong with the next difference, if it is not 0. */
        Optional<GaveUp> next() throws InterruptedException {
            try {
                return questions.get(heard++).heard().get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }

        /** How long the process has worked on the answers so far, in nanoseconds. */
        long taken() {
            synchronized (Desk.this) {
                return party.taken;
            }
        }

        /** The questions that have not been asked yet need not be. */
        void end() {
            synchronized (Desk.this) {
                party.gone = true;
                waiting.removeIf(q -> q.party() == party);
            }
        }
    }

    /** @param time for all of them together, from when the first is begun */
    synchronized Conversation ask(List<String> lines, Duration time) {
        Party party = new Party(time);
        List<Question> questions = new ArrayList<>();
        for (String line : lines) {
            questions.add(new Question(++numbers, party, line, new CompletableFuture<>()));
        }
        if (closed) {
            questions.forEach(q -> q.heard().complete(Optional.of(unavailable("the engine is closed"))));
        } else {
            waiting.addAll(questions);
            post();
            open();
        }
        return new Conversation(party, questions);
    }

    /** Starts the process in the background. */
    synchronized void open() {
        wanted = true;
        if (clerk == null && !closed) {
            clerk = new Thread(this::serve, "symja-desk");
            clerk.setDaemon(true);
            clerk.start();
        }
        notifyAll();
    }

    private static GaveUp unavailable(String why) {
        return GaveUp.because(Reason.UNAVAILABLE, "Symja is not available: " + why);
    }

    /** Gives the process what it may have ahead. */
    private synchronized void post() {
        WorkerProcess running = worker;
        while (running != null && ready && asked.size() < AHEAD && !waiting.isEmpty()) {
            Question q = waiting.remove();
            asked.add(q);
            running.post(q.number() + " " + q.line());
        }
    }

    private void serve() {
        try {
            while (true) {
                awaitWork();
                Optional<WorkerProcess> running = started();
                if (running.isPresent()) {
                    post();
                    Optional<Question> head = head();
                    if (head.isPresent()) {
                        hear(running.get(), head.get());
                    }
                }
            }
        } catch (InterruptedException e) {
            // Closed.
        } finally {
            close();
        }
    }

    private synchronized void awaitWork() throws InterruptedException {
        while (!wanted && asked.isEmpty() && waiting.isEmpty()) {
            wait();
        }
        wanted = false;
    }

    private synchronized Optional<Question> head() {
        return Optional.ofNullable(asked.peek());
    }

    /** The worker, ready; where there is none, the first question learns why. */
    private Optional<WorkerProcess> started() throws InterruptedException {
        WorkerProcess running;
        try {
            running = begun();
        } catch (IOException e) {
            fail(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
        running.awaitReady(START);
        if (!running.isReady()) {
            kill(running);
            fail("it did not start");
            return Optional.empty();
        }
        synchronized (this) {
            failedStarts = 0;
            ready = running == worker;
        }
        return Optional.of(running);
    }

    private synchronized WorkerProcess begun() throws IOException {
        WorkerProcess running = worker;
        if (running != null) {
            return running;
        }
        if (closed) {
            throw new IOException("the engine is closed");
        }
        if (failedStarts >= FAILED_STARTS) {
            throw new IOException("it did not start " + FAILED_STARTS + " times");
        }
        Optional<String> missing = command.missing();
        if (missing.isPresent()) {
            throw new IOException(missing.get());
        }
        worker = WorkerProcess.start(command, "symja");
        return worker;
    }

    private synchronized void fail(String why) {
        failedStarts++;
        Question first = waiting.poll();
        if (first != null) {
            first.heard().complete(Optional.of(unavailable(why)));
        }
    }

    private void hear(WorkerProcess running, Question head) throws InterruptedException {
        long before = System.nanoTime();
        WorkerProcess.Heard heard = running.hear(left(head.party()));
        long taken = System.nanoTime() - before;
        switch (heard.waited()) {
            case LINE -> {
                Optional<Answer> answer = answer(head, heard.line());
                if (answer.isPresent()) {
                    settle(head, taken, trouble(answer.get()));
                } else {
                    kill(running);
                    settle(head, taken, Optional.of(unavailable("it answered what is no answer")));
                }
            }
            case TOO_LONG -> {
                kill(running);
                settle(head, taken, Optional.of(GaveUp.because(Reason.TIME, "no answer in time")));
            }
            case ENDED -> {
                boolean memory = running.ranOutOfMemory();
                kill(running);
                settle(
                        head,
                        taken,
                        Optional.of(
                                memory
                                        ? GaveUp.because(Reason.SIZE, "Symja ran out of memory")
                                        : unavailable("its process ended")));
            }
        }
    }

    private synchronized Duration left(Party party) {
        return Duration.ofNanos(Math.max(1, party.allowed - party.taken));
    }

    /** The answer to this question; empty if the line is none. */
    private static Optional<Answer> answer(Question q, String line) {
        String number = q.number() + " ";
        try {
            return line.startsWith(number)
                    ? Optional.of(Answer.parse(line.substring(number.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<GaveUp> trouble(Answer answer) {
        return switch (answer.kind()) {
            case ZERO -> Optional.empty();
            case NOT_ZERO ->
                Optional.of(GaveUp.because(Reason.NOT_AN_IDENTITY, "the difference is not simplified to 0"));
            case VACUOUS -> Optional.of(GaveUp.because(Reason.NO_POINT, "the hypotheses contradict each other"));
            case UNDECIDED -> Optional.of(GaveUp.because(Reason.OUTSIDE_LANGUAGE, answer.detail()));
        };
    }

    private void settle(Question head, long taken, Optional<GaveUp> heard) {
        synchronized (this) {
            asked.remove(head);
            head.party().taken += taken;
            post();
        }
        head.heard().complete(heard);
    }

    /** Ends the process; all that it had not begun will be asked again, unless nobody wants to know any more. */
    private void kill(WorkerProcess running) {
        synchronized (this) {
            worker = null;
            ready = false;
            Question head = asked.poll();
            while (!asked.isEmpty()) {
                Question q = asked.removeLast();
                if (!q.party().gone) {
                    waiting.addFirst(q);
                }
            }
            if (head != null) {
                asked.add(head);
            }
        }
        running.kill();
    }

    /** The process that runs, if one does. */
    synchronized Optional<WorkerProcess> worker() {
        return Optional.ofNullable(worker);
    }

    /** Ends the process at once, whatever it is doing; who still waits is told so. */
    @Override
    public void close() {
        List<Question> left = new ArrayList<>();
        WorkerProcess running;
        synchronized (this) {
            closed = true;
            running = worker;
            worker = null;
            left.addAll(asked);
            left.addAll(waiting);
            asked.clear();
            waiting.clear();
            if (clerk != null) {
                clerk.interrupt();
            }
        }
        if (running != null) {
            running.close(Worker.orderlyEnd());
        }
        left.forEach(q -> q.heard().complete(Optional.of(unavailable("the engine is closed"))));
    }
}
