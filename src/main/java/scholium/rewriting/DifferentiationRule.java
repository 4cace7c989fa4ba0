package scholium.rewriting;

import java.util.List;
import java.util.Map;
import scholium.expr.Builtin;
import scholium.expr.Expr;
import scholium.expr.FreeNames;
import scholium.number.Rational;

/** The name of the rule by which an expression is differentiated. */
public final class DifferentiationRule {
    private DifferentiationRule() {}

    /** For a definition in normal form and the name of a variable in it. */
    public static String of(Terms body, String variable) {
        List<Product> moving =
                body.products().stream().filter(p -> mentions(p, variable)).toList();
        if (moving.size() != 1) {
            return moving.isEmpty() ? "the definition" : "differentiating term by term";
        }
        List<Map.Entry<Expr, Rational>> factors = moving.get(0).powers().entrySet().stream()
                .filter(f -> mentions(f.getKey(), variable))
                .toList();
        if (factors.size() > 1) {
            boolean quotient = factors.stream().anyMatch(f -> f.getValue().signum() < 0);
            return quotient ? "the quotient rule" : "the product rule";
        }
        Expr factor = factors.get(0).getKey();
        if (!factors.get(0).getValue().isOne()) {
            return factor instanceof Expr.Variable ? "the power rule" : "the power rule and the chain rule";
        }
        if (factor instanceof Expr.Summation) {
            return "differentiating under the sum";
        }
        if (factor instanceof Expr.Apply a) {
            String name = a.function() == Builtin.EXP
                    ? "the exponential function"
                    : a.function() == Builtin.LOG
                            ? "the logarithm"
                            : a.function().symbol();
            boolean inner = !(a.arguments().get(0) instanceof Expr.Variable);
            return "the derivative of " + name + (inner ? " and the chain rule" : "");
        }
        return factor instanceof Expr.Variable && body.isSingle()
                ? "the rule for a constant factor"
                : "differentiating term by term";
    }

    private static boolean mentions(Product p, String variable) {
        return p.powers().keySet().stream().anyMatch(f -> mentions(f, variable));
    }

    private static boolean mentions(Expr e, String variable) {
        return FreeNames.of(e).names().contains(variable);
    }
}
