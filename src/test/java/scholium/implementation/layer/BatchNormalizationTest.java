package scholium.implementation.layer;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BatchNormalizationTest {
    private static final Offset<Double> ROUNDING = Offset.offset(1e-15);

    @Test
    void normalizesToMeanZeroAndVarianceOne() {
        BatchNormalization.Forward f = BatchNormalization.forward(new double[] {2, 4, 6, 8}, 2, 1, 0);
        assertThat(f.mean()).isEqualTo(5);
        assertThat(f.variance()).isEqualTo(5);
        assertThat(f.normalized()[0]).isEqualTo(-3 / Math.sqrt(5));
        assertThat(f.y()[3]).isEqualTo(2 * (3 / Math.sqrt(5)) + 1);
    }

    /** ∂yⱼ/∂xᵢ by central differences, for each upstream unit vector. */
    @Test
    void backwardIsTheDerivativeOfForward() {
        double[] x = {0.3, -1.2, 2.5, 0.7};
        double gamma = -1.7;
        double h = 1e-5;
        for (int j = 0; j < x.length; j++) {
            double[] upstream = new double[x.length];
            upstream[j] = 1;
            BatchNormalization.Forward f = BatchNormalization.forward(x, gamma, 0.4, 0.1);
            BatchNormalization.Gradients g = BatchNormalization.backward(f, gamma, upstream);
            assertThat(g.beta()).isEqualTo(1);
            assertThat(g.gamma()).isEqualTo(f.normalized()[j]);
            for (int i = 0; i < x.length; i++) {
                double[] up = x.clone();
                double[] down = x.clone();
                up[i] += h;
                down[i] -= h;
                double slope = (BatchNormalization.forward(up, gamma, 0.4, 0.1).y()[j]
                                - BatchNormalization.forward(down, gamma, 0.4, 0.1)
                                        .y()[j])
                        / (2 * h);
                assertThat(g.x()[i]).isCloseTo(slope, Offset.offset(1e-9));
            }
        }
    }

    /** A mean rounded once would leave no correct digit here: the unit in the last place of 10⁸ is 1.5·10⁻⁸. */
    @Test
    void keepsDigitsUnderAHugeMean() {
        double tick = Math.ulp(1e8);
        double[] x = {1e8, 1e8 + tick, 1e8 + 3 * tick};
        BatchNormalization.Forward f = BatchNormalization.forward(x, 1, 0, 0);
        BatchNormalization.Forward near = BatchNormalization.forward(new double[] {0, 1, 3}, 1, 0, 0);
        for (int i = 0; i < x.length; i++) {
            assertThat(f.y()[i]).isCloseTo(near.y()[i], ROUNDING);
        }
    }

    @Test
    void inferenceIsTheSameAffineMapForEveryElement() {
        double[] y = BatchNormalization.inference(new double[] {1, 7}, 3, 0.5, 0, 1, 4);
        assertThat(y).containsExactly(0.5, 9.5);
    }

    @Test
    void momentumWeighsTheValueItSays() {
        assertThat(MomentumWeighs.OLD.update(8, 4, 0.75)).isEqualTo(7);
        assertThat(MomentumWeighs.NEW.update(8, 4, 0.75)).isEqualTo(5);
    }

    @Test
    void varianceDividesByWhatItSays() {
        double[] x = {2, 4, 6, 8};
        assertThat(VarianceEstimate.BIASED.of(x)).isEqualTo(5);
        assertThat(VarianceEstimate.UNBIASED.of(x)).isEqualTo(20.0 / 3);
        assertThat(VarianceEstimate.UNBIASED.of(new double[] {1})).isNaN();
    }
}
