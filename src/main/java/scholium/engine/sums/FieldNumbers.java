package scholium.engine.sums;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import scholium.algebra.PrimeField;
import scholium.expr.Builtin;
import scholium.number.Rational;

/** Residues modulo a random prime: exact, with roots, without transcendental functions. */
final class FieldNumbers implements Numbers<Long> {
    private final PrimeField field;
    private final SplittableRandom random;
    private final Map<Object, Long> oracle = new HashMap<>();

    FieldNumbers(PrimeField field, long seed) {
        this.field = field;
        this.random = new SplittableRandom(seed);
    }

    private record Call(Object function, List<Integer> orders, List<Long> arguments) {}

    @Override
    public Long of(Rational value) {
        return field.of(value);
    }

    @Override
    public Long random(int sign) {
        long r = field.of(1 + random.nextLong(field.prime() - 1));
        if (Sign.within(sign, Sign.NON_NEGATIVE)) {
            return field.times(r, r);
        }
        return Sign.within(Sign.negate(sign), Sign.NON_NEGATIVE) ? field.negate(field.times(r, r)) : r;
    }

    @Override
    public Long plus(Long a, Long b) {
        return field.plus(a, b);
    }

    @Override
    public Long times(Long a, Long b) {
        return field.times(a, b);
    }

    @Override
    public Long inverse(Long a) {
        if (a == 0) {
            throw new Undefined("a denominator is 0");
        }
        return field.inverse(a);
    }

    @Override
    public Long root(Long a, int degree) {
        if (degree != 2) {
            throw new Undefined("a root of degree " + degree);
        }
        long r = field.root(a);
        if (r < 0) {
            throw new Undefined("a radicand is not a square");
        }
        return r;
    }

    @Override
    public Long apply(Builtin function, Long argument) {
        switch (function) {
            case ABS -> {
                return root(times(argument, argument), 2);
            }
            case SIGN -> {
                return times(argument, inverse(apply(Builtin.ABS, argument)));
            }
            default -> throw new Undefined("the function " + function.symbol());
        }
    }

    @Override
    public Long opaque(Object function, List<Integer> orders, List<Long> arguments) {
        return oracle.computeIfAbsent(new Call(function, orders, arguments), c -> random(Sign.ANY));
    }

    @Override
    public Long pi() {
        return oracle.computeIfAbsent("π", c -> random(Sign.POSITIVE));
    }

    @Override
    public boolean has(Long a, int sign) {
        if (sign == Sign.NON_ZERO) {
            return a != 0;
        }
        if (a == 0) {
            return (sign & Sign.ZERO) != 0;
        }
        long positive = Sign.within(sign, Sign.NON_NEGATIVE) ? a : field.negate(a);
        return field.root(positive) >= 0;
    }

    @Override
    public boolean differ(Long a, Long b) {
        return !a.equals(b);
    }

    @Override
    public String show(Long a) {
        return a + " (mod " + field.prime() + ", Montgomery)";
    }
}
