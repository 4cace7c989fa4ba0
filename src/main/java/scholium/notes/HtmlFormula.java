package scholium.notes;

import scholium.report.FormulaHtml;
import scholium.report.XmlText;

/** A formula of the notes as an element of the page. */
final class HtmlFormula {
    private HtmlFormula() {}

    /** Without MathML, for the many formulas of smaller steps: the notation itself stands in for readers without scripts. */
    static String brief(Formula formula) {
        return "<span class=\"f d\" data-t=\"" + XmlText.escape(formula.latex()) + "\">"
                + XmlText.escape(formula.unicode()) + "</span>";
    }

    /** @param css as in {@link FormulaHtml#of} */
    static String of(Formula formula, String css) {
        return FormulaHtml.of(formula.latex(), formula.mathml(), css);
    }
}
