package scholium.implementation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import scholium.implementation.Port.Domain;

class BatchesTest {
    private final List<Port> ports = List.of(
            Port.vector("x", "m"),
            Port.scalar("gamma"),
            Port.scalar("epsilon", Domain.NON_NEGATIVE),
            Port.vector("upstream", "m"));
    private final List<Batch> batches = Batches.of(ports, 3);

    @Test
    void theSeedDecidesEverything() {
        assertThat(Batches.of(ports, 3)).isEqualTo(batches);
        assertThat(Batches.of(ports, 4)).isNotEqualTo(batches);
        assertThat(batches.stream().map(Batch::seed).distinct()).hasSameSizeAs(batches);
    }

    @Test
    void sizesAndFamiliesAreThoseThatMatter() {
        assertThat(batches.stream().map(b -> b.size("m")).distinct()).containsExactly(1, 2, 3, 31, 256);
        Set<String> families = batches.stream().map(Batch::family).collect(Collectors.toSet());
        assertThat(families)
                .contains(
                        "random",
                        "x of order 1e-8",
                        "x of order 1e8",
                        "x constant, epsilon = 0",
                        "x with a huge mean and a tiny spread",
                        "x with ties",
                        "gamma = 0",
                        "gamma < 0",
                        "epsilon = 0",
                        "all of different orders");
    }

    @Test
    void fewerBatchesAreOfTheSameKinds() {
        List<Batch> few = Batches.brief(ports, 3);
        assertThat(few.stream().mapToInt(b -> b.size("m")).sum())
                .isLessThan(batches.stream().mapToInt(b -> b.size("m")).sum() / 3);
        assertThat(few.stream().map(b -> b.size("m")).distinct()).containsExactly(1, 2, 3, 31, 256);
        assertThat(few.stream().map(Batch::family).collect(Collectors.toSet()))
                .isEqualTo(batches.stream().map(Batch::family).collect(Collectors.toSet()));
        assertThat(Batches.brief(ports, 3)).isEqualTo(few);
    }

    @Test
    void numbersAreAsTheFamilySays() {
        for (Batch batch : batches) {
            double[] x = batch.inputs().vector("x");
            double gamma = batch.inputs().scalar("gamma");
            assertThat(batch.inputs().scalar("epsilon")).isNotNegative();
            assertThat(Arrays.stream(x)).allMatch(Double::isFinite);
            switch (batch.family()) {
                case "x constant" -> assertThat(Arrays.stream(x).distinct()).hasSize(1);
                case "gamma = 0" -> assertThat(gamma).isZero();
                case "gamma < 0" -> assertThat(gamma).isNegative();
                case "epsilon = 0" ->
                    assertThat(batch.inputs().scalar("epsilon")).isZero();
                case "x with a huge mean and a tiny spread" ->
                    assertThat(Arrays.stream(x)).allMatch(u -> Math.abs(u - 1e8) < 2e-4);
                default -> assertThat(x).hasSize(batch.size("m"));
            }
        }
    }

    /** With an upstream gradient of equal numbers the gradient of batch normalization vanishes whatever is forgotten. */
    @Test
    void upstreamVariesExceptWhereItIsSaidToBeConstant() {
        assertThat(batches)
                .filteredOn(b -> b.size("m") > 2
                        && !b.family().startsWith("upstream constant")
                        && !b.family().startsWith("upstream with ties"))
                .isNotEmpty()
                .allSatisfy(b -> assertThat(
                                Arrays.stream(b.inputs().vector("upstream")).distinct())
                        .hasSizeGreaterThan(1));
    }

    /** Code that takes one of two equal numbers for the other is found only where two are equal. */
    @Test
    void someBatchesLetNumbersCoincide() {
        List<Port> parameters = List.of(
                Port.vector("x", "m"),
                Port.scalar("gamma").initially(1),
                Port.vector("beta", "m").initially(0),
                Port.scalar("momentum", Domain.UNIT_INTERVAL),
                Port.scalar("running-variance", Domain.NON_NEGATIVE).initially(1));
        List<Batch> drawn = Batches.of(parameters, 3);
        assertThat(drawn)
                .filteredOn(b -> b.family().equals("parameters at their initial values"))
                .hasSize(4)
                .allSatisfy(b -> {
                    assertThat(b.inputs().scalar("gamma")).isEqualTo(1);
                    assertThat(b.inputs().scalar("running-variance")).isEqualTo(1);
                    assertThat(b.inputs().vector("beta")).containsOnly(0);
                    assertThat(b.inputs().vector("x")).doesNotContain(0, 1);
                });
        assertThat(drawn)
                .filteredOn(b -> b.family().equals("all scalars equal"))
                .hasSize(4)
                .allSatisfy(b -> {
                    assertThat(b.inputs().scalar("gamma")).isEqualTo(0.5);
                    assertThat(b.inputs().scalar("momentum")).isEqualTo(0.5);
                    assertThat(b.inputs().scalar("running-variance")).isEqualTo(0.5);
                });
        assertThat(batches).noneMatch(b -> b.family().startsWith("parameters"));
    }

    @Test
    void singlePrecisionIsKept() {
        List<Port> single = List.of(
                Port.vector("x", "m"),
                Port.vector("w", "m").inSinglePrecision(),
                Port.scalar("epsilon", Domain.NON_NEGATIVE).inSinglePrecision());
        for (Batch batch : Batches.of(single, 5)) {
            assertThat(batch.inputs().vector("w"))
                    .isEqualTo(floats(batch.inputs().vector("w")));
            assertThat(batch.inputs().tensor("epsilon").elements())
                    .isEqualTo(floats(batch.inputs().tensor("epsilon").elements()));
        }
        assertThat(Batches.of(single, 5))
                .anySatisfy(b -> assertThat(b.inputs().vector("x"))
                        .isNotEqualTo(floats(b.inputs().vector("x"))));
    }

    private static double[] floats(double[] a) {
        return Arrays.stream(a).map(u -> (float) u).toArray();
    }

    @Test
    void domainsAreKept() {
        List<Port> all = List.of(
                Port.vector("t", "k", Domain.DISTRIBUTION),
                Port.vector("label", "n", Domain.BINARY),
                Port.scalar("momentum", Domain.UNIT_INTERVAL),
                Port.scalar("positive", Domain.POSITIVE),
                Port.matrix("w", "n", "k"));
        for (Batch batch : Batches.of(all, 1)) {
            double[] t = batch.inputs().vector("t");
            assertThat(Arrays.stream(t).sum()).isEqualTo(1);
            assertThat(Arrays.stream(t)).allMatch(u -> u >= 0);
            assertThat(Arrays.stream(batch.inputs().vector("label"))).allMatch(u -> u == 0 || u == 1);
            assertThat(batch.inputs().scalar("momentum")).isBetween(0.0, 1.0);
            assertThat(batch.inputs().scalar("positive")).isPositive();
            assertThat(batch.inputs().matrix("w")[0]).hasSize(batch.size("k"));
        }
    }

    @Test
    void theThoroughOnesAreThoseAndManyMoreSmallFirst() {
        List<Batch> thorough = Batches.thorough(ports, 3);
        assertThat(thorough).containsAll(batches).hasSizeGreaterThan(4 * batches.size());
        assertThat(thorough.stream().map(Batch::seed).distinct()).hasSameSizeAs(thorough);
        assertThat(thorough)
                .isSortedAccordingTo(
                        java.util.Comparator.comparingInt(b -> b.inputs().size()));
        Set<String> families = thorough.stream().map(Batch::family).collect(Collectors.toSet());
        for (int k = -8; k <= 8; k++) {
            double scale = Double.parseDouble("1e" + k);
            String family = "upstream of order " + (k >= 0 && k < 3 ? String.valueOf((int) scale) : "1e" + k);
            assertThat(families).contains(family);
        }
        assertThat(families).contains("upstream = 0", "upstream < 0", "x constant", "x with ties");
        assertThat(thorough)
                .filteredOn(b -> b.size("m") == 256)
                .extracting(Batch::family)
                .contains("x constant", "x with ties", "x of order 1e-8", "upstream of order 1e8");
    }

    /** Of matrices there are many shapes; the check of a document must not take a minute for them. */
    @Test
    void thereAreNotTooManyForSeveralSizes() {
        List<Port> matrices =
                List.of(Port.matrix("x", "n", "d"), Port.vector("gamma", "d"), Port.matrix("upstream", "n", "d"));
        assertThat(Batches.of(matrices, 1)).hasSizeBetween(80, 250);
        assertThat(Batches.of(matrices, 1).stream().map(Batch::sizes).distinct())
                .hasSizeGreaterThan(10);
    }
}
