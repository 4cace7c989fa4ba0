package scholium.rewriting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.FreeNames;
import scholium.expr.Index;
import scholium.expr.Rewriting;
import scholium.expr.Traversal;
import scholium.number.Rational;
import scholium.syntax.Term;
import scholium.syntax.UnicodePrinter;

/** Ways to write the same thing shorter; a judge decides elsewhere whether it is the same. */
public final class Simplifier {
    private static final int MOST_TERMS = 24;

    private final Normalization normal;
    private final Folding folding;
    private final IndexNames names;
    private final BiPredicate<Term, Term> prover;

    public Simplifier(Normalization normal, Folding folding, IndexNames names, BiPredicate<Term, Term> prover) {
        this.normal = normal;
        this.folding = folding;
        this.names = names;
        this.prover = prover;
    }

    public Terms folded(Terms t) {
        return folding.fold(t);
    }

    /** The common factor before a bracket. */
    public Terms factored(Terms t) {
        if (t.products().size() < 2) {
            return t;
        }
        Product common = t.common();
        if (common.powers().isEmpty()) {
            return t;
        }
        List<Product> inner = new ArrayList<>(t.times(common.inverse()).products());
        if (inner.stream().anyMatch(p -> holdsGradient(p.toExpr()))) {
            inner.sort(Comparator.comparingInt(this::length));
        }
        Product rest = normal.bracket(new Terms(inner));
        return Terms.of(common.times(rest));
    }

    /** Brackets multiplied out; a dead end unless something cancels. */
    public Terms expanded(Terms t) {
        return expanded(t, Rational.ONE);
    }

    /** Brackets and their small powers multiplied out. */
    public Terms multipliedOut(Terms t) {
        return expanded(t, Rational.of(4));
    }

    private Terms expanded(Terms t, Rational greatest) {
        List<Product> all = new ArrayList<>();
        for (Product p : t.products()) {
            if (all.size() > MOST_TERMS) {
                return t;
            }
            all.addAll(expanded(p, greatest).products());
        }
        return Terms.collected(all);
    }

    private Terms expanded(Product p, Rational greatest) {
        for (Map.Entry<Expr, Rational> f : p.powers().entrySet()) {
            Optional<Terms> inside = normal.inside(f.getKey());
            Rational power = f.getValue();
            boolean small = power.isInteger() && power.signum() > 0 && power.compareTo(greatest) <= 0;
            if (inside.isPresent() && small) {
                return expanded(inside.get().times(p.times(f.getKey(), Rational.MINUS_ONE)), greatest);
            }
        }
        for (Expr.Summation s : sums(p)) {
            Index index = normal.fresh();
            Terms body = normal.opened(s, index);
            Terms open = expanded(body, greatest);
            if (!open.equals(body)) {
                return normal.sumOver(index, s.range(), open).times(p.without(s));
            }
        }
        return Terms.of(p);
    }

    private int length(Product p) {
        Product positive = new Product(p.coefficient().abs(), p.powers());
        return Layout.of(positive.toExpr(), names)
                .map(t -> UnicodePrinter.print(t).length())
                .orElse(Integer.MAX_VALUE);
    }

    /** Sums over the same range with the same factor in front become one sum. */
    public Terms merged(Terms t) {
        List<Product> open = new ArrayList<>(t.products());
        for (int a = 0; a < open.size(); a++) {
            for (int b = a + 1; b < open.size(); b++) {
                Optional<Terms> both = together(open.get(a), open.get(b));
                if (both.isPresent()) {
                    List<Product> left = new ArrayList<>(open);
                    left.remove(b);
                    left.remove(a);
                    left.addAll(a, both.get().products());
                    return merged(Terms.collected(left));
                }
            }
        }
        return t;
    }

    private Optional<Terms> together(Product a, Product b) {
        for (Expr.Summation s : sums(a)) {
            for (Expr.Summation u : sums(b)) {
                boolean alike = s.range().equals(u.range())
                        && a.without(s).powers().equals(b.without(u).powers())
                        && a.coefficient().abs().equals(b.coefficient().abs());
                if (alike && !s.equals(u)) {
                    Index index = normal.fresh();
                    Terms one = normal.opened(s, index).times(Product.constant(a.coefficient()));
                    Terms other = normal.opened(u, index).times(Product.constant(b.coefficient()));
                    Terms body = factored(one.plus(other));
                    Product front = new Product(Rational.ONE, a.without(s).powers());
                    return Optional.of(normal.sumOver(index, s.range(), body).times(front));
                }
            }
        }
        return Optional.empty();
    }

    /** A sum of sums summed the other way round. */
    public Terms interchanged(Terms t) {
        List<Product> all = new ArrayList<>();
        for (Product p : t.products()) {
            all.addAll(interchanged(p).products());
        }
        return Terms.collected(all);
    }

    private Terms interchanged(Product p) {
        for (Expr.Summation outer : sums(p)) {
            Index j = normal.fresh();
            Terms body = normal.opened(outer, j);
            if (body.isSingle()) {
                for (Expr.Summation inner : sums(body.single())) {
                    if (!Normalization.mentions(new Expr.Summation(inner.index(), inner.range(), Exprs.ONE), j)) {
                        Index r = normal.fresh();
                        Terms within =
                                normal.opened(inner, r).times(body.single().without(inner));
                        Terms turned = normal.sumOver(r, inner.range(), normal.sumOver(j, outer.range(), within));
                        return turned.times(p.without(outer));
                    }
                }
            }
        }
        return Terms.of(p);
    }

    private static List<Expr.Summation> sums(Product p) {
        return p.powers().entrySet().stream()
                .filter(f -> f.getValue().isOne() && f.getKey() instanceof Expr.Summation)
                .map(f -> (Expr.Summation) f.getKey())
                .toList();
    }

    /** A sum with a known value, 0 or 1. */
    public record Value(Expr.Summation sum, Rational value) {}

    /** The closed sums in the terms that the exact engine finds to be constant. */
    public List<Value> values(Terms t) {
        List<Value> found = new ArrayList<>();
        new Traversal() {
            @Override
            public Traversal summation(Expr.Summation s) {
                if (!holdsGradient(s) && isClosed(s)) {
                    value(s).filter(v -> !found.contains(v)).ifPresent(found::add);
                }
                return super.summation(s);
            }
        }.visit(t.toExpr());
        return found;
    }

    private static boolean isClosed(Expr.Summation s) {
        return FreeNames.of(s).indices().stream().allMatch(i -> i.serial() == 0);
    }

    private Optional<Value> value(Expr.Summation s) {
        Optional<Term> sum = Layout.of(s, names);
        for (Rational r : List.of(Rational.ZERO, Rational.ONE)) {
            if (sum.isPresent()
                    && prover.test(
                            sum.get(), Layout.of(new Expr.Constant(r), names).orElseThrow())) {
                return Optional.of(new Value(s, r));
            }
        }
        return Optional.empty();
    }

    public static boolean holdsGradient(Expr e) {
        boolean[] found = {false};
        new Traversal() {
            @Override
            public Traversal lossDerivative(Expr.LossDerivative l) {
                found[0] = true;
                return this;
            }
        }.visit(e);
        return found[0];
    }

    /** The terms with the known values put in. */
    public Terms with(List<Value> values, Terms t) {
        return normal.of(
                new Rewriting() {
                    @Override
                    public Expr summation(Expr.Summation s) {
                        return values.stream()
                                .filter(v -> v.sum().equals(s))
                                .map(v -> (Expr) new Expr.Constant(v.value()))
                                .findFirst()
                                .orElseGet(() -> super.summation(s));
                    }
                }.apply(t.toExpr()));
    }

    /** A sum over a bracket as a sum for each term of the bracket. */
    public Terms split(Terms t) {
        List<Product> all = new ArrayList<>();
        for (Product p : t.products()) {
            all.addAll(split(p).products());
        }
        return Terms.collected(all);
    }

    private Terms split(Product p) {
        for (Expr.Summation s : sums(p)) {
            Index index = normal.fresh();
            Product body = normal.bracket(normal.opened(s, index));
            for (Map.Entry<Expr, Rational> f : body.powers().entrySet()) {
                Optional<Terms> inside = normal.inside(f.getKey());
                if (inside.isPresent() && f.getValue().isOne()) {
                    Terms sum = Terms.ZERO;
                    for (Product q :
                            inside.get().times(body.without(f.getKey())).products()) {
                        sum = sum.plus(normal.sumOver(index, s.range(), Terms.of(q)));
                    }
                    return sum.times(p.without(s));
                }
            }
        }
        return Terms.of(p);
    }
}
