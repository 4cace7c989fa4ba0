package scholium.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Arithmetic against the definition on fractions of {@code BigInteger}, and the laws of an ordered field. */
class RationalLawsTest {
    private static final int ROUNDS = 3_000;

    private static void agrees(Rational actual, BigInteger numerator, BigInteger denominator, String what) {
        assertThat(actual.numerator().multiply(denominator))
                .as(what)
                .isEqualTo(numerator.multiply(actual.denominator()));
        assertThat(actual.denominator().signum()).as(what).isOne();
        assertThat(actual.numerator().gcd(actual.denominator())).as(what).isEqualTo(BigInteger.ONE);
        // Equal values are equal objects, whichever road led to them.
        Rational again = Rational.of(numerator, denominator);
        assertThat(actual).as(what).isEqualTo(again).hasSameHashCodeAs(again).hasToString(again.toString());
    }

    @RepeatedTest(4)
    void agreesWithFractionsOfBigIntegers(RepetitionInfo info) {
        Numbers numbers = new Numbers(info.getCurrentRepetition());
        for (int round = 0; round < ROUNDS; round++) {
            Rational x = numbers.rational();
            Rational y = numbers.rational();
            String what = "seed " + numbers.seed + ", round " + round + ": " + x + " and " + y;
            BigInteger a = x.numerator();
            BigInteger b = x.denominator();
            BigInteger c = y.numerator();
            BigInteger d = y.denominator();
            agrees(x.plus(y), a.multiply(d).add(c.multiply(b)), b.multiply(d), what);
            agrees(x.minus(y), a.multiply(d).subtract(c.multiply(b)), b.multiply(d), what);
            agrees(x.times(y), a.multiply(c), b.multiply(d), what);
            agrees(x.pow(3), a.pow(3), b.pow(3), what);
            agrees(x.negate(), a.negate(), b, what);
            if (c.signum() != 0) {
                agrees(x.dividedBy(y), a.multiply(d), b.multiply(c), what);
                agrees(y.inverse(), d, c, what);
            }
            int order = a.multiply(d).compareTo(c.multiply(b));
            assertThat(Integer.signum(x.compareTo(y))).as(what).isEqualTo(order);
            assertThat(x.equals(y)).as(what).isEqualTo(order == 0);
            assertThat(x.floor()).as(what).isEqualTo(a.subtract(a.mod(b)).divide(b));
            assertThat(Rational.parse(x.toString())).as(what).isEqualTo(x);
            assertThat(x.times(x).sqrtExact()).as(what).contains(x.abs());
        }
    }

    @RepeatedTest(4)
    void isAnOrderedField(RepetitionInfo info) {
        Numbers numbers = new Numbers(100 + info.getCurrentRepetition());
        for (int round = 0; round < ROUNDS; round++) {
            Rational x = numbers.rational();
            Rational y = numbers.rational();
            Rational z = numbers.rational();
            String what = "seed " + numbers.seed + ", round " + round + ": " + x + ", " + y + ", " + z;
            assertThat(x.plus(y).plus(z)).as(what).isEqualTo(x.plus(y.plus(z)));
            assertThat(x.times(y.plus(z))).as(what).isEqualTo(x.times(y).plus(x.times(z)));
            assertThat(x.minus(x)).as(what).isEqualTo(Rational.ZERO);
            assertThat(x.plus(z).compareTo(y.plus(z))).as(what).isEqualTo(x.compareTo(y));
            if (!z.isZero()) {
                assertThat(x.dividedBy(z).times(z)).as(what).isEqualTo(x);
            }
        }
    }
}
