package scholium.edit;

import java.util.List;
import java.util.Map;
import scholium.syntax.Term;

/** Functions: one forgotten, one too many, its derivative for itself, its neighbour for itself, inside a sum for outside. */
final class FunctionEdits {
    private static final Map<String, List<String>> NEIGHBOURS = Map.of(
            "sin", List.of("cos"),
            "cos", List.of("sin"),
            "sinh", List.of("cosh"),
            "cosh", List.of("sinh"),
            "max", List.of("min"),
            "min", List.of("max"),
            "mean", List.of("var"),
            "var", List.of("mean"));

    void edits(Term t, Site site) {
        if (t instanceof Term.Big b && b.operator() == Term.BigOperator.SUM) {
            if (b.body().bare() instanceof Term.Call inner && isMovable(inner)) {
                Term outside = Calls.withArgument(
                        inner, 0, SumEdits.withBody(b, inner.arguments().get(0)));
                site.edit(Operator.FUNCTION, "the " + named(inner) + " belongs outside of the sum", 2, outside);
            }
            return;
        }
        if (!(t instanceof Term.Call c)) {
            return;
        }
        if (isMovable(c) && c.arguments().get(0).bare() instanceof Term.Big b) {
            Term inside = SumEdits.withBody(b, Calls.withArgument(c, 0, b.body()));
            site.edit(Operator.FUNCTION, "the " + named(c) + " belongs inside the sum", 2, inside);
        }
        boolean function = c.style() == Term.CallStyle.EXPONENTIAL
                || List.of("log", "ln", "exp", "tanh", "sqrt").contains(c.function());
        if (function && c.arguments().size() == 1 && c.power().isEmpty()) {
            String name = c.style() == Term.CallStyle.EXPONENTIAL ? "exponential" : c.function();
            site.edit(
                    Operator.FUNCTION,
                    "the " + name + " is too much",
                    3,
                    Terms.closed(c.arguments().get(0)));
        }
        for (String other : NEIGHBOURS.getOrDefault(c.function(), List.of())) {
            site.edit(Operator.FUNCTION, c.function() + " should be " + other, 2, Calls.renamed(c, other));
        }
        if (c.power().isPresent()) {
            site.edit(Operator.EXPONENT, "the power of " + c.function() + " is too much", 2, Calls.withoutPower(c));
        }
        if (c.style() == Term.CallStyle.BRACKETS && c.arguments().size() == 1 && !Calls.isMean(c)) {
            if (c.primes() > 0) {
                site.edit(
                        Operator.DERIVATIVE,
                        "the derivative of " + c.function() + " is too much",
                        2,
                        Calls.withPrimes(c, c.primes() - 1));
            }
            if (c.primes() < 2) {
                site.edit(
                        Operator.DERIVATIVE,
                        c.function() + " should be differentiated",
                        2,
                        Calls.withPrimes(c, c.primes() + 1));
            }
        }
    }

    /** A logarithm or an exponential of one argument. */
    private static boolean isMovable(Term.Call c) {
        boolean function = c.style() == Term.CallStyle.EXPONENTIAL
                || List.of("log", "ln", "exp").contains(c.function());
        return function && c.arguments().size() == 1 && c.power().isEmpty() && c.primes() == 0;
    }

    private static String named(Term.Call c) {
        return c.style() == Term.CallStyle.EXPONENTIAL || c.function().equals("exp") ? "exponential" : "logarithm";
    }

    /** log a for a, e^a for a. */
    void insertions(Term t, Site site) {
        if (t instanceof Term.Decimal) {
            return;
        }
        site.edit(Operator.FUNCTION, "a logarithm is missing", 3, Calls.of("log", t.bare()));
        site.edit(Operator.FUNCTION, "an exponential is missing", 3, Calls.of("exp", t.bare()));
    }
}
