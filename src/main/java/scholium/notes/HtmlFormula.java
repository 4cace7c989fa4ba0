package scholium.notes;

import scholium.report.FormulaHtml;

/** A formula of the notes as an element of the page. */
final class HtmlFormula {
    private HtmlFormula() {}

    /** @param css as in {@link FormulaHtml#of} */
    static String of(Formula formula, String css) {
        return FormulaHtml.of(formula.latex(), formula.mathml(), css);
    }
}
