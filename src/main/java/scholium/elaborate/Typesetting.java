package scholium.elaborate;

import scholium.derivation.Step;
import scholium.syntax.Positions;
import scholium.syntax.SourceDocument;
import scholium.syntax.Statement;
import scholium.syntax.Term;

/** Prints formulas from their surface trees for the results to show. */
final class Typesetting {
    private final SourceDocument document;
    private final Positions positions;

    Typesetting(SourceDocument document) {
        this.document = document;
        this.positions = document.positions();
    }

    Step.Formula formula(Term t) {
        String text = positions.of(t, document.source().span(0, 0)).text();
        return new Step.Formula(text, text);
    }

    String comparison(Statement.Comparison c) {
        return formula(c.left()).unicode() + " " + c.comparator().unicode() + " "
                + formula(c.right()).unicode();
    }

    String equation(Term.Equation q) {
        return formula(q.target()).unicode() + " = " + formula(q.value()).unicode();
    }
}
