package scholium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import scholium.engine.Budget;
import scholium.mutation.CampaignResult;
import scholium.mutation.Fate;

/** The mutation campaign over the shipped derivations: no false line is proved, and nearly all are refuted. */
class MutantsTest {
    private static final long SEED = 20260101;
    private static final int MUTANTS = 2_500;

    @Test
    void noFalseMutantIsProved() throws IOException, MutationState.Foreign {
        Budget standard = Budget.standard();
        Budget budget = new Budget(standard.terms(), standard.time(), standard.sizes(), SEED);
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        MutateRun run = new MutateRun(
                Wiring.campaign(budget), budget, new MutateRun.Quantity(MUTANTS, Optional.of(MUTANTS)), nowhere, false);
        CampaignResult result = run.run(
                Inputs.of(List.of("derivations")),
                Optional.empty(),
                Runtime.getRuntime().availableProcessors());
        assertThat(result.of(Fate.WRONGLY_PROVED))
                .as("false mutants reported as proved, seed %s", SEED)
                .isEmpty();
        assertThat(result.of(Fate.FAILED)).isEmpty();
        assertThat(result.leftOut()).isEmpty();
        assertThat(result.mutants()).hasSizeGreaterThan(MUTANTS * 9 / 10);
        assertThat(result.rows()).hasSizeGreaterThan(25);
        assertThat(result.total().score()).isGreaterThan(0.98);
        assertThat(result.total().count(Fate.EQUIVALENT))
                .as("mutants that are true after all")
                .isLessThan(result.mutants().size() / 5);
    }
}
