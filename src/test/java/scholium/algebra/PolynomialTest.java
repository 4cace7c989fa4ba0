package scholium.algebra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import scholium.number.Rational;

class PolynomialTest {
    private static Polynomial random(SplittableRandom r, int terms) {
        TermCollector c = new TermCollector(TermBudget.unlimited());
        for (int k = 0; k < terms; k++) {
            Monomial m = Monomial.of(1, r.nextInt(3)).times(Monomial.of(2, r.nextInt(3)));
            c.add(m, Rational.of(r.nextInt(-3, 4)));
        }
        return c.collect();
    }

    private static Polynomial times(Polynomial a, Polynomial b) {
        TermCollector c = new TermCollector(TermBudget.unlimited());
        for (int k = 0; k < b.size(); k++) {
            c.add(a.shifted(b.monomial(k)), b.coefficient(k));
        }
        return c.collect();
    }

    @Test
    void theOrderIsCompatibleWithMultiplication() {
        SplittableRandom r = new SplittableRandom(1);
        for (int k = 0; k < 500; k++) {
            Monomial a = Monomial.of(1, r.nextInt(-3, 4)).times(Monomial.of(2, r.nextInt(-3, 4)));
            Monomial b = Monomial.of(1, r.nextInt(-3, 4)).times(Monomial.of(2, r.nextInt(-3, 4)));
            Monomial c = Monomial.of(1, r.nextInt(-3, 4)).times(Monomial.of(3, r.nextInt(-3, 4)));
            assertThat(Integer.signum(a.compareTo(b)))
                    .isEqualTo(Integer.signum(a.times(c).compareTo(b.times(c))));
            assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        }
    }

    @Test
    void additionIsAGroup() {
        SplittableRandom r = new SplittableRandom(2);
        for (int k = 0; k < 200; k++) {
            Polynomial a = random(r, 6);
            Polynomial b = random(r, 6);
            assertThat(a.plus(b)).isEqualTo(b.plus(a));
            assertThat(a.plus(b).minus(b)).isEqualTo(a);
            assertThat(a.minus(a).isZero()).isTrue();
        }
    }

    @Test
    void contentTimesPrimitiveIsThePolynomial() {
        SplittableRandom r = new SplittableRandom(3);
        for (int k = 0; k < 200; k++) {
            Polynomial a = random(r, 6).scaled(Rational.of(6, 35)).shifted(Monomial.of(2, -2));
            if (!a.isZero()) {
                Content c = Content.of(a);
                assertThat(c.primitive().shifted(c.monomial()).scaled(c.factor()))
                        .isEqualTo(a);
                assertThat(c.primitive().leadingCoefficient().signum()).isPositive();
            }
        }
    }

    @Test
    void exactDivisionUndoesMultiplication() {
        SplittableRandom r = new SplittableRandom(4);
        for (int k = 0; k < 200; k++) {
            Polynomial a = random(r, 5);
            Polynomial b = random(r, 5);
            if (!b.isZero()) {
                assertThat(ExactDivision.of(times(a, b), b)).isEqualTo(a);
            }
        }
        assertThat(ExactDivision.of(
                        Polynomial.of(Monomial.of(1, 1)).plus(Polynomial.ONE), Polynomial.of(Monomial.of(1, 1))))
                .isNull();
    }

    @Test
    void squaresHaveRoots() {
        SplittableRandom r = new SplittableRandom(5);
        for (int k = 0; k < 200; k++) {
            Polynomial a = random(r, 4);
            Polynomial root = SquareRoots.of(times(a, a));
            if (root != null) {
                assertThat(times(root, root)).isEqualTo(times(a, a));
            } else {
                assertThat(times(a, a).size()).isIn(0, 2);
            }
            Polynomial off = times(a, a).plus(Polynomial.of(Monomial.of(3, 1)));
            assertThat(SquareRoots.of(off)).isNull();
        }
    }

    @Test
    void powerSums() {
        for (int p = 0; p <= 8; p++) {
            for (int n = 0; n <= 6; n++) {
                Rational sum = Rational.ZERO;
                for (int k = 1; k <= n; k++) {
                    sum = sum.plus(Rational.of(k).pow(p));
                }
                Rational value = Rational.ZERO;
                for (int d = PowerSums.coefficients(p).size() - 1; d >= 0; d--) {
                    value = value.times(Rational.of(n))
                            .plus(PowerSums.coefficients(p).get(d));
                }
                assertThat(value).isEqualTo(sum);
            }
        }
    }
}
