package scholium.diagnosis;

import java.util.List;
import java.util.Optional;
import scholium.derivation.Claim;
import scholium.derivation.Derivation;
import scholium.elaborate.Elaboration;
import scholium.engine.Budget;
import scholium.engine.Engine;
import scholium.syntax.SourceDocument;
import scholium.verify.Diagnosis;
import scholium.verify.Diagnostician;
import scholium.verify.StepResult;

/** Explains the refuted steps of one document: residual, conditions, nearby truths, compensating errors. */
public final class Explainer implements Diagnostician {
    /** A normal form has other names than the author's; only a short one says something. */
    private static final int SHORT = 60;

    private final SourceDocument document;
    private final Elaboration elaboration;
    private final Prover prover;

    private Explainer(SourceDocument document, Elaboration elaboration, Prover prover) {
        this.document = document;
        this.elaboration = elaboration;
        this.prover = prover;
    }

    /**
     * An explainer of one document.
     *
     * @param exact proves what is said; nothing is said that it does not prove
     * @param budget for a single proof, at most
     */
    public static Explainer of(SourceDocument document, Elaboration elaboration, Engine exact, Budget budget) {
        return new Explainer(document, elaboration, new Prover(exact, budget));
    }

    @Override
    public Diagnosis diagnose(Refutation r) {
        Optional<Line> line = Line.of(document, r.claim(), r.number());
        if (line.isEmpty()) {
            return Diagnosis.of(r.residual());
        }
        return new Diagnosis(
                residual(line.get(), r).or(() -> r.residual().filter(t -> t.length() <= SHORT)), List.of(), List.of());
    }

    private Optional<String> residual(Line line, Refutation r) {
        boolean plain = line.isEquality() && r.obligation().label().isEmpty();
        return plain ? new Residual(document, elaboration, prover, line, r.obligation()).text() : Optional.empty();
    }

    @Override
    public List<String> remarks(Derivation derivation, Claim claim, List<StepResult> steps) {
        return List.of();
    }
}
