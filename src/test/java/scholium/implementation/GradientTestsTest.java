package scholium.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Gradients of batch normalization, right and wrong, by roads that do not use the gradient's formula. */
class GradientTestsTest {
    private static final SecondRoad NONE = (e, s, p) -> OptionalDouble.empty();
    private final Binding binding = BatchNormalizationClaims.all(BatchNormalizationClaims.setting());
    private final List<Batch> batches = Batches.of(layer().inputs(), 5).stream()
            .filter(b -> b.size("m") <= 3)
            .toList();

    private static Implementation layer() {
        return Implementations.installed().named("batch-normalization").orElseThrow();
    }

    private GradientTest test(Implementation code, String output) {
        return GradientTests.of(code, binding, batches, NONE, 5).stream()
                .filter(g -> g.output().equals(output))
                .findFirst()
                .orElseThrow();
    }

    /** The formulas of the outputs do not say that they are gradients; their values do. */
    @Test
    void gradientsAreRecognizedByTheirValues() {
        assertThat(GradientTests.of(layer(), binding, batches, NONE, 5))
                .extracting(g -> g.output() + " of " + g.function() + " by " + g.input())
                .containsExactlyInAnyOrder("dx of L by x", "dgamma of L by γ", "dbeta of L by β");
    }

    @Test
    void aFormulaThatIsNoGradientIsNotTakenForOne() {
        Binding wrong = binding.output(
                "dgamma",
                scholium.expr.Exprs.multiply(scholium.expr.Exprs.constant(2), BatchNormalizationClaims.dBeta()));
        assertThat(GradientTests.of(layer(), wrong, batches, NONE, 5))
                .extracting(GradientTest::output)
                .doesNotContain("dgamma");
    }

    @Test
    void aRightGradientIsOfSecondOrder() {
        for (String output : List.of("dx", "dgamma", "dbeta")) {
            GradientTest g = test(layer(), output);
            assertThat(g.isRight()).as(output).isTrue();
            assertThat(g.automatic().verdict()).isEqualTo(Agreement.AGREES);
            assertThat(g.lines()).hasSizeGreaterThan(1);
            assertThat(g.order().orElseThrow()).as(output).isEqualTo(2, within(0.05));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = WrongBatchNormalization.class,
            names = {
                "VARIANCE_AS_A_CONSTANT",
                "MEAN_PATH_MISSING",
                "GAMMA_FORGOTTEN",
                "DIVIDES_BY_M_MINUS_1",
                "EPSILON_OUTSIDE_THE_ROOT",
                "EPSILON_FORGOTTEN"
            })
    void aWrongGradientIsOfFirstOrder(WrongBatchNormalization wrong) {
        GradientTest g = test(wrong.implementation(), "dx");
        assertThat(g.isRight()).isFalse();
        assertThat(g.automatic().verdict()).isEqualTo(Agreement.DIFFERS);
        assertThat(g.order().orElseThrow()).isEqualTo(1, within(0.05));
        assertThat(g.lines()).allMatch(l -> !l.isOfSecondOrder());
    }

    @Test
    void aMeanInSinglePrecisionIsNotRight() {
        assertThat(test(WrongBatchNormalization.FLOAT32_ACCUMULATION.implementation(), "dx")
                        .isRight())
                .isFalse();
    }

    /** A gradient of 24 bits is wrong in the eighth digit: the order turns from 2 to 1 where h is as small. */
    @Test
    void singlePrecisionShowsAtSmallSteps() {
        Implementation rounded = new Fake(layer().inputs(), layer().outputs(), in -> {
            Values out = layer().compute(in);
            double[] dx = out.vector("dx");
            for (int k = 0; k < dx.length; k++) {
                dx[k] = (float) dx[k];
            }
            return out.with("dx", dx);
        });
        GradientTest g = test(rounded, "dx");
        assertThat(g.isRight()).isFalse();
        assertThat(g.lines()).allSatisfy(line -> {
            assertThat(line.isOfSecondOrder()).isFalse();
            double first =
                    line.points().get(1).remainder() / line.points().get(2).remainder();
            assertThat(Math.log10(first)).as("the order at large steps").isEqualTo(2, within(0.1));
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = WrongBatchNormalization.class,
            names = {"TEXTBOOK", "THREE_PATHS"})
    void anotherRoadToTheSameGradientIsRight(WrongBatchNormalization code) {
        assertThat(test(code.implementation(), "dx").isRight()).isTrue();
    }

    @Test
    void theGradientOfAFunctionThatIsAnOutputIsTestedToo() {
        Implementation mean = new Fake(
                List.of(Port.vector("x", "m")), List.of(Port.scalar("value"), Port.vector("slope", "m")), in -> {
                    double[] x = in.vector("x");
                    double sum = 0;
                    double[] slope = new double[x.length];
                    for (int k = 0; k < x.length; k++) {
                        sum += x[k];
                        slope[k] = 1.0 / x.length;
                    }
                    return Values.none().with("value", sum / x.length).with("slope", slope);
                });
        Binding claims = Binding.in(BatchNormalizationClaims.setting())
                .input("x", Symbol.family("x"))
                .output("value", BatchNormalizationClaims.mean())
                .output(
                        "slope",
                        new scholium.expr.Expr.Derivative(
                                BatchNormalizationClaims.mean(),
                                scholium.expr.Exprs.variable("x", BatchNormalizationClaims.I)),
                        BatchNormalizationClaims.I);
        List<GradientTest> tests = GradientTests.of(mean, claims, Batches.of(mean.inputs(), 1), NONE, 1);
        assertThat(tests).hasSize(1);
        assertThat(tests.get(0).function()).isEqualTo("value");
        // The mean is linear, so that there is no remainder but that of the rounded slopes.
        assertThat(tests.get(0).order()).isEmpty();
        assertThat(tests.get(0).isRight()).isTrue();
    }

    @Test
    void twoRoadsThatContradictEachOtherStopTheRun() {
        assertThatThrownBy(() -> GradientTests.of(layer(), binding, batches, (e, s, p) -> OptionalDouble.of(1e6), 5))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("disagree");
    }

    /** Plain relative error is meaningless where the gradient is of the order of ε; the natural scale is not. */
    @Test
    void theNaturalScaleIsThatOfTheTermsAlsoWhereTheyCancelAtTwoExamples() {
        Binding.Claimed dx = java.util.Objects.requireNonNull(binding.outputs().get("dx"));
        Values in = Values.none()
                .with("x", new double[] {1.25, -0.5})
                .with("gamma", 1.5)
                .with("beta", 0.25)
                .with("epsilon", 1e-12)
                .with("upstream", new double[] {0.75, -0.5});
        Place place = new Place(binding, in, java.util.Map.of(BatchNormalizationClaims.M, 2));
        Estimate exact = new ClaimedValues(binding, dx)
                .at(place)
                .element(new int[] {1})
                .value()
                .orElseThrow();
        double deviation = Math.sqrt(0.875 * 0.875 + 1e-12);
        double terms = 1.5 * 0.75 / deviation;
        assertThat(exact.magnitude()).isLessThan(1e-10);
        assertThat(exact.scale()).isBetween(terms, 8 * terms);
    }
}
