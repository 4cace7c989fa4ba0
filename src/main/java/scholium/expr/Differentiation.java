package scholium.expr;

import static scholium.expr.Exprs.ZERO;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import scholium.number.Rational;

/**
 * Structural differentiation, our own: the rules of calculus on the tree, with ∂x[j]/∂x[i] = δ(j,i). {@link #eliminate}
 * removes every {@link Expr.Derivative} and {@link Expr.At}, innermost first, so that only algebra is left.
 *
 * <p>Each rule is valid wherever the input expression and its derivative are defined; nothing is simplified beyond
 * dropping terms that are structurally 0.
 */
public final class Differentiation {
    private Differentiation() {}

    /** The expression without derivatives and evaluations. */
    public static Expr eliminate(Expr e) {
        return new Elimination().apply(e);
    }

    /** ∂{@code e}/∂{@code wrt}, for an {@code e} without {@link Expr.Derivative} and {@link Expr.At}. */
    public static Expr of(Expr e, Expr.Variable wrt) {
        return e.match(new Rules(wrt));
    }

    private static final class Elimination extends Rewriting {
        private final IdentityHashMap<Loss, Loss> losses = new IdentityHashMap<>();

        /** Every derivative of a loss carries all its arguments, which are the same ones. */
        @Override
        protected Loss loss(Loss loss) {
            Loss known = losses.get(loss);
            if (known == null) {
                known = super.loss(loss);
                losses.put(loss, known);
            }
            return known;
        }

        @Override
        public Expr derivative(Expr.Derivative e) {
            return of(apply(e.body()), e.wrt());
        }

        @Override
        public Expr at(Expr.At e) {
            return Substitution.family(apply(e.body()), e.name(), e.parameters(), apply(e.value()));
        }
    }

    private static boolean isZero(Expr e) {
        return e instanceof Expr.Constant c && c.value().isZero();
    }

    private static final class Rules implements Expr.Cases<Expr> {
        private final Expr.Variable wrt;

        Rules(Expr.Variable wrt) {
            this.wrt = wrt;
        }

        @Override
        public Expr constant(Expr.Constant e) {
            return ZERO;
        }

        @Override
        public Expr pi(Expr.Pi e) {
            return ZERO;
        }

        @Override
        public Expr variable(Expr.Variable e) {
            if (!e.name().equals(wrt.name())) {
                return ZERO;
            }
            List<Expr> deltas = new ArrayList<>();
            for (int k = 0; k < wrt.indices().size(); k++) {
                IndexTerm here = e.indices().get(k);
                IndexTerm there = wrt.indices().get(k);
                if (!here.equals(there)) {
                    IndexTerm difference = here.minus(there);
                    if (difference.isConstant()) {
                        return ZERO;
                    }
                    deltas.add(Exprs.delta(here, there));
                }
            }
            return Exprs.multiply(deltas);
        }

        @Override
        public Expr indexValue(Expr.IndexValue e) {
            return ZERO;
        }

        @Override
        public Expr indicator(Expr.Indicator e) {
            return ZERO;
        }

        @Override
        public Expr add(Expr.Add e) {
            List<Expr> terms = new ArrayList<>(e.terms().size());
            for (Expr t : e.terms()) {
                terms.add(t.match(this));
            }
            return Exprs.add(terms);
        }

        @Override
        public Expr multiply(Expr.Multiply e) {
            List<Expr> terms = new ArrayList<>();
            for (int k = 0; k < e.factors().size(); k++) {
                Expr d = e.factors().get(k).match(this);
                if (!isZero(d)) {
                    List<Expr> factors = new ArrayList<>(e.factors());
                    factors.set(k, d);
                    terms.add(Exprs.multiply(factors));
                }
            }
            return Exprs.add(terms);
        }

        /** The exponent is a number or integer-valued, hence constant: (bⁿ)′ = n·bⁿ⁻¹·b′. */
        @Override
        public Expr power(Expr.Power e) {
            if (isSquareOfAbsoluteValue(e) && e.base() instanceof Expr.Apply a) {
                // |u|² is u² and has a derivative where u is 0.
                return power(new Expr.Power(a.arguments().get(0), e.exponent()));
            }
            Expr inner = e.base().match(this);
            if (isZero(inner)) {
                return ZERO;
            }
            Expr lowered = e.exponent() instanceof Expr.Constant c
                    ? Exprs.constant(c.value().minus(Rational.ONE))
                    : Exprs.add(e.exponent(), Exprs.constant(-1));
            Expr power = lowered.equals(Exprs.ONE)
                    ? e.base()
                    : lowered.equals(ZERO) ? Exprs.ONE : new Expr.Power(e.base(), lowered);
            return Exprs.multiply(e.exponent(), power, inner);
        }

        private static boolean isSquareOfAbsoluteValue(Expr.Power e) {
            return e.base() instanceof Expr.Apply a
                    && a.function() == Builtin.ABS
                    && e.exponent() instanceof Expr.Constant c
                    && c.value().isInteger()
                    && c.value().signum() > 0
                    && !c.value().numerator().testBit(0);
        }

        @Override
        public Expr apply(Expr.Apply e) {
            List<Expr> terms = new ArrayList<>();
            for (int k = 0; k < e.arguments().size(); k++) {
                Expr inner = e.arguments().get(k).match(this);
                if (!isZero(inner)) {
                    terms.add(Exprs.multiply(partial(e, k), inner));
                }
            }
            return Exprs.add(terms);
        }

        private static Expr partial(Expr.Apply e, int argument) {
            if (e.function() instanceof Builtin builtin) {
                return Signature.of(builtin).derivative().apply(e.arguments().get(argument));
            }
            List<Integer> orders = new ArrayList<>(e.orders());
            orders.set(argument, orders.get(argument) + 1);
            return new Expr.Apply(e.function(), orders, e.arguments());
        }

        @Override
        public Expr summation(Expr.Summation e) {
            Expr.Summation s = apart(e);
            Expr inner = s.body().match(this);
            return isZero(inner) ? ZERO : new Expr.Summation(s.index(), s.range(), inner);
        }

        private Expr.Summation apart(Expr.Summation e) {
            if (wrt.indices().stream().noneMatch(t -> t.mentions(e.index()))) {
                return e;
            }
            Index fresh = new Index(e.index().name(), FreeNames.highestSerial(Exprs.add(e, wrt)) + 1);
            return new Expr.Summation(fresh, e.range(), Substitution.index(e.body(), e.index(), IndexTerm.of(fresh)));
        }

        /** (Πⱼ fⱼ)′ = Σₖ fₖ′ · Πⱼ (δⱼₖ + (1 − δⱼₖ) fⱼ), which needs no fₖ ≠ 0. */
        @Override
        public Expr product(Expr.Product e) {
            int serial = FreeNames.highestSerial(Exprs.add(e, wrt)) + 1;
            Index j = new Index(e.index().name(), serial);
            Index k = new Index(e.index().name(), serial + 1);
            Expr factor = Substitution.index(e.body(), e.index(), IndexTerm.of(k));
            Expr inner = factor.match(this);
            if (isZero(inner)) {
                return ZERO;
            }
            Expr same = Exprs.delta(IndexTerm.of(j), IndexTerm.of(k));
            Expr others = new Expr.Product(
                    j,
                    e.range(),
                    Exprs.add(
                            same,
                            Exprs.multiply(
                                    Exprs.subtract(Exprs.ONE, same),
                                    Substitution.index(e.body(), e.index(), IndexTerm.of(j)))));
            return new Expr.Summation(k, e.range(), Exprs.multiply(inner, others));
        }

        @Override
        public Expr derivative(Expr.Derivative e) {
            throw new IllegalArgumentException("derivatives are eliminated innermost first");
        }

        @Override
        public Expr at(Expr.At e) {
            throw new IllegalArgumentException("evaluations are eliminated innermost first");
        }

        /** The chain rule through every argument: Σ_a Σ_k ∂(…)/∂a[k] · ∂a[k]/∂wrt. */
        @Override
        public Expr lossDerivative(Expr.LossDerivative e) {
            List<Expr> terms = new ArrayList<>();
            for (Loss.Argument a : e.loss().arguments()) {
                int serial = FreeNames.highestSerial(Exprs.add(e, wrt)) + 1;
                Map<Index, IndexTerm> renaming = new HashMap<>();
                List<Index> summed = new ArrayList<>();
                for (Index p : a.parameters()) {
                    Index k = new Index(p.name(), serial++);
                    summed.add(k);
                    renaming.put(p, IndexTerm.of(k));
                }
                Expr inner = Substitution.indices(a.value(), renaming).match(this);
                if (isZero(inner)) {
                    continue;
                }
                List<Expr.Variable> elements = new ArrayList<>(e.wrt());
                elements.add(Exprs.variable(a.name(), summed.toArray(Index[]::new)));
                Expr term = Exprs.multiply(new Expr.LossDerivative(e.loss(), elements), inner);
                List<Index> outward = new ArrayList<>(summed);
                Collections.reverse(outward);
                for (Index k : outward) {
                    term = new Expr.Summation(k, a.ranges().get(summed.indexOf(k)), term);
                }
                terms.add(term);
            }
            return Exprs.add(terms);
        }
    }
}
