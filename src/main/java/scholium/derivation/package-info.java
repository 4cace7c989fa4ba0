/**
 * The typed model of a derivation document: what is claimed, in which setting, step by step.
 *
 * <p>Belongs here: values that say what a document states. Does not belong here: how it was written ({@code syntax}), how
 * names were resolved ({@code elaborate}), whether it is true ({@code verify}).
 *
 * <p>Read first: {@link scholium.derivation.Derivation}, {@link scholium.derivation.Step}.
 *
 * <p>Invariants: every obligation is closed (definitions unfolded) and is judged from definitions and assumptions alone,
 * never from another step. A step holds if all its obligations hold.
 */
@NullMarked
package scholium.derivation;

import org.jspecify.annotations.NullMarked;
