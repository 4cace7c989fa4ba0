package scholium.worker;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Lets as many threads compute as there are processors, however many threads there are: one that waits, for another
 * process or for other threads, gives its place to the next meanwhile. So a slow worker keeps nobody from computing, and
 * waiting threads do not crowd out those that have something to do.
 */
public final class Processors {
    private final Semaphore places;
    private final LongSupplier clock;
    /** How long each thread has waited, in nanoseconds. */
    private final ThreadLocal<Long> idle = ThreadLocal.withInitial(() -> 0L);

    /** @param clock in nanoseconds */
    Processors(int places, LongSupplier clock) {
        this.places = new Semaphore(places);
        this.clock = clock;
    }

    /** Those of this machine. */
    public static Processors ofThisMachine() {
        return new Processors(Runtime.getRuntime().availableProcessors(), System::nanoTime);
    }

    /** Threads need no place to compute. */
    public static Processors unlimited() {
        return new Processors(Integer.MAX_VALUE / 2, System::nanoTime);
    }

    /** Threads whose tasks compute, each in a place. */
    public ExecutorService pool(int threads, ThreadFactory factory) {
        return new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory) {
            @Override
            protected void beforeExecute(Thread thread, Runnable task) {
                places.acquireUninterruptibly();
            }

            @Override
            protected void afterExecute(Runnable task, Throwable thrown) {
                places.release();
            }
        };
    }

    /** What comes of a computation of this thread, which has no place yet. */
    public <T> T computing(Supplier<T> computation) {
        places.acquireUninterruptibly();
        try {
            return computation.get();
        } finally {
            places.release();
        }
    }

    /** What comes of waiting; this thread is computing. */
    public <T> T waiting(Supplier<T> wait) {
        return waiting(wait, () -> 0);
    }

    /**
     * What comes of waiting; this thread is computing.
     *
     * @param worked how long something has worked for this thread meanwhile, in nanoseconds, asked at the end
     */
    public <T> T waiting(Supplier<T> wait, LongSupplier worked) {
        long before = clock.getAsLong();
        places.release();
        try {
            return wait.get();
        } finally {
            places.acquireUninterruptibly();
            idle.set(idle.get() + clock.getAsLong() - before - worked.getAsLong());
        }
    }

    /** A clock in nanoseconds that stands still for a thread that waits, except as long as something works for it. */
    public long nanoTime() {
        return clock.getAsLong() - idle.get();
    }
}
