package scholium.engine.sums;

import java.util.List;
import java.util.SplittableRandom;
import scholium.expr.Builtin;
import scholium.number.Rational;

/** Floating-point numbers with a running estimate of their error: a cross-check, never evidence. */
final class RealNumbers implements Numbers<RealNumbers.Approximate> {
    private static final double UNIT = 0x1p-51;
    private static final double CLEAR = 1e4;
    private static final double RELATIVE = 1e-6;

    private final SplittableRandom random;

    RealNumbers(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A number and about how far from it the true value may be. */
    record Approximate(double value, double error) {}

    private static Approximate rounded(double value, double error) {
        if (!Double.isFinite(value) || !Double.isFinite(error)) {
            throw new Undefined("not a finite number");
        }
        return new Approximate(value, error + UNIT * Math.abs(value));
    }

    @Override
    public Approximate of(Rational value) {
        return rounded(value.doubleValue(), 0);
    }

    @Override
    public Approximate random(int sign) {
        double r = 0.2 + 1.6 * random.nextDouble();
        boolean negative = Sign.within(sign, Sign.NON_NEGATIVE)
                ? false
                : Sign.within(Sign.negate(sign), Sign.NON_NEGATIVE) || random.nextInt(3) == 0;
        return new Approximate(negative ? -r : r, 0);
    }

    @Override
    public Approximate plus(Approximate a, Approximate b) {
        return rounded(a.value + b.value, a.error + b.error);
    }

    @Override
    public Approximate times(Approximate a, Approximate b) {
        return rounded(
                a.value * b.value, Math.abs(a.value) * b.error + Math.abs(b.value) * a.error + a.error * b.error);
    }

    @Override
    public Approximate inverse(Approximate a) {
        if (Math.abs(a.value) < 1e-6 || Math.abs(a.value) < CLEAR * a.error) {
            throw new Undefined("a denominator near 0");
        }
        return rounded(1 / a.value, 2 * a.error / (a.value * a.value));
    }

    @Override
    public Approximate root(Approximate a, int degree) {
        if (a.value == 0 && a.error == 0) {
            return a;
        }
        if (a.value < 1e-9 || a.value < CLEAR * a.error) {
            throw new Undefined("a radicand near 0 or negative");
        }
        double root = degree == 2 ? Math.sqrt(a.value) : Math.pow(a.value, 1.0 / degree);
        return rounded(root, 2 * a.error * root / a.value);
    }

    @Override
    public Approximate apply(Builtin function, Approximate a) {
        double x = a.value;
        return switch (function) {
            case EXP -> rounded(Math.exp(x), 2 * Math.exp(x) * a.error);
            case LOG -> {
                if (x < 1e-6) {
                    throw new Undefined("a logarithm of a number near 0 or negative");
                }
                yield rounded(Math.log(x), 2 * a.error / x + UNIT);
            }
            case SIN -> rounded(Math.sin(x), a.error + UNIT);
            case COS -> rounded(Math.cos(x), a.error + UNIT);
            case TAN -> times(apply(Builtin.SIN, a), inverse(apply(Builtin.COS, a)));
            case SINH -> rounded(Math.sinh(x), 2 * Math.cosh(x) * a.error);
            case COSH -> rounded(Math.cosh(x), 2 * Math.cosh(x) * a.error);
            case TANH -> rounded(Math.tanh(x), a.error + UNIT);
            case ARCTAN -> rounded(Math.atan(x), a.error + UNIT);
            case ABS -> rounded(Math.abs(x), a.error);
            case SIGN -> {
                if (Math.abs(x) < 1e-9 || Math.abs(x) < CLEAR * a.error) {
                    throw new Undefined("the sign of a number near 0");
                }
                yield new Approximate(Math.signum(x), 0);
            }
            case FACTORIAL -> {
                double product = 1;
                for (long k = 2; k <= Math.round(x); k++) {
                    product *= k;
                }
                yield rounded(product, 0);
            }
            // Nothing is known of erf but its derivative, so any odd function serves.
            case ERF -> rounded(Math.tanh(1.2 * x), 2 * a.error + UNIT);
        };
    }

    /** sin(Σ cₖ·uₖ + d) has derivatives of all orders. */
    @Override
    public Approximate opaque(Object function, List<Integer> orders, List<Approximate> arguments) {
        SplittableRandom own = new SplittableRandom(function.toString().hashCode());
        double angle = own.nextDouble();
        double error = 0;
        double factor = 1;
        for (int k = 0; k < arguments.size(); k++) {
            double c = 0.5 + own.nextDouble();
            angle += c * arguments.get(k).value + orders.get(k) * Math.PI / 2;
            error += c * arguments.get(k).error;
            factor *= Math.pow(c, orders.get(k));
        }
        return rounded(factor * Math.sin(angle), factor * (error + 8 * UNIT));
    }

    @Override
    public Approximate pi() {
        return rounded(Math.PI, 0);
    }

    @Override
    public boolean has(Approximate a, int sign) {
        if (a.value == 0 && a.error == 0) {
            return (sign & Sign.ZERO) != 0;
        }
        boolean clear = Math.abs(a.value) > CLEAR * a.error;
        return clear && Sign.within(Sign.of((int) Math.signum(a.value)), sign);
    }

    @Override
    public boolean differ(Approximate a, Approximate b) {
        double difference = Math.abs(a.value - b.value);
        double scale = Math.max(1, Math.max(Math.abs(a.value), Math.abs(b.value)));
        return difference > CLEAR * (a.error + b.error) && difference > RELATIVE * scale;
    }

    @Override
    public String show(Approximate a) {
        return a.value + " ± " + a.error;
    }
}
