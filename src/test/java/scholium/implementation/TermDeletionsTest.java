package scholium.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static scholium.implementation.BatchNormalizationClaims.I;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import scholium.expr.Expr;
import scholium.expr.Exprs;

class TermDeletionsTest {
    private final Implementation layer =
            Implementations.installed().named("batch-normalization").orElseThrow();

    private static Binding dx(Expr claimed) {
        return BatchNormalizationClaims.inputs(BatchNormalizationClaims.setting())
                .output("dx", claimed, I);
    }

    private static List<Batch> random(double upstream) {
        Implementation layer =
                Implementations.installed().named("batch-normalization").orElseThrow();
        return Batches.of(layer.inputs(), 1).stream()
                .filter(b -> b.family().equals("random") && b.size("m") <= 3)
                .map(b ->
                        Double.isNaN(upstream) ? b : b.with(b.inputs().with("upstream", equal(b.size("m"), upstream))))
                .toList();
    }

    private static double[] equal(int length, double value) {
        double[] all = new double[length];
        Arrays.fill(all, value);
        return all;
    }

    @Test
    void everyTermOfTheGradientMatters() {
        List<TermDeletion> deletions =
                TermDeletions.of(layer, dx(BatchNormalizationClaims.combined()), "dx", random(Double.NaN));
        assertThat(deletions).hasSizeGreaterThan(8).allSatisfy(d -> {
            assertThat(d.noticedAt()).as(d.term().toString()).isPresent();
            assertThat(d.ulps()).isGreaterThan(1000);
        });
    }

    @Test
    void termsThatVanishAreNeverNoticed() {
        Expr redundant = Exprs.add(
                BatchNormalizationClaims.combined(), BatchNormalizationClaims.over(BatchNormalizationClaims::centred));
        List<TermDeletion> deletions = TermDeletions.of(layer, dx(redundant), "dx", random(Double.NaN));
        assertThat(deletions)
                .filteredOn(d -> d.noticedAt().isEmpty())
                .hasSize(1)
                .singleElement()
                .satisfies(d -> assertThat(d.term()).isInstanceOf(Expr.Summation.class));
    }

    /** With equal upstream gradients the last term of the bracket does not matter: Σ x̂ = 0. */
    @Test
    void anUpstreamOfOnesIsVacuous() {
        List<TermDeletion> deletions =
                TermDeletions.of(layer, dx(BatchNormalizationClaims.combined()), "dx", random(1));
        assertThat(deletions).anySatisfy(d -> assertThat(d.noticedAt()).isEmpty());
    }
}
