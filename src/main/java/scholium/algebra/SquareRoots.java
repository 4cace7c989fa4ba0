package scholium.algebra;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scholium.number.Rational;

/** Polynomials that are squares. */
public final class SquareRoots {
    private static final int MOST_TERMS = 400;

    private SquareRoots() {}

    /**
     * A polynomial whose square is {@code p}, found term by term from the leading one; null if there is none. The atoms
     * count as independent.
     */
    public static @Nullable Polynomial of(Polynomial p) {
        if (p.isZero() || p.size() > MOST_TERMS || p.size() == 2) {
            return null;
        }
        Monomial top = half(p.leading());
        Optional<Rational> first = p.leadingCoefficient().sqrtExact();
        if (top == null || first.isEmpty()) {
            return null;
        }
        Polynomial root = Polynomial.of(top, first.get());
        Polynomial left = p.minus(square(root));
        Monomial previous = top;
        while (!left.isZero()) {
            Monomial next = left.leading().dividedBy(top);
            if (next.compareTo(previous) >= 0 || root.size() > p.size()) {
                return null;
            }
            Rational c = left.leadingCoefficient().dividedBy(first.get().times(Rational.of(2)));
            Polynomial term = Polynomial.of(next, c);
            // (root + term)² = root² + 2·root·term + term²
            left = left.minus(root.shifted(next).scaled(c.times(Rational.of(2))))
                    .minus(square(term));
            root = root.plus(term);
            previous = next;
        }
        return root;
    }

    private static Polynomial square(Polynomial single) {
        return single.shifted(single.leading()).scaled(single.leadingCoefficient());
    }

    private static @Nullable Monomial half(Monomial m) {
        Monomial result = Monomial.ONE;
        for (int k = 0; k < m.size(); k++) {
            if (m.exponent(k) % 2 != 0) {
                return null;
            }
            result = result.times(Monomial.of(m.atom(k), m.exponent(k) / 2));
        }
        return result;
    }
}
