/**
 * Implementations that run in another process: a crash, a hang or nonsense of a native library is then a failure of one
 * batch, and the comparison goes on.
 *
 * <p>Belongs here: the lines in which numbers travel without rounding, what is asked and how long, when a worker is started
 * anew, and what is said of one that failed. Does not belong here: any library; its provider extends {@link
 * scholium.implementation.process.ForkedImplementation} and its worker's {@code main} calls {@link
 * scholium.implementation.process.ComputingWorker}.
 *
 * <p>Read first: {@link scholium.implementation.process.ForkedImplementation}, {@code Wire}.
 *
 * <p>Invariants: what runs in the other process is named by the provider, never by a document; every number arrives as it
 * was sent, bit by bit, but for the kind of a NaN; every question ends in an answer or in an {@link
 * scholium.implementation.ImplementationFailed}, within the time limits.
 */
@NullMarked
package scholium.implementation.process;

import org.jspecify.annotations.NullMarked;
