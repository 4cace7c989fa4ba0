package scholium.syntax;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Terms in presentation MathML (MathML Core), for pages that show formulas without a script. */
public final class MathmlPrinter implements Term.Cases<String> {
    private final MathmlNames names;

    private MathmlPrinter(NameTable names) {
        this.names = new MathmlNames(names);
    }

    /** A {@code math} element. */
    public static String print(Term term, NameTable names) {
        return math(new MathmlPrinter(names).text(Bracketing.of(term)));
    }

    private static String math(String content) {
        return "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mrow>" + content + "</mrow></math>";
    }

    private String text(Term term) {
        return term.match(this);
    }

    private static String row(String content) {
        return "<mrow>" + content + "</mrow>";
    }

    private static String operator(String sign) {
        return "<mo>" + MathmlNames.escaped(sign) + "</mo>";
    }

    private static String fenced(String opening, String content, String closing) {
        return row(
                "<mo stretchy=\"true\">" + opening + "</mo>" + content + "<mo stretchy=\"true\">" + closing + "</mo>");
    }

    private String list(List<Term> terms) {
        return terms.stream().map(this::text).collect(Collectors.joining("<mo separator=\"true\">,</mo>"));
    }

    @Override
    public String number(Term.Decimal t) {
        return "<mn>" + t.digits() + "</mn>";
    }

    @Override
    public String reference(Term.Reference t) {
        return names.reference(t.name(), subscript(t.subscripts()), Optional.empty());
    }

    private Optional<String> subscript(List<Term> terms) {
        boolean plain = terms.stream().allMatch(t -> t instanceof Term.Reference || t instanceof Term.Decimal);
        return terms.isEmpty()
                ? Optional.empty()
                : Optional.of(row(plain ? terms.stream().map(this::text).collect(Collectors.joining()) : list(terms)));
    }

    @Override
    public String negation(Term.Negation t) {
        return row("<mo form=\"prefix\">" + (t.plus() ? "+" : "−") + "</mo>" + text(t.operand()));
    }

    @Override
    public String binary(Term.Binary t) {
        if (t.operator() == Term.Operator.FRACTION) {
            return "<mfrac>" + row(text(t.left())) + row(text(t.right())) + "</mfrac>";
        }
        String sign = switch (t.operator()) {
            case ADD -> operator("+");
            case SUBTRACT -> operator("−");
            case DOT -> operator("·");
            case TIMES -> operator("×");
            case SLASH -> operator("/");
            default -> operator("\u2062");
        };
        return row(text(t.left()) + sign + text(t.right()));
    }

    @Override
    public String group(Term.Group t) {
        String body = text(t.body());
        return switch (t.bracket()) {
            case ROUND -> fenced("(", body, ")");
            case SQUARE -> fenced("[", body, "]");
            case CURLY -> fenced("{", body, "}");
        };
    }

    @Override
    public String power(Term.Power t) {
        String exponent = row(text(t.exponent()));
        if (t.base() instanceof Term.Reference r) {
            return names.reference(r.name(), subscript(r.subscripts()), Optional.of(exponent));
        }
        return "<msup>" + text(t.base()) + exponent + "</msup>";
    }

    @Override
    public String root(Term.Root t) {
        return "<msqrt>" + text(t.radicand()) + "</msqrt>";
    }

    @Override
    public String absolute(Term.Absolute t) {
        return fenced("|", text(t.body()), "|");
    }

    @Override
    public String call(Term.Call t) {
        String argument = text(t.arguments().get(0));
        return switch (t.style()) {
            case EXPONENTIAL -> "<msup><mi>e</mi>" + row(argument) + "</msup>";
            case POSTFIX -> row(argument + operator("!"));
            case BARE -> row(function(t) + operator("\u2061") + argument);
            case BRACKETS -> applied(t);
        };
    }

    private String applied(Term.Call t) {
        String bracket = fenced("(", list(t.arguments()), ")");
        String whole = row(function(t) + operator("\u2061") + bracket);
        return subscript(t.subscripts())
                .map(s -> row(function(t) + operator("\u2061") + "<msub>" + bracket + s + "</msub>"))
                .orElse(whole);
    }

    private String function(Term.Call t) {
        String name = names.reference(t.function(), Optional.empty(), Optional.empty());
        String primed = t.primes() == 0 ? name : "<msup>" + name + operator("′".repeat(t.primes())) + "</msup>";
        return t.power().map(p -> "<msup>" + primed + row(text(p)) + "</msup>").orElse(primed);
    }

    @Override
    public String big(Term.Big t) {
        String sign = "<mo largeop=\"true\" movablelimits=\"false\">"
                + (t.operator() == Term.BigOperator.SUM ? "∑" : "∏") + "</mo>";
        String index = names.reference(t.index(), Optional.empty(), Optional.empty());
        if (t.lower().isPresent() && t.upper().isPresent()) {
            return row("<munderover>" + sign
                    + row(index + operator("=") + text(t.lower().get()))
                    + row(text(t.upper().get())) + "</munderover>" + text(t.body()));
        }
        String below = t.restriction()
                .map(r -> index + operator(UnicodePrinter.sign(r.kind()).unicode()) + text(r.other()))
                .orElse(index);
        return row("<munder>" + sign + row(below) + "</munder>" + text(t.body()));
    }

    @Override
    public String delta(Term.Delta t) {
        return "<msub><mi>δ</mi>" + row(text(t.left()) + text(t.right())) + "</msub>";
    }

    @Override
    public String derivative(Term.Derivative t) {
        String sign = t.total() ? "<mi mathvariant=\"normal\">d</mi>" : "<mi>∂</mi>";
        int order = t.variables().size();
        String raised = order == 1 ? sign : "<msup>" + sign + "<mn>" + order + "</mn></msup>";
        String below = t.variables().stream().map(v -> sign + text(v)).collect(Collectors.joining());
        String above = t.prefix() ? raised : raised + text(t.numerator());
        String fraction = "<mfrac>" + row(above) + row(below) + "</mfrac>";
        return t.prefix() ? row(fraction + text(t.numerator())) : fraction;
    }

    @Override
    public String evaluated(Term.Evaluated t) {
        String values = t.equations().stream()
                .map(e -> text(e.target()) + operator("=") + text(e.value()))
                .collect(Collectors.joining("<mo separator=\"true\">,</mo>"));
        return "<msub>" + fenced("[", text(t.body()), "]") + row(values) + "</msub>";
    }

    @Override
    public String listing(Term.Listing t) {
        return fenced("[", list(t.items()), "]");
    }
}
