package scholium.engine.sums;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import scholium.derivation.Claim;
import scholium.derivation.Obligation;
import scholium.derivation.Step;
import scholium.elaborate.Elaborator;
import scholium.engine.Budget;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.expr.Expr;
import scholium.expr.Relation;
import scholium.expr.Rewriting;
import scholium.syntax.DocumentParser;
import scholium.text.Source;

/** Every proof of the derivations, with the terms and factors of the goal in another order and other brackets. */
class ShuffledDerivationsTest {
    private static final long SEED = 20_261_123;

    private final SumsEngine engine = new SumsEngine();

    /** Puts the parts of sums and products in any order and any brackets. */
    private static final class Shuffle extends Rewriting {
        private final Random random;

        Shuffle(long seed) {
            this.random = new Random(seed);
        }

        @Override
        public Expr add(Expr.Add e) {
            List<Expr> parts = shuffled(e.terms());
            return parts.size() < 3
                    ? new Expr.Add(parts)
                    : new Expr.Add(bracketed(parts, new Expr.Add(parts.subList(0, 2))));
        }

        @Override
        public Expr multiply(Expr.Multiply e) {
            List<Expr> parts = shuffled(e.factors());
            return parts.size() < 3
                    ? new Expr.Multiply(parts)
                    : new Expr.Multiply(bracketed(parts, new Expr.Multiply(parts.subList(0, 2))));
        }

        private List<Expr> shuffled(List<Expr> parts) {
            List<Expr> images = new ArrayList<>(applyAll(parts));
            Collections.shuffle(images, random);
            return images;
        }

        private List<Expr> bracketed(List<Expr> parts, Expr firstTwo) {
            List<Expr> result = new ArrayList<>(parts.subList(2, parts.size()));
            result.add(random.nextInt(result.size() + 1), firstTwo);
            return result;
        }
    }

    private static List<Goal> goals(Path file) throws IOException {
        Source source = new Source(file.toString(), Files.readString(file));
        List<Goal> goals = new ArrayList<>();
        for (Claim c : Elaborator.elaborate(DocumentParser.parse(source)).claims()) {
            for (Step s : c.steps()) {
                for (Obligation o : s.obligations()) {
                    goals.add(new Goal(o.relation(), o.setting()));
                }
            }
        }
        return goals;
    }

    @Test
    void whatIsProvedStaysProved() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of("derivations"))) {
            files = all.filter(f -> f.toString().endsWith(".md")).sorted().toList();
        }
        long seed = SEED;
        int proofs = 0;
        List<String> lost = new ArrayList<>();
        for (Path file : files) {
            for (Goal g : goals(file)) {
                if (!(engine.decide(g, Budget.standard()) instanceof Outcome.Proved)) {
                    continue;
                }
                proofs++;
                Shuffle shuffle = new Shuffle(seed++);
                Relation r = g.relation();
                Relation shuffled =
                        new Relation(shuffle.apply(r.left()), r.comparison(), shuffle.apply(r.right()), r.tolerance());
                Outcome o = engine.decide(new Goal(shuffled, g.setting()), Budget.standard());
                if (!(o instanceof Outcome.Proved)) {
                    lost.add(file.getFileName() + ": " + shuffled + " " + o);
                }
            }
        }
        assertThat(lost).isEmpty();
        assertThat(proofs).isGreaterThan(1_000);
    }
}
