package scholium.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import scholium.derivation.Claim;
import scholium.derivation.Derivation;
import scholium.derivation.Obligation;
import scholium.elaborate.Elaboration;
import scholium.engine.Budget;
import scholium.engine.Engine;
import scholium.syntax.LatexPrinter;
import scholium.syntax.SourceDocument;
import scholium.syntax.Term;
import scholium.syntax.UnicodePrinter;
import scholium.verify.Diagnosis;
import scholium.verify.Diagnostician;
import scholium.verify.StepResult;
import scholium.verify.Suggestion;

/** Explains the refuted steps of one document: residual, conditions, nearby truths, compensating errors. */
public final class Explainer implements Diagnostician {
    /** A normal form in other names than the author's repeats the line; a number says how far it is off. */
    private static final Pattern NUMBER = Pattern.compile("[−0-9/]+");

    private final SourceDocument document;
    private final Elaboration elaboration;
    private final Prover prover;
    private final NearestTruth nearest;
    private final Trials trials;

    private Explainer(SourceDocument document, Elaboration elaboration, Prover prover, LongSupplier nanoTime) {
        this.document = document;
        this.elaboration = elaboration;
        this.prover = prover;
        this.nearest = new NearestTruth(document, elaboration, prover, nanoTime);
        this.trials = new Trials(elaboration, prover);
    }

    /**
     * An explainer of one document.
     *
     * @param exact proves what is said; nothing is said that it does not prove
     * @param budget for a single proof, at most
     * @param nanoTime a clock in nanoseconds, a backstop for searches
     */
    public static Explainer of(
            SourceDocument document, Elaboration elaboration, Engine exact, Budget budget, LongSupplier nanoTime) {
        return new Explainer(document, elaboration, new Prover(exact, budget), nanoTime);
    }

    @Override
    public Diagnosis diagnose(Refutation r) {
        Optional<Line> line = Line.of(document, r.claim(), r.number());
        boolean plain = r.obligation().label().isEmpty();
        return line.isPresent() && plain ? diagnosis(line.get(), r) : Diagnosis.of(r.residual());
    }

    private Diagnosis diagnosis(Line line, Refutation r) {
        Obligation o = r.obligation();
        Optional<Suggestion> total = new TotalMeant(elaboration, prover, document.names()).find(line);
        List<Suggestion> suggestions = new ArrayList<>(total.map(List::of).orElseGet(() -> nearest.of(line, o)));
        Optional<Residual.Found> found = Optional.empty();
        if (line.isOrder()) {
            List<Term> terms = new ArrayList<>(Residual.summands(line));
            terms.addAll(MissingTerm.divisors(line));
            terms.add(line.right());
            Sample sample = new Sample(document, elaboration, line, o, terms, prover.seed());
            Products products = new Products(sample, o.setting());
            Optional<Residual.Found> residual = new Residual(line, trials, sample, products).find();
            found = residual;
            if (line.isEquality() && suggestions.isEmpty()) {
                new MissingTerm(line, trials, sample, products)
                        .find(document.names())
                        .or(() -> new MissingPart(line, trials, sample, products, document.names()).find(residual))
                        .ifPresent(suggestions::add);
            }
        }
        Optional<String> residual = found.map(f -> UnicodePrinter.print(f.term()))
                .or(() -> r.residual()
                        .filter(t -> line.isEquality() && NUMBER.matcher(t).matches()));
        List<Term> factors = found.map(Residual.Found::factors).orElse(List.of());
        List<String> conditions = new Conditions(document, elaboration, prover, line, o).texts(factors);
        Optional<String> latex = found.map(f -> LatexPrinter.print(f.term(), document.names()));
        return new Diagnosis(residual, latex, conditions, suggestions);
    }

    @Override
    public List<String> remarks(Derivation derivation, Claim claim, List<StepResult> steps) {
        List<Line> lines = Line.of(document, claim);
        List<Boolean> refuted = steps.stream().map(StepResult::isRefuted).toList();
        boolean othersHold = steps.stream().allMatch(s -> s.isRefuted() || s.isProved());
        return othersHold && lines.size() == steps.size()
                ? new Compensation(elaboration, prover).remarks(lines, refuted)
                : List.of();
    }
}
