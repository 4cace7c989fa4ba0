package scholium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import scholium.derivation.Claim;
import scholium.derivation.Derivation;
import scholium.derivation.Obligation;
import scholium.derivation.Step;
import scholium.elaborate.Elaborator;
import scholium.engine.Budget;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.engine.numeric.NumericEngine;
import scholium.engine.sums.SumsEngine;
import scholium.expr.Comparison;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.Relation;
import scholium.expr.Rewriting;
import scholium.number.Rational;
import scholium.syntax.DocumentParser;
import scholium.text.Source;

/**
 * Breaks the right sides of proved steps in one place each. The exact engine may prove a mutant only if it is equivalent:
 * rigorous numerics must find no point where its sides differ.
 */
class MutantsTest {
    private static final long SEED = 20260101;
    private static final int MUTANTS_PER_STEP = 20;

    @Test
    void noFalseMutantIsProved() throws IOException {
        SumsEngine exact = new SumsEngine();
        NumericEngine numeric = new NumericEngine(System::nanoTime);
        Budget budget = Budget.standard().withPoints(4);
        Random random = new Random(SEED);
        List<String> wronglyProved = new ArrayList<>();
        int mutants = 0;
        int equivalent = 0;
        for (Path file : files()) {
            Derivation derivation =
                    Elaborator.elaborate(DocumentParser.parse(new Source(file.toString(), Files.readString(file))));
            for (Obligation o : equalities(derivation)) {
                int places = new Breaking(-1).countIn(o.relation().right());
                for (int k = 0; k < Math.min(MUTANTS_PER_STEP, places); k++) {
                    Expr broken = new Breaking(random.nextInt(places))
                            .apply(o.relation().right());
                    Goal goal = new Goal(Relation.of(o.relation().left(), Comparison.EQUAL, broken), o.setting());
                    mutants++;
                    if (!(exact.decide(goal, budget) instanceof Outcome.Proved)) {
                        continue;
                    }
                    equivalent++;
                    if (numeric.decide(goal, budget) instanceof Outcome.Refuted r) {
                        wronglyProved.add(file + ": " + goal.relation() + " at " + r.counterexample());
                    }
                }
            }
        }
        assertThat(wronglyProved)
                .as("false mutants reported as proved, seed %s", SEED)
                .isEmpty();
        assertThat(mutants).isGreaterThan(5000);
        assertThat(equivalent).as("mutants that are true after all").isLessThan(mutants / 10);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("derivations"))) {
            return files.filter(p -> p.toString().endsWith(".md")).sorted().toList();
        }
    }

    private static List<Obligation> equalities(Derivation derivation) {
        List<Obligation> equalities = new ArrayList<>();
        for (Claim c : derivation.claims()) {
            for (Step s : c.steps()) {
                if (c.kind() == Claim.Kind.CLAIM) {
                    s.obligations().stream()
                            .filter(o -> o.relation().comparison() == Comparison.EQUAL)
                            .forEach(equalities::add);
                }
            }
        }
        return equalities;
    }

    /** Changes the part with the given number: a summand's sign, a summand or factor dropped, a number raised by one. */
    private static final class Breaking extends Rewriting {
        private final int target;
        private int seen;

        Breaking(int target) {
            this.target = target;
        }

        int countIn(Expr e) {
            apply(e);
            return seen;
        }

        private boolean here() {
            return seen++ == target;
        }

        @Override
        public Expr constant(Expr.Constant e) {
            return here() ? new Expr.Constant(e.value().plus(Rational.ONE)) : e;
        }

        @Override
        public Expr add(Expr.Add e) {
            List<Expr> terms = new ArrayList<>();
            for (Expr t : e.terms()) {
                if (here()) {
                    terms.add(Exprs.negate(t));
                } else if (!here()) {
                    terms.add(apply(t));
                }
            }
            return Exprs.add(terms);
        }

        @Override
        public Expr multiply(Expr.Multiply e) {
            List<Expr> factors = new ArrayList<>();
            for (Expr f : e.factors()) {
                if (!here()) {
                    factors.add(apply(f));
                }
            }
            return Exprs.multiply(factors);
        }

        @Override
        public Expr lossDerivative(Expr.LossDerivative e) {
            return e;
        }
    }
}
