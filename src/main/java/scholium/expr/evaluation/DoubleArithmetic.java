package scholium.expr.evaluation;

import scholium.expr.Builtin;
import scholium.number.Ball;
import scholium.number.Precision;
import scholium.number.Rational;

/** Floating point: fast, without any bound on its errors. For guesses that something exact confirms. */
public final class DoubleArithmetic implements Arithmetic<Double> {
    /** Below this a difference of moderate numbers is taken for rounding. */
    private static final double ROUNDING = 1e-12;

    private static final Precision PRECISION = new Precision(64);
    private static final int MOST_FACTORIAL = 170;

    @Override
    public Double of(Rational value) {
        return value.doubleValue();
    }

    @Override
    public Partial<Double> pi() {
        return Partial.of(Math.PI);
    }

    @Override
    public Double plus(Double left, Double right) {
        return left + right;
    }

    @Override
    public Double times(Double left, Double right) {
        return left * right;
    }

    @Override
    public Partial<Double> power(Double base, int exponent) {
        if (exponent < 0 && base == 0) {
            return Partial.none(NoValue.UNDEFINED);
        }
        return finite(exponent == 2 ? base * base : exponent == -1 ? 1 / base : Math.pow(base, exponent));
    }

    @Override
    public Partial<Double> root(Double radicand, int degree) {
        if (radicand < 0 && degree % 2 == 0) {
            return Partial.none(NoValue.UNDEFINED);
        }
        return finite(
                degree == 2
                        ? Math.sqrt(radicand)
                        : Math.copySign(Math.pow(Math.abs(radicand), 1.0 / degree), radicand));
    }

    @Override
    public Partial<Double> apply(Builtin function, Double u) {
        return switch (function) {
            case EXP -> finite(Math.exp(u));
            case LOG -> u > 0 ? finite(Math.log(u)) : Partial.none(NoValue.UNDEFINED);
            case SIN -> finite(Math.sin(u));
            case COS -> finite(Math.cos(u));
            case TAN -> finite(Math.tan(u));
            case SINH -> finite(Math.sinh(u));
            case COSH -> finite(Math.cosh(u));
            case TANH -> finite(Math.tanh(u));
            case ARCTAN -> finite(Math.atan(u));
            case ERF -> Double.isFinite(u) ? finite(Ball.of(u, PRECISION).erf().doubleValue()) : finite(u);
            case ABS -> finite(Math.abs(u));
            case SIGN -> u != 0 ? finite(Math.signum(u)) : Partial.none(NoValue.UNDEFINED);
            case FACTORIAL -> factorial(u);
        };
    }

    private static Partial<Double> factorial(double u) {
        if (u < 0 || u != Math.rint(u)) {
            return Partial.none(NoValue.UNDEFINED);
        }
        if (u > MOST_FACTORIAL) {
            return Partial.none(NoValue.LIMIT);
        }
        double product = 1;
        for (int k = 2; k <= u; k++) {
            product *= k;
        }
        return Partial.of(product);
    }

    private static Partial<Double> finite(double value) {
        return Double.isFinite(value) ? Partial.of(value) : Partial.none(NoValue.LIMIT);
    }

    @Override
    public boolean isZero(Double value) {
        return Math.abs(value) < ROUNDING;
    }
}
