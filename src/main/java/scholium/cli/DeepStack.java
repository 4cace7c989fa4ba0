package scholium.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Runs what walks through formulas on a stack that fits the deepest of them. */
final class DeepStack {
    private static final long SIZE = 64L << 20;

    private DeepStack() {}

    /**
     * The answer of a task.
     *
     * @param what for the message of a defect
     * @throws IllegalStateException if the task fails, which is a defect of ours
     */
    static <T> T call(String what, Supplier<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Runnable run = () -> {
            try {
                result.complete(task.get());
            } catch (RuntimeException | StackOverflowError e) {
                result.completeExceptionally(e);
            }
        };
        Thread thread = new Thread(null, run, "deep", SIZE);
        thread.setDaemon(true);
        thread.start();
        try {
            return result.join();
        } catch (CompletionException e) {
            throw new IllegalStateException(what, e.getCause());
        }
    }
}
