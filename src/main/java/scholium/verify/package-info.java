/**
 * The small kernel: steps become goals, engines are asked in turn, and only here their outcomes become verdicts.
 *
 * <p>Does not belong here: any mathematics of deciding (engines), any output format ({@code report}).
 *
 * <p>Read first: {@link scholium.verify.Verifier}, {@link scholium.verify.Verdict}.
 *
 * <p>Invariants: PROVED and REFUTED come from exact outcomes only; sampling and a computer algebra system at best
 * support. Two engines that contradict each other are an internal error and stop the run.
 */
@NullMarked
package scholium.verify;

import org.jspecify.annotations.NullMarked;
