package scholium.expr.evaluation;

import java.math.BigInteger;
import scholium.expr.Builtin;
import scholium.number.Ball;
import scholium.number.Precision;
import scholium.number.Rational;
import scholium.number.Undefined;

/** Rigorous enclosures of a given precision. */
public final class BallArithmetic implements Arithmetic<Ball> {
    private static final int MOST_FACTORIAL = 10_000;

    private final Precision precision;

    public BallArithmetic(Precision precision) {
        this.precision = precision;
    }

    @Override
    public Ball of(Rational value) {
        return Ball.of(value, precision);
    }

    @Override
    public Partial<Ball> pi() {
        return Partial.of(Ball.pi(precision));
    }

    @Override
    public Ball plus(Ball left, Ball right) {
        return left.plus(right);
    }

    @Override
    public Ball times(Ball left, Ball right) {
        return left.times(right);
    }

    @Override
    public Partial<Ball> power(Ball base, int exponent) {
        return partial(base.pow(exponent));
    }

    @Override
    public Partial<Ball> root(Ball radicand, int degree) {
        if (degree == 2) {
            return partial(radicand.sqrt());
        }
        if (degree % 2 == 0) {
            return partial(radicand.sqrt()).then(r -> root(r, degree / 2));
        }
        if (radicand.isPositive()) {
            return positiveRoot(radicand, degree);
        }
        if (radicand.isNegative()) {
            return positiveRoot(radicand.negate(), degree).then(r -> Partial.of(r.negate()));
        }
        boolean zero = radicand.isDefined() && radicand.isExact();
        return zero ? Partial.of(radicand) : Partial.none(NoValue.UNCERTAIN);
    }

    private Partial<Ball> positiveRoot(Ball radicand, int degree) {
        return partial(radicand.log().times(of(Rational.of(1, degree))).exp());
    }

    @Override
    public Partial<Ball> apply(Builtin function, Ball u) {
        return switch (function) {
            case EXP -> partial(u.exp());
            case LOG -> partial(u.log());
            case SIN -> partial(u.sin());
            case COS -> partial(u.cos());
            case TAN -> partial(u.tan());
            case SINH -> partial(u.sinh());
            case COSH -> partial(u.cosh());
            case TANH -> partial(u.tanh());
            case ARCTAN -> partial(u.atan());
            case ERF -> partial(u.erf());
            case ABS -> partial(u.abs());
            case SIGN -> sign(u);
            case FACTORIAL -> factorial(u);
        };
    }

    private Partial<Ball> sign(Ball u) {
        if (u.isPositive()) {
            return Partial.of(of(Rational.ONE));
        }
        if (u.isNegative()) {
            return Partial.of(of(Rational.MINUS_ONE));
        }
        return Partial.none(isZero(u) ? NoValue.UNDEFINED : NoValue.UNCERTAIN);
    }

    private Partial<Ball> factorial(Ball u) {
        if (!u.isDefined() || !u.isExact()) {
            return Partial.none(NoValue.UNCERTAIN);
        }
        return factorial(u.midpoint()).then(f -> Partial.of(of(f)));
    }

    /** n! for a natural number. */
    static Partial<Rational> factorial(Rational n) {
        if (!n.isInteger() || n.signum() < 0) {
            return Partial.none(NoValue.UNDEFINED);
        }
        if (n.compareTo(Rational.of(MOST_FACTORIAL)) > 0) {
            return Partial.none(NoValue.LIMIT);
        }
        BigInteger product = BigInteger.ONE;
        for (int k = 2; k <= n.intValueExact(); k++) {
            product = product.multiply(BigInteger.valueOf(k));
        }
        return Partial.of(Rational.of(product));
    }

    private static Partial<Ball> partial(Ball ball) {
        if (ball.isDefined()) {
            return Partial.of(ball);
        }
        Undefined reason = ball.reason().orElseThrow();
        if (reason == Undefined.OUT_OF_RANGE) {
            return Partial.none(NoValue.LIMIT);
        }
        return Partial.none(reason.certain() ? NoValue.UNDEFINED : NoValue.UNCERTAIN);
    }

    @Override
    public boolean isZero(Ball value) {
        return value.isDefined() && value.isExact() && value.containsZero();
    }
}
