package scholium.rewriting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.FreeNames;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Range;
import scholium.expr.Substitution;
import scholium.expr.Traversal;
import scholium.number.Rational;

/**
 * Expressions in folded names as sums of products in which equal things look alike: factors with the same base are
 * collected, sums over δ are carried out, what does not depend on the index stands before the sum, bound indices have
 * canonical names, a sum in brackets has the order in which it was first seen. Nothing is multiplied out that need not be.
 *
 * <p>This is for writing, not for deciding: that two results differ means nothing, and every line made with it is judged by
 * an exact engine before anybody sees it.
 */
public final class Normalization implements Expr.Cases<Terms> {
    private static final String BOUND = "#";
    private static final int FRESH = 1_000_000;

    private final Map<Set<Product>, Expr> brackets = new HashMap<>();
    private final Map<Expr, Terms> bracketed = new HashMap<>();
    private final Map<String, Expr> sums = new HashMap<>();
    private final Set<Expr> closed = new HashSet<>();
    private int serial = FRESH;

    public Terms of(Expr e) {
        return e.match(this);
    }

    public Terms substitute(Terms t, Index index, IndexTerm by) {
        return of(Substitution.index(t.toExpr(), index, by));
    }

    public static boolean mentions(Expr e, Index index) {
        return FreeNames.of(e).indices().contains(index);
    }

    /** The terms between the brackets of a factor, if it is a sum in brackets. */
    public Optional<Terms> inside(Expr factor) {
        return Optional.ofNullable(bracketed.get(factor));
    }

    /** Several terms as one product with a sum in brackets. */
    public Product bracket(Terms terms) {
        if (terms.isZero()) {
            return Product.constant(Rational.ZERO);
        }
        if (terms.isSingle()) {
            return terms.single();
        }
        Rational content = terms.common().coefficient();
        if (terms.products().get(0).coefficient().signum() < 0) {
            content = content.negate();
        }
        Product scale = Product.constant(content.inverse());
        Terms primitive = terms.times(scale);
        Expr known = brackets.get(new LinkedHashSet<>(primitive.products()));
        if (known != null) {
            return Product.of(known).scaled(content);
        }
        Set<Product> opposite = new LinkedHashSet<>(
                primitive.times(Product.constant(Rational.MINUS_ONE)).products());
        Expr negative = brackets.get(opposite);
        if (negative != null) {
            return Product.of(negative).scaled(content.negate());
        }
        Expr made = primitive.toExpr();
        brackets.put(new LinkedHashSet<>(primitive.products()), made);
        bracketed.put(made, primitive);
        return Product.of(made).scaled(content);
    }

    private Terms product(List<Terms> factors) {
        Product all = Product.ONE;
        for (Terms t : factors) {
            if (t.isZero()) {
                return Terms.ZERO;
            }
            all = all.times(bracket(t));
        }
        return flat(all);
    }

    /** −(a − b) is b − a: a lone bracket with a sign needs no bracket. */
    private Terms flat(Product p) {
        if (p.powers().size() == 1 && p.coefficient().abs().isOne()) {
            Map.Entry<Expr, Rational> only = p.powers().entrySet().iterator().next();
            Terms inner = bracketed.get(only.getKey());
            if (inner != null && only.getValue().isOne()) {
                return inner.times(Product.constant(p.coefficient()));
            }
        }
        return Terms.of(p);
    }

    public Index fresh() {
        return new Index(BOUND, ++serial);
    }

    /** The body of a sum with an index of its own. */
    public Terms opened(Expr.Summation s, Index index) {
        return of(Substitution.index(s.body(), s.index(), IndexTerm.of(index)));
    }

    /** Carries the sum out as far as δ allows and closes the rest. */
    public Terms sumOver(Index index, Range range, Terms body) {
        Terms result = Terms.ZERO;
        List<Product> rest = new ArrayList<>();
        for (Product p : distributed(body, index).products()) {
            Optional<Terms> collapsed = collapse(p, index);
            if (collapsed.isPresent()) {
                result = result.plus(collapsed.get());
            } else {
                rest.add(p);
            }
        }
        return rest.isEmpty() ? result : result.plus(close(index, range, Terms.collected(rest)));
    }

    private Terms close(Index index, Range range, Terms body) {
        Product outer = Product.ONE;
        Product common = body.common();
        for (Map.Entry<Expr, Rational> f : common.powers().entrySet()) {
            if (!mentions(f.getKey(), index)) {
                outer = outer.times(f.getKey(), f.getValue());
            }
        }
        Product inner = bracket(body.times(outer.inverse()));
        outer = outer.scaled(inner.coefficient());
        Product kept = new Product(Rational.ONE, inner.powers());
        if (kept.isConstant() && range.upper().isPresent()) {
            IndexTerm count = range.upper().get().minus(range.lower()).plus(1);
            return Terms.of(outer).isZero()
                    ? Terms.ZERO
                    : product(List.of(Terms.of(outer), of(new Expr.IndexValue(count))));
        }
        Index bound = new Index(BOUND, -1 - depth(kept.toExpr()));
        Expr written = new Expr.Summation(bound, range, Substitution.index(kept.toExpr(), index, IndexTerm.of(bound)));
        // The first spelling stands for all others, so that Σ p·u and Σ u·p are one thing.
        Expr sum = sums.computeIfAbsent(CanonicalText.of(written), k -> written);
        closed.add(sum);
        return Terms.of(outer.times(Product.of(sum)));
    }

    private static int depth(Expr e) {
        int[] deepest = {0};
        new Traversal() {
            @Override
            public Traversal summation(Expr.Summation s) {
                deepest[0] = Math.max(deepest[0], -s.index().serial());
                return super.summation(s);
            }

            @Override
            public Traversal product(Expr.Product p) {
                deepest[0] = Math.max(deepest[0], -p.index().serial());
                return super.product(p);
            }
        }.visit(e);
        return deepest[0];
    }

    /** Brackets that hold a δ of the index are multiplied out. */
    private Terms distributed(Terms body, Index index) {
        List<Product> out = new ArrayList<>();
        for (Product p : body.products()) {
            Optional<Expr> bracket = p.powers().entrySet().stream()
                    .filter(f -> f.getValue().isOne() && holdsDelta(f.getKey(), index))
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (bracket.isPresent()) {
                Terms inner = inside(bracket.get()).orElseThrow();
                out.addAll(distributed(inner.times(p.without(bracket.get())), index)
                        .products());
            } else {
                out.add(p);
            }
        }
        return Terms.collected(out);
    }

    private boolean holdsDelta(Expr factor, Index index) {
        Terms inner = bracketed.get(factor);
        return inner != null
                && inner.products().stream()
                        .flatMap(p -> p.powers().keySet().stream())
                        .anyMatch(f -> isDelta(f, index) || holdsDelta(f, index));
    }

    private static boolean isDelta(Expr f, Index index) {
        return f instanceof Expr.Indicator d
                && d.order() == Expr.Indicator.Order.EQUAL
                && (d.left().mentions(index) || d.right().mentions(index));
    }

    private Optional<Terms> collapse(Product p, Index index) {
        for (Expr f : p.powers().keySet()) {
            if (isDelta(f, index)) {
                Expr.Indicator d = (Expr.Indicator) f;
                IndexTerm difference = d.left().minus(d.right());
                int c = difference.coefficients().getOrDefault(index, 0);
                if (Math.abs(c) == 1) {
                    IndexTerm rest = difference.minus(IndexTerm.of(index).times(c));
                    IndexTerm value = rest.times(-c);
                    return Optional.of(substitute(Terms.of(p.without(f)), index, value));
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public Terms constant(Expr.Constant e) {
        return Terms.of(Product.constant(e.value()));
    }

    @Override
    public Terms pi(Expr.Pi e) {
        return Terms.of(e);
    }

    @Override
    public Terms variable(Expr.Variable e) {
        return Terms.of(e);
    }

    @Override
    public Terms indexValue(Expr.IndexValue e) {
        return e.term().isConstant()
                ? Terms.of(Product.constant(Rational.of(e.term().constant())))
                : Terms.of(e);
    }

    @Override
    public Terms indicator(Expr.Indicator e) {
        if (e.order() == Expr.Indicator.Order.LESS) {
            return Terms.of(e);
        }
        if (e.left().minus(e.right()).isConstant()) {
            return e.left().equals(e.right()) ? Terms.of(Product.ONE) : Terms.ZERO;
        }
        boolean ordered = e.left().compareTo(e.right()) <= 0;
        return Terms.of(ordered ? e : new Expr.Indicator(e.order(), /* left= */ e.right(), /* right= */ e.left()));
    }

    @Override
    public Terms add(Expr.Add e) {
        Terms known = bracketed.get(e);
        if (known != null) {
            return known;
        }
        Terms sum = Terms.ZERO;
        for (Expr t : e.terms()) {
            sum = sum.plus(of(t));
        }
        return sum;
    }

    @Override
    public Terms multiply(Expr.Multiply e) {
        return product(e.factors().stream().map(this::of).toList());
    }

    @Override
    public Terms power(Expr.Power e) {
        Terms base = of(e.base());
        if (!(e.exponent() instanceof Expr.Constant c)) {
            Terms exponent = of(e.exponent());
            return Terms.of(new Expr.Power(base.toExpr(), exponent.toExpr()));
        }
        if (base.isZero()) {
            return c.value().signum() > 0 ? Terms.ZERO : Terms.of(new Expr.Power(Exprs.ZERO, c));
        }
        Product p = bracket(base);
        Rational q = c.value();
        if (q.isInteger() && q.abs().compareTo(Rational.of(64)) <= 0) {
            Map<Expr, Rational> raised = new LinkedHashMap<>();
            p.powers().forEach((f, k) -> raised.put(f, k.times(q)));
            return flat(new Product(p.coefficient().pow(q.intValueExact()), raised));
        }
        boolean plain = p.coefficient().isOne()
                && p.powers().size() == 1
                && p.powers().values().iterator().next().isOne();
        Expr whole = plain ? p.powers().keySet().iterator().next() : p.toExpr();
        return Terms.of(new Product(Rational.ONE, Map.of(whole, q)));
    }

    /** Roots of numbers within an argument are left as the author wrote them: the engine compares arguments as they are. */
    @Override
    public Terms apply(Expr.Apply e) {
        if (holdsRootOfNumber(e)) {
            return Terms.of(e);
        }
        return Terms.of(new Expr.Apply(
                e.function(),
                e.orders(),
                e.arguments().stream().map(a -> of(a).toExpr()).toList()));
    }

    private static boolean holdsRootOfNumber(Expr e) {
        boolean[] found = {false};
        new Traversal() {
            @Override
            public Traversal power(Expr.Power p) {
                found[0] |= p.base() instanceof Expr.Constant
                        && p.exponent() instanceof Expr.Constant c
                        && !c.value().isInteger();
                return super.power(p);
            }
        }.visit(e);
        return found[0];
    }

    @Override
    public Terms summation(Expr.Summation e) {
        if (closed.contains(e)) {
            return Terms.of(e);
        }
        Index index = fresh();
        return sumOver(index, e.range(), opened(e, index));
    }

    @Override
    public Terms product(Expr.Product e) {
        Index index = fresh();
        Expr body =
                of(Substitution.index(e.body(), e.index(), IndexTerm.of(index))).toExpr();
        Index bound = new Index(BOUND, -1 - depth(body));
        return Terms.of(new Expr.Product(bound, e.range(), Substitution.index(body, index, IndexTerm.of(bound))));
    }

    @Override
    public Terms derivative(Expr.Derivative e) {
        return Terms.of(e);
    }

    @Override
    public Terms at(Expr.At e) {
        throw new IllegalArgumentException("carried out before: " + e);
    }

    @Override
    public Terms lossDerivative(Expr.LossDerivative e) {
        return Terms.of(e);
    }
}
