package scholium.implementation;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import scholium.expr.Builtin;
import scholium.expr.evaluation.Arithmetic;
import scholium.expr.evaluation.BallArithmetic;
import scholium.expr.evaluation.DoubleDoubleArithmetic;
import scholium.expr.evaluation.NoValue;
import scholium.expr.evaluation.Partial;
import scholium.expr.evaluation.RationalArithmetic;
import scholium.number.Ball;
import scholium.number.DoubleDouble;
import scholium.number.Precision;
import scholium.number.Rational;
import scholium.number.Undefined;

/**
 * Real numbers that stay exact as long as they are rational and small enough, and are enclosed after that. Where a
 * denominator or a radicand is exactly 0 (a constant batch with ε = 0) it is thereby known to be, which no enclosure could
 * tell.
 */
final class RealArithmetic implements Arithmetic<RealArithmetic.Real> {
    /** Beyond this an exact number is not worth its cost. */
    private static final int MOST_EXACT_BITS = 4096;

    private final Precision precision;
    private final boolean exactly;
    private final boolean quickly;
    private final DoubleDoubleArithmetic doubles = new DoubleDoubleArithmetic();
    private final BallArithmetic balls;
    private final RationalArithmetic rationals = new RationalArithmetic();

    /**
     * Arithmetic of this precision.
     *
     * @param exactly whether rationals stay exact, which costs several times as much
     */
    RealArithmetic(Precision precision, boolean exactly) {
        this(precision, exactly, false);
    }

    private RealArithmetic(Precision precision, boolean exactly, boolean quickly) {
        this.precision = precision;
        this.exactly = exactly;
        this.quickly = quickly;
        this.balls = new BallArithmetic(precision);
    }

    /** Arithmetic of some 31 digits, which is many times faster and enough nearly always. */
    static RealArithmetic quick() {
        return new RealArithmetic(new Precision(128), false, true);
    }

    /** A number, enclosed; exact where known. The two agree. */
    static final class Real {
        private final @Nullable Rational exact;
        private final @Nullable DoubleDouble quick;
        private final Precision precision;
        private @Nullable Ball ball;

        private Real(@Nullable Rational exact, @Nullable DoubleDouble quick, @Nullable Ball ball, Precision precision) {
            this.exact = exact;
            this.quick = quick;
            this.ball = ball;
            this.precision = precision;
        }

        Ball ball() {
            Ball known = ball;
            if (known == null) {
                known = quick == null ? Ball.undefined(Undefined.OUT_OF_RANGE, precision) : quick.toBall(precision);
                ball = known;
            }
            return known;
        }

        /** The number in double-doubles, if that is the kind of arithmetic it comes from and they know it. */
        Optional<DoubleDouble> quick() {
            return Optional.ofNullable(quick).filter(DoubleDouble::isKnown);
        }

        boolean isZero() {
            if (exact != null) {
                return exact.isZero();
            }
            if (quick != null) {
                return quick.isZero();
            }
            return ball().isDefined() && ball().isExact() && ball().containsZero();
        }

        /** The absolute value, nearly. */
        double magnitude() {
            return Math.abs(quick != null ? quick.doubleValue() : ball().doubleValue());
        }
    }

    @Override
    public Real of(Rational value) {
        if (quickly) {
            return enclosed(DoubleDouble.of(value));
        }
        boolean small =
                exactly && value.numerator().bitLength() + value.denominator().bitLength() <= MOST_EXACT_BITS;
        return new Real(small ? value : null, null, Ball.of(value, precision), precision);
    }

    private Real enclosed(Ball ball) {
        return new Real(null, null, ball, precision);
    }

    private Real enclosed(DoubleDouble value) {
        return new Real(null, value, null, precision);
    }

    @Override
    public Partial<Real> pi() {
        return quickly
                ? doubles.pi().then(v -> Partial.of(enclosed(v)))
                : balls.pi().then(b -> Partial.of(enclosed(b)));
    }

    @Override
    public Real plus(Real left, Real right) {
        if (left.quick != null && right.quick != null) {
            return enclosed(left.quick.plus(right.quick));
        }
        return left.exact != null && right.exact != null
                ? of(left.exact.plus(right.exact))
                : enclosed(left.ball().plus(right.ball()));
    }

    @Override
    public Real times(Real left, Real right) {
        if (left.quick != null && right.quick != null) {
            return enclosed(left.quick.times(right.quick));
        }
        if (left.isZero() || right.isZero()) {
            return of(Rational.ZERO);
        }
        return left.exact != null && right.exact != null
                ? of(left.exact.times(right.exact))
                : enclosed(left.ball().times(right.ball()));
    }

    @Override
    public Partial<Real> power(Real base, int exponent) {
        return answer(
                base,
                q -> doubles.power(q, exponent),
                r -> rationals.power(r, exponent),
                b -> balls.power(b, exponent));
    }

    @Override
    public Partial<Real> root(Real radicand, int degree) {
        return answer(
                radicand, q -> doubles.root(q, degree), r -> rationals.root(r, degree), b -> balls.root(b, degree));
    }

    @Override
    public Partial<Real> apply(Builtin function, Real argument) {
        return answer(
                argument,
                q -> doubles.apply(function, q),
                r -> rationals.apply(function, r),
                b -> balls.apply(function, b));
    }

    /** Quickly if that is the kind of arithmetic; exactly, unless there is no such rational; else enclosed. */
    private Partial<Real> answer(
            Real argument,
            Function<DoubleDouble, Partial<DoubleDouble>> quick,
            Function<Rational, Partial<Rational>> exact,
            Function<Ball, Partial<Ball>> enclosure) {
        if (argument.quick != null) {
            return quick.apply(argument.quick).then(v -> Partial.of(enclosed(v)));
        }
        if (argument.exact != null) {
            Partial<Rational> answer = exact.apply(argument.exact);
            if (answer.value().isPresent()) {
                return Partial.of(of(answer.value().get()));
            }
            if (answer.reason().equals(Optional.of(NoValue.UNDEFINED))) {
                return Partial.none(NoValue.UNDEFINED);
            }
        }
        return enclosure.apply(argument.ball()).then(b -> Partial.of(enclosed(b)));
    }

    @Override
    public boolean isZero(Real value) {
        return value.isZero();
    }
}
