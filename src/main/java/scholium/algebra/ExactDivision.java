package scholium.algebra;

import org.jspecify.annotations.Nullable;
import scholium.number.Rational;

/** Division of polynomials, non-negative in their exponents, that leaves no remainder. */
public final class ExactDivision {
    private static final int MOST_STEPS = 2_000;

    private ExactDivision() {}

    /** The quotient {@code p/q}, or null if there is none with non-negative exponents. The atoms count as independent. */
    public static @Nullable Polynomial of(Polynomial p, Polynomial q) {
        if (q.isZero() || p.size() * q.size() > MOST_STEPS) {
            return null;
        }
        Polynomial left = p;
        Polynomial quotient = Polynomial.ZERO;
        for (int step = 0; !left.isZero(); step++) {
            if (step > MOST_STEPS) {
                return null;
            }
            Monomial m = left.leading().dividedBy(q.leading());
            for (int k = 0; k < m.size(); k++) {
                if (m.exponent(k) < 0) {
                    return null;
                }
            }
            Rational c = left.leadingCoefficient().dividedBy(q.leadingCoefficient());
            left = left.minus(q.shifted(m).scaled(c));
            quotient = quotient.plus(Polynomial.of(m, c));
        }
        return quotient;
    }
}
