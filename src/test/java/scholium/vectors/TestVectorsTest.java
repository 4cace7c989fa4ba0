package scholium.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import scholium.implementation.Expectation;
import scholium.implementation.Tensor;
import scholium.report.VectorsJson;

class TestVectorsTest {
    private static final String SUM = """
            # A mean
            ```derivation
            real r, o, α
            assume 0 ≤ α
            assume α ≤ 1
            define q = α·r + (1 − α)·o

            conform running-average-old:
              input old = r, observed = o, momentum = α
              output new = q

            conform running-average-old:
              input old = r, observed = o, momentum = α
              output new = α·r + o − α·o
            ```
            """;

    @Test
    void theSameDocumentAndSeedGiveTheSameBytes() {
        String first = VectorsJson.of(Recorded.vectors(Recorded.SOFTMAX, 1));
        assertThat(VectorsJson.of(Recorded.vectors(Recorded.SOFTMAX, 1))).isEqualTo(first);
        assertThat(VectorsJson.of(Recorded.vectors(Recorded.SOFTMAX, 2))).isNotEqualTo(first);
        TestVectors.Origin origin = Recorded.vectors(Recorded.SOFTMAX, 1).origin();
        assertThat(Recorded.vectors(Recorded.SOFTMAX + "\n", 1).origin().sha256())
                .isNotEqualTo(origin.sha256());
    }

    @Test
    void twoBlocksOfOneImplementationHaveTwoNames() {
        assertThat(Recorded.vectors(SUM, 1).blocks())
                .extracting(VectorBlock::name)
                .containsExactly("running-average-old", "running-average-old-2");
    }

    /** Decimal arithmetic is a road of its own; sums and products of binary numbers are exact in it. */
    @Test
    void everyDigitIsRight() {
        VectorBlock block = Recorded.vectors(SUM, 1).blocks().get(0);
        int compared = 0;
        for (VectorBlock.Numbered n : block.batches()) {
            BigDecimal old = exact(n.batch().inputs().tensor("old"));
            BigDecimal observed = exact(n.batch().inputs().tensor("observed"));
            BigDecimal momentum = exact(n.batch().inputs().tensor("momentum"));
            BigDecimal value =
                    momentum.multiply(old).add(BigDecimal.ONE.subtract(momentum).multiply(observed));
            Expectation.Element e = block.expected(n).get("new").elements().get(0);
            assertThat(new BigDecimal(e.digits()))
                    .isEqualByComparingTo(value.round(new MathContext(30, java.math.RoundingMode.HALF_EVEN)));
            assertThat(e.scale()).isGreaterThanOrEqualTo(Math.abs(value.doubleValue()));
            compared++;
        }
        assertThat(compared).isGreaterThan(5);
    }

    private static BigDecimal exact(Tensor t) {
        return new BigDecimal(t.element(0));
    }

    @Test
    void inputsAreExactAndHexadecimal() {
        String json = VectorsJson.of(Recorded.vectors(Recorded.SOFTMAX, 1));
        TestVectors vectors = Recorded.vectors(Recorded.SOFTMAX, 1);
        double x = vectors.blocks()
                .get(0)
                .batches()
                .get(0)
                .batch()
                .inputs()
                .tensor("logits")
                .element(0);
        assertThat(json).contains("\"logits\": [\"" + Double.toHexString(x) + "\"]");
        assertThat(json).contains("\"format\": \"scholium-vectors\"").contains("\"shape\": [\"k\"]");
    }

    @Test
    void whereAFormulaHasNoValueNothingIsExpected() {
        String document = Recorded.SOFTMAX.replace("output loss = L", "output loss = L/(k − 1)");
        VectorBlock block = Recorded.vectors(document, 1).blocks().get(0);
        VectorBlock.Numbered one = block.batches().stream()
                .filter(n -> n.batch().sizes().containsValue(1))
                .findFirst()
                .orElseThrow();
        Expectation loss = block.expected(one).get("loss");
        assertThat(loss.elements()).isEqualTo(List.of());
        assertThat(loss.reason()).isEqualTo("the formula has no value");
    }
}
