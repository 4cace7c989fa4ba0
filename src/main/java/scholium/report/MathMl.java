package scholium.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Formulas as MathML Core, from the LaTeX that {@code syntax} prints: fractions, roots, accents, scripts, stretching
 * brackets, big operators, Greek letters, functions. A formula with anything else in it is not translated at all, so that
 * nothing is ever shown that was not written.
 */
public final class MathMl {
    private static final int DEPTH = 60;
    private static final String BIG = "∑∏";

    private final String text;
    private int at;

    private MathMl(String text) {
        this.text = text;
    }

    /** Something that is not understood. */
    private static final class Unknown extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** A {@code math} element, or nothing. */
    public static Optional<String> of(String latex) {
        return row(latex).map(row -> "<math displaystyle=\"true\">" + row + "</math>");
    }

    /** What stands inside the {@code math} element, or nothing. */
    static Optional<String> row(String latex) {
        try {
            MathMl m = new MathMl(latex);
            String row = String.join("", m.items("", 0));
            return m.at < latex.length() ? Optional.empty() : Optional.of(row);
        } catch (Unknown e) {
            return Optional.empty();
        }
    }

    /** Items up to the end, a closing brace, or {@code \right}. */
    private List<String> items(String stop, int depth) throws Unknown {
        if (depth > DEPTH) {
            throw new Unknown();
        }
        List<String> items = new ArrayList<>();
        while (!isAtEnd() && text.charAt(at) != '}' && !text.startsWith("\\right", at)) {
            items.add(item(depth));
        }
        if (!text.startsWith(stop, at)) {
            throw new Unknown();
        }
        at += stop.length();
        return items;
    }

    private boolean isAtEnd() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at >= text.length();
    }

    /** An atom with its scripts. */
    private String item(int depth) throws Unknown {
        String base = atom(depth);
        String below = "";
        List<String> above = new ArrayList<>();
        while (!isAtEnd() && "_^'".indexOf(text.charAt(at)) >= 0) {
            char sign = text.charAt(at);
            if (sign == '\'') {
                above.add(primes());
            } else {
                at++;
                String script = isAtEnd() ? "" : atom(depth + 1);
                if (script.isEmpty() || (sign == '_' && !below.isEmpty())) {
                    throw new Unknown();
                }
                if (sign == '_') {
                    below = script;
                } else {
                    above.add(script);
                }
            }
        }
        return scripted(base, below, above.isEmpty() ? "" : grouped(above));
    }

    private String primes() {
        int start = at;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return operator("′".repeat(at - start));
    }

    private static String scripted(String base, String below, String above) {
        boolean big = BIG.chars().anyMatch(c -> base.contains(Character.toString(c)) && base.startsWith("<mo"));
        if (below.isEmpty() && above.isEmpty()) {
            return base;
        }
        if (above.isEmpty()) {
            return big ? element("munder", base + below) : element("msub", base + below);
        }
        if (below.isEmpty()) {
            return big ? element("mover", base + above) : element("msup", base + above);
        }
        return element(big ? "munderover" : "msubsup", base + below + above);
    }

    private String atom(int depth) throws Unknown {
        char c = text.charAt(at);
        if (c == '{') {
            at++;
            return grouped(items("}", depth + 1));
        }
        if (c == '\\') {
            return command(depth);
        }
        if (Character.isDigit(c)) {
            return element("mn", digits());
        }
        at++;
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
            return element("mi", String.valueOf(c));
        }
        return switch (c) {
            case '-' -> operator("−");
            case '/' -> "<mo lspace=\"0\" rspace=\"0\">/</mo>";
            case '(', ')', '[', ']', '|' -> "<mo stretchy=\"false\">" + c + "</mo>";
            case '+', '=', ',', '!', ':' -> operator(String.valueOf(c));
            case '<' -> operator("&lt;");
            case '>' -> operator("&gt;");
            default -> throw new Unknown();
        };
    }

    private String digits() {
        int start = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        return text.substring(start, at);
    }

    private String command(int depth) throws Unknown {
        String name = commandName();
        switch (name) {
            case "frac":
                return element("mfrac", argument(depth) + argument(depth));
            case "sqrt":
                return element("msqrt", argument(depth));
            case "left":
                return fenced(depth);
            case "mathrm", "operatorname", "text":
                return upright(name);
            case "not":
                if (text.startsWith("\\equiv", at)) {
                    at += "\\equiv".length();
                    return operator("≢");
                }
                throw new Unknown();
            case ",", ";":
                return "<mspace width=\"0.1667em\"></mspace>";
            case "!":
                return "";
            default:
                break;
        }
        if (MathSymbols.ACCENTS.containsKey(name)) {
            String accent = XmlText.escape(MathSymbols.ACCENTS.get(name));
            return "<mover accent=\"true\">" + argument(depth) + "<mo stretchy=\"false\">" + accent + "</mo></mover>";
        }
        if (MathSymbols.FUNCTIONS.contains(name)) {
            return function(name);
        }
        String letter = MathSymbols.LETTERS.get(name);
        if (letter != null) {
            boolean upright = name.equals("partial") || Character.isUpperCase(name.charAt(0));
            return upright ? "<mi mathvariant=\"normal\">" + letter + "</mi>" : element("mi", letter);
        }
        String operator = MathSymbols.OPERATORS.get(name);
        if (operator == null) {
            throw new Unknown();
        }
        return operator(XmlText.escape(operator));
    }

    private String commandName() {
        int start = ++at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        if (at == start && at < text.length()) {
            at++;
        }
        return text.substring(start, at);
    }

    private String argument(int depth) throws Unknown {
        if (isAtEnd() || text.charAt(at) != '{') {
            throw new Unknown();
        }
        return atom(depth + 1);
    }

    private String fenced(int depth) throws Unknown {
        String open = delimiter();
        String body = String.join("", items("\\right", depth + 1));
        return element("mrow", open + body + delimiter());
    }

    private String delimiter() throws Unknown {
        if (isAtEnd()) {
            throw new Unknown();
        }
        char c = text.charAt(at);
        if (c == '\\') {
            String name = commandName();
            if (name.isEmpty() || "{}|".indexOf(name) < 0) {
                throw new Unknown();
            }
            return "<mo>" + MathSymbols.OPERATORS.get(name) + "</mo>";
        }
        at++;
        if (c == '.') {
            return "";
        }
        if ("()[]|".indexOf(c) < 0) {
            throw new Unknown();
        }
        return "<mo>" + c + "</mo>";
    }

    /** A name in upright letters; it may hold Greek letters, not more. */
    private String upright(String command) throws Unknown {
        if (isAtEnd() || text.charAt(at) != '{') {
            throw new Unknown();
        }
        StringBuilder name = new StringBuilder();
        at++;
        while (!isAtEnd() && text.charAt(at) != '}') {
            char c = text.charAt(at);
            if (c == '\\') {
                String letter = MathSymbols.LETTERS.get(commandName());
                if (letter == null) {
                    throw new Unknown();
                }
                name.append(letter);
            } else if (Character.isLetterOrDigit(c) || c == '-' || c == ',') {
                name.append(c);
                at++;
            } else {
                throw new Unknown();
            }
        }
        if (at >= text.length()) {
            throw new Unknown();
        }
        at++;
        if (command.equals("operatorname")) {
            return function(name.toString());
        }
        return "<mi mathvariant=\"normal\">" + name + "</mi>";
    }

    /** A function keeps a thin space to a bare argument. */
    private String function(String name) {
        boolean bare = !isAtEnd() && text.charAt(at) != '^' && text.charAt(at) != '_' && !text.startsWith("\\left", at);
        return element("mi", name) + (bare ? "<mspace width=\"0.1667em\"></mspace>" : "");
    }

    /** One element, as scripts and fractions need it. */
    private static String grouped(List<String> items) {
        boolean single = items.size() == 1 && !items.get(0).contains("<mspace");
        return single ? items.get(0) : element("mrow", String.join("", items));
    }

    private static String operator(String sign) {
        return element("mo", sign);
    }

    private static String element(String tag, String content) {
        return "<" + tag + ">" + content + "</" + tag + ">";
    }
}
