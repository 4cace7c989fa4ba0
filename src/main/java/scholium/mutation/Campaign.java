package scholium.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import scholium.derivation.Claim;
import scholium.edit.Vocabulary;
import scholium.elaborate.Elaboration;
import scholium.engine.Budget;
import scholium.engine.Engine;
import scholium.syntax.SourceDocument;
import scholium.syntax.Statement;
import scholium.text.Diagnostic;
import scholium.verify.Strategy;
import scholium.verify.Verdict;
import scholium.verify.Verifier;

/**
 * Systematic mutation: every proved line is changed in one place in all the ways authors slip, and each wrong line is
 * judged like any other. What is proved must be as true as the original; what speaks against that is a defect of the
 * checker.
 *
 * <p>DeMillo, Lipton and Sayward, <i>Hints on test data selection: help for the practicing programmer</i>, IEEE Computer
 * 11(4), 1978.
 */
public final class Campaign {
    private final Verifier screening;
    private final Verifier verifier;
    private final Review review;
    private final long seed;

    /** @param strategy the engines that judge mutants; the refuters and corroborators also review what is proved */
    public Campaign(Strategy strategy, Budget budget, LongSupplier nanoTime) {
        Strategy alone = new Strategy(strategy.deciders(), strategy.refuters(), List.of());
        this.screening = new Verifier(alone, budget, nanoTime);
        this.verifier = new Verifier(strategy, budget, nanoTime);
        List<Engine> evidence = new ArrayList<>(strategy.corroborators());
        evidence.addAll(strategy.refuters());
        this.review = new Review(evidence, budget);
        this.seed = budget.seed();
    }

    /**
     * What a document has to be mutated.
     *
     * @param claims how many claims are mutated
     * @param steps their steps
     * @param leftOut claims that are not, and why
     * @param diagnostics what is wrong with the text
     */
    public record Plan(int claims, int steps, List<Unit> units, List<String> leftOut, List<Diagnostic> diagnostics) {
        public Plan {
            units = List.copyOf(units);
            leftOut = List.copyOf(leftOut);
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** Elaborates a document and judges its claims: those that are proved are mutated. */
    public Plan plan(SourceDocument document) {
        Elaboration elaboration = Elaboration.of(document);
        Vocabulary vocabulary = Vocabulary.of(document.statements());
        Map<String, Statement.Claim> statements = new HashMap<>();
        for (Statement s : document.statements()) {
            if (s instanceof Statement.Claim c) {
                statements.putIfAbsent(c.name(), c);
            }
        }
        List<WeakerDocument> weaker = AssumptionPlace.weaker(document);
        List<Unit> units = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        int claims = 0;
        int steps = 0;
        for (Claim c : elaboration.derivation().claims()) {
            Statement.Claim s = statements.get(c.name());
            if (c.kind() != Claim.Kind.CLAIM || s == null) {
                continue;
            }
            Verdict verdict = verdict(c);
            if (verdict != Verdict.PROVED) {
                leftOut.add(c.span() + ": " + c.name() + " is " + verdict.name().toLowerCase(java.util.Locale.ROOT));
                continue;
            }
            claims++;
            steps += c.steps().size();
            List<Place> places = new ArrayList<>();
            for (int k = 0; k < c.steps().size(); k++) {
                places.add(new LinkPlace(elaboration, vocabulary, s, c, k));
            }
            if (!s.given().isEmpty()) {
                places.add(new HypothesisPlace(elaboration, s, c));
            }
            if (!weaker.isEmpty()) {
                places.add(new AssumptionPlace(c, weaker));
            }
            for (Place p : places) {
                units.add(new Unit(p, verifier, review, seed * 1_000_003 + units.size()));
            }
        }
        return new Plan(
                claims,
                steps,
                units,
                leftOut,
                elaboration.derivation().diagnostics().stream()
                        .filter(Diagnostic::isError)
                        .toList());
    }

    private Verdict verdict(Claim c) {
        return c.steps().stream()
                .map(s -> {
                    Verdict quick = screening.judge(s).verdict();
                    return quick == Verdict.PROVED ? quick : verifier.judge(s).verdict();
                })
                .reduce(Verdict.PROVED, Verdict::worse);
    }

    /** How many mutants each unit gets when all together get {@code limit}. */
    public static List<Integer> quotas(List<Unit> units, int limit) {
        long weights = units.stream().mapToInt(Unit::weight).sum();
        List<Integer> quotas = new ArrayList<>();
        long given = 0;
        long reached = 0;
        for (Unit u : units) {
            reached += u.weight();
            long here = limit * reached / weights - given;
            given += here;
            quotas.add((int) here);
        }
        return quotas;
    }

    /** How many mutants each unit gets when every step gets {@code perStep}. */
    public static List<Integer> quotasPerStep(List<Unit> units, int perStep) {
        return units.stream()
                .map(u -> Math.max(1, (int) ((long) perStep * u.weight() / 8)))
                .toList();
    }
}
