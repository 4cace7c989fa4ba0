package scholium.rewriting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import scholium.expr.Builtin;
import scholium.expr.Differentiation;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.IndexTerm;
import scholium.expr.Rewriting;
import scholium.expr.Substitution;
import scholium.expr.Traversal;
import scholium.number.Rational;

/** Functions: those of the document become their formulas, and so do their derivatives; the laws of e^x and log. */
final class FunctionRules {
    private static final String ARGUMENT = "′";
    private static final Rational HIGHEST_POWER = Rational.of(6);

    private final Glossary glossary;
    private final Normalization normal;

    FunctionRules(Glossary glossary, Normalization normal) {
        this.glossary = glossary;
        this.normal = normal;
    }

    List<Move> from(Terms t) {
        List<Move> moves = new ArrayList<>();
        Expr whole = t.toExpr();
        Set<Expr.Apply> found = new LinkedHashSet<>();
        new Traversal() {
            @Override
            public Traversal apply(Expr.Apply a) {
                found.add(a);
                return super.apply(a);
            }
        }.visit(whole);
        Set<String> seen = new LinkedHashSet<>();
        for (Expr.Apply a : found) {
            int order = order(a);
            if (glossary.arity(a.function().symbol()).isPresent()
                    && seen.add(a.function().symbol() + order)) {
                (order == 0 ? opened(t, whole, a) : differentiated(t, whole, a)).ifPresent(moves::add);
            }
            Application.of(a.function())
                    .filter(o -> seen.add(a.function().symbol()))
                    .flatMap(o -> opened(t, whole, a, o))
                    .ifPresent(moves::add);
        }
        if (found.stream().anyMatch(a -> a.function() == Builtin.EXP)) {
            Reason reason = new Reason("splitting the exponent", "adding exponents");
            Move.of(t, rewritten(whole, Builtin.EXP, a -> exponential(a, true)), reason, 1, normal)
                    .ifPresent(moves::add);
            Move.of(t, rewritten(whole, Builtin.EXP, a -> exponential(a, false)), reason, 1.6, normal)
                    .ifPresent(moves::add);
        }
        if (found.stream().anyMatch(a -> a.function() == Builtin.LOG)) {
            Reason reason = new Reason("taking the logarithm of each factor", "adding logarithms");
            Move.of(t, rewritten(whole, Builtin.LOG, this::logarithm), reason, 1, normal)
                    .ifPresent(moves::add);
        }
        if (found.stream().anyMatch(a -> a.function() == Builtin.TANH)) {
            Reason reason = Reason.both("the definition of tanh");
            Move.of(t, rewritten(whole, Builtin.TANH, FunctionRules::tanh), reason, 1, normal)
                    .ifPresent(moves::add);
        }
        return moves;
    }

    private static int order(Expr.Apply a) {
        return a.orders().stream().mapToInt(k -> k).sum();
    }

    private Optional<Move> opened(Terms t, Expr whole, Expr.Apply like) {
        Expr put = replaced(whole, like, a -> glossary.applied(a.function().symbol(), a.arguments()));
        return Move.of(
                t, put, Reason.both("the definition of " + like.function().symbol()), 1, normal);
    }

    private Optional<Move> opened(Terms t, Expr whole, Expr.Apply like, Application of) {
        Expr put = replaced(whole, like, a -> glossary.applied(of, subscripts(a)));
        String words = of.name().equals("mean")
                ? "the definition of the mean"
                : of.name().equals("var") ? "the definition of the variance" : "the definition of " + of.name();
        return Move.of(t, put, Reason.both(words), 1, normal);
    }

    private static List<IndexTerm> subscripts(Expr.Apply a) {
        return a.arguments().stream()
                .map(x -> x instanceof Expr.IndexValue v
                        ? v.term()
                        : IndexTerm.of(((Expr.Constant) x).value().intValueExact()))
                .toList();
    }

    /** f′(z) of a defined function: its formula differentiated, where it is not another derivative. */
    private Optional<Move> differentiated(Terms t, Expr whole, Expr.Apply like) {
        String symbol = like.function().symbol();
        Expr.Variable z = new Expr.Variable(ARGUMENT, List.of());
        Optional<Expr> body = like.arguments().size() == 1 ? glossary.applied(symbol, List.of(z)) : Optional.empty();
        if (body.isEmpty()) {
            return Optional.empty();
        }
        Expr derivative = body.get();
        for (int k = 0; k < order(like); k++) {
            derivative = normal.of(Differentiation.of(derivative, z)).toExpr();
        }
        Expr value = derivative;
        Expr put = replaced(
                whole,
                like,
                a -> Optional.of(Substitution.family(
                        value, ARGUMENT, List.of(), a.arguments().get(0))));
        String rule = order(like) == 1
                ? DifferentiationRule.of(normal.of(body.get()), ARGUMENT)
                : "differentiating " + order(like) + " times";
        Reason reason = Reason.both("the definition of " + symbol + " and " + rule);
        Optional<Move> plain = Move.of(t, put, reason, 1, normal);
        boolean alone = whole.equals(like) && like.arguments().get(0) instanceof Expr.Variable && order(like) == 1;
        if (!alone || plain.isEmpty()) {
            return plain;
        }
        Expr.Variable v = (Expr.Variable) like.arguments().get(0);
        Expr shown = Substitution.family(body.get(), ARGUMENT, List.of(), v);
        List<Move.Stage> stages = new ArrayList<>();
        stages.add(new Move.Stage(new Expr.Derivative(shown, v), Reason.both("the definition of " + symbol)));
        stages.add(new Move.Stage(plain.get().to().toExpr(), Reason.both(rule)));
        return Optional.of(new Move(stages, plain.get().to(), 1));
    }

    private static Expr replaced(Expr whole, Expr.Apply like, Function<Expr.Apply, Optional<Expr>> value) {
        return new Rewriting() {
            @Override
            public Expr apply(Expr.Apply a) {
                Expr inner = super.apply(a);
                return inner instanceof Expr.Apply b
                                && b.function().equals(like.function())
                                && b.orders().equals(like.orders())
                        ? value.apply(b).orElse(inner)
                        : inner;
            }
        }.apply(whole);
    }

    private static Expr rewritten(Expr whole, Builtin function, UnaryOperator<Expr> image) {
        return new Rewriting() {
            @Override
            public Expr apply(Expr.Apply a) {
                Expr inner = super.apply(a);
                return inner instanceof Expr.Apply b && b.function() == function
                        ? image.apply(b.arguments().get(0))
                        : inner;
            }
        }.apply(whole);
    }

    /** @param integers whether fractions stay in the exponent */
    private Expr exponential(Expr argument, boolean integers) {
        List<Expr> factors = new ArrayList<>();
        for (Product p : normal.of(argument).products()) {
            boolean whole = (!integers || p.coefficient().isInteger())
                    && !p.isConstant()
                    && p.coefficient().abs().compareTo(HIGHEST_POWER) <= 0;
            Rational power =
                    whole ? p.coefficient() : Rational.of(p.coefficient().signum());
            Expr base = p.scaled(power.inverse()).toExpr();
            boolean logarithm = base instanceof Expr.Apply l && l.function() == Builtin.LOG;
            Expr e = logarithm ? ((Expr.Apply) base).arguments().get(0) : Exprs.apply(Builtin.EXP, base);
            factors.add(power.isOne() ? e : new Expr.Power(e, Exprs.constant(power)));
        }
        return factors.isEmpty() ? Exprs.ONE : Exprs.multiply(factors);
    }

    private Expr logarithm(Expr argument) {
        Product p = normal.bracket(normal.of(argument));
        if (p.coefficient().signum() <= 0) {
            return Exprs.apply(Builtin.LOG, argument);
        }
        List<Expr> terms = new ArrayList<>();
        if (!p.coefficient().isOne()) {
            terms.add(Exprs.apply(Builtin.LOG, new Expr.Constant(p.coefficient())));
        }
        for (Map.Entry<Expr, Rational> f : p.powers().entrySet()) {
            boolean exponential = f.getKey() instanceof Expr.Apply a && a.function() == Builtin.EXP;
            Expr log =
                    exponential ? ((Expr.Apply) f.getKey()).arguments().get(0) : Exprs.apply(Builtin.LOG, f.getKey());
            terms.add(Exprs.multiply(new Expr.Constant(f.getValue()), log));
        }
        return Exprs.add(terms);
    }

    private static Expr tanh(Expr a) {
        Expr up = Exprs.apply(Builtin.EXP, a);
        Expr down = Exprs.apply(Builtin.EXP, Exprs.negate(a));
        return Exprs.divide(Exprs.subtract(up, down), Exprs.add(up, down));
    }
}
