package scholium.engine.sums;

import java.math.BigInteger;
import java.util.SortedMap;
import java.util.TreeMap;
import scholium.number.Rational;

/** A positive rational as a product of small primes and, last, of cofactors that are not split further. */
final class PrimeFactors {
    private static final int LARGEST_TRIED = 4096;

    private PrimeFactors() {}

    static SortedMap<BigInteger, Integer> of(Rational positive) {
        SortedMap<BigInteger, Integer> factors = new TreeMap<>();
        collect(positive.numerator(), 1, factors);
        collect(positive.denominator(), -1, factors);
        factors.values().removeIf(e -> e == 0);
        return factors;
    }

    private static void collect(BigInteger n, int sign, SortedMap<BigInteger, Integer> factors) {
        BigInteger rest = n;
        for (int d = 2; d <= LARGEST_TRIED && rest.compareTo(BigInteger.ONE) > 0; d++) {
            BigInteger divisor = BigInteger.valueOf(d);
            if (divisor.multiply(divisor).compareTo(rest) > 0) {
                break;
            }
            while (rest.mod(divisor).signum() == 0) {
                rest = rest.divide(divisor);
                factors.merge(divisor, sign, Integer::sum);
            }
        }
        if (rest.compareTo(BigInteger.ONE) > 0) {
            BigInteger root = rest.sqrt();
            if (root.multiply(root).equals(rest)) {
                factors.merge(root, 2 * sign, Integer::sum);
            } else {
                factors.merge(rest, sign, Integer::sum);
            }
        }
    }
}
