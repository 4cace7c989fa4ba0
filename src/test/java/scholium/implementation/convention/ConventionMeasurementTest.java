package scholium.implementation.convention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import scholium.implementation.Convention;
import scholium.implementation.Implementation;
import scholium.implementation.ImplementationFailed;
import scholium.implementation.Implementations;
import scholium.implementation.Port;
import scholium.implementation.Port.Domain;
import scholium.implementation.Substitute;
import scholium.implementation.Tensor;
import scholium.implementation.Values;
import scholium.implementation.convention.MeasuredConvention.Precision;

final class ConventionMeasurementTest {
    private static final Implementations BUILT_IN = Implementations.installed();

    private static Map<String, String> measured(Implementation implementation) {
        return ConventionMeasurement.of(implementation).stream()
                .collect(Collectors.toMap(MeasuredConvention::aspect, MeasuredConvention::answer));
    }

    private static Map<String, String> measured(String name) {
        return measured(BUILT_IN.named(name).orElseThrow());
    }

    @Test
    void everyConventionOfTheRunningStatisticsIsFound() {
        for (String estimate : List.of("biased", "unbiased")) {
            for (String weighs : List.of("old", "new")) {
                assertThat(measured("running-statistics-" + estimate + "-" + weighs))
                        .isEqualTo(Map.of(
                                "running mean",
                                "momentum weighs the " + weighs + " value",
                                "running variance",
                                "momentum weighs the " + weighs + " value",
                                "variance in the running value",
                                estimate.equals("biased") ? "biased (divides by m)" : "unbiased (divides by m − 1)"));
            }
        }
        assertThat(measured("running-average-old")).isEqualTo(Map.of("running value", "momentum weighs the old value"));
        assertThat(measured("running-average-new")).isEqualTo(Map.of("running value", "momentum weighs the new value"));
    }

    @Test
    void everyNormalizationIsFound() {
        String inside = "inside the root";
        String biased = "mean and biased variance of x";
        assertThat(measured("batch-normalization")).isEqualTo(Map.of("normalizes with", biased, "epsilon", inside));
        assertThat(measured("layer-normalization")).isEqualTo(Map.of("normalizes with", biased, "epsilon", inside));
        assertThat(measured("batch-normalization-inference"))
                .isEqualTo(Map.of("normalizes with", "given mean and variance", "epsilon", inside));
        assertThat(measured("rms-normalization"))
                .isEqualTo(Map.of("normalizes with", "mean square of x, not centred", "epsilon", inside));
        assertThat(measured("softmax-cross-entropy")).isEmpty();
        assertThat(measured("logistic-regression")).isEmpty();
    }

    /** What a layer says of itself is what is measured, wherever both speak of the same thing. */
    @Test
    void declarationsAgreeWithMeasurements() {
        List<String> compared = new ArrayList<>();
        for (Implementation layer : BUILT_IN.all()) {
            Map<String, String> measured = measured(layer);
            for (Convention declared : layer.conventions()) {
                String found = measured.get(declared.aspect());
                if (found != null) {
                    compared.add(layer.name());
                    assertThat(declared.choice())
                            .as(layer.name() + " " + declared)
                            .contains(found);
                }
            }
        }
        assertThat(compared).hasSizeGreaterThan(6);
    }

    private static Implementation normalizing(UnaryOperator<double[]> spreadOfSquareAndEpsilon) {
        return Substitute.of("batch-normalization", in -> {
            double[] x = in.vector("x");
            Moments moments = Moments.of(x);
            double spread =
                    spreadOfSquareAndEpsilon.apply(new double[] {moments.biased(), in.scalar("epsilon"), x.length})[0];
            return Values.none()
                    .with(
                            "y",
                            Arrays.stream(x)
                                    .map(u -> in.scalar("gamma") * ((u - moments.mean()) / spread) + in.scalar("beta"))
                                    .toArray());
        });
    }

    @Test
    void rowsAreNormalizedEachByItself() {
        Implementation row = BUILT_IN.named("layer-normalization").orElseThrow();
        Implementation rows = new Substitute(
                "rows",
                List.of(
                        Port.matrix("x", "n", "d"),
                        Port.vector("gamma", "d"),
                        Port.vector("beta", "d"),
                        Port.scalar("epsilon", Domain.NON_NEGATIVE)),
                List.of(Port.matrix("y", "n", "d")),
                in -> {
                    double[][] x = in.matrix("x");
                    double[][] y = new double[x.length][];
                    for (int b = 0; b < x.length; b++) {
                        y[b] = row.compute(in.with("x", x[b]).with("upstream", x[b]))
                                .vector("y");
                    }
                    return Values.none().with("y", Tensor.matrix(y));
                });
        assertThat(measured(rows))
                .isEqualTo(Map.of("normalizes with", "mean and biased variance of x", "epsilon", "inside the root"));
    }

    @Test
    void otherPlacesOfEpsilonAreFound() {
        assertThat(measured(normalizing(s -> new double[] {Math.sqrt(s[0]) + s[1]})))
                .containsEntry("epsilon", "outside the root")
                .containsEntry("normalizes with", "mean and biased variance of x");
        assertThat(measured(normalizing(s -> new double[] {Math.sqrt(s[0])}))).containsEntry("epsilon", "not used");
        assertThat(measured(normalizing(s -> new double[] {Math.sqrt(Math.max(s[0], s[1]))})))
                .containsEntry("epsilon", "the least value of the variance");
        assertThat(measured(normalizing(s -> new double[] {Math.sqrt(s[0] * s[2] / (s[2] - 1) + s[1])})))
                .containsEntry("epsilon", "inside the root")
                .containsEntry("normalizes with", "mean and unbiased variance of x");
    }

    @Test
    void thatNoneFitsIsAnAnswer() {
        Map<String, String> found = measured(normalizing(s -> new double[] {s[0] + s[1]}));
        assertThat(found.get("normalizes with")).startsWith("none of: mean and biased variance of x; ");
        assertThat(found.get("epsilon")).startsWith("none of: inside the root; outside the root; ");
    }

    @Test
    void singlePrecisionIsSaid() {
        List<MeasuredConvention> found =
                ConventionMeasurement.of(normalizing(s -> new double[] {(float) Math.sqrt((float) (s[0] + s[1]))}));
        assertThat(found)
                .allMatch(MeasuredConvention::isKnown)
                .allMatch(c -> c.precision() == Precision.SINGLE)
                .extracting(MeasuredConvention::answer)
                .contains("inside the root, in single precision");
    }

    @Test
    void codeThatFailsIsNotMeasured() {
        assertThat(measured(Substitute.of("batch-normalization", in -> {
                    throw new ImplementationFailed("gone");
                })))
                .isEmpty();
        assertThat(measured(Substitute.of("batch-normalization", in -> Values.none())))
                .isEmpty();
        assertThat(measured(Substitute.of(
                        "batch-normalization", in -> Values.none().with("y", new double[] {Double.NaN}))))
                .isEmpty();
        assertThat(measured(Substitute.of(
                        "batch-normalization", in -> Values.none().with("y", new double[] {Double.POSITIVE_INFINITY}))))
                .hasSize(2)
                .allSatisfy((aspect, answer) -> assertThat(answer).startsWith("none of"));
    }

    /** All alternatives of every model are pairwise different at the probes, by percents. */
    @Test
    void alternativesDifferAtTheProbes() {
        List<Port> ports = List.of(
                Port.vector("x", "m"),
                Port.scalar("gamma"),
                Port.scalar("beta"),
                Port.scalar("epsilon", Domain.NON_NEGATIVE),
                Port.scalar("momentum", Domain.UNIT_INTERVAL),
                Port.scalar("old"),
                Port.scalar("observed"),
                Port.scalar("running-mean"),
                Port.scalar("running-variance", Domain.NON_NEGATIVE));
        for (Model model : List.of(Normalizing.model(), Averaging.mean(), Averaging.variance(), Averaging.scalar())) {
            Map<String, List<double[]>> values = new HashMap<>();
            for (Model.Alternative a : model.alternatives()) {
                values.put(
                        a.choices().toString(),
                        Probes.of(ports).stream().map(a.formula()::of).toList());
            }
            values.forEach((one, here) -> values.forEach((two, there) -> {
                double most = 0;
                for (int k = 0; k < here.size(); k++) {
                    most = Math.max(most, Math.abs(here.get(k)[0] - there.get(k)[0]));
                }
                boolean unaffected = one.startsWith("[not changed") && two.startsWith("[not changed");
                if (!one.equals(two) && !unaffected) {
                    assertThat(most).as(one + " and " + two).isGreaterThan(0.01);
                }
            }));
        }
    }
}
