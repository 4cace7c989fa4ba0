package scholium.expr.evaluation;

import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A positive integer as root² · free with free squarefree, found by trial division: for integers whose large prime factors
 * are few, which is what the square roots of readable points lead to.
 */
record Squarefree(BigInteger root, BigInteger free) {
    private static final int[] PRIMES =
            IntStream.range(2, 5000).filter(Squarefree::isPrime).toArray();
    private static final BigInteger CUBE = BigInteger.valueOf(5000).pow(3);
    private static final int FEW_PRIMES = 46;
    private static final int LONG_BITS = 62;

    private static boolean isPrime(int n) {
        return IntStream.rangeClosed(2, (int) Math.sqrt(n)).noneMatch(d -> n % d == 0);
    }

    static Optional<Squarefree> of(BigInteger n) {
        BigInteger root = BigInteger.ONE;
        BigInteger free = BigInteger.ONE;
        BigInteger large = n;
        // Of a large number, only small factors are taken out before it must fit.
        for (int k = 0; k < FEW_PRIMES && large.bitLength() > LONG_BITS; k++) {
            BigInteger prime = BigInteger.valueOf(PRIMES[k]);
            int exponent = 0;
            for (BigInteger[] q = large.divideAndRemainder(prime);
                    q[1].signum() == 0;
                    q = large.divideAndRemainder(prime)) {
                large = q[0];
                exponent++;
            }
            root = root.multiply(prime.pow(exponent / 2));
            free = exponent % 2 == 1 ? free.multiply(prime) : free;
        }
        if (large.bitLength() > LONG_BITS) {
            BigInteger[] square = large.sqrtAndRemainder();
            return square[1].signum() == 0
                    ? Optional.of(new Squarefree(root.multiply(square[0]), free))
                    : Optional.empty();
        }
        long rest = large.longValueExact();
        for (int p : PRIMES) {
            if ((long) p * p > rest) {
                break;
            }
            int exponent = 0;
            while (rest % p == 0) {
                rest /= p;
                exponent++;
            }
            root = root.multiply(BigInteger.valueOf(p).pow(exponent / 2));
            free = exponent % 2 == 1 ? free.multiply(BigInteger.valueOf(p)) : free;
        }
        BigInteger last = BigInteger.valueOf(rest);
        BigInteger[] square = last.sqrtAndRemainder();
        if (square[1].signum() == 0) {
            return Optional.of(new Squarefree(root.multiply(square[0]), free));
        }
        // Without small prime factors, and no square, it has at most two prime factors, which are distinct.
        return last.compareTo(CUBE) < 0 ? Optional.of(new Squarefree(root, free.multiply(last))) : Optional.empty();
    }
}
