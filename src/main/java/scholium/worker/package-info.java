/**
 * Work in another process: a second Java of this program that answers one line for each line it is sent, and that may
 * hang, crash or run out of memory without harm to this one.
 *
 * <p>Belongs here: starting and killing, the pipes, the working directory, and the loop on the other side. Does not belong
 * here: what the lines mean ({@code engine.symja}, {@code implementation.process}).
 *
 * <p>Read first: {@link scholium.worker.WorkerProcess}, {@link scholium.worker.WorkerLoop}.
 *
 * <p>Invariants: no wait is without limit; what a process writes is kept only to a limit; the worker's directory is empty
 * at the start and gone at the end; a worker does not outlive the program.
 */
@NullMarked
package scholium.worker;

import org.jspecify.annotations.NullMarked;
