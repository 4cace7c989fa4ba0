/**
 * The exact engine for indexed sums: equalities for every size at once, and inequalities by sums of squares.
 *
 * <h2>Problem</h2>
 *
 * Given a closed relation over scalars, indexed families, sizes and sums over symbolic ranges, decide whether left − right
 * is 0 at every admissible point and for all sizes the setting allows. "Admissible" means that everything the author wrote
 * is defined and the assumptions hold.
 *
 * <h2>Accepted forms</h2>
 *
 * What {@link scholium.expr.Differentiation#eliminate} leaves: rational numbers, π, elements with affine subscripts, sizes
 * and indices as numbers, indicators, sums, products, integer, rational and symbolic integer powers, the built-in and
 * opaque functions, finite sums and products, derivatives of opaque losses. Ranges may be shifted, may differ by constants,
 * and may depend on outer indices where nothing under them can be undefined. A free index of the goal is one number
 * throughout ({@link scholium.engine.sums.Indices#isFixed}), so products and sums of anything may run up to it.
 *
 * <h2>Normal form</h2>
 *
 * A Laurent polynomial ({@link scholium.algebra.Polynomial}) in {@link scholium.engine.sums.Atom}s:
 *
 * <ul>
 *   <li>closed multiple sums of one product, connected through its bound indices, without δ and without inner sums, under
 *       canonical names of the bound indices;
 *   <li>extension elements ({@link scholium.engine.sums.Towers}): folded denominators t = P, roots tⁿ = P, |P| with t² = P²,
 *       cos with cos² = 1 − sin², exponentials of single products, logarithms of irreducible parts, opaque functions;
 *   <li>δ in solved form: the indices of a product are replaced by representatives.
 * </ul>
 *
 * Terms are ordered by degree, then by the exponent of the atom met first. The order of atoms is the order in which they
 * are met, so a normal form is canonical within one decision and means nothing outside of it.
 *
 * <h2>Method</h2>
 *
 * Products and sums are expanded; every relation is applied as a rewriting ({@link scholium.engine.sums.NormalForms}, {@link
 * scholium.engine.sums.Summing}, {@link scholium.engine.sums.Reduction}). {@link scholium.engine.sums.ZeroTest} multiplies by
 * powers of the topmost extension element, splits by its powers and recurs. What remains are polynomials in closed sums;
 * they are 0 only if all coefficients are, because sums of linearly independent functions of a record are algebraically
 * independent for large sizes (a submersion argument on the gradients).
 *
 * <h2>Soundness</h2>
 *
 * Each rewriting preserves the real value at each admissible point: Laurent arithmetic divides by factors of denominators
 * of the input; δ rules, index-free factors and interchanged finite sums are identities for any number of terms; tⁿ = P
 * defines t; √(ab) = √a·√b is used only with a known sign, where the input's own domain counts as known because it is
 * either discharged or reported ({@link scholium.engine.sums.Discharger}). No step looks at a size, so a difference that
 * becomes 0 is 0 for every size, 1 included. Divisors that are no denominators of the input (the ratio of a geometric sum
 * minus 1, the base of αᵗ⁻ˢ) go to a {@link scholium.engine.sums.Ledger} and are reported unless continuity disposes of
 * them ({@link scholium.engine.sums.Continuity}). Sizes with a given value are written out; then the same engine decides a
 * finite expression, which may be an identity although the one for all sizes is not. Every proof is cross-checked by
 * evaluation of what was read, not of its normal form ({@link scholium.engine.sums.CrossCheck}), at points that are moved
 * to where the hypotheses hold ({@link scholium.engine.sums.Hypothetical}); a contradiction is an {@link
 * java.lang.IllegalStateException}.
 *
 * <p>What is remembered (signs, definitions, normal forms of nodes) is remembered within one decision and dropped when a
 * rule or a fact is learned, so no answer outlives the assumptions it rests on. Conditions are judged by a decision that
 * shares what was read, but nothing that was learned.
 *
 * <h2>Caveats</h2>
 *
 * "Not an identity" refutes nothing: multiple sums with denominators, nested radicals and hypotheses that are not linear in
 * some atom are not decided completely. Sums under ranges that depend on an index must not contain denominators. Infinite
 * sums are outside. Inequalities are proved only where the sign follows from the shape, from facts ({@link
 * scholium.engine.sums.SignsByFacts}), Cauchy–Schwarz, the cases of an absolute value or a comparison of squares ({@link
 * scholium.engine.sums.SignsByCases}), or the tangents of log and exp ({@link scholium.engine.sums.Tangents}, {@link
 * scholium.engine.sums.ExponentialBounds}), a completed square ({@link scholium.engine.sums.Discriminants}), powers of one
 * exponent ({@link scholium.engine.sums.DifferencesOfPowers}), or holds for any weights that add up to one ({@link
 * scholium.engine.sums.Shares}).
 *
 * <p>Does not belong here: numeric evidence, refutation, verdicts. Read first: {@link scholium.engine.sums.SumsEngine},
 * {@link scholium.engine.sums.NormalForms}. Background: M. Petkovšek, H. Wilf, D. Zeilberger, <i>A = B</i> (1996), for
 * canonical forms of sums; J. Schwartz, <i>J. ACM</i> 27 (1980), for the cross-check.
 */
@NullMarked
package scholium.engine.sums;

import org.jspecify.annotations.NullMarked;
