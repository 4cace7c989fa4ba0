package scholium.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import scholium.derivation.Claim;
import scholium.derivation.Derivation;
import scholium.derivation.Obligation;
import scholium.derivation.Step;
import scholium.elaborate.Elaborator;
import scholium.engine.Goal;
import scholium.expr.Comparison;
import scholium.expr.Expr;
import scholium.expr.Relation;
import scholium.syntax.DocumentParser;
import scholium.syntax.SourceDocument;
import scholium.text.Source;

/** The batch normalization chapter, read. */
record Chapter(Source source, SourceDocument document, Derivation derivation) {
    private static final Path FILE = Path.of("derivations/batch-normalization.md");

    static Chapter read() {
        try {
            return of(new Source(FILE.toString(), Files.readString(FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Chapter of(Source source) {
        SourceDocument document = DocumentParser.parse(source);
        return new Chapter(source, document, Elaborator.elaborate(document));
    }

    /** The gradient of the input: what the chain rule makes of the definitions, and its closed form. */
    Goal gradient() {
        for (Claim c : derivation.claims()) {
            if (c.name().equals("input-gradient")) {
                List<Goal> chain = goals(List.of(c));
                Goal first = chain.get(0);
                Expr closedForm = chain.get(chain.size() - 1).relation().right();
                Relation whole = Relation.of(first.relation().left(), Comparison.EQUAL, closedForm);
                return new Goal(whole, first.setting());
            }
        }
        throw new IllegalStateException("no gradient in " + FILE);
    }

    /** One goal for each of the first claims. */
    List<Goal> claims(int number) {
        List<Goal> goals = new ArrayList<>();
        for (Claim c : derivation.claims()) {
            if (c.kind() == Claim.Kind.CLAIM && goals.size() < number) {
                goals.add(goals(List.of(c)).get(0));
            }
        }
        return goals;
    }

    List<Goal> goals() {
        return goals(derivation.claims());
    }

    private static List<Goal> goals(List<Claim> claims) {
        List<Goal> goals = new ArrayList<>();
        for (Claim c : claims) {
            for (Step s : c.steps()) {
                for (Obligation o : s.obligations()) {
                    goals.add(new Goal(o.relation(), o.setting()));
                }
            }
        }
        return goals;
    }
}
