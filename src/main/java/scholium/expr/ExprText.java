package scholium.expr;

import java.util.List;
import java.util.stream.Collectors;
import scholium.number.Rational;

/** Expressions as one line of the notation in its Unicode spelling: for conditions, residuals and messages. */
final class ExprText implements Expr.Cases<ExprText.Piece> {
    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int POWER = 3;
    private static final int ATOM = 4;

    private ExprText() {}

    /** A printed part and how tightly it binds. */
    record Piece(String text, int level) {
        String atLeast(int wanted) {
            return level >= wanted ? text : "(" + text + ")";
        }
    }

    static String of(Expr e) {
        return e.match(new ExprText()).text();
    }

    private String at(Expr e, int level) {
        return e.match(this).atLeast(level);
    }

    private static String subscript(List<IndexTerm> indices) {
        if (indices.isEmpty()) {
            return "";
        }
        if (indices.size() == 1 && indices.get(0).asIndex().isPresent()) {
            String name = indices.get(0).asIndex().get().name();
            return "_" + (name.length() == 1 ? name : "{" + name + "}");
        }
        return "_{" + indices.stream().map(ExprText::plain).collect(Collectors.joining(",")) + "}";
    }

    private static String plain(IndexTerm t) {
        return t.toString().replaceAll("#\\d+", "");
    }

    @Override
    public Piece constant(Expr.Constant e) {
        Rational v = e.value();
        String text = v.toString().replace('-', '−');
        return new Piece(text, v.signum() < 0 ? SUM : v.isInteger() ? ATOM : PRODUCT);
    }

    @Override
    public Piece pi(Expr.Pi e) {
        return new Piece("π", ATOM);
    }

    @Override
    public Piece variable(Expr.Variable e) {
        return new Piece(e.name() + subscript(e.indices()), ATOM);
    }

    @Override
    public Piece indexValue(Expr.IndexValue e) {
        String text = plain(e.term());
        return new Piece(text, e.term().asIndex().isPresent() ? ATOM : SUM);
    }

    @Override
    public Piece indicator(Expr.Indicator e) {
        if (e.order() == Expr.Indicator.Order.EQUAL) {
            return new Piece("δ" + subscript(List.of(e.left(), e.right())), ATOM);
        }
        return new Piece("[" + plain(e.left()) + " < " + plain(e.right()) + "]", ATOM);
    }

    @Override
    public Piece add(Expr.Add e) {
        StringBuilder out = new StringBuilder();
        for (Expr t : e.terms()) {
            String s = t.match(this).level() >= PRODUCT
                    ? at(t, PRODUCT)
                    : t.match(this).text();
            if (out.isEmpty()) {
                out.append(s);
            } else if (s.startsWith("−")) {
                out.append(" − ").append(s.substring(1));
            } else {
                out.append(" + ").append(s);
            }
        }
        return new Piece(out.toString(), SUM);
    }

    @Override
    public Piece multiply(Expr.Multiply e) {
        String sign = "";
        StringBuilder over = new StringBuilder();
        StringBuilder under = new StringBuilder();
        int underCount = 0;
        for (Expr f : e.factors()) {
            if (f instanceof Expr.Constant c && c.value().equals(Rational.MINUS_ONE)) {
                sign = sign.isEmpty() ? "−" : "";
            } else if (f instanceof Expr.Power p
                    && p.exponent() instanceof Expr.Constant c
                    && c.value().signum() < 0) {
                Expr inverse = c.value().equals(Rational.MINUS_ONE)
                        ? p.base()
                        : new Expr.Power(p.base(), new Expr.Constant(c.value().negate()));
                under.append(under.isEmpty() ? "" : "·").append(at(inverse, POWER));
                underCount++;
            } else {
                over.append(over.isEmpty() ? "" : "·").append(at(f, POWER));
            }
        }
        String numerator = over.isEmpty() ? "1" : over.toString();
        String body =
                under.isEmpty() ? numerator : numerator + "/" + (underCount > 1 ? "(" + under + ")" : under.toString());
        return new Piece(sign + body, sign.isEmpty() ? PRODUCT : SUM);
    }

    @Override
    public Piece power(Expr.Power e) {
        if (e.exponent() instanceof Expr.Constant c) {
            Rational q = c.value();
            if (q.equals(Rational.HALF)) {
                return new Piece("√(" + at(e.base(), SUM) + ")", ATOM);
            }
            if (q.equals(Rational.MINUS_ONE)) {
                return new Piece("1/" + at(e.base(), ATOM), PRODUCT);
            }
            if (q.equals(Rational.of(2)) || q.equals(Rational.of(3))) {
                return new Piece(at(e.base(), ATOM) + (q.equals(Rational.of(2)) ? "²" : "³"), POWER);
            }
            return new Piece(
                    at(e.base(), ATOM) + "^"
                            + (q.signum() >= 0 && q.isInteger()
                                    ? q
                                    : "(" + constant(c).text() + ")"),
                    POWER);
        }
        return new Piece(at(e.base(), ATOM) + "^" + at(e.exponent(), ATOM), POWER);
    }

    @Override
    public Piece apply(Expr.Apply e) {
        String arguments = e.arguments().stream().map(a -> at(a, SUM)).collect(Collectors.joining(", "));
        if (e.function() == Builtin.ABS) {
            return new Piece("|" + arguments + "|", ATOM);
        }
        int order = e.orders().stream().mapToInt(Integer::intValue).sum();
        return new Piece(e.function().symbol() + "′".repeat(order) + "(" + arguments + ")", ATOM);
    }

    @Override
    public Piece summation(Expr.Summation e) {
        return big("Σ", e.index(), e.range(), e.body());
    }

    @Override
    public Piece product(Expr.Product e) {
        return big("Π", e.index(), e.range(), e.body());
    }

    private Piece big(String sign, Index index, Range range, Expr body) {
        String from = index.name() + "=" + plain(range.lower());
        String to = range.upper().map(ExprText::plain).orElse("∞");
        return new Piece(sign + "_{" + from + "}^{" + to + "} " + at(body, PRODUCT), PRODUCT);
    }

    @Override
    public Piece derivative(Expr.Derivative e) {
        return new Piece("∂/∂" + e.wrt().name() + subscript(e.wrt().indices()) + "[" + at(e.body(), SUM) + "]", ATOM);
    }

    @Override
    public Piece at(Expr.At e) {
        String target =
                e.name() + subscript(e.parameters().stream().map(IndexTerm::of).toList());
        return new Piece("[" + at(e.body(), SUM) + "]_{" + target + " = " + at(e.value(), SUM) + "}", ATOM);
    }

    @Override
    public Piece lossDerivative(Expr.LossDerivative e) {
        if (e.wrt().isEmpty()) {
            return new Piece(e.loss().name(), ATOM);
        }
        String order = e.wrt().size() == 1
                ? ""
                : e.wrt().size() == 2 ? "²" : "^" + e.wrt().size();
        String under = e.wrt().stream()
                .map(w -> "∂" + w.name() + subscript(w.indices()))
                .collect(Collectors.joining());
        return new Piece("∂" + order + e.loss().name() + "/" + under, ATOM);
    }
}
