package scholium.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import scholium.implementation.convention.ConventionMeasurement;
import scholium.implementation.convention.MeasuredConvention;

/** PyTorch and ONNX Runtime themselves, with the profile real-oracle; without it there is nothing to test. */
final class RealLibrariesTest {
    private static final long SEED = 1;
    private static final Implementations INSTALLED = Implementations.installed();

    @AfterEach
    void release() {
        INSTALLED.release();
    }

    private static Implementation library(String name) {
        assumeTrue(INSTALLED.named(name).isPresent(), "needs the profile real-oracle");
        return INSTALLED.named(name).orElseThrow();
    }

    /** The textbook's formulas for the ports that the library has. */
    private static ConformanceResult compared(Implementation library) {
        Binding all = BatchNormalizationClaims.all(BatchNormalizationClaims.setting());
        Set<String> ports = new TreeSet<>();
        library.inputs().forEach(p -> ports.add(p.name()));
        library.outputs().forEach(p -> ports.add(p.name()));
        Binding shared = Binding.in(all.setting());
        for (Map.Entry<String, Symbol> e : all.inputs().entrySet()) {
            shared = ports.contains(e.getKey()) ? shared.input(e.getKey(), e.getValue()) : shared;
        }
        for (Map.Entry<String, Binding.Claimed> e : all.outputs().entrySet()) {
            Binding.Claimed claimed = e.getValue();
            shared = ports.contains(e.getKey())
                    ? shared.output(
                            e.getKey(), claimed.expression(), claimed.indices().toArray(scholium.expr.Index[]::new))
                    : shared;
        }
        return ConformanceRunner.compare(library, shared, SEED);
    }

    private static Map<String, String> conventions(Implementation library) {
        return ConventionMeasurement.of(library).stream()
                .collect(Collectors.toMap(MeasuredConvention::aspect, MeasuredConvention::answer));
    }

    @Test
    void pyTorchComputesTheTextbookWithItsOwnGradients() {
        ConformanceResult result = compared(library("pytorch-batch-norm"));
        assertThat(result.outputs()).extracting(OutputReport::output).containsExactly("y", "dx", "dgamma", "dbeta");
        assertThat(result.outputs()).allSatisfy(o -> {
            assertThat(o.verdict()).as(o.output()).isEqualTo(Agreement.AGREES);
            assertThat(o.compared()).isGreaterThan(100);
            assertThat(o.worstUlps()).isLessThan(60);
            assertThat(o.findings())
                    .anyMatch(f -> f.kind() == Finding.Kind.CODE_FAILED
                            && f.detail().startsWith("PyTorch: Expected more than 1 value per channel when training"));
        });
    }

    /** The optimizer makes one tensor of equal initializers, and the running values are written into it too early. */
    @Test
    void onnxRuntimeIsWrongWhereParametersCoincideUnlessItDoesNotOptimize() {
        OutputReport y = compared(library("onnxruntime-batch-norm")).outputs().get(0);
        assertThat(y.verdict()).isEqualTo(Agreement.DIFFERS);
        assertThat(y.firstDifference().orElseThrow().batch().family()).isEqualTo("all scalars equal");
        assertThat(y.worst().orElseThrow().batch().family())
                .isIn("all scalars equal", "parameters at their initial values");
        assertThat(y.medianUlps()).isLessThan(2);
        assertThat(y.findings())
                .extracting(Finding::detail)
                .contains("differs only where: all scalars equal; parameters at their initial values");
        assertThat(compared(library("onnxruntime-batch-norm-unoptimized")).agrees())
                .isTrue();
    }

    @Test
    void theKnownWrongOutput() {
        Values inputs = Values.none()
                .with("x", new double[] {2, 4, 6, 8})
                .with("gamma", 1)
                .with("beta", 0)
                .with("epsilon", 0x1p-17)
                .with("momentum", (float) 0.9)
                .with("running-mean", 0)
                .with("running-variance", 1);
        assertThat(output("onnxruntime-batch-norm", inputs))
                .containsExactly(new double[] {-1.378, -0.126, 1.126, 2.378}, within(1e-3));
        assertThat(output("onnxruntime-batch-norm-unoptimized", inputs))
                .containsExactly(new double[] {-1.342, -0.447, 0.447, 1.342}, within(1e-3));
    }

    private static double[] output(String name, Values inputs) {
        return library(name).compute(inputs).vector("y");
    }

    @Test
    void theRunningStatisticsFollowOppositeConventions() {
        assertThat(conventions(library("pytorch-batch-norm")))
                .containsEntry("normalizes with", "mean and biased variance of x")
                .containsEntry("epsilon", "inside the root")
                .containsEntry("variance in the running value", "unbiased (divides by m − 1)")
                .containsEntry("running mean", "momentum weighs the new value")
                .containsEntry("running variance", "momentum weighs the new value");
        assertThat(conventions(library("onnxruntime-batch-norm")))
                .containsEntry("normalizes with", "mean and biased variance of x")
                .containsEntry("epsilon", "inside the root")
                .containsEntry("variance in the running value", "biased (divides by m)")
                .containsEntry("running mean", "momentum weighs the old value")
                .containsEntry("running variance", "momentum weighs the old value");
    }

    @Test
    void inferenceAndLayersAreMeasuredToo() {
        for (String name : Set.of("pytorch-batch-norm-inference", "onnxruntime-batch-norm-inference")) {
            assertThat(conventions(library(name))).containsEntry("normalizes with", "given mean and variance");
        }
        for (String name : Set.of("pytorch-layer-norm", "onnxruntime-layer-norm")) {
            assertThat(conventions(library(name))).containsEntry("normalizes with", "mean and biased variance of x");
        }
    }

    /** What ONNX cannot hold is refused, not rounded behind the reader's back. */
    @Test
    void singlePrecisionIsKept() {
        Implementation library = library("onnxruntime-batch-norm");
        assertThat(library.inputs().stream()
                        .filter(p -> p.precision() == Port.Precision.SINGLE)
                        .map(Port::name))
                .containsExactly("epsilon", "momentum");
    }
}
