/**
 * The value of an expression at a point, in any arithmetic: exact, enclosed, or floating.
 *
 * <p>Belongs here: what an {@link scholium.expr.Expr} is worth once every size, free index and input has a value.
 * Derivatives are taken by forward-mode automatic differentiation, on a road that shares no code with {@link
 * scholium.expr.Differentiation}. Does not belong here: which points to look at, and what to conclude from them
 * (the engines).
 *
 * <p>Read first: {@link scholium.expr.evaluation.Evaluation}, {@link scholium.expr.evaluation.Arithmetic}.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>Undefinedness is a value ({@link scholium.expr.evaluation.NoValue}), never an exception: it spreads from any part
 *       to the whole, but for the other factors of an indicator of a bound index that is 0 (which is how {@code Σ_{j≠i}} is written):
 *       {@code δ_ij/x} has no value at x = 0, whatever i and j are.
 *   <li>An opaque loss or function is a polynomial whose coefficients are inputs: one concrete smooth function, the same
 *       in every place, so that a difference found with it is a difference.
 *   <li>The given values of a setting replace inputs; derivatives see them as inputs all the same.
 *   <li>Every evaluation is bounded in steps and in depth.
 * </ul>
 */
@NullMarked
package scholium.expr.evaluation;

import org.jspecify.annotations.NullMarked;
