/**
 * Admissible points of a setting: sizes, free indices and inputs for which every assumption certainly holds.
 *
 * <p>Belongs here: choosing numbers that satisfy hypotheses, short ones where a person is to read them. Does not belong
 * here: what a value at a point says about a claim (the engines), and the evaluation itself ({@code expr.evaluation}).
 *
 * <p>Read first: {@link scholium.expr.sampling.Question}, {@link scholium.expr.sampling.Sampler}.
 *
 * <p>Invariants: a point is called admissible only if each assumption has been decided to hold there, exactly or by
 * enclosures; the same question and the same source of randomness give the same points.
 */
@NullMarked
package scholium.expr.sampling;

import org.jspecify.annotations.NullMarked;
