package scholium.rewriting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scholium.derivation.Node;
import scholium.expr.Expr;
import scholium.expr.FreeNames;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Substitution;
import scholium.number.Rational;

/**
 * Puts names for what they were defined as: (x − μ)/√(σ² + ε) becomes x̂ again. A product is divided by the product that
 * defines a node, a bracket is compared with the sum that defines one; innermost first, latest definitions first.
 */
public final class Folding {
    private static final int MOST_SUBSTITUTIONS = 400;

    private final Normalization normal;
    private final List<Pattern> patterns = new ArrayList<>();

    /** A node and its definition in normal form. */
    private record Pattern(Node node, Terms body, Map<Map<Index, IndexTerm>, Product> instances) {
        /** Whether a product holds what could be the factors of the definition at some subscripts. */
        boolean mayDivide(Product p) {
            Set<Set<String>> held = new LinkedHashSet<>();
            p.powers().keySet().forEach(f -> held.add(FreeNames.of(f).names()));
            return !body.isSingle()
                    ? held.contains(FreeNames.of(body.toExpr()).names())
                    : deciding(body.single()).stream()
                            .allMatch(f -> held.contains(FreeNames.of(f).names()));
        }
    }

    public Folding(Normalization normal, List<Node> nodes) {
        this.normal = normal;
        for (int k = nodes.size() - 1; k >= 0; k--) {
            Node n = nodes.get(k);
            Terms body = normal.of(n.body());
            boolean name = body.isSingle()
                    && body.single().powers().size() == 1
                    && body.single().powers().keySet().iterator().next() instanceof Expr.Variable;
            if (!body.isZero() && !name && !(body.isSingle() && body.single().isConstant())) {
                patterns.add(new Pattern(n, body, new LinkedHashMap<>()));
            }
        }
    }

    public Terms fold(Terms t) {
        Terms all = parts(t);
        return all.products().size() < 2 ? all : whole(all);
    }

    /** Term by term; a bracket as a whole is left to the product it stands in, which knows its exponent. */
    private Terms parts(Terms t) {
        List<Product> folded = new ArrayList<>();
        for (Product p : t.products()) {
            folded.addAll(product(inside(p)).products());
        }
        return Terms.collected(folded);
    }

    /** Folds within the factors; what stands before a sum is tried inside of it, where it may complete a definition. */
    private Terms inside(Product p) {
        for (Map.Entry<Expr, Rational> f : p.powers().entrySet()) {
            if (f.getKey() instanceof Expr.Summation s && f.getValue().isOne()) {
                Index index = normal.fresh();
                Terms body = Terms.of(normal.bracket(normal.opened(s, index)).times(p.without(s)));
                Terms folded = fold(body);
                return folded.equals(body) ? normal.of(p.toExpr()) : normal.sumOver(index, s.range(), folded);
            }
        }
        Terms all = Terms.of(Product.constant(p.coefficient()));
        for (Map.Entry<Expr, Rational> f : p.powers().entrySet()) {
            Terms factor = factor(f.getKey());
            Terms power = normal.of(new Expr.Power(factor.toExpr(), new Expr.Constant(f.getValue())));
            all = normal.of(new Expr.Multiply(List.of(all.toExpr(), power.toExpr())));
        }
        return all;
    }

    private Terms factor(Expr f) {
        if (f instanceof Expr.Summation s) {
            Index index = normal.fresh();
            return normal.sumOver(index, s.range(), fold(normal.opened(s, index)));
        }
        if (f instanceof Expr.Apply a) {
            List<Expr> arguments =
                    a.arguments().stream().map(x -> fold(normal.of(x)).toExpr()).toList();
            return Terms.of(new Expr.Apply(a.function(), a.orders(), arguments));
        }
        Optional<Terms> bracket = normal.inside(f);
        return bracket.isPresent() ? Terms.of(normal.bracket(parts(bracket.get()))) : Terms.of(f);
    }

    private Terms product(Terms t) {
        List<Product> done = new ArrayList<>();
        for (Product p : t.products()) {
            done.add(divided(p));
        }
        return Terms.collected(done);
    }

    private Product divided(Product given) {
        Product p = given;
        for (Pattern pattern : patterns) {
            Optional<Product> next = divide(p, pattern);
            while (next.isPresent()) {
                p = next.get();
                next = divide(p, pattern);
            }
            p = complemented(p, pattern);
        }
        return p;
    }

    /** Where n = c/(a + X) is defined, X·n is c − a·n: the e^{−z}·σ² in the derivative of a sigmoid is σ·(1 − σ). */
    private Product complemented(Product p, Pattern pattern) {
        if (!pattern.body().isSingle() || pattern.body().single().powers().size() != 1) {
            return p;
        }
        Map.Entry<Expr, Rational> below =
                pattern.body().single().powers().entrySet().iterator().next();
        Optional<Terms> sum = normal.inside(below.getKey());
        if (sum.isEmpty()
                || sum.get().products().size() != 2
                || !below.getValue().equals(Rational.MINUS_ONE)) {
            return p;
        }
        Product first = sum.get().products().get(0);
        Product second = sum.get().products().get(1);
        if (first.isConstant() == second.isConstant()) {
            return p;
        }
        Rational c = pattern.body().single().coefficient();
        Product a = first.isConstant() ? first : second;
        Product moving = first.isConstant() ? second : first;
        if (p.powers().keySet().stream().noneMatch(f -> isElement(f, pattern.node()))) {
            return p;
        }
        for (Map<Index, IndexTerm> at : substitutions(p, pattern.node())) {
            Expr.Variable name = element(pattern.node(), at);
            Product x = normal.bracket(normal.of(Substitution.indices(moving.toExpr(), at)));
            boolean divides = p.exponent(name).signum() > 0
                    && x.powers().entrySet().stream()
                            .allMatch(f -> p.exponent(f.getKey()).equals(f.getValue()));
            if (divides) {
                Terms difference = Terms.collected(List.of(
                        Product.constant(c),
                        Product.of(name).scaled(a.coefficient().negate())));
                return p.times(x.inverse()).times(name, Rational.MINUS_ONE).times(normal.bracket(difference));
            }
        }
        return p;
    }

    private static boolean isElement(Expr f, Node node) {
        return f instanceof Expr.Variable v && v.name().equals(node.name());
    }

    private static Expr.Variable element(Node node, Map<Index, IndexTerm> at) {
        return new Expr.Variable(
                node.name(), node.parameters().stream().map(at::get).toList());
    }

    private Optional<Product> divide(Product p, Pattern pattern) {
        if (!pattern.mayDivide(p)) {
            return Optional.empty();
        }
        for (Map<Index, IndexTerm> at : substitutions(p, pattern.node())) {
            Product body = pattern.instances()
                    .computeIfAbsent(
                            at,
                            a -> normal.bracket(normal.of(
                                    Substitution.indices(pattern.body().toExpr(), a))));
            Optional<Rational> times = quotient(p, body);
            if (times.isPresent()) {
                Expr name = element(pattern.node(), at);
                Product left = p;
                for (Map.Entry<Expr, Rational> f : body.powers().entrySet()) {
                    left = left.times(
                            f.getKey(), f.getValue().times(times.get()).negate());
                }
                Rational scale = body.coefficient();
                if (!scale.isOne() && !times.get().isInteger()) {
                    continue;
                }
                Rational scaled =
                        scale.isOne() ? Rational.ONE : scale.pow(-times.get().intValueExact());
                return Optional.of(left.scaled(scaled).times(name, times.get()));
            }
        }
        return Optional.empty();
    }

    private static List<Expr> deciding(Product body) {
        List<Expr> sums = body.powers().keySet().stream()
                .filter(f -> f instanceof Expr.Summation)
                .toList();
        return sums.isEmpty() ? List.copyOf(body.powers().keySet()) : sums;
    }

    /** How often a definition divides a product; a sum in it decides alone, since other factors can be made up for. */
    private static Optional<Rational> quotient(Product p, Product body) {
        List<Expr> deciding = deciding(body);
        Rational least = null;
        for (Expr f : deciding) {
            Rational ratio = p.exponent(f).dividedBy(body.exponent(f));
            if (least == null || ratio.abs().compareTo(least.abs()) < 0) {
                least = ratio;
            }
            if (least.signum() * ratio.signum() <= 0) {
                return Optional.empty();
            }
        }
        if (least == null || least.isZero()) {
            return Optional.empty();
        }
        boolean alone = body.powers().size() == 1
                && body.coefficient().isOne()
                && body.powers().values().iterator().next().isOne();
        Rational whole =
                alone || least.isInteger() ? least : Rational.of(least.abs().floor());
        if (!alone && !least.isInteger() && least.signum() < 0) {
            whole = whole.negate();
        }
        return whole.isZero() ? Optional.empty() : Optional.of(whole);
    }

    /** A sum that is a definition as a whole. */
    private Terms whole(Terms t) {
        Product p = normal.bracket(t);
        Product folded = divided(p);
        return folded.equals(p) ? t : Terms.of(folded);
    }

    private List<Map<Index, IndexTerm>> substitutions(Product p, Node node) {
        Set<IndexTerm> around = new LinkedHashSet<>();
        for (Expr f : p.powers().keySet()) {
            collect(f, around);
        }
        List<Map<Index, IndexTerm>> all = new ArrayList<>(List.of(new LinkedHashMap<>()));
        for (Index parameter : node.parameters()) {
            List<Map<Index, IndexTerm>> longer = new ArrayList<>();
            for (Map<Index, IndexTerm> begun : all) {
                for (IndexTerm t : around) {
                    if (longer.size() < MOST_SUBSTITUTIONS) {
                        Map<Index, IndexTerm> next = new LinkedHashMap<>(begun);
                        next.put(parameter, t);
                        longer.add(next);
                    }
                }
            }
            all = longer;
        }
        return all;
    }

    private static void collect(Expr e, Set<IndexTerm> terms) {
        for (Index i : FreeNames.of(e).indices()) {
            terms.add(IndexTerm.of(i));
        }
    }
}
