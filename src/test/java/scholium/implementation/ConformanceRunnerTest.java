package scholium.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static scholium.implementation.BatchNormalizationClaims.EPSILON;
import static scholium.implementation.BatchNormalizationClaims.I;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import scholium.expr.Comparison;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.Setting;

class ConformanceRunnerTest {
    private static final long SEED = 7;
    private final Implementation layer =
            Implementations.installed().named("batch-normalization").orElseThrow();
    private final Setting setting = BatchNormalizationClaims.setting();

    private OutputReport dx(Expr claimed) {
        Binding binding = BatchNormalizationClaims.inputs(setting).output("dx", claimed, I);
        return ConformanceRunner.compare(layer, binding, SEED).outputs().get(0);
    }

    @Test
    void theLayerAgreesWithTheTextbookToAFewUlps() {
        ConformanceResult result = ConformanceRunner.compare(layer, BatchNormalizationClaims.all(setting), SEED);
        assertThat(result.agrees()).isTrue();
        assertThat(result.outputs())
                .extracting(OutputReport::output)
                .containsExactly("y", "dx", "dgamma", "dbeta", "mean", "variance");
        assertThat(result.outputs()).allSatisfy(o -> {
            assertThat(o.compared()).isGreaterThan(100);
            assertThat(o.illConditioned()).isLessThan(o.compared() / 5);
            assertThat(o.worstUlps()).isLessThan(30);
            assertThat(o.medianUlps()).isLessThan(1);
            assertThat(o.p99Ulps()).isBetween(o.medianUlps(), o.worstUlps());
        });
    }

    @Test
    void everyFormOfTheGradientAgrees() {
        assertThat(dx(BatchNormalizationClaims.threePaths()).verdict()).isEqualTo(Agreement.AGREES);
        assertThat(dx(BatchNormalizationClaims.adjoint()).verdict()).isEqualTo(Agreement.AGREES);
    }

    @ParameterizedTest
    @EnumSource(WrongBatchNormalization.class)
    void wrongCodeIsCaughtInTheOutputsThatAreWrong(WrongBatchNormalization code) {
        Binding claims = BatchNormalizationClaims.all(setting);
        assertThat(different(ConformanceRunner.compare(code.implementation(), claims, SEED)))
                .isEqualTo(code.wrong());
        List<Batch> few = Batches.brief(code.implementation().inputs(), SEED);
        assertThat(different(ConformanceRunner.compare(code.implementation(), claims, few)))
                .as("by a check along the way")
                .isEqualTo(code.wrong());
    }

    private static Set<String> different(ConformanceResult result) {
        return result.outputs().stream()
                .filter(o -> o.verdict() == Agreement.DIFFERS)
                .map(OutputReport::output)
                .collect(Collectors.toSet());
    }

    @Test
    void theFirstDifferenceIsSmallAndCanBeReproduced() {
        Implementation wrong = WrongBatchNormalization.VARIANCE_AS_A_CONSTANT.implementation();
        Binding binding = BatchNormalizationClaims.inputs(setting).output("dx", BatchNormalizationClaims.combined(), I);
        OutputReport report =
                ConformanceRunner.compare(wrong, binding, SEED).outputs().get(0);
        Deviation first = report.firstDifference().orElseThrow();
        assertThat(first.batch().sizes()).containsEntry("m", 2);
        assertThat(first.ulps()).isGreaterThan(first.admitted());
        Values again = wrong.compute(first.batch().inputs());
        assertThat(again.tensor("dx").element(first.subscripts().get(0) - 1)).isEqualTo(first.computed());
    }

    @Test
    void aFalseFormulaIsCaughtByRightCode() {
        Expr withoutMean = Exprs.multiply(
                Exprs.divide(BatchNormalizationClaims.GAMMA, BatchNormalizationClaims.deviation()),
                BatchNormalizationClaims.upstream(I));
        assertThat(dx(withoutMean).verdict()).isEqualTo(Agreement.DIFFERS);
        assertThat(dx(Exprs.negate(BatchNormalizationClaims.combined())).verdict())
                .isEqualTo(Agreement.DIFFERS);
    }

    @Test
    void whereTheFormulaIsUndefinedIsAFinding() {
        OutputReport report = dx(BatchNormalizationClaims.combined());
        assertThat(report.findings()).singleElement().satisfies(f -> {
            assertThat(f.kind()).isEqualTo(Finding.Kind.FORMULA_UNDEFINED);
            assertThat(f.detail()).endsWith("the code gives NaN");
            assertThat(f.examples()).extracting(Batch::family).contains("x constant, epsilon = 0");
        });
    }

    @Test
    void batchesThatTheDocumentExcludesAreNotJudged() {
        Setting positive = BatchNormalizationClaims.setting(
                2, List.of(BatchNormalizationClaims.assume(EPSILON, Comparison.GREATER, Exprs.ZERO)));
        // Right for ε > 0 and m ≥ 2 alone.
        Implementation bounded = WrongBatchNormalization.TEXTBOOK.implementation();
        Binding binding = BatchNormalizationClaims.inputs(positive).output("y", BatchNormalizationClaims.y(I), I);
        OutputReport report =
                ConformanceRunner.compare(bounded, binding, SEED).outputs().get(0);
        assertThat(report.verdict()).isEqualTo(Agreement.AGREES);
        assertThat(report.outside()).isGreaterThan(40);
        Setting never = BatchNormalizationClaims.setting(1000, List.of());
        Binding none = BatchNormalizationClaims.inputs(never).output("y", BatchNormalizationClaims.y(I), I);
        assertThat(ConformanceRunner.compare(layer, none, SEED).outputs().get(0).verdict())
                .isEqualTo(Agreement.NOT_COMPARED);
    }

    @Test
    void theSameSeedGivesTheSameResult() {
        Binding binding = BatchNormalizationClaims.inputs(setting).output("mean", BatchNormalizationClaims.mean());
        ConformanceResult first = ConformanceRunner.compare(layer, binding, SEED);
        assertThat(ConformanceRunner.compare(layer, binding, SEED)).isEqualTo(first);
        assertThat(ConformanceRunner.compare(layer, binding, SEED + 1)).isNotEqualTo(first);
    }

    /** Code that stops somewhere and says why. */
    @Test
    void codeThatFailsIsAFinding() {
        Implementation failing = Substitute.of(layer, in -> {
            if (in.vector("x").length == 1) {
                throw new ImplementationFailed("one example is too few");
            }
            return layer.compute(in);
        });
        Binding binding = BatchNormalizationClaims.inputs(setting).output("mean", BatchNormalizationClaims.mean());
        OutputReport report =
                ConformanceRunner.compare(failing, binding, SEED).outputs().get(0);
        assertThat(report.verdict()).isEqualTo(Agreement.AGREES);
        assertThat(report.findings()).singleElement().satisfies(f -> {
            assertThat(f.kind()).isEqualTo(Finding.Kind.CODE_FAILED);
            assertThat(f.detail()).isEqualTo("one example is too few");
        });
    }

    /** What the few batches have in common at which code differs is the way to its mistake. */
    @Test
    void aDifferenceAtFewKindsOfBatchesIsConfined() {
        Implementation confusing = Substitute.of(layer, in -> {
            Values right = layer.compute(in);
            return in.scalar("gamma") == in.scalar("beta") ? right.with("mean", right.scalar("mean") + 1) : right;
        });
        Binding binding = BatchNormalizationClaims.inputs(setting).output("mean", BatchNormalizationClaims.mean());
        OutputReport report =
                ConformanceRunner.compare(confusing, binding, SEED).outputs().get(0);
        assertThat(report.verdict()).isEqualTo(Agreement.DIFFERS);
        assertThat(report.findings()).singleElement().satisfies(f -> {
            assertThat(f.kind()).isEqualTo(Finding.Kind.CONFINED);
            assertThat(f.detail()).isEqualTo("differs only where: all scalars equal");
            assertThat(f.batches()).isEqualTo(4);
        });
        Implementation wrong = Substitute.of(layer, in -> {
            Values right = layer.compute(in);
            return right.with("mean", right.scalar("mean") * 1.001);
        });
        assertThat(ConformanceRunner.compare(wrong, binding, SEED)
                        .outputs()
                        .get(0)
                        .findings())
                .isEmpty();
    }
}
