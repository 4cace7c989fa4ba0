/**
 * The command line: arguments, files, streams, exit codes, and the wiring of parser, engines and reports.
 *
 * <p>Does not belong here: anything worth testing without a file system. This is the only room that touches standard
 * streams or ends the process, and the only one that knows all the others.
 *
 * <p>Read first: {@link scholium.cli.Main}, {@link scholium.cli.CheckCommand}.
 *
 * <p>Invariants: whatever the input, the user sees diagnostics and an exit code, never a stack trace (unless the system
 * property {@code scholium.debug} asks for it); a bad file never keeps the others from being checked; results come in
 * the order of the inputs, however many threads work.
 */
@NullMarked
package scholium.cli;

import org.jspecify.annotations.NullMarked;
