package scholium.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class IndependenceTest {
    private final SplittableRandom random = new SplittableRandom(5);

    private double[] column() {
        return random.doubles(12, -2, 2).toArray();
    }

    private static double[] combination(double a, double[] x, double b, double... y) {
        double[] sum = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            sum[k] = a * x[k] + b * y[k];
        }
        return sum;
    }

    @Test
    void coefficients_come_back() {
        double[] x = column();
        double[] y = column();
        Independence basis = new Independence();
        assertThat(basis.add(x)).isTrue();
        assertThat(basis.add(y)).isTrue();
        assertThat(basis.coefficients(combination(0.5, x, -3, y)))
                .hasValueSatisfying(c -> assertThat(c).containsExactly(new double[] {0.5, -3}, within(1e-9)));
    }

    @Test
    void a_dependent_column_is_not_kept_and_an_independent_vector_has_no_coefficients() {
        double[] x = column();
        double[] y = column();
        Independence basis = new Independence();
        basis.add(x);
        basis.add(y);
        assertThat(basis.add(combination(2, x, 7, y))).isFalse();
        assertThat(basis.add(new double[12])).isFalse();
        assertThat(basis.coefficients(column())).isEmpty();
    }
}
