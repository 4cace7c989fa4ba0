package scholium.implementation;

import scholium.expr.Builtin;
import scholium.expr.evaluation.Arithmetic;
import scholium.expr.evaluation.DoubleArithmetic;
import scholium.expr.evaluation.Partial;
import scholium.number.Rational;

/** A formula as it would be typed in: every operation in {@code double}, in the order in which it stands there. */
final class PlainArithmetic implements Arithmetic<Double> {
    private final DoubleArithmetic doubles = new DoubleArithmetic();

    @Override
    public Double of(Rational value) {
        return value.doubleValue();
    }

    @Override
    public Partial<Double> pi() {
        return doubles.pi();
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
        return doubles.power(base, exponent);
    }

    @Override
    public Partial<Double> root(Double radicand, int degree) {
        return doubles.root(radicand, degree);
    }

    @Override
    public Partial<Double> apply(Builtin function, Double argument) {
        return doubles.apply(function, argument);
    }

    /** Exactly: what has nearly cancelled is not 0. */
    @Override
    public boolean isZero(Double value) {
        return value == 0;
    }
}
