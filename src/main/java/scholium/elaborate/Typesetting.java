package scholium.elaborate;

import scholium.derivation.Step;
import scholium.syntax.LatexPrinter;
import scholium.syntax.NameTable;
import scholium.syntax.SourceDocument;
import scholium.syntax.Statement;
import scholium.syntax.Term;
import scholium.syntax.UnicodePrinter;

/** Prints formulas from their surface trees for the results to show. */
final class Typesetting {
    private final NameTable names;

    Typesetting(SourceDocument document) {
        this.names = document.names();
    }

    Step.Formula formula(Term t) {
        return new Step.Formula(UnicodePrinter.print(t), LatexPrinter.print(t, names));
    }

    String comparison(Statement.Comparison c) {
        return UnicodePrinter.print(c);
    }

    String equation(Term.Equation q) {
        return formula(q.target()).unicode() + " = " + formula(q.value()).unicode();
    }
}
