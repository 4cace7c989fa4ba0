package scholium.expr.evaluation;

import scholium.expr.Builtin;
import scholium.number.Rational;

/** Exact rational numbers; roots and functions where the result is rational for an evident reason. */
public final class RationalArithmetic implements Arithmetic<Rational> {
    @Override
    public Rational of(Rational value) {
        return value;
    }

    @Override
    public Partial<Rational> pi() {
        return Partial.none(NoValue.NOT_REPRESENTABLE);
    }

    @Override
    public Rational plus(Rational left, Rational right) {
        return left.plus(right);
    }

    @Override
    public Rational times(Rational left, Rational right) {
        return left.times(right);
    }

    @Override
    public Partial<Rational> power(Rational base, int exponent) {
        if (exponent < 0 && base.isZero()) {
            return Partial.none(NoValue.UNDEFINED);
        }
        long bits = Math.max(base.numerator().bitLength(), base.denominator().bitLength());
        if (bits * Math.abs((long) exponent) > Roots.MOST_BITS) {
            return base.isZero() || base.abs().isOne() ? Partial.of(base.pow(exponent)) : Partial.none(NoValue.LIMIT);
        }
        return Partial.of(base.pow(exponent));
    }

    @Override
    public Partial<Rational> root(Rational radicand, int degree) {
        return Roots.exact(radicand, degree);
    }

    @Override
    public Partial<Rational> apply(Builtin function, Rational u) {
        return switch (function) {
            case ABS -> Partial.of(u.abs());
            case SIGN -> u.isZero() ? Partial.none(NoValue.UNDEFINED) : Partial.of(Rational.of(u.signum()));
            case FACTORIAL -> BallArithmetic.factorial(u);
            case LOG ->
                u.signum() <= 0
                        ? Partial.none(NoValue.UNDEFINED)
                        : u.isOne() ? Partial.of(Rational.ZERO) : Partial.none(NoValue.NOT_REPRESENTABLE);
            case EXP, COS, COSH -> atZero(u, Rational.ONE);
            case SIN, TAN, SINH, TANH, ARCTAN, ERF -> atZero(u, Rational.ZERO);
        };
    }

    private static Partial<Rational> atZero(Rational u, Rational value) {
        return u.isZero() ? Partial.of(value) : Partial.none(NoValue.NOT_REPRESENTABLE);
    }

    @Override
    public boolean isZero(Rational value) {
        return value.isZero();
    }
}
