package scholium.rewriting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.Index;
import scholium.expr.Rewriting;
import scholium.number.Rational;

/** Brackets, sums and fractions written another way. */
final class AlgebraRules {
    private static final int MOST_TERMS = 12;
    private static final Reason OUT = new Reason("multiplying out", "taking out the common factor");
    private static final Reason SPLIT = new Reason("splitting the sum", "writing it as one sum");
    private static final Reason ORDER = Reason.both("changing the order of the sums");
    private static final Reason ROOT = new Reason("taking the root of each factor", "writing it as one root");
    private static final Reason DENOMINATOR =
            new Reason("putting it over a common denominator", "splitting the fraction");

    private final Normalization normal;
    private final Simplifier simplifier;

    AlgebraRules(Normalization normal, Simplifier simplifier) {
        this.normal = normal;
        this.simplifier = simplifier;
    }

    List<Move> from(Terms t) {
        List<Move> moves = new ArrayList<>();
        add(t, simplifier.multipliedOut(t), OUT, 1, moves);
        splitting(t).ifPresent(moves::add);
        add(t, simplifier.interchanged(t), ORDER, 1.3, moves);
        fraction(t).ifPresent(f -> add(t, f, DENOMINATOR, 1.2, moves));
        Terms roots = normal.of(roots(t));
        add(t, roots, ROOT, 1, moves);
        return moves;
    }

    /** The root of a product as a product of roots; whether the signs allow it, the engine says. */
    private static Expr roots(Terms t) {
        return new Rewriting() {
            @Override
            public Expr power(Expr.Power e) {
                Expr inner = super.power(e);
                if (!(inner instanceof Expr.Power p)
                        || !(p.base() instanceof Expr.Multiply m)
                        || !(p.exponent() instanceof Expr.Constant q)
                        || q.value().isInteger()) {
                    return inner;
                }
                List<Expr> factors = new ArrayList<>();
                for (Expr f : m.factors()) {
                    boolean power = f instanceof Expr.Power g && g.exponent() instanceof Expr.Constant;
                    Expr base = power ? ((Expr.Power) f).base() : f;
                    Rational k = power ? ((Expr.Constant) ((Expr.Power) f).exponent()).value() : Rational.ONE;
                    factors.add(new Expr.Power(base, new Expr.Constant(k.times(q.value()))));
                }
                return new Expr.Multiply(factors);
            }
        }.apply(t.toExpr());
    }

    private static void add(Terms from, Terms to, Reason reason, double cost, List<Move> moves) {
        if (!to.equals(from) && to.products().size() <= MOST_TERMS) {
            moves.add(new Move(List.of(new Move.Stage(to.toExpr(), reason)), to, cost));
        }
    }

    /** Every sum over several terms as several sums; constant ones are counted in a step of their own. */
    private Optional<Move> splitting(Terms t) {
        Terms to = normal.of(split(t));
        if (to.equals(t) || to.products().size() > MOST_TERMS) {
            return Optional.empty();
        }
        List<Move.Stage> stages = new ArrayList<>();
        Expr raw = split(t);
        if (Tidying.reason(raw, to).equals(Optional.of(Tidying.COUNT))) {
            stages.add(new Move.Stage(raw, SPLIT));
            stages.add(new Move.Stage(to.toExpr(), Tidying.COUNT));
        } else {
            stages.add(new Move.Stage(to.toExpr(), SPLIT));
        }
        return Optional.of(new Move(stages, to, 1));
    }

    private Expr split(Terms t) {
        List<Expr> all = new ArrayList<>();
        for (Product p : t.products()) {
            all.add(split(p));
        }
        return Exprs.add(all);
    }

    private Expr split(Product p) {
        for (Map.Entry<Expr, Rational> f : p.powers().entrySet()) {
            if (f.getKey() instanceof Expr.Summation s && f.getValue().isOne()) {
                Index index = normal.fresh();
                List<Expr> sums = new ArrayList<>();
                Expr body = split(normal.opened(s, index));
                for (Expr q : body instanceof Expr.Add a ? a.terms() : List.of(body)) {
                    sums.add(new Expr.Summation(index, s.range(), q));
                }
                Product rest = p.without(s);
                return rest.equals(Product.ONE) ? Exprs.add(sums) : Exprs.multiply(rest.toExpr(), Exprs.add(sums));
            }
        }
        return p.toExpr();
    }

    /** One fraction: the numerator multiplied out, so that what cancels is seen; first within brackets below a line. */
    private Optional<Terms> fraction(Terms t) {
        List<Product> cleared = new ArrayList<>();
        for (Product p : t.products()) {
            cleared.add(cleared(p));
        }
        Terms all = Terms.collected(cleared);
        if (!all.equals(t)) {
            return Optional.of(all);
        }
        return t.products().size() < 2 ? Optional.empty() : together(t).map(Terms::of);
    }

    /** 1/(1 + 1/x) is x/(x + 1). */
    private Product cleared(Product p) {
        Product all = new Product(p.coefficient(), Map.of());
        for (Map.Entry<Expr, Rational> f : p.powers().entrySet()) {
            Optional<Product> inner = f.getValue().isInteger() && !f.getValue().isOne()
                    ? normal.inside(f.getKey()).flatMap(this::together)
                    : Optional.empty();
            if (inner.isPresent() && f.getValue().abs().compareTo(Rational.of(4)) <= 0) {
                all = all.times(power(inner.get(), f.getValue().intValueExact()));
            } else {
                all = all.times(f.getKey(), f.getValue());
            }
        }
        return all;
    }

    private static Product power(Product p, int n) {
        Product all = Product.ONE;
        for (int k = 0; k < Math.abs(n); k++) {
            all = all.times(p);
        }
        return n < 0 ? all.inverse() : all;
    }

    private Optional<Product> together(Terms t) {
        Map<Expr, Rational> below = new LinkedHashMap<>();
        BigInteger scale = BigInteger.ONE;
        for (Product p : t.products()) {
            p.powers().forEach((f, e) -> {
                if (e.signum() < 0) {
                    below.merge(f, e, (a, b) -> a.compareTo(b) <= 0 ? a : b);
                }
            });
            BigInteger d = p.coefficient().denominator();
            scale = scale.divide(scale.gcd(d)).multiply(d);
        }
        if (below.isEmpty()) {
            return Optional.empty();
        }
        Product denominator = new Product(Rational.of(BigInteger.ONE, scale), below);
        Terms numerator = simplifier.multipliedOut(t.times(denominator.inverse()));
        return Optional.of(normal.bracket(numerator).times(denominator));
    }
}
