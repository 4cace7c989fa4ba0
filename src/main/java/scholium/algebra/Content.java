package scholium.algebra;

import java.math.BigInteger;
import scholium.number.Rational;

/**
 * A non-zero polynomial as {@code factor · monomial · primitive}: the primitive part has non-negative exponents without a
 * common atom, coprime integer coefficients, and a positive leading coefficient.
 */
public record Content(Rational factor, Monomial monomial, Polynomial primitive) {
    /**
     * The content of a polynomial.
     *
     * @throws IllegalArgumentException if {@code p} is 0
     */
    public static Content of(Polynomial p) {
        if (p.isZero()) {
            throw new IllegalArgumentException("0 has no content");
        }
        Monomial common = p.monomial(0);
        for (int k = 1; k < p.size(); k++) {
            common = common.minimum(p.monomial(k));
        }
        if (p.size() == 1) {
            return new Content(p.coefficient(0), common, Polynomial.ONE);
        }
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        for (int k = 0; k < p.size(); k++) {
            Rational c = p.coefficient(k);
            numerator = numerator.gcd(c.numerator());
            denominator = denominator.divide(denominator.gcd(c.denominator())).multiply(c.denominator());
        }
        Rational factor = Rational.of(numerator, denominator);
        if (p.leadingCoefficient().signum() < 0) {
            factor = factor.negate();
        }
        return new Content(factor, common, p.shifted(common.power(-1)).scaled(factor.inverse()));
    }
}
