package scholium.expr.evaluation;

import scholium.expr.Builtin;
import scholium.number.Rational;

/**
 * The operations an evaluation needs of its numbers. Operations that are not defined everywhere, or whose results the
 * numbers cannot always hold, answer with a {@link Partial}.
 */
public interface Arithmetic<T> {
    T of(Rational value);

    /** The circle number. */
    Partial<T> pi();

    T plus(T left, T right);

    T times(T left, T right);

    /** An integer power; 0⁰ = 1. */
    Partial<T> power(T base, int exponent);

    /** The real root of a degree of at least 2; of an even degree for non-negative radicands alone. */
    Partial<T> root(T radicand, int degree);

    Partial<T> apply(Builtin function, T argument);

    /** Whether the number is certainly 0. */
    boolean isZero(T value);
}
