package scholium.notes;

import scholium.report.XmlText;

/** A formula as an element that holds its MathML, and its LaTeX for the script. */
final class HtmlFormula {
    private HtmlFormula() {}

    /** Without MathML, for the many formulas of smaller steps: the notation itself stands in for readers without scripts. */
    static String brief(Formula formula) {
        return "<span class=\"f d\" data-t=\"" + XmlText.escape(formula.latex()) + "\">"
                + XmlText.escape(formula.unicode()) + "</span>";
    }

    /** @param css {@code f} in running text, {@code f d} in display style, {@code f dd} on a line of its own */
    static String of(Formula formula, String css) {
        String display = css.equals("f") ? "" : " displaystyle=\"true\"";
        return "<span class=\"" + css + "\" data-t=\"" + XmlText.escape(formula.latex()) + "\"><math" + display + ">"
                + formula.mathml() + "</math></span>";
    }
}
