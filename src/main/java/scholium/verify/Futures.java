package scholium.verify;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Work given to other threads. */
public final class Futures {
    private Futures() {}

    /** The result, when it is there; what the work threw is thrown here. */
    public static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for other threads", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException r) {
                throw r;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
