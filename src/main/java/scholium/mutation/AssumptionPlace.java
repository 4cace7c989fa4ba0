package scholium.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scholium.derivation.Claim;
import scholium.derivation.Obligation;
import scholium.derivation.Step;
import scholium.syntax.SourceDocument;
import scholium.syntax.Statement;
import scholium.syntax.UnicodePrinter;

/**
 * One claim without one of the document's own assumptions: a declared bound or an {@code assume}, dropped or weakened.
 *
 * @param weaker the documents without it, shared by the claims
 */
record AssumptionPlace(Claim claim, List<WeakerDocument> weaker) implements Place {
    @Override
    public Step step() {
        return claim.steps().get(claim.steps().size() - 1);
    }

    @Override
    public List<Obligation> original() {
        return HypothesisPlace.obligations(claim);
    }

    @Override
    public List<Variant> variants() {
        List<Variant> all = new ArrayList<>();
        for (WeakerDocument w : weaker) {
            all.add(new Variant(
                    w.operator(), w.change(), () -> claim.steps().get(0).left().unicode() + " …", () -> read(w)));
        }
        return all;
    }

    /** Only where the assumption bears on the claim is there anything to judge. */
    private Optional<List<Obligation>> read(WeakerDocument w) {
        return w.claim(claim.name())
                .map(HypothesisPlace::obligations)
                .filter(o -> !Equality.sameAssumptions(o, original()));
    }

    /** All ways to weaken one statement. */
    static List<WeakerDocument> weaker(SourceDocument document) {
        List<WeakerDocument> all = new ArrayList<>();
        List<Statement> statements = document.statements();
        for (int s = 0; s < statements.size(); s++) {
            List<Statement.Comparison> relations = statements.get(s).assumptions();
            for (int k = 0; k < relations.size(); k++) {
                String text = UnicodePrinter.print(relations.get(k));
                List<Statement.Comparison> dropped = new ArrayList<>(relations);
                dropped.remove(k);
                all.add(WeakerDocument.of(
                        document,
                        s,
                        with(statements.get(s), dropped),
                        "assumption dropped",
                        "the assumption " + text + " is missing"));
                int at = k;
                int place = s;
                Weakening.of(relations.get(k)).ifPresent(w -> {
                    List<Statement.Comparison> changed = new ArrayList<>(relations);
                    changed.set(at, w);
                    all.add(WeakerDocument.of(
                            document,
                            place,
                            with(statements.get(place), changed),
                            "assumption weakened",
                            "the assumption " + UnicodePrinter.print(w) + " should be " + text));
                });
            }
        }
        return all;
    }

    private static Statement with(Statement s, List<Statement.Comparison> relations) {
        return s instanceof Statement.Real r
                ? new Statement.Real(r.names(), relations)
                : new Statement.Assume(relations);
    }
}
