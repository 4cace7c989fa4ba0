/**
 * Numbers that do not lie: exact rationals, and real numbers enclosed with a proved error bound.
 *
 * <p>Two types to read first: {@link scholium.number.Rational}, for everything that can be exact, and {@link
 * scholium.number.Ball}, for what cannot (roots, exponentials, π), where every operation returns an enclosure of the
 * true value.
 *
 * <p>What does not belong here: symbols, polynomials, algebraic extensions (package {@code algebra}), automatic
 * differentiation, and any floating-point computation whose error is not bounded.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>All types are immutable, and equal values print and hash alike.
 *   <li>A {@code Rational} is reduced, with a positive denominator.
 *   <li>If a {@code Ball} is defined, the true value exists and lies in it, provided that of each operand did. If it is
 *       not, it carries the reason, {@link scholium.number.Undefined}, and no certain predicate holds of it.
 *   <li>A {@code double} enters only by its exact value, and never decides anything that a bound depends on.
 *   <li>No operation runs away: results beyond about a million bits are refused with a stated reason.
 * </ul>
 */
@NullMarked
package scholium.number;

import org.jspecify.annotations.NullMarked;
