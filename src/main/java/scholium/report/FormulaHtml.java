package scholium.report;

/** A formula as an element that holds its MathML, and its LaTeX for the script that sets it. */
public final class FormulaHtml {
    private FormulaHtml() {}

    /**
     * A formula as a {@code span}.
     *
     * @param mathml what stands inside the {@code math} element
     * @param css {@code f} in running text, {@code f d} in display style, {@code f dd} on a line of its own
     */
    public static String of(String latex, String mathml, String css) {
        String display = css.equals("f") ? "" : " displaystyle=\"true\"";
        return "<span class=\"" + css + "\" data-t=\"" + XmlText.escape(latex) + "\"><math" + display + ">" + mathml
                + "</math></span>";
    }

    /** In display style; where there is no LaTeX or it is not understood, the notation itself. */
    static String displayed(String latex, String unicode) {
        return MathMl.row(latex)
                .filter(row -> !row.isEmpty())
                .map(row -> of(latex, row, "f d"))
                .orElseGet(() -> "<span class=\"math\">" + Typeset.html(unicode) + "</span>");
    }
}
