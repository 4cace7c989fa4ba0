package scholium.algebra;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import scholium.number.Rational;

/** A Laurent polynomial over ℚ, its terms in ascending order of their monomials. */
public final class Polynomial implements Comparable<Polynomial> {
    public static final Polynomial ZERO = new Polynomial(new Monomial[0], new Rational[0]);
    public static final Polynomial ONE = of(Rational.ONE);

    private final Monomial[] monomials;
    private final Rational[] coefficients;
    private int hash;

    Polynomial(Monomial[] monomials, Rational[] coefficients) {
        this.monomials = monomials;
        this.coefficients = coefficients;
    }

    public static Polynomial of(Rational value) {
        return of(Monomial.ONE, value);
    }

    public static Polynomial of(long value) {
        return of(Monomial.ONE, Rational.of(value));
    }

    public static Polynomial of(Monomial monomial) {
        return of(monomial, Rational.ONE);
    }

    public static Polynomial of(Monomial monomial, Rational coefficient) {
        return coefficient.isZero() ? ZERO : new Polynomial(new Monomial[] {monomial}, new Rational[] {coefficient});
    }

    /** Number of terms. */
    public int size() {
        return monomials.length;
    }

    public Monomial monomial(int position) {
        return monomials[position];
    }

    public Rational coefficient(int position) {
        return coefficients[position];
    }

    public boolean isZero() {
        return monomials.length == 0;
    }

    public boolean isOne() {
        return isConstant() && coefficients.length == 1 && coefficients[0].isOne();
    }

    public boolean isConstant() {
        return monomials.length == 0 || (monomials.length == 1 && monomials[0].isOne());
    }

    /** The coefficient of 1. */
    public Rational constantTerm() {
        return coefficientOf(Monomial.ONE);
    }

    public Rational coefficientOf(Monomial monomial) {
        int k = Arrays.binarySearch(monomials, monomial);
        return k < 0 ? Rational.ZERO : coefficients[k];
    }

    public Monomial leading() {
        return monomials[monomials.length - 1];
    }

    public Rational leadingCoefficient() {
        return coefficients[coefficients.length - 1];
    }

    public Polynomial plus(Polynomial other) {
        return plus(other, Rational.ONE);
    }

    public Polynomial minus(Polynomial other) {
        return plus(other, Rational.MINUS_ONE);
    }

    /** This plus {@code factor} times the other. */
    public Polynomial plus(Polynomial other, Rational factor) {
        if (other.isZero()) {
            return this;
        }
        if (isZero()) {
            return other.scaled(factor);
        }
        Monomial[] ms = new Monomial[monomials.length + other.monomials.length];
        Rational[] cs = new Rational[ms.length];
        int n = 0;
        int i = 0;
        int j = 0;
        while (i < monomials.length || j < other.monomials.length) {
            int order = i == monomials.length
                    ? 1
                    : j == other.monomials.length ? -1 : monomials[i].compareTo(other.monomials[j]);
            Rational c;
            Monomial m;
            if (order < 0) {
                m = monomials[i];
                c = coefficients[i++];
            } else if (order > 0) {
                m = other.monomials[j];
                c = other.coefficients[j++].times(factor);
            } else {
                m = monomials[i];
                c = coefficients[i++].plus(other.coefficients[j++].times(factor));
            }
            if (!c.isZero()) {
                ms[n] = m;
                cs[n++] = c;
            }
        }
        return n == 0 ? ZERO : new Polynomial(Arrays.copyOf(ms, n), Arrays.copyOf(cs, n));
    }

    public Polynomial negate() {
        return scaled(Rational.MINUS_ONE);
    }

    public Polynomial scaled(Rational factor) {
        if (factor.isZero()) {
            return ZERO;
        }
        if (factor.isOne()) {
            return this;
        }
        Rational[] cs = new Rational[coefficients.length];
        for (int k = 0; k < cs.length; k++) {
            cs[k] = coefficients[k].times(factor);
        }
        return new Polynomial(monomials, cs);
    }

    /** Multiplication by a monomial keeps the order of the terms. No relation between atoms is applied. */
    public Polynomial shifted(Monomial factor) {
        if (factor.isOne()) {
            return this;
        }
        Monomial[] ms = new Monomial[monomials.length];
        for (int k = 0; k < ms.length; k++) {
            ms[k] = monomials[k].times(factor);
        }
        return new Polynomial(ms, coefficients);
    }

    /** A total order without meaning, to choose among equivalent forms. */
    @Override
    public int compareTo(Polynomial other) {
        int order = Integer.compare(monomials.length, other.monomials.length);
        for (int k = 0; order == 0 && k < monomials.length; k++) {
            order = monomials[k].compareTo(other.monomials[k]);
        }
        for (int k = 0; order == 0 && k < monomials.length; k++) {
            order = coefficients[k].compareTo(other.coefficients[k]);
        }
        return order;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return this == object
                || (object instanceof Polynomial other
                        && hashCode() == other.hashCode()
                        && Arrays.equals(monomials, other.monomials)
                        && Arrays.equals(coefficients, other.coefficients));
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            hash = 31 * Arrays.hashCode(monomials) + Arrays.hashCode(coefficients);
        }
        return hash;
    }

    /** For debugging. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (int k = 0; k < monomials.length; k++) {
            out.append(k == 0 ? "" : " + ").append(coefficients[k]).append('·').append(monomials[k]);
        }
        return out.isEmpty() ? "0" : out.toString();
    }
}
