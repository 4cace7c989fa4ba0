package scholium.notes;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets through the LaTeX of formulas in prose that is known to be harmless and to compile: known commands with all their
 * arguments, balanced brackets, one script of each kind. Nothing that defines, reads, writes or links.
 */
final class TexReader {
    private static final int DEPTH = 40;

    /** Commands that stand for a sign. */
    private static final Set<String> SIGNS =
            words("alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota"
                    + " kappa lambda mu nu xi pi varpi rho varrho sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta"
                    + " Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega partial nabla ell hbar infty emptyset varnothing forall"
                    + " exists neg top bot angle cdot times div pm mp ast star circ bullet oplus otimes odot cup cap wedge vee le"
                    + " leq ge geq ne neq approx equiv sim simeq cong propto ll gg in notin ni subset subseteq supset supseteq mid"
                    + " parallel perp to gets mapsto rightarrow leftarrow leftrightarrow Rightarrow Leftarrow Leftrightarrow"
                    + " longrightarrow implies iff sum prod int iint oint bigcup bigcap bigoplus max min sup inf lim limsup liminf"
                    + " exp log ln lg sin cos tan cot sec csc sinh cosh tanh arcsin arccos arctan det dim ker deg gcd Pr arg hom"
                    + " ldots cdots vdots ddots dots quad qquad lbrace rbrace langle rangle lvert rvert lVert rVert lfloor rfloor"
                    + " lceil rceil vert Vert prime Re Im displaystyle textstyle colon not square surd blacksquare checkmark"
                    + " nolimits limits bmod lt gt");

    /** Commands with one argument in braces. */
    private static final Set<String> ONE = words("sqrt hat widehat bar overline underline tilde widetilde dot ddot vec"
            + " check breve acute grave mathrm mathbf mathit mathsf mathtt mathbb mathcal mathfrak boldsymbol operatorname"
            + " overbrace underbrace boxed pmod");

    private static final Set<String> TWO = words("frac dfrac tfrac binom overset underset stackrel");
    private static final Set<String> ENVIRONMENTS =
            words("aligned gathered split cases matrix pmatrix bmatrix vmatrix Vmatrix smallmatrix");
    private static final String SYMBOLS = ",;:!{}|_&$%# ";

    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private TexReader(String text) {
        this.text = text;
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
    }

    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** The same in ASCII, or nothing. */
    static Optional<String> ascii(String tex) {
        TexReader reader = new TexReader(tex.replaceAll("\\s+", " ").strip());
        try {
            reader.items("", false, 0);
            return reader.at == reader.text.length() ? Optional.of(reader.out.toString()) : Optional.empty();
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    private boolean isAt(String expected) {
        return text.startsWith(expected, at);
    }

    private void take(String expected) throws Refused {
        if (!isAt(expected)) {
            throw new Refused();
        }
        out.append(expected);
        at += expected.length();
    }

    private void spaces() {
        while (isAt(" ")) {
            out.append(' ');
            at++;
        }
    }

    /** Items up to, and without, what closes them. */
    private void items(String stop, boolean rows, int depth) throws Refused {
        if (depth > DEPTH) {
            throw new Refused();
        }
        boolean below = false;
        boolean above = true;
        boolean base = false;
        while (at < text.length() && (stop.isEmpty() || !isAt(stop))) {
            char c = text.charAt(at);
            if (c == ' ') {
                spaces();
            } else if (c == '_' || c == '^' || c == '\'') {
                boolean down = c == '_';
                if (!base || (down ? below : above)) {
                    throw new Refused();
                }
                script(c, depth);
                below = below || down;
                above = above || !down;
            } else {
                if (rows && (c == '&' || isAt("\\\\"))) {
                    take(c == '&' ? "&" : "\\\\");
                    out.append(c == '&' ? "" : "{}");
                    base = false;
                } else {
                    atom(depth);
                    base = true;
                }
                below = false;
                above = !base;
            }
        }
    }

    private void script(char sign, int depth) throws Refused {
        if (sign == '\'') {
            while (isAt("'")) {
                take("'");
            }
            if (isAt("^")) {
                throw new Refused();
            }
            return;
        }
        take(String.valueOf(sign));
        spaces();
        if (isAt("{")) {
            group(depth);
        } else if (at < text.length() && Character.isLetterOrDigit(text.charAt(at)) && text.charAt(at) < 0x80) {
            take(text.substring(at, at + 1));
        } else {
            out.append('{');
            if (!isAt("\\") || !SIGNS.contains(word(at + 1))) {
                throw new Refused();
            }
            atom(depth);
            out.append('}');
        }
    }

    private void group(int depth) throws Refused {
        spaces();
        take("{");
        items("}", false, depth + 1);
        take("}");
    }

    private String word(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) < 0x80 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    private void atom(int depth) throws Refused {
        int c = text.codePointAt(at);
        if (c == '{') {
            group(depth);
        } else if (c == '\\') {
            command(depth);
        } else if (c < 0x80) {
            if ("}%#$&~\"`".indexOf(c) >= 0 || c < 0x20 || c == 0x7F) {
                throw new Refused();
            }
            out.append((char) c).append(c == '<' ? " " : "");
            at++;
        } else {
            out.append(MathCharacters.latex(c).orElseThrow(Refused::new));
            at += Character.charCount(c);
        }
    }

    private void command(int depth) throws Refused {
        String name = word(at + 1);
        if (name.isEmpty()) {
            if (at + 1 >= text.length() || SYMBOLS.indexOf(text.charAt(at + 1)) < 0) {
                throw new Refused();
            }
            take(text.substring(at, at + 2));
        } else if (name.equals("left")) {
            stretched(depth);
        } else if (name.equals("begin")) {
            environment(depth);
        } else if (name.equals("text")) {
            words();
        } else {
            int arguments = SIGNS.contains(name) ? 0 : ONE.contains(name) ? 1 : TWO.contains(name) ? 2 : -1;
            if (arguments < 0) {
                throw new Refused();
            }
            take("\\" + name);
            if (arguments == 0 && at < text.length()) {
                out.append(Character.isLetter(text.charAt(at)) ? " " : "");
            }
            int close = name.equals("sqrt") && isAt("[") ? text.indexOf(']', at) : -1;
            if (close > 0 && text.substring(at, close).matches("\\[[0-9n]+")) {
                take(text.substring(at, close + 1));
            }
            for (int i = 0; i < arguments; i++) {
                group(depth);
            }
        }
    }

    private void stretched(int depth) throws Refused {
        take("\\left");
        delimiter();
        items("\\right", false, depth + 1);
        take("\\right");
        delimiter();
    }

    private void delimiter() throws Refused {
        spaces();
        for (String d : new String[] {"(", ")", "[", "]", "|", ".", "/", "\\{", "\\}", "\\|", "\\langle", "\\rangle"}) {
            if (isAt(d)) {
                take(d);
                return;
            }
        }
        throw new Refused();
    }

    private void environment(int depth) throws Refused {
        int close = text.indexOf('}', at);
        String name = isAt("\\begin{") && close > 0 ? text.substring(at + "\\begin{".length(), close) : "";
        if (!ENVIRONMENTS.contains(name)) {
            throw new Refused();
        }
        take("\\begin{" + name + "}");
        items("\\end", true, depth + 1);
        take("\\end{" + name + "}");
    }

    private void words() throws Refused {
        int close = text.indexOf('}', at);
        String whole = close < 0 ? "" : text.substring(at, close + 1);
        if (!whole.matches("\\\\text\\{[A-Za-z0-9 ,.;:()=+/'-]*\\}")) {
            throw new Refused();
        }
        take(whole);
    }
}
