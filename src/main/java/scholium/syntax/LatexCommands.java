package scholium.syntax;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The LaTeX commands of the notation, by what they stand for. */
final class LatexCommands {
    /** Commands that stand for one symbol. */
    static final Map<String, String> SYMBOLS = symbols();

    /** Commands for space, sizes and alignment: they say nothing. */
    static final Set<String> IGNORED = Set.of(
            ",",
            ";",
            ":",
            "!",
            " ",
            "\\",
            "quad",
            "qquad",
            "displaystyle",
            "textstyle",
            "limits",
            "nolimits",
            "big",
            "Big",
            "bigg",
            "Bigg",
            "bigl",
            "bigr",
            "Bigl",
            "Bigr",
            "biggl",
            "biggr",
            "Biggl",
            "Biggr",
            "nonumber",
            "thinspace",
            "space");

    /** Commands that print their argument upright or in another face. */
    static final Set<String> STYLES = Set.of(
            "mathrm",
            "text",
            "operatorname",
            "mathit",
            "mathbf",
            "boldsymbol",
            "bm",
            "mathcal",
            "mathbb",
            "mathsf",
            "textrm",
            "textit",
            "mathop");

    static final Map<String, Character> ACCENTS = Map.of(
            "hat",
            Letters.HAT,
            "widehat",
            Letters.HAT,
            "bar",
            Letters.BAR,
            "overline",
            Letters.BAR,
            "tilde",
            Letters.TILDE,
            "widetilde",
            Letters.TILDE,
            "dot",
            Letters.DOT,
            "vec",
            Letters.ARROW);

    private LatexCommands() {}

    private static Map<String, String> symbols() {
        Map<String, String> s = new TreeMap<>();
        s.put("cdot", "·");
        s.put("ast", "·");
        s.put("times", "×");
        s.put("le", "≤");
        s.put("leq", "≤");
        s.put("leqslant", "≤");
        s.put("ge", "≥");
        s.put("geq", "≥");
        s.put("geqslant", "≥");
        s.put("lt", "<");
        s.put("gt", ">");
        s.put("ne", "≠");
        s.put("neq", "≠");
        s.put("approx", "≈");
        s.put("sum", "Σ");
        s.put("prod", "Π");
        s.put("partial", "∂");
        s.put("frac", "\\frac");
        s.put("dfrac", "\\frac");
        s.put("tfrac", "\\frac");
        s.put("sqrt", "√");
        s.put("{", "\\{");
        s.put("}", "\\}");
        s.put("lbrace", "\\{");
        s.put("rbrace", "\\}");
        s.put("lbrack", "[");
        s.put("rbrack", "]");
        s.put("lvert", "|(");
        s.put("rvert", "|)");
        s.put("|", "‖");
        s.put("lVert", "‖");
        s.put("rVert", "‖");
        s.put("Vert", "‖");
        s.put("vert", "|");
        s.put("ldots", "..");
        s.put("dots", "..");
        s.put("cdots", "..");
        s.put("prime", "′");
        return s;
    }
}
