package scholium.expr.evaluation;

import scholium.expr.Builtin;
import scholium.number.Rational;

/**
 * Forward-mode automatic differentiation of any order, by nested dual numbers (Griewank and Walther, <i>Evaluating
 * Derivatives</i>, 2008, chapter 3): with ε the last infinitesimal of a jet a + bε, f(a + bε) = f(a) + f′(a)·b·ε, where a,
 * b and f′(a) are jets in the others.
 */
final class JetArithmetic<T> {
    final Arithmetic<T> numbers;
    private final T zero;
    final Jet<T> one;

    JetArithmetic(Arithmetic<T> numbers) {
        this.numbers = numbers;
        this.zero = numbers.of(Rational.ZERO);
        this.one = Jet.of(numbers.of(Rational.ONE));
    }

    Jet<T> of(Rational value) {
        return Jet.of(numbers.of(value));
    }

    Jet<T> of(long value) {
        return of(Rational.of(value));
    }

    Jet<T> plus(Jet<T> a, Jet<T> b) {
        T value = numbers.plus(a.value, b.value);
        if (a.isConstant() && b.isConstant()) {
            return Jet.of(value);
        }
        Jet.Builder<T> sum = new Jet.Builder<>(numbers);
        for (int k = 0; k < a.masks.length; k++) {
            sum.add(a.masks[k], a.part(k));
        }
        for (int k = 0; k < b.masks.length; k++) {
            sum.add(b.masks[k], b.part(k));
        }
        return sum.at(value);
    }

    Jet<T> times(Jet<T> a, Jet<T> b) {
        T value = numbers.times(a.value, b.value);
        if (a.isConstant() && b.isConstant()) {
            return Jet.of(value);
        }
        Jet.Builder<T> product = new Jet.Builder<>(numbers);
        for (int k = 0; k < a.masks.length; k++) {
            product.add(a.masks[k], numbers.times(a.part(k), b.value));
            for (int l = 0; l < b.masks.length; l++) {
                if ((a.masks[k] & b.masks[l]) == 0) {
                    product.add(a.masks[k] | b.masks[l], numbers.times(a.part(k), b.part(l)));
                }
            }
        }
        for (int l = 0; l < b.masks.length; l++) {
            product.add(b.masks[l], numbers.times(a.value, b.part(l)));
        }
        return product.at(value);
    }

    Jet<T> times(Rational factor, Jet<T> a) {
        return factor.isOne() ? a : times(of(factor), a);
    }

    Jet<T> minus(Jet<T> a, Jet<T> b) {
        return plus(a, times(Rational.MINUS_ONE, b));
    }

    /** Whether the value and all parts are certainly 0. */
    boolean isZero(Jet<T> a) {
        for (int k = 0; k < a.masks.length; k++) {
            if (!numbers.isZero(a.part(k))) {
                return false;
            }
        }
        return numbers.isZero(a.value);
    }

    /** a + the infinitesimal of the mask. */
    Jet<T> perturbed(Jet<T> a, int bit) {
        return plus(a, new Jet.Builder<>(numbers).add(bit, one.value).at(zero));
    }

    /** The coefficient of an infinitesimal: the derivative with respect to what it perturbed. */
    Jet<T> coefficient(Jet<T> a, int bit) {
        T value = zero;
        Jet.Builder<T> rest = new Jet.Builder<>(numbers);
        for (int k = 0; k < a.masks.length; k++) {
            if (a.masks[k] == bit) {
                value = a.part(k);
            } else if ((a.masks[k] & bit) != 0) {
                rest.add(a.masks[k] & ~bit, a.part(k));
            }
        }
        return rest.at(value);
    }

    /** The parts alone, on the value 0. */
    Jet<T> infinitesimal(Jet<T> a) {
        return a.at(zero);
    }

    private Jet<T> without(Jet<T> a, int bit) {
        Jet.Builder<T> rest = new Jet.Builder<>(numbers);
        for (int k = 0; k < a.masks.length; k++) {
            if ((a.masks[k] & bit) == 0) {
                rest.add(a.masks[k], a.part(k));
            }
        }
        return rest.at(a.value);
    }

    private Jet<T> withPart(Jet<T> a, int bit, Jet<T> part) {
        Jet.Builder<T> sum = new Jet.Builder<>(numbers);
        for (int k = 0; k < a.masks.length; k++) {
            sum.add(a.masks[k], a.part(k));
        }
        sum.add(bit, part.value);
        for (int k = 0; k < part.masks.length; k++) {
            sum.add(part.masks[k] | bit, part.part(k));
        }
        return sum.at(a.value);
    }

    /** base^exponent; the even root of 0 has no derivative. */
    Jet<T> power(Jet<T> base, Rational exponent) {
        if (exponent.isOne()) {
            return base;
        }
        if (exponent.isZero()) {
            return one;
        }
        if (base.isConstant()) {
            return Jet.of(power(base.value, exponent));
        }
        int bit = base.highest();
        Jet<T> a = without(base, bit);
        Jet<T> slope = times(exponent, power(a, exponent.minus(Rational.ONE)));
        return withPart(power(a, exponent), bit, times(slope, coefficient(base, bit)));
    }

    private T power(T base, Rational exponent) {
        if (exponent.numerator().bitLength() >= Integer.SIZE - 1
                || exponent.denominator().bitLength() >= Integer.SIZE - 1) {
            throw Failure.of(NoValue.LIMIT);
        }
        int p = exponent.numerator().intValue();
        int q = exponent.denominator().intValue();
        if (q == 1) {
            return numbers.power(base, p).orFail();
        }
        return numbers.root(base, q).then(r -> numbers.power(r, p)).orFail();
    }

    Jet<T> inverse(Jet<T> a) {
        return power(a, Rational.MINUS_ONE);
    }

    Jet<T> apply(Builtin function, Jet<T> argument) {
        if (argument.isConstant()) {
            return Jet.of(numbers.apply(function, argument.value).orFail());
        }
        int bit = argument.highest();
        Jet<T> a = without(argument, bit);
        Jet<T> value = apply(function, a);
        return withPart(value, bit, times(slope(function, a, value), coefficient(argument, bit)));
    }

    /** The derivative of a function at a, where it has the value given. */
    private Jet<T> slope(Builtin function, Jet<T> a, Jet<T> value) {
        return switch (function) {
            case EXP -> value;
            case LOG -> inverse(a);
            case SIN -> apply(Builtin.COS, a);
            case COS -> times(Rational.MINUS_ONE, apply(Builtin.SIN, a));
            case TAN -> plus(one, times(value, value));
            case SINH -> apply(Builtin.COSH, a);
            case COSH -> apply(Builtin.SINH, a);
            case TANH -> minus(one, times(value, value));
            case ARCTAN -> inverse(plus(one, times(a, a)));
            case ERF -> gaussian(a);
            case ABS -> apply(Builtin.SIGN, a);
            case SIGN -> of(0);
            case FACTORIAL -> inverse(of(0));
        };
    }

    /** 2/√π · exp(−a²). */
    private Jet<T> gaussian(Jet<T> a) {
        Jet<T> root = power(Jet.of(numbers.pi().orFail()), Rational.of(-1, 2));
        return times(Rational.of(2), times(root, apply(Builtin.EXP, times(Rational.MINUS_ONE, times(a, a)))));
    }
}
