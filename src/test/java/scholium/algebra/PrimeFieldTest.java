package scholium.algebra;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import scholium.number.Rational;

class PrimeFieldTest {
    private final PrimeField field = PrimeField.random(42);
    private final BigInteger p = BigInteger.valueOf(field.prime());

    @Test
    void thePrimeIsSuitable() {
        assertThat(p.isProbablePrime(100)).isTrue();
        assertThat(p.bitLength()).isEqualTo(61);
        assertThat(field.prime() % 8).isEqualTo(7);
        for (int small : new int[] {2, 3, 5, 7, 10}) {
            assertThat(field.root(field.of(small))).isNotNegative();
        }
        assertThat(field.root(field.of(-1))).isNegative();
    }

    @Test
    void arithmeticAgreesWithBigIntegers() {
        SplittableRandom r = new SplittableRandom(1);
        for (int k = 0; k < 500; k++) {
            long a = r.nextLong(field.prime());
            long b = r.nextLong(field.prime());
            BigInteger product =
                    BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).mod(p);
            assertThat(field.times(field.of(a), field.of(b))).isEqualTo(field.of(product));
            BigInteger sum = BigInteger.valueOf(a).add(BigInteger.valueOf(b)).mod(p);
            assertThat(field.plus(field.of(a), field.of(b))).isEqualTo(field.of(sum));
            assertThat(field.times(field.of(a), field.inverse(field.of(a)))).isEqualTo(field.of(1));
        }
        assertThat(field.times(field.of(Rational.of(-3, 7)), field.of(7))).isEqualTo(field.of(-3));
    }

    @Test
    void rootsMultiply() {
        SplittableRandom r = new SplittableRandom(2);
        for (int k = 0; k < 100; k++) {
            long a = field.of(r.nextLong(field.prime()));
            long b = field.of(r.nextLong(field.prime()));
            long x = field.times(a, a);
            long y = field.times(b, b);
            assertThat(field.times(field.root(x), field.root(y))).isEqualTo(field.root(field.times(x, y)));
        }
    }
}
