package scholium.expr.evaluation;

import java.math.BigInteger;
import scholium.number.Rational;

/** Exact roots of rational numbers. */
final class Roots {
    /** The most bits an exact number may have. */
    static final int MOST_BITS = 20_000;

    private Roots() {}

    static Partial<Rational> exact(Rational radicand, int degree) {
        if (radicand.signum() < 0) {
            return degree % 2 == 0
                    ? Partial.none(NoValue.UNDEFINED)
                    : exact(radicand.negate(), degree).then(r -> Partial.of(r.negate()));
        }
        BigInteger top = floor(radicand.numerator(), degree);
        BigInteger bottom = floor(radicand.denominator(), degree);
        boolean exact = top.pow(degree).equals(radicand.numerator())
                && bottom.pow(degree).equals(radicand.denominator());
        return exact ? Partial.of(Rational.of(top, bottom)) : Partial.none(NoValue.NOT_REPRESENTABLE);
    }

    /** The greatest integer whose power is at most n, by bisection on its bits. */
    private static BigInteger floor(BigInteger n, int degree) {
        if (degree == 2) {
            return n.sqrt();
        }
        BigInteger root = BigInteger.ZERO;
        for (int bit = n.bitLength() / degree; bit >= 0; bit--) {
            BigInteger higher = root.setBit(bit);
            if (higher.pow(degree).compareTo(n) <= 0) {
                root = higher;
            }
        }
        return root;
    }
}
