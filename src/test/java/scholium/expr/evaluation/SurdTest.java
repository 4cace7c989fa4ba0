package scholium.expr.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import scholium.number.Precision;
import scholium.number.Rational;

class SurdTest {
    private static Surd root(long n) {
        return Surd.of(Rational.of(n)).sqrt().value().orElseThrow();
    }

    private static Surd rational(long p, long q) {
        return Surd.of(Rational.of(p, q));
    }

    @Test
    void textIsWhatAPersonWrites() {
        assertThat(rational(1, 4)).hasToString("1/4");
        assertThat(root(5).times(rational(1, 2))).hasToString("√5/2");
        assertThat(rational(3, 2).plus(root(5).times(rational(-1, 2)))).hasToString("(3-√5)/2");
        assertThat(root(8)).hasToString("2√2");
        assertThat(Surd.of(Rational.of(3, 8)).sqrt().value().orElseThrow()).hasToString("√6/4");
    }

    @Test
    void fieldLawsHoldForRandomSurds() {
        Random random = new Random(7);
        for (int k = 0; k < 300; k++) {
            Surd a = random(random);
            Surd b = random(random);
            Surd c = random(random);
            assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
            assertThat(a.times(b)).isEqualTo(b.times(a));
            if (!a.isZero()) {
                assertThat(a.inverse().orElseThrow().times(a)).isEqualTo(rational(1, 1));
            }
            Precision p = new Precision(200);
            assertThat(a.times(b).enclosure(p).overlaps(a.enclosure(p).times(b.enclosure(p))))
                    .isTrue();
            assertThat(a.minus(b).signum())
                    .isEqualTo(Double.compare(
                            a.enclosure(p).doubleValue(), b.enclosure(p).doubleValue()));
        }
    }

    private static Surd random(Random random) {
        Surd sum = rational(random.nextInt(7) - 3, 1 + random.nextInt(3));
        for (long n : List.of(2L, 3L, 6L, 5L)) {
            if (random.nextBoolean()) {
                sum = sum.plus(root(n).times(rational(random.nextInt(5) - 2, 1 + random.nextInt(2))));
            }
        }
        return sum;
    }

    @Test
    void rootsAreExactOrRefused() {
        // √(3 + 2√2) = 1 + √2
        Surd nested = rational(3, 1).plus(root(2).times(rational(2, 1)));
        assertThat(nested.sqrt().value().orElseThrow()).isEqualTo(rational(1, 1).plus(root(2)));
        Surd other = rational(1, 1).plus(root(2));
        assertThat(other.sqrt().reason()).contains(NoValue.NOT_REPRESENTABLE);
        assertThat(rational(-1, 1).sqrt().reason()).contains(NoValue.UNDEFINED);
        assertThat(rational(1, 1).minus(root(2)).sqrt().reason()).contains(NoValue.UNDEFINED);
    }

    @Test
    void signsOfTinyDifferencesAreDecided() {
        // √2 + √3 − √(5 + 2√6) is 0; and 1393² − 2·985² = −1.
        Surd five = rational(5, 1).plus(root(6).times(rational(2, 1)));
        assertThat(root(2).plus(root(3))
                        .minus(five.sqrt().value().orElseThrow())
                        .signum())
                .isZero();
        assertThat(rational(1393, 985).minus(root(2)).signum()).isEqualTo(-1);
    }
}
