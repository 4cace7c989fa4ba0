package scholium.implementation;

import scholium.expr.Builtin;
import scholium.expr.evaluation.Arithmetic;
import scholium.expr.evaluation.Partial;
import scholium.number.Rational;

/**
 * Values together with the error that evaluating the same formula in floating-point arithmetic may make.
 *
 * <p>Problem: an error has to be measured against something. Relative to the value is meaningless after a cancellation:
 * at m = 2 and ε = 0 the gradient of batch normalization is 0, and correct code computes 10⁻¹⁷. Method: running error
 * analysis (Wilkinson; Higham, <i>Accuracy and Stability of Numerical Algorithms</i>, 2002, section 3.3) of the claimed
 * formula itself, where the error of a part v is carried as R·S·η: S the natural scale of v, R a count of roundings, η the
 * relative error admitted of one operation and of each input. A number that is read has S = |v|, R = 1; and with
 * |v|⁺ = |v| + R·S·η the largest value a computed v may have,
 *
 * <ul>
 *   <li>a sum has S = S₁ + S₂, R = max(R₁, R₂) + 1,
 *   <li>a product has S = max(S₁·|v₂|⁺, S₂·|v₁|⁺), R = R₁ + R₂ + 1,
 *   <li>a function f has S = max(|f|, S₁·sup|f′|), R = R₁ + 1, the supremum over what the computed argument may be.
 * </ul>
 *
 * By induction |computed − v| ≤ R·S·η for straightforward evaluation of the formula (up to the roundings of the bound
 * itself, which is computed in {@code double}). So the bound admits what the formula's own conditioning costs (a mean of
 * 10⁸ subtracted from data that differ by 10⁻⁴), and nothing else. Where the bound is not finite, as in a division by
 * what may round to 0, floating-point arithmetic cannot be asked for anything.
 */
final class EstimateArithmetic implements Arithmetic<Estimate> {
    /** The relative error admitted of an operation: four roundings, so that code may do a step in a few of them. */
    static final double UNIT = 0x1p-51;

    private final RealArithmetic reals;

    EstimateArithmetic(RealArithmetic reals) {
        this.reals = reals;
    }

    private static double most(Estimate e) {
        return e.magnitude() + e.error(UNIT);
    }

    /** The scale is at least the absolute value, also where computing it has underflowed. */
    static Estimate of(RealArithmetic.Real value, double scale, double roundings) {
        double known = Double.isNaN(scale) ? Double.POSITIVE_INFINITY : Math.max(scale, value.magnitude());
        return new Estimate(value, known, roundings);
    }

    @Override
    public Estimate of(Rational value) {
        RealArithmetic.Real real = reals.of(value);
        return of(real, real.magnitude(), value.isZero() ? 0 : 1);
    }

    @Override
    public Partial<Estimate> pi() {
        return reals.pi().then(v -> Partial.of(of(v, Math.PI, 1)));
    }

    @Override
    public Estimate plus(Estimate left, Estimate right) {
        if (isExactZero(left)) {
            return right;
        }
        if (isExactZero(right)) {
            return left;
        }
        return of(
                reals.plus(left.value(), right.value()),
                left.scale() + right.scale(),
                Math.max(left.roundings(), right.roundings()) + 1);
    }

    /** Whether the code, too, has exactly 0 here, and not only the mathematics. */
    private static boolean isExactZero(Estimate e) {
        return e.value().isZero() && e.scale() == 0;
    }

    @Override
    public Estimate times(Estimate left, Estimate right) {
        if (isExactZero(left) || isExactZero(right)) {
            return of(Rational.ZERO);
        }
        return of(
                reals.times(left.value(), right.value()),
                Math.max(left.scale() * most(right), right.scale() * most(left)),
                left.roundings() + right.roundings() + 1);
    }

    @Override
    public Partial<Estimate> power(Estimate base, int exponent) {
        return reals.power(base.value(), exponent).then(v -> Partial.of(power(v, base, exponent)));
    }

    private static Estimate power(RealArithmetic.Real value, Estimate base, int exponent) {
        int times = Math.abs(exponent);
        if (exponent > 0) {
            return of(value, base.scale() * Math.pow(most(base), times - 1.0), times * (base.roundings() + 1) - 1);
        }
        // |1/b̂ − 1/b| = |b̂ − b| / |b̂·b|, and the computed b̂ is no smaller than |b| − |b̂ − b|.
        double least = base.magnitude() - base.error(UNIT);
        double scale = least > 0 ? base.scale() / base.magnitude() / least : Double.POSITIVE_INFINITY;
        return of(value, scale * Math.pow(least, 1.0 - times), times * (base.roundings() + 2) - 1);
    }

    @Override
    public Partial<Estimate> root(Estimate radicand, int degree) {
        return reals.root(radicand.value(), degree).then(v -> Partial.of(ElementaryErrors.root(v, radicand, degree)));
    }

    @Override
    public Partial<Estimate> apply(Builtin function, Estimate argument) {
        return reals.apply(function, argument.value())
                .then(v -> Partial.of(ElementaryErrors.function(function, v, argument)));
    }

    @Override
    public boolean isZero(Estimate value) {
        return isExactZero(value);
    }
}
