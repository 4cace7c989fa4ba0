/**
 * Exact algebra on anonymous atoms: sparse Laurent polynomials over ℚ and the arithmetic around them.
 *
 * <p>An atom is a number here; what it stands for (a scalar, a closed sum, a square root) and which relations it obeys is
 * known to the engine that made it. Nothing in this room knows indices, functions or expressions.
 *
 * <p>Read first: {@link scholium.algebra.Monomial}, {@link scholium.algebra.Polynomial}.
 *
 * <p>Invariants: monomials are sorted by atom and have no zero exponent; polynomials are sorted by monomial and have no
 * zero coefficient, so equality of values is equality of representations. Whatever can grow without bound spends from a
 * {@link scholium.algebra.TermBudget}.
 */
@NullMarked
package scholium.algebra;

import org.jspecify.annotations.NullMarked;
