package scholium.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProcessorsTest {
    private final int places = Runtime.getRuntime().availableProcessors();
    private final Processors processors = Processors.ofThisMachine();
    private final AtomicInteger computing = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    private void compute() {
        most.accumulateAndGet(computing.incrementAndGet(), Math::max);
        Thread.yield();
        computing.decrementAndGet();
    }

    private void run(int threads, int tasks, Runnable task) throws Exception {
        ExecutorService pool = processors.pool(threads, Thread::new);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int k = 0; k < tasks; k++) {
                all.add(pool.submit(task));
            }
            for (Future<?> f : all) {
                f.get(60, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void noMoreComputeThanThereAreProcessors() throws Exception {
        run(4 * places + 3, 500, this::compute);
        assertThat(most.get()).isBetween(1, places);
        assertThat(processors.<Integer>computing(() -> 7)).isEqualTo(7);
    }

    /** All threads wait for each other at once, which they could not if one that waits kept its place. */
    @Test
    void whoWaitsLendsItsPlace() throws Exception {
        int threads = 3 * places;
        CountDownLatch together = new CountDownLatch(threads);
        run(threads, threads, () -> {
            together.countDown();
            assertThat(processors.waiting(() -> {
                        try {
                            return together.await(60, TimeUnit.SECONDS);
                        } catch (InterruptedException e) {
                            return false;
                        }
                    }))
                    .isTrue();
            compute();
        });
        assertThat(most.get()).isBetween(1, places);
    }

    @Test
    void theClockStandsStillForThoseWhoWait() {
        AtomicLong time = new AtomicLong(1_000);
        Processors one = new Processors(1, time::get);
        assertThat(one.<Long>computing(() -> {
                    time.addAndGet(3);
                    one.waiting(() -> time.addAndGet(500));
                    time.addAndGet(4);
                    one.waiting(() -> time.addAndGet(500), () -> 20);
                    return one.nanoTime();
                }))
                .isEqualTo(1_000 + 3 + 4 + 20);
        assertThat(time.get()).isEqualTo(2_007);
    }
}
