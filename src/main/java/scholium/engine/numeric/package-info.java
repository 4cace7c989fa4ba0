/**
 * Corroborates lines by numbers: both sides enclosed in multi-precision arithmetic at random admissible points.
 *
 * <p>Belongs here: agreement and disagreement at points, with their error bounds, and the derivative of the forward graph
 * by a second, unrelated implementation of automatic differentiation. Does not belong here: the search for a small
 * counterexample ({@code engine.witness}).
 *
 * <p>Read first: {@link scholium.engine.numeric.NumericEngine}, {@link scholium.engine.numeric.ForwardGraph}.
 *
 * <p>Invariants: agreement is never a proof, except of what a single point proves (that two sides are not identical) and of
 * a relation that has a single point. Only disjoint enclosures at an admissible point refute. Rounding in the floating
 * road never refutes anything.
 */
@NullMarked
package scholium.engine.numeric;

import org.jspecify.annotations.NullMarked;
