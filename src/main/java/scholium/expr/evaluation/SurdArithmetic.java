package scholium.expr.evaluation;

import java.util.Optional;
import scholium.expr.Builtin;
import scholium.number.Rational;

/** Exact arithmetic with square roots of rationals. */
final class SurdArithmetic implements Arithmetic<Surd> {
    private static final int MOST_EXPONENT = 64;

    private final RationalArithmetic rationals = new RationalArithmetic();

    @Override
    public Surd of(Rational value) {
        return Surd.of(value);
    }

    @Override
    public Partial<Surd> pi() {
        return Partial.none(NoValue.NOT_REPRESENTABLE);
    }

    @Override
    public Surd plus(Surd left, Surd right) {
        return left.plus(right);
    }

    @Override
    public Surd times(Surd left, Surd right) {
        return left.times(right);
    }

    @Override
    public Partial<Surd> power(Surd base, int exponent) {
        Optional<Rational> rational = base.toRational();
        if (rational.isPresent()) {
            return rationals.power(rational.get(), exponent).then(r -> Partial.of(Surd.of(r)));
        }
        if (Math.abs((long) exponent) > MOST_EXPONENT) {
            return Partial.none(NoValue.LIMIT);
        }
        Surd factor = exponent < 0 ? base.inverse().orElseThrow() : base;
        Surd product = Surd.of(Rational.ONE);
        for (int k = 0; k < Math.abs(exponent); k++) {
            product = product.times(factor);
        }
        return Partial.of(product);
    }

    @Override
    public Partial<Surd> root(Surd radicand, int degree) {
        if (degree == 2) {
            return radicand.sqrt();
        }
        if (degree % 2 == 0) {
            return radicand.sqrt().then(r -> root(r, degree / 2));
        }
        return radicand.toRational()
                .map(r -> rationals.root(r, degree).then(q -> Partial.of(Surd.of(q))))
                .orElse(Partial.none(NoValue.NOT_REPRESENTABLE));
    }

    @Override
    public Partial<Surd> apply(Builtin function, Surd u) {
        Optional<Rational> rational = u.toRational();
        if (rational.isPresent()) {
            return rationals.apply(function, rational.get()).then(r -> Partial.of(Surd.of(r)));
        }
        return switch (function) {
            case ABS -> Partial.of(u.signum() < 0 ? u.negate() : u);
            case SIGN -> Partial.of(Surd.of(Rational.of(u.signum())));
            case FACTORIAL -> Partial.none(NoValue.UNDEFINED);
            case LOG -> Partial.none(u.signum() < 0 ? NoValue.UNDEFINED : NoValue.NOT_REPRESENTABLE);
            default -> Partial.none(NoValue.NOT_REPRESENTABLE);
        };
    }

    @Override
    public boolean isZero(Surd value) {
        return value.isZero();
    }
}
