package scholium.engine.sums;

import java.util.List;
import scholium.expr.Builtin;
import scholium.number.Rational;

/** Numbers in which an expression can be evaluated at a random point. */
interface Numbers<V> {
    /** The expression has no value at the point, or none that these numbers can express. */
    final class Undefined extends RuntimeException {
        private static final long serialVersionUID = 1;

        Undefined(String why) {
            super(why, null, false, false);
        }
    }

    V of(Rational value);

    /** A random number; of the given {@link Sign} if possible. */
    V random(int sign);

    V plus(V a, V b);

    V times(V a, V b);

    V inverse(V a);

    /** The root of a prime degree. */
    V root(V a, int degree);

    V apply(Builtin function, V argument);

    V opaque(Object function, List<Integer> orders, List<V> arguments);

    V pi();

    /** Whether the number is as the sign says; unknown counts as no. */
    boolean has(V a, int sign);

    /** Whether the two certainly differ. */
    boolean differ(V a, V b);

    String show(V a);
}
