package scholium.implementation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import scholium.expr.Expr;
import scholium.expr.Exprs;

/** The variance by its definition, and as the mean of squares minus the square of the mean. */
class FormComparisonsTest {
    private final Binding binding = BatchNormalizationClaims.inputs(BatchNormalizationClaims.setting())
            .output("mean", BatchNormalizationClaims.mean())
            .output("variance", BatchNormalizationClaims.variance());

    private static final Expr MEAN_OF_SQUARES =
            BatchNormalizationClaims.average(j -> Exprs.power(BatchNormalizationClaims.x(j), 2));

    private static Form form(String text, Expr e) {
        return new Form(text, e, List.of(), List.of());
    }

    private List<FormComparison> compare(Implementation code, Form... candidates) {
        return FormComparisons.of(code, binding, Batches.of(code.inputs(), 1), List.of(candidates), 1);
    }

    private static Implementation layer() {
        return Implementations.installed().named("batch-normalization").orElseThrow();
    }

    @Test
    void theFormThatLosesItsDigitsIsFoundAndTheOthersAreNot() {
        Form onePass =
                form("one pass", Exprs.subtract(MEAN_OF_SQUARES, Exprs.power(BatchNormalizationClaims.mean(), 2)));
        Form stranger = form("mean of squares", MEAN_OF_SQUARES);
        List<FormComparison> found = compare(layer(), stranger, onePass);
        assertThat(found).hasSize(1);
        FormComparison c = found.get(0);
        assertThat(c.output()).isEqualTo("variance");
        assertThat(c.input()).isEqualTo("x");
        assertThat(c.forms()).extracting(FormErrors::text).containsExactly("", "one pass");
        int rung = c.tellingRung().orElseThrow();
        assertThat(c.worst(rung).text()).isEqualTo("one pass");
        assertThat(c.worst(rung).rungs().get(rung).digits()).isZero();
        assertThat(c.best(rung).rungs().get(rung).digits()).isGreaterThan(14);
        assertThat(c.code().rungs()).allMatch(r -> r.digits() > 14);
    }

    /** The error of the one-pass form grows as the square of mean over spread, about a hundredfold for each decade. */
    @Test
    void theLossGrowsAsTheSquareOfTheRatio() {
        FormComparison c = compare(
                        layer(),
                        form(
                                "one pass",
                                Exprs.subtract(MEAN_OF_SQUARES, Exprs.power(BatchNormalizationClaims.mean(), 2))))
                .get(0);
        List<FormErrors.Rung> rungs = c.forms().get(1).rungs();
        double growth = Math.log10(rungs.get(6).error() / rungs.get(1).error()) / 5;
        assertThat(growth).isBetween(1.5, 2.5);
    }

    @Test
    void codeInTheBadFormIsSeenToLoseDigits() {
        Implementation code = WrongBatchNormalization.MEAN_OF_SQUARES_MINUS_SQUARE_OF_MEAN.implementation();
        FormComparison c = compare(code).get(0);
        assertThat(c.output()).isEqualTo("variance");
        assertThat(c.code().rungs().get(8).digits()).isZero();
        assertThat(c.forms().get(0).rungs().get(8).digits()).isGreaterThan(6);
    }

    @Test
    void formsThatLoseNothingTellNothing() {
        Binding mean = BatchNormalizationClaims.inputs(BatchNormalizationClaims.setting())
                .output("mean", BatchNormalizationClaims.mean());
        Form sum = form(
                "sum over m",
                Exprs.divide(
                        BatchNormalizationClaims.over(BatchNormalizationClaims::x), BatchNormalizationClaims.COUNT));
        assertThat(FormComparisons.of(layer(), mean, Batches.of(layer().inputs(), 1), List.of(sum), 1))
                .isEmpty();
    }
}
