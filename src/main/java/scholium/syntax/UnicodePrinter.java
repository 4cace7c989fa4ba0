package scholium.syntax;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Terms as plain text in the notation, in the author's layout. What the parser made is read back as the same term; other
 * terms get the brackets they need.
 */
public final class UnicodePrinter implements Term.Cases<String> {
    private int bars;

    private UnicodePrinter() {}

    public static String print(Term term) {
        return new UnicodePrinter().text(Bracketing.of(term));
    }

    public static String print(Statement.Comparison comparison) {
        return print(comparison.left()) + " " + comparison.comparator().unicode() + " " + print(comparison.right());
    }

    /** The chain on one line. */
    public static String print(Statement.Chain chain) {
        return print(chain.first())
                + chain.links().stream()
                        .map(l -> " " + l.comparator().unicode() + " " + print(l.right()))
                        .collect(Collectors.joining());
    }

    private String text(Term term) {
        return term.match(this);
    }

    /** Inside brackets bars may open again. */
    private String inside(Term term) {
        int outer = bars;
        bars = 0;
        String text = text(term);
        bars = outer;
        return text;
    }

    private String list(List<Term> terms) {
        return terms.stream().map(this::inside).collect(Collectors.joining(", "));
    }

    @Override
    public String number(Term.Decimal t) {
        return t.digits();
    }

    @Override
    public String reference(Term.Reference t) {
        return t.name() + subscripts(t.subscripts());
    }

    private String subscripts(List<Term> terms) {
        if (terms.isEmpty()) {
            return "";
        }
        if (terms.size() == 1 && (isLetter(terms.get(0)) || terms.get(0) instanceof Term.Decimal)) {
            return "_" + inside(terms.get(0));
        }
        if (terms.stream().allMatch(UnicodePrinter::isLetter)) {
            return "_" + terms.stream().map(this::inside).collect(Collectors.joining());
        }
        return "_{" + terms.stream().map(this::inside).collect(Collectors.joining(",")) + "}";
    }

    /** A name of one letter without anything behind it. */
    private static boolean isLetter(Term t) {
        return t instanceof Term.Reference r
                && r.subscripts().isEmpty()
                && Letters.glyphs(r.name()).size() == 1
                && Letters.isLetter(r.name().codePointAt(0));
    }

    @Override
    public String negation(Term.Negation t) {
        return (t.plus() ? "+" : "−") + text(t.operand());
    }

    @Override
    public String binary(Term.Binary t) {
        if (t.operator() == Term.Operator.FRACTION) {
            return part(t.left(), "(", ")") + "⁄" + part(t.right(), "(", ")");
        }
        String left = text(t.left());
        String right = t.operator() == Term.Operator.JUXTAPOSED ? beside(t.right()) : text(t.right());
        String sign = switch (t.operator()) {
            case ADD -> " + ";
            case SUBTRACT -> " − ";
            case DOT -> isWide(t) ? " · " : "·";
            case TIMES -> "×";
            case SLASH -> "/";
            default -> isTight(t) ? "" : " ";
        };
        return left + sign + right;
    }

    private String part(Term t, String opening, String closing) {
        return t instanceof Term.Decimal || isLetter(t) ? text(t) : opening + inside(t) + closing;
    }

    /** Beside a name a fraction must not begin with a number: that could be a subscript. */
    private String beside(Term t) {
        boolean number = t instanceof Term.Binary fraction
                && fraction.operator() == Term.Operator.FRACTION
                && fraction.left() instanceof Term.Decimal;
        if (!number) {
            return text(t);
        }
        Term.Binary fraction = (Term.Binary) t;
        return "(" + text(fraction.left()) + ")⁄" + part(fraction.right(), "(", ")");
    }

    /** Behind a function name a fraction must not begin with a bracket: that would be the argument. */
    private String behindName(Term t) {
        return t instanceof Term.Binary fraction && fraction.operator() == Term.Operator.FRACTION
                ? part(fraction.left(), "{", "}") + "⁄" + part(fraction.right(), "{", "}")
                : text(t);
    }

    /** A number before a bracket needs no space. */
    private static boolean isTight(Term.Binary t) {
        return t.left() instanceof Term.Decimal && t.right() instanceof Term.Group;
    }

    /** Derivatives and sums stand apart: {@code Σ_i ∂L/∂y_i · x̂_i}. */
    private static boolean isWide(Term.Binary t) {
        return t.left() instanceof Term.Derivative
                || t.right() instanceof Term.Derivative
                || t.right() instanceof Term.Big
                || (t.left() instanceof Term.Binary b && b.operator() == Term.Operator.DOT && isWide(b));
    }

    @Override
    public String group(Term.Group t) {
        String body = inside(t.body());
        return switch (t.bracket()) {
            case ROUND -> "(" + body + ")";
            case SQUARE -> "[" + body + "]";
            case CURLY -> "{" + body + "}";
        };
    }

    @Override
    public String power(Term.Power t) {
        boolean braced = t.base() instanceof Term.Group g
                && g.bracket() == Term.Bracket.CURLY
                && g.body() instanceof Term.Reference;
        String base = braced ? "\\{" + inside(((Term.Group) t.base()).body()) + "\\}" : text(t.base());
        return base + exponent(t.exponent(), t.base());
    }

    private String exponent(Term exponent, Term base) {
        boolean raisedName = base instanceof Term.Reference r
                && r.subscripts().isEmpty()
                && Letters.raised(r.name().charAt(r.name().length() - 1)) != 0;
        String raised = raisedName ? "" : superscript(exponent);
        if (!raised.isEmpty()) {
            return raised;
        }
        if (isLetter(exponent) || exponent instanceof Term.Decimal) {
            return "^" + inside(exponent);
        }
        return "^(" + inside(exponent) + ")";
    }

    /** Small whole numbers as superscripts; nothing for other terms. */
    private static String superscript(Term t) {
        boolean negative = t instanceof Term.Negation n && !n.plus();
        Term size = negative ? ((Term.Negation) t).operand() : t;
        if (!(size instanceof Term.Decimal d) || !d.digits().matches("[0-9]{1,3}")) {
            return "";
        }
        StringBuilder raised = new StringBuilder(negative ? "⁻" : "");
        for (int i = 0; i < d.digits().length(); i++) {
            raised.append(Letters.superscript(d.digits().charAt(i)));
        }
        return raised.toString();
    }

    @Override
    public String root(Term.Root t) {
        return "√(" + inside(t.radicand()) + ")";
    }

    @Override
    public String absolute(Term.Absolute t) {
        bars++;
        String body = text(t.body());
        bars--;
        return bars > 0 ? "\\lvert " + body + "\\rvert " : "|" + body + "|";
    }

    @Override
    public String call(Term.Call t) {
        Term argument = t.arguments().get(0);
        String name = t.function() + "′".repeat(t.primes());
        String power = t.power().map(p -> exponent(p, argument)).orElse("");
        return switch (t.style()) {
            case EXPONENTIAL -> "e" + exponent(argument, new Term.Decimal("0"));
            case POSTFIX -> text(argument) + "!";
            case BARE -> name + power + " " + behindName(argument);
            case BRACKETS -> name + power + "(" + list(t.arguments()) + ")" + subscripts(t.subscripts());
        };
    }

    @Override
    public String big(Term.Big t) {
        String sign = t.operator() == Term.BigOperator.SUM ? "Σ" : "Π";
        String body = " " + text(t.body());
        if (t.restriction().isPresent()) {
            Term.Restriction r = t.restriction().get();
            return sign + "_{" + t.index() + sign(r.kind()).unicode() + inside(r.other()) + "}" + body;
        }
        if (t.lower().isPresent() && t.upper().isPresent()) {
            return sign + "_{" + t.index() + "=" + inside(t.lower().get()) + "}^{"
                    + inside(t.upper().get()) + "}" + body;
        }
        boolean letter = Letters.glyphs(t.index()).size() == 1;
        return sign + (letter ? "_" + t.index() : "_{" + t.index() + "}") + body;
    }

    static Comparator sign(Term.RestrictionKind kind) {
        return switch (kind) {
            case NOT_EQUAL -> Comparator.NOT_EQUAL;
            case LESS -> Comparator.LESS;
            case GREATER -> Comparator.GREATER;
            case LESS_OR_EQUAL -> Comparator.LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> Comparator.GREATER_OR_EQUAL;
        };
    }

    @Override
    public String delta(Term.Delta t) {
        return "δ" + subscripts(List.of(t.left(), t.right()));
    }

    @Override
    public String derivative(Term.Derivative t) {
        String sign = t.total() ? "d" : "∂";
        String order = t.variables().size() == 1
                ? ""
                : superscript(new Term.Decimal(String.valueOf(t.variables().size())));
        StringBuilder below = new StringBuilder();
        for (int i = 0; i < t.variables().size(); i++) {
            below.append(i > 0 && t.total() ? " " : "")
                    .append(sign)
                    .append(text(t.variables().get(i)));
        }
        if (t.prefix()) {
            String space = t.numerator() instanceof Term.Group ? "" : " ";
            return sign + order + "/" + below + space + behindName(t.numerator());
        }
        return sign + order + text(t.numerator()) + "/" + below;
    }

    @Override
    public String evaluated(Term.Evaluated t) {
        String values = t.equations().stream()
                .map(e -> inside(e.target()) + " = " + inside(e.value()))
                .collect(Collectors.joining(", "));
        return "[" + inside(t.body()) + "]_{" + values + "}";
    }

    @Override
    public String listing(Term.Listing t) {
        return "[" + list(t.items()) + "]";
    }
}
