package scholium.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scholium.derivation.Claim;
import scholium.derivation.Obligation;
import scholium.derivation.Step;
import scholium.elaborate.Elaboration;
import scholium.syntax.Statement;
import scholium.syntax.UnicodePrinter;

/** The hypotheses of one claim: one dropped or weakened, the whole chain judged. */
record HypothesisPlace(Elaboration elaboration, Statement.Claim statement, Claim claim) implements Place {
    @Override
    public Step step() {
        return claim.steps().get(claim.steps().size() - 1);
    }

    @Override
    public List<Obligation> original() {
        return obligations(claim);
    }

    static List<Obligation> obligations(Claim c) {
        List<Obligation> all = new ArrayList<>();
        c.steps().forEach(s -> all.addAll(s.obligations()));
        return all;
    }

    @Override
    public List<Variant> variants() {
        List<Variant> all = new ArrayList<>();
        List<Statement.Comparison> given = statement.given();
        for (int k = 0; k < given.size(); k++) {
            int at = k;
            String text = UnicodePrinter.print(given.get(k));
            all.add(variant(
                    "hypothesis dropped", "the hypothesis " + text + " is missing", replaced(at, Optional.empty())));
            Weakening.of(given.get(k))
                    .ifPresent(w -> all.add(variant(
                            "hypothesis weakened",
                            "the hypothesis " + UnicodePrinter.print(w) + " should be " + text,
                            replaced(at, Optional.of(w)))));
        }
        return all;
    }

    private List<Statement.Comparison> replaced(int k, Optional<Statement.Comparison> other) {
        List<Statement.Comparison> changed = new ArrayList<>(statement.given());
        if (other.isPresent()) {
            changed.set(k, other.get());
        } else {
            changed.remove(k);
        }
        return changed;
    }

    private Variant variant(String operator, String change, List<Statement.Comparison> given) {
        Statement.Claim changed = new Statement.Claim(
                statement.kind(), statement.name(), statement.title(), given, statement.induction(), statement.chain());
        return new Variant(
                operator,
                change,
                () -> UnicodePrinter.print(statement.chain()),
                () -> elaboration.claim(changed).map(HypothesisPlace::obligations));
    }
}
