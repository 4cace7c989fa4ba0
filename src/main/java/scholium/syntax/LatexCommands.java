package scholium.syntax;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

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
            "notag",
            "hfill",
            "enspace",
            "medspace",
            "thickspace",
            "allowbreak",
            "thinspace",
            "space");

    /** Commands whose argument is for the page alone: numbers and names of equations, spaces of a given width. */
    static final Set<String> SILENT = Set.of("tag", "label", "hspace", "vspace", "phantom", "hphantom", "vphantom");

    /** Environments that put relations one below the other: they only align. */
    static final Set<String> ALIGNMENTS = Set.of(
            "align",
            "aligned",
            "alignat",
            "alignedat",
            "flalign",
            "split",
            "gather",
            "gathered",
            "equation",
            "eqnarray",
            "multline",
            "displaymath");

    /** How many columns an environment has, {@code {2}}, and at which height it stands, {@code [t]}. */
    static final Pattern ALIGNMENT_ARGUMENTS = Pattern.compile("[ \\t]*(\\[[tbc]]|\\{[0-9]{1,2}})+");

    /** Whether a page may end at {@code \\\\}, and how much space stands below, {@code [4pt]}. */
    static final Pattern BREAK_ARGUMENTS =
            Pattern.compile("\\*?([ \\t]*\\[ *-?[0-9.]+ *(pt|em|ex|mu|mm|cm|in|bp|sp|pc) *])?");

    /** Styles whose argument may be a remark. */
    static final Set<String> PROSE = Set.of("text", "textrm", "textit", "mbox", "textnormal");

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
            "textnormal",
            "mbox",
            "mathop");

    static final Map<String, Character> ACCENTS = Map.ofEntries(
            Map.entry("hat", Letters.HAT),
            Map.entry("widehat", Letters.HAT),
            Map.entry("bar", Letters.BAR),
            Map.entry("overline", Letters.BAR),
            Map.entry("tilde", Letters.TILDE),
            Map.entry("widetilde", Letters.TILDE),
            Map.entry("dot", '\u0307'),
            Map.entry("ddot", '\u0308'),
            Map.entry("acute", '\u0301'),
            Map.entry("grave", '\u0300'),
            Map.entry("check", '\u030C'),
            Map.entry("breve", '\u0306'),
            Map.entry("mathring", '\u030A'),
            Map.entry("vec", Letters.ARROW));

    /** The shortest command for each accent, in a fixed order. */
    static final Map<Character, String> ACCENT_NAMES = accentNames();

    private LatexCommands() {}

    private static Map<Character, String> accentNames() {
        Map<Character, String> names = new TreeMap<>();
        new TreeMap<>(ACCENTS).forEach((name, accent) -> {
            String known = names.get(accent);
            if (known == null || name.length() < known.length()) {
                names.put(accent, name);
            }
        });
        return names;
    }

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
        s.put("binom", "\\binom");
        s.put("dbinom", "\\binom");
        s.put("tbinom", "\\binom");
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

    /** Whether the command at a backslash is a letter or anything else that can be raised to. */
    static boolean isOperand(String text, int backslash) {
        int stop = backslash + 1;
        while (stop < text.length() && Character.isLetter(text.charAt(stop))) {
            stop++;
        }
        String name = text.substring(backslash + 1, stop);
        return !name.isEmpty()
                && !IGNORED.contains(name)
                && !SILENT.contains(name)
                && !Set.of("right", "begin", "end", "text").contains(name)
                && !"·×≤≥<>≠≈|)]}".contains(SYMBOLS.getOrDefault(name, "?").substring(0, 1));
    }

    /** What to write instead of a command that notes often hold and the notation lacks, or nothing. */
    static String advice(String name) {
        return switch (name) {
            case "equiv", "coloneqq", "triangleq", "stackrel", "overset" -> "write =";
            case "infty", "lim" -> "limits are not part of the notation; claim the formula for every n";
            case "int" -> "integrals are not part of the notation; claim the derivative of the antiderivative";
            case "choose" -> "write \\binom{n}{k}";
            case "begin", "end" ->
                "write the lines themselves; relations stand one below the other in \\begin{aligned}, each case of \\begin{cases} is a claim of its own, with given";
            case "langle", "rangle", "top", "intercal" -> "write products of vectors as sums: Σ_i x_i·y_i";
            case "nabla" -> "write the derivative by one element: ∂L/∂x_i";
            case "pm", "mp" -> "write the two cases as two claims";
            case "iff", "Leftrightarrow", "implies", "Rightarrow", "Longrightarrow", "therefore" ->
                "write one claim for each relation, and what it follows from behind given";
            case "sim", "propto" -> "write = with the factor that is meant";
            case "in" -> "declare the range: index i : 1..m";
            case "odot", "otimes", "circ" -> "write products element by element: a_i·b_i";
            case "forall", "exists" ->
                "a claim holds for all values of its free indices and names: leave the quantifier out, or write a condition"
                        + " behind given";
            case "mid", "parallel", "perp" -> "write the relation between the numbers it stands for";
            case "[", "]", "(", ")" -> "a derivation block needs no signs around a formula";
            case "underbrace", "overbrace" -> "define the part under a name of its own";
            default -> "";
        };
    }
}
