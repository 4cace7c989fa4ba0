/**
 * The mathematical language: real expressions over indexed families, index ranges, relations, hypotheses.
 *
 * <p>Belongs here: what an expression <em>is</em>, and the meaning-preserving operations every engine may need
 * (substitution, differentiation, expansion at fixed sizes). Does not belong here: how it is written ({@code syntax}),
 * where names come from ({@code elaborate}), how equality is decided ({@code engine.*}).
 *
 * <p>Read first: {@link scholium.expr.Expr}, {@link scholium.expr.Setting}.
 *
 * <p>Meaning: all values are real. Sizes are natural numbers at least their declared minimum. An expression is
 * <em>defined</em> at a point if no denominator in it is 0, every even root has a non-negative radicand (positive where
 * it is in a denominator), every logarithm a positive argument, and every element lies in the range of its family: a line that
 * names x_2 is about m ≥ 2. Expressions handed to engines are closed: names of
 * definitions have been unfolded, and the only free things are inputs, sizes, free indices, opaque functions and
 * derivatives of opaque losses. Bound indices carry a serial, so that no two binders of a document share an index.
 */
@NullMarked
package scholium.expr;

import org.jspecify.annotations.NullMarked;
