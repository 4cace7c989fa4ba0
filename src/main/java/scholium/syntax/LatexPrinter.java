package scholium.syntax;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Terms in LaTeX (amsmath), in the author's layout and names, without a character outside ASCII. What the parser made is
 * read back as the same term; other terms get the brackets they need.
 */
public final class LatexPrinter implements Term.Cases<String> {
    /** Functions LaTeX has a command for. */
    private static final Set<String> COMMANDS = Set.of(
            "exp", "log", "ln", "sin", "cos", "tan", "sinh", "cosh", "tanh", "arctan", "arcsin", "arccos", "max",
            "min");

    private final NameTable names;

    private LatexPrinter(NameTable names) {
        this.names = names;
    }

    /**
     * A term.
     *
     * @param names the declared names: they win over built-in functions of the same name
     */
    public static String print(Term term, NameTable names) {
        return Bracketing.of(term).match(new LatexPrinter(names));
    }

    private String text(Term term) {
        return term.match(this);
    }

    private String list(List<Term> terms) {
        return terms.stream().map(this::text).collect(Collectors.joining(", "));
    }

    @Override
    public String number(Term.Decimal t) {
        return t.digits();
    }

    @Override
    public String reference(Term.Reference t) {
        NameKey key = names.key(t.name());
        String name = LatexNames.name(key);
        if (t.subscripts().isEmpty()) {
            return name;
        }
        return (key.lowered().isEmpty() ? name : "{" + name + "}") + subscripts(t.subscripts());
    }

    private String subscripts(List<Term> terms) {
        if (terms.isEmpty()) {
            return "";
        }
        boolean plain = terms.stream()
                .allMatch(t -> t instanceof Term.Decimal
                        || (t instanceof Term.Reference r
                                && r.subscripts().isEmpty()
                                && names.key(r.name()).labels() == 0));
        return "_{" + terms.stream().map(this::text).collect(Collectors.joining(plain ? " " : ", ")) + "}";
    }

    @Override
    public String negation(Term.Negation t) {
        return (t.plus() ? "+" : "-") + text(t.operand());
    }

    @Override
    public String binary(Term.Binary t) {
        String left = text(t.left());
        String right = text(t.right());
        return switch (t.operator()) {
            case ADD -> left + " + " + right;
            case SUBTRACT -> left + " - " + right;
            case DOT -> left + " \\cdot " + right;
            case TIMES -> left + " \\times " + right;
            case SLASH -> left + " / " + right;
            case FRACTION -> "\\frac{" + left + "}{" + right + "}";
            case JUXTAPOSED -> left + " " + right;
        };
    }

    @Override
    public String group(Term.Group t) {
        String body = text(t.body());
        boolean tall = isTall(t.body());
        return switch (t.bracket()) {
            case ROUND -> bracketed("(", body, ")", tall);
            case SQUARE -> bracketed("[", body, "]", tall);
            case CURLY -> bracketed("\\{", body, "\\}", tall);
        };
    }

    /** Brackets that stretch are set with room around them, so they are for what is higher than a line of text. */
    private static String bracketed(String opening, String body, String closing, boolean tall) {
        return tall ? "\\left" + opening + body + "\\right" + closing : opening + body + closing;
    }

    private static boolean isTall(Term term) {
        boolean high = term instanceof Term.Big
                || term instanceof Term.Derivative
                || term instanceof Term.Root
                || (term instanceof Term.Binary b && b.operator() == Term.Operator.FRACTION);
        return high || Subterms.of(term).stream().anyMatch(LatexPrinter::isTall);
    }

    @Override
    public String power(Term.Power t) {
        boolean raised = t.base() instanceof Term.Reference r && isRaised(names.key(r.name()));
        String base = text(t.base());
        return (raised ? "{" + base + "}" : base) + "^{" + text(t.exponent()) + "}";
    }

    /** A second superscript, or one behind a prime, is an error in TeX. */
    private static boolean isRaised(NameKey key) {
        return !key.raised().isEmpty() || key.primes() > 0;
    }

    @Override
    public String root(Term.Root t) {
        return "\\sqrt{" + text(t.radicand()) + "}";
    }

    @Override
    public String absolute(Term.Absolute t) {
        return "\\left|" + text(t.body()) + "\\right|";
    }

    @Override
    public String call(Term.Call t) {
        String name = function(t.function()) + "'".repeat(t.primes());
        String power = t.power().map(p -> "^{" + text(p) + "}").orElse("");
        Term argument = t.arguments().get(0);
        return switch (t.style()) {
            case EXPONENTIAL -> "e^{" + text(argument) + "}";
            case POSTFIX -> text(argument) + "!";
            case BARE -> name + power + " " + text(argument);
            case BRACKETS -> name + power + arguments(t) + subscripts(t.subscripts());
        };
    }

    private String arguments(Term.Call t) {
        boolean tall = t.arguments().stream().anyMatch(LatexPrinter::isTall);
        return (tall ? "\\!" : "") + bracketed("(", list(t.arguments()), ")", tall);
    }

    private String function(String name) {
        boolean builtin = names.find(name).isEmpty() && BuiltinNames.isFunction(name);
        if (!builtin) {
            return LatexNames.name(names.key(name));
        }
        return COMMANDS.contains(name) ? "\\" + name : "\\operatorname{" + name + "}";
    }

    @Override
    public String big(Term.Big t) {
        String sign = t.operator() == Term.BigOperator.SUM ? "\\sum" : "\\prod";
        String index = LatexNames.name(names.key(t.index()));
        String body = " " + text(t.body());
        if (t.restriction().isPresent()) {
            Term.Restriction r = t.restriction().get();
            return sign + "_{" + index + " " + UnicodePrinter.sign(r.kind()).latex() + " " + text(r.other()) + "}"
                    + body;
        }
        if (t.lower().isPresent() && t.upper().isPresent()) {
            return sign + "_{" + index + "=" + text(t.lower().get()) + "}^{"
                    + text(t.upper().get()) + "}" + body;
        }
        return sign + "_{" + index + "}" + body;
    }

    @Override
    public String delta(Term.Delta t) {
        return "\\delta" + subscripts(List.of(t.left(), t.right()));
    }

    @Override
    public String derivative(Term.Derivative t) {
        String sign = t.total() ? "\\mathrm{d}" : "\\partial";
        String order = t.variables().size() == 1 ? "" : "^{" + t.variables().size() + "}";
        String below = t.variables().stream().map(v -> sign + " " + text(v)).collect(Collectors.joining(" "));
        if (t.prefix()) {
            return "\\frac{" + sign + order + "}{" + below + "} " + text(t.numerator());
        }
        return "\\frac{" + sign + order + " " + text(t.numerator()) + "}{" + below + "}";
    }

    @Override
    public String evaluated(Term.Evaluated t) {
        String values = t.equations().stream()
                .map(e -> text(e.target()) + " = " + text(e.value()))
                .collect(Collectors.joining(", "));
        return "\\left. " + text(t.body()) + " \\right|_{" + values + "}";
    }

    @Override
    public String listing(Term.Listing t) {
        return bracketed("[", list(t.items()), "]", t.items().stream().anyMatch(LatexPrinter::isTall));
    }
}
