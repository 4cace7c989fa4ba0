package scholium.rewriting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import scholium.expr.Expr;
import scholium.number.Rational;

/** A text that formulas in normal form share exactly if they differ in the order of terms and factors alone. */
final class CanonicalText implements Expr.Cases<String> {
    private static final CanonicalText CASES = new CanonicalText();

    private CanonicalText() {}

    static String of(Expr e) {
        return e.match(CASES);
    }

    static String of(Terms t) {
        List<String> products = new ArrayList<>();
        for (Product p : t.products()) {
            List<String> factors = new ArrayList<>();
            for (Map.Entry<Expr, Rational> f : p.powers().entrySet()) {
                factors.add(power(f.getKey().match(CASES), f.getValue().toString()));
            }
            products.add(p.coefficient() + sorted(factors, "·"));
        }
        return sorted(products, "+");
    }

    private static String power(String base, String exponent) {
        return exponent.equals("1") ? base : base + "^" + exponent;
    }

    private static String sorted(List<String> parts, String sign) {
        Collections.sort(parts);
        return "(" + String.join(sign, parts) + ")";
    }

    private String sorted(String sign, List<Expr> parts) {
        List<String> texts = new ArrayList<>();
        parts.forEach(p -> texts.add(p.match(this)));
        return sorted(texts, sign);
    }

    @Override
    public String constant(Expr.Constant e) {
        return e.value().toString();
    }

    @Override
    public String pi(Expr.Pi e) {
        return "π";
    }

    @Override
    public String variable(Expr.Variable e) {
        return e.name() + e.indices();
    }

    @Override
    public String indexValue(Expr.IndexValue e) {
        return "{" + e.term() + "}";
    }

    @Override
    public String indicator(Expr.Indicator e) {
        String left = e.left().toString();
        String right = e.right().toString();
        boolean swap = e.order() == Expr.Indicator.Order.EQUAL && left.compareTo(right) > 0;
        return "[" + e.order() + (swap ? right + "," + left : left + "," + right) + "]";
    }

    @Override
    public String add(Expr.Add e) {
        return sorted("+", e.terms());
    }

    @Override
    public String multiply(Expr.Multiply e) {
        return sorted("·", e.factors());
    }

    @Override
    public String power(Expr.Power e) {
        return power(e.base().match(this), e.exponent().match(this));
    }

    @Override
    public String apply(Expr.Apply e) {
        return e.function().symbol()
                + e.orders()
                + e.arguments().stream().map(a -> a.match(this)).collect(Collectors.joining(",", "(", ")"));
    }

    @Override
    public String summation(Expr.Summation e) {
        return "Σ" + e.index() + ":" + e.range() + "(" + e.body().match(this) + ")";
    }

    @Override
    public String product(Expr.Product e) {
        return "Π" + e.index() + ":" + e.range() + "(" + e.body().match(this) + ")";
    }

    @Override
    public String derivative(Expr.Derivative e) {
        return "d(" + e.body().match(this) + ")/d" + variable(e.wrt());
    }

    @Override
    public String at(Expr.At e) {
        return e.toString();
    }

    @Override
    public String lossDerivative(Expr.LossDerivative e) {
        return e.loss().name() + "/" + e.wrt().stream().map(this::variable).toList();
    }
}
