package scholium.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import scholium.engine.Budget;
import scholium.engine.Engine;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.engine.Scope;
import scholium.engine.numeric.NumericEngine;
import scholium.engine.sums.SumsEngine;
import scholium.engine.witness.WitnessEngine;
import scholium.syntax.DocumentParser;
import scholium.syntax.SourceDocument;
import scholium.text.Source;
import scholium.verify.Strategy;

/** What becomes of mutants, and that a checker that proves too much is found out. */
class CampaignTest {
    private static final String LINES = """
            size m ≥ 1
            index i, j : 1..m
            real x_i, y_i, a
            define μ = (1/m) Σ_j x_j
            define S = Σ_j (x_j − μ)²
            claim centred: Σ_i (x_i − μ) = 0
            claim square: S = Σ_i x_i² − m·μ²
            claim bound: S ≥ 0
            claim scaled given a > 0: √(a²) = a
            """;

    private static SourceDocument document(String lines) {
        return DocumentParser.parse(new Source("notes.md", "# Notes\n\n```derivation\n" + lines + "```\n"));
    }

    private static Campaign campaign(Engine decider, long seed) {
        Budget standard = Budget.standard();
        Strategy strategy = new Strategy(
                List.of(decider),
                List.of(new WitnessEngine(System::nanoTime)),
                List.of(new NumericEngine(System::nanoTime)));
        return new Campaign(
                strategy, new Budget(standard.terms(), standard.time(), standard.sizes(), seed), System::nanoTime);
    }

    private static List<Mutant> run(Campaign campaign, String lines, int perStep) {
        List<Mutant> all = new ArrayList<>();
        campaign.plan(document(lines)).units().forEach(u -> u.run(perStep, n -> false, (n, m) -> all.add(m)));
        return all;
    }

    @Test
    void everyKindOfPlaceIsMutatedAndNothingFalseIsProved() {
        List<Mutant> mutants = run(campaign(new SumsEngine(), 1), LINES, 40);
        assertThat(mutants).hasSizeGreaterThan(80);
        assertThat(mutants).noneMatch(m -> m.fate() == Fate.WRONGLY_PROVED || m.fate() == Fate.FAILED);
        assertThat(mutants)
                .extracting(Mutant::operator)
                .contains("sign", "factor dropped", "term dropped", "relation", "hypothesis dropped", "name");
        assertThat(mutants)
                .filteredOn(m -> m.operator().equals("hypothesis dropped"))
                .singleElement()
                .satisfies(m -> assertThat(m.fate()).isEqualTo(Fate.REFUTED));
        long refuted = mutants.stream().filter(m -> m.fate() == Fate.REFUTED).count();
        assertThat(refuted).isGreaterThan(mutants.size() / 2);
        assertThat(mutants).anyMatch(m -> m.fate() == Fate.EQUIVALENT);
    }

    /** Proves whatever it is asked. */
    private record Credulous() implements Engine {
        @Override
        public String name() {
            return "credulous";
        }

        @Override
        public Outcome decide(Goal goal, Budget budget) {
            return new Outcome.Proved(Scope.ALL, List.of(), "so it says");
        }
    }

    @Test
    void aWrongProofIsFoundOut() {
        List<Mutant> mutants = run(campaign(new Credulous(), 1), LINES, 20);
        List<Mutant> wrong =
                mutants.stream().filter(m -> m.fate() == Fate.WRONGLY_PROVED).toList();
        assertThat(wrong).hasSizeGreaterThan(mutants.size() / 2);
        assertThat(wrong).allSatisfy(m -> assertThat(m.reason()).isNotEmpty());
        assertThat(mutants).noneMatch(m -> m.fate() == Fate.REFUTED);
    }

    /** Sound but for one slip: where a proof fails, it succeeds if the right side has a 2 and no mean. */
    private record Slipping(SumsEngine sums) implements Engine {
        @Override
        public String name() {
            return "slipping";
        }

        @Override
        public Outcome decide(Goal goal, Budget budget) {
            Outcome outcome = sums.decide(goal, budget);
            boolean dropped = !goal.relation().right().toString().contains("μ")
                    && !goal.relation().right().toString().contains("1/m")
                    && goal.relation().right().toString().contains("2");
            return outcome instanceof Outcome.GaveUp && dropped
                    ? new Outcome.Proved(Scope.ALL, List.of(), "by a slip")
                    : outcome;
        }
    }

    @Test
    void aRareSlipIsFoundOutAndCanBeRepeatedFromTheSeed() {
        List<Mutant> once = run(campaign(new Slipping(new SumsEngine()), 7), LINES, 40);
        assertThat(once).anyMatch(m -> m.fate() == Fate.WRONGLY_PROVED).anyMatch(m -> m.fate() == Fate.REFUTED);
        assertThat(run(campaign(new Slipping(new SumsEngine()), 7), LINES, 40)).isEqualTo(once);
    }

    @Test
    void claimsThatAreNotProvedAreLeftOut() {
        Campaign.Plan plan =
                campaign(new SumsEngine(), 1).plan(document(LINES + "claim wrong: S = Σ_i x_i²\nmistake m: S = 1\n"));
        assertThat(plan.claims()).isEqualTo(4);
        assertThat(plan.leftOut()).singleElement().asString().contains("wrong is refuted");
        assertThat(campaign(new SumsEngine(), 1).plan(document("real a\n")).units())
                .isEmpty();
    }

    @Test
    void aLineWithoutAValueIsNotCalledUndecided() {
        String lines = "size m ≥ 1\nindex i, j : 1..m\nreal x_i\nclaim zero: Σ_i (x_i − mean(x)) = 0\n";
        List<Mutant> mutants = run(campaign(new SumsEngine(), 1), lines, 200);
        assertThat(mutants)
                .filteredOn(m -> m.formula().equals("log(Σ_i (x_i − mean(x))) = 0"))
                .singleElement()
                .satisfies(m -> assertThat(m.fate()).isEqualTo(Fate.NO_VALUE));
    }

    @Test
    void quotasAddUpToTheLimit() {
        List<Unit> units = campaign(new SumsEngine(), 1).plan(document(LINES)).units();
        for (int limit : new int[] {1, 3, 17, 1000}) {
            assertThat(Campaign.quotas(units, limit).stream().mapToInt(q -> q).sum())
                    .isEqualTo(limit);
        }
    }
}
