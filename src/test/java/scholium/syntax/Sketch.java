package scholium.syntax;

import java.util.List;
import java.util.stream.Collectors;

/** A term as a short s-expression, for golden pairs: {@code (+ x (/ 1 m))}. */
final class Sketch implements Term.Cases<String> {
    private static final Sketch CASES = new Sketch();

    private Sketch() {}

    static String of(Term term) {
        return term.match(CASES);
    }

    private static String list(List<Term> terms) {
        return terms.stream().map(Sketch::of).collect(Collectors.joining(" "));
    }

    @Override
    public String number(Term.Decimal t) {
        return t.digits();
    }

    @Override
    public String reference(Term.Reference t) {
        return t.subscripts().isEmpty() ? t.name() : t.name() + "[" + list(t.subscripts()) + "]";
    }

    @Override
    public String negation(Term.Negation t) {
        return (t.plus() ? "(pos " : "(neg ") + of(t.operand()) + ")";
    }

    @Override
    public String binary(Term.Binary t) {
        String sign = switch (t.operator()) {
            case ADD -> "+";
            case SUBTRACT -> "-";
            case DOT -> "·";
            case TIMES -> "×";
            case JUXTAPOSED -> "_";
            case SLASH -> "/";
            case FRACTION -> "frac";
        };
        return "(" + sign + " " + of(t.left()) + " " + of(t.right()) + ")";
    }

    @Override
    public String group(Term.Group t) {
        return switch (t.bracket()) {
            case ROUND -> "(group " + of(t.body()) + ")";
            case SQUARE -> "[group " + of(t.body()) + "]";
            case CURLY -> "{group " + of(t.body()) + "}";
        };
    }

    @Override
    public String power(Term.Power t) {
        return "(^ " + of(t.base()) + " " + of(t.exponent()) + ")";
    }

    @Override
    public String root(Term.Root t) {
        return "(root " + of(t.radicand()) + ")";
    }

    @Override
    public String absolute(Term.Absolute t) {
        return "(abs " + of(t.body()) + ")";
    }

    @Override
    public String call(Term.Call t) {
        String head = t.function() + "′".repeat(t.primes());
        String power = t.power().map(p -> "^" + of(p)).orElse("");
        String indices = t.subscripts().isEmpty() ? "" : " @" + list(t.subscripts());
        String style = switch (t.style()) {
            case BRACKETS -> "call";
            case BARE -> "bare";
            case EXPONENTIAL -> "exponential";
            case POSTFIX -> "postfix";
        };
        return "(" + style + " " + head + power + " " + list(t.arguments()) + indices + ")";
    }

    @Override
    public String big(Term.Big t) {
        String bounds = t.lower().map(l -> "=" + of(l)).orElse("")
                + t.upper().map(u -> ".." + of(u)).orElse("")
                + t.restriction().map(r -> " " + r.kind() + " " + of(r.other())).orElse("");
        return "(" + t.operator() + " " + t.index() + bounds + " " + of(t.body()) + ")";
    }

    @Override
    public String delta(Term.Delta t) {
        return "(delta " + of(t.left()) + " " + of(t.right()) + ")";
    }

    @Override
    public String derivative(Term.Derivative t) {
        String sign = t.total() ? "d" : "∂";
        return "(" + sign + (t.prefix() ? "prefix " : " ") + of(t.numerator()) + " by " + list(t.variables()) + ")";
    }

    @Override
    public String evaluated(Term.Evaluated t) {
        String values = t.equations().stream()
                .map(e -> of(e.target()) + "=" + of(e.value()))
                .collect(Collectors.joining(" "));
        return "(at " + of(t.body()) + " " + values + ")";
    }

    @Override
    public String listing(Term.Listing t) {
        return "[" + list(t.items()) + "]";
    }
}
