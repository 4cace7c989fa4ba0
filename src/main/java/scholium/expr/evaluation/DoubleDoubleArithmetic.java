package scholium.expr.evaluation;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import scholium.expr.Builtin;
import scholium.number.Ball;
import scholium.number.DoubleDouble;
import scholium.number.Precision;
import scholium.number.Rational;
import scholium.number.Undefined;

/**
 * Enclosures of some 31 digits: the first thing to try. Whatever they cannot hold or tell is {@link NoValue#UNCERTAIN},
 * also where it is certainly undefined; {@link BallArithmetic} then knows. A sum or product beyond their range is an
 * unknown number, and makes the value of the whole unknown.
 */
public final class DoubleDoubleArithmetic implements Arithmetic<DoubleDouble> {
    private static final BallArithmetic BALLS = new BallArithmetic(new Precision(128));
    private static final DoubleDouble PI = DoubleDouble.of(Ball.pi(new Precision(128)));

    @Override
    public DoubleDouble of(Rational value) {
        return DoubleDouble.of(value);
    }

    @Override
    public Partial<DoubleDouble> pi() {
        return Partial.of(PI);
    }

    @Override
    public DoubleDouble plus(DoubleDouble left, DoubleDouble right) {
        return left.plus(right);
    }

    @Override
    public DoubleDouble times(DoubleDouble left, DoubleDouble right) {
        return left.times(right);
    }

    @Override
    public Partial<DoubleDouble> power(DoubleDouble base, int exponent) {
        return partial(base.pow(exponent));
    }

    @Override
    public Partial<DoubleDouble> root(DoubleDouble radicand, int degree) {
        return degree == 2 ? partial(radicand.sqrt()) : byBalls(radicand, b -> BALLS.root(b, degree));
    }

    @Override
    public Partial<DoubleDouble> apply(Builtin function, DoubleDouble argument) {
        @Nullable DoubleDouble quick = switch (function) {
            case EXP -> argument.exp();
            case LOG -> argument.log();
            case TANH -> argument.tanh();
            case ABS -> argument.abs();
            case SIGN, FACTORIAL, SIN, COS, TAN, SINH, COSH, ARCTAN, ERF -> null;
        };
        return quick != null && quick.isKnown() ? Partial.of(quick) : byBalls(argument, b -> BALLS.apply(function, b));
    }

    private static Partial<DoubleDouble> byBalls(DoubleDouble argument, Function<Ball, Partial<Ball>> function) {
        UnaryOperator<Ball> defined =
                b -> function.apply(b).value().orElseGet(() -> Ball.undefined(Undefined.OUT_OF_RANGE, b.precision()));
        return partial(argument.apply(defined));
    }

    private static Partial<DoubleDouble> partial(DoubleDouble value) {
        return value.isKnown() ? Partial.of(value) : Partial.none(NoValue.UNCERTAIN);
    }

    @Override
    public boolean isZero(DoubleDouble value) {
        return value.isZero();
    }
}
