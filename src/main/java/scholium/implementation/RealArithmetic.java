package scholium.implementation;

import java.util.Optional;
import scholium.expr.Builtin;
import scholium.expr.evaluation.Arithmetic;
import scholium.expr.evaluation.BallArithmetic;
import scholium.expr.evaluation.NoValue;
import scholium.expr.evaluation.Partial;
import scholium.expr.evaluation.RationalArithmetic;
import scholium.number.Ball;
import scholium.number.Precision;
import scholium.number.Rational;

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
    private final BallArithmetic balls;
    private final RationalArithmetic rationals = new RationalArithmetic();

    /**
     * Arithmetic of this precision.
     *
     * @param exactly whether rationals stay exact, which costs several times as much
     */
    RealArithmetic(Precision precision, boolean exactly) {
        this.precision = precision;
        this.exactly = exactly;
        this.balls = new BallArithmetic(precision);
    }

    /** A number, enclosed; exact where known. The two agree. */
    record Real(Optional<Rational> exact, Ball ball) {
        boolean isZero() {
            return exact.map(Rational::isZero).orElse(ball.isDefined() && ball.isExact() && ball.containsZero());
        }

        /** The absolute value, nearly. */
        double magnitude() {
            return Math.abs(ball.doubleValue());
        }
    }

    @Override
    public Real of(Rational value) {
        boolean small =
                exactly && value.numerator().bitLength() + value.denominator().bitLength() <= MOST_EXACT_BITS;
        return new Real(small ? Optional.of(value) : Optional.empty(), Ball.of(value, precision));
    }

    private static Real enclosed(Ball ball) {
        return new Real(Optional.empty(), ball);
    }

    @Override
    public Partial<Real> pi() {
        return balls.pi().then(b -> Partial.of(enclosed(b)));
    }

    @Override
    public Real plus(Real left, Real right) {
        return left.exact().isPresent() && right.exact().isPresent()
                ? of(left.exact().get().plus(right.exact().get()))
                : enclosed(left.ball().plus(right.ball()));
    }

    @Override
    public Real times(Real left, Real right) {
        if (left.isZero() || right.isZero()) {
            return of(Rational.ZERO);
        }
        return left.exact().isPresent() && right.exact().isPresent()
                ? of(left.exact().get().times(right.exact().get()))
                : enclosed(left.ball().times(right.ball()));
    }

    @Override
    public Real negate(Real value) {
        return new Real(value.exact().map(Rational::negate), value.ball().negate());
    }

    @Override
    public Partial<Real> power(Real base, int exponent) {
        Optional<Partial<Real>> exact = base.exact().flatMap(b -> settled(rationals.power(b, exponent)));
        return exact.orElseGet(() -> balls.power(base.ball(), exponent).then(b -> Partial.of(enclosed(b))));
    }

    @Override
    public Partial<Real> root(Real radicand, int degree) {
        Optional<Partial<Real>> exact = radicand.exact().flatMap(r -> settled(rationals.root(r, degree)));
        return exact.orElseGet(() -> balls.root(radicand.ball(), degree).then(b -> Partial.of(enclosed(b))));
    }

    @Override
    public Partial<Real> apply(Builtin function, Real argument) {
        Optional<Partial<Real>> exact = argument.exact().flatMap(u -> settled(rationals.apply(function, u)));
        return exact.orElseGet(() -> balls.apply(function, argument.ball()).then(b -> Partial.of(enclosed(b))));
    }

    /** The exact answer, unless there is none among the rationals. */
    private Optional<Partial<Real>> settled(Partial<Rational> answer) {
        if (answer.value().isPresent()) {
            return Optional.of(Partial.of(of(answer.value().get())));
        }
        boolean undefined = answer.reason().filter(r -> r == NoValue.UNDEFINED).isPresent();
        return undefined ? Optional.of(Partial.none(NoValue.UNDEFINED)) : Optional.empty();
    }

    @Override
    public boolean isZero(Real value) {
        return value.isZero();
    }
}
