package scholium.engine.sums;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scholium.algebra.Content;
import scholium.algebra.ExactDivision;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;
import scholium.expr.Comparison;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.Loss;
import scholium.expr.Relation;
import scholium.number.Rational;

/**
 * Proves the side conditions that are evident, and states the others.
 *
 * <p>What is evident: the signs of {@link NodeSigns} and {@link Signs} (sums of squares, products of positive things,
 * sizes, exponentials, what an assumption says up to positive factors). The rest is taken apart into factors; a condition
 * that follows from the assumptions and the other conditions is dropped.
 */
final class Discharger {
    private final Decision decision;
    private final NormalForms forms;
    private final NodeSigns nodeSigns;
    private final Map<Object, Condition> open = new LinkedHashMap<>();

    /** @param decision one whose facts are the assumptions only */
    Discharger(Decision decision) {
        this.decision = decision;
        this.forms = decision.forms;
        this.nodeSigns = new NodeSigns(decision);
    }

    /** Everything in which the author's relation, its derivatives and the arguments of its losses may be undefined. */
    static List<Node> inputs(Decision d, Relation relation) {
        List<Node> roots = new ArrayList<>(List.of(d.sides()));
        for (Expr e : List.of(relation.left(), relation.right())) {
            Expr plain = Undifferentiated.of(e);
            if (plain != e) {
                roots.add(d.reader.read(plain));
            }
        }
        for (Loss loss : List.copyOf(d.reader.losses())) {
            for (Loss.Argument a : loss.arguments()) {
                roots.add(d.argument(a));
            }
        }
        return roots;
    }

    /** The demands that are not evident from the expression itself. */
    List<Demand> notEvident(List<Node> roots) {
        Set<Demand> left = new LinkedHashSet<>();
        for (Demand d : Demand.all(roots, decision.nodes, forms.indices)) {
            takeApart(d.part(), d.sign(), left);
        }
        return new ArrayList<>(left);
    }

    /** A product is not 0 where no factor is, and positive where what is not evidently positive in it is. */
    private void takeApart(Node part, int sign, Set<Demand> left) {
        if (Sign.within(nodeSigns.of(part), sign)) {
            return;
        }
        boolean power = part.op() == Node.Op.POWER
                && part.rational().isInteger()
                && !part.rational().isZero()
                && (sign == Sign.NON_ZERO || part.rational().numerator().testBit(0));
        if (power) {
            takeApart(part.part(), sign, left);
            return;
        }
        if (part.op() == Node.Op.MULTIPLY) {
            List<Node> open = new ArrayList<>();
            for (Node p : part.parts()) {
                if (!Sign.within(nodeSigns.of(p), Sign.POSITIVE)) {
                    open.add(p);
                }
            }
            if (sign == Sign.NON_ZERO || open.size() == 1) {
                open.forEach(p -> takeApart(p, sign, left));
                return;
            }
        }
        left.add(new Demand(part, sign));
    }

    void require(Demand d) {
        Expr shown = new NodeWriter(forms.indices, decision.reader.losses()::get).of(d.part());
        require(decision.normalizer.of(d.part()), d.sign(), Optional.of(shown));
    }

    /** @param shown how the author wrote it */
    void require(Polynomial p, int wanted, Optional<Expr> shown) {
        int known = forms.signs.of(p);
        boolean definite = Sign.within(known, Sign.NON_NEGATIVE) && wanted == Sign.POSITIVE;
        int sign = definite ? Sign.NON_ZERO : wanted;
        if (Sign.within(known, sign)) {
            return;
        }
        if ((known & sign) == 0) {
            throw new IdenticallyZero("nothing is defined: "
                    + shown.map(Expr::toString).orElse("a divisor")
                    + (sign == Sign.NON_ZERO ? " is identically 0" : " never has the sign it needs"));
        }
        int indicator = forms.indicators.in(p);
        if (indicator >= 0) {
            add(p, sign, shown);
            return;
        }
        if (p.size() == 1
                && p.monomial(0).size() == 1
                && value(p.monomial(0).atom(0))
                        .equals(Polynomial.of(Monomial.of(p.monomial(0).atom(0), 1)))) {
            Monomial single = p.monomial(0);
            boolean even = single.exponent(0) % 2 == 0;
            Polynomial atom = Polynomial.of(Monomial.of(single.atom(0), 1));
            boolean flipped = p.coefficient(0).signum() < 0 && sign != Sign.NON_ZERO;
            add(flipped ? atom.negate() : atom, even ? Sign.NON_ZERO : sign, Optional.empty());
            return;
        }
        Content c = forms.inversion.content(p);
        Polynomial rest = c.primitive().scaled(Rational.of(c.factor().signum()));
        boolean split = false;
        for (int k = 0; k < c.monomial().size(); k++) {
            int atom = c.monomial().atom(k);
            int exponent = c.monomial().exponent(k);
            int factor = forms.signs.ofAtom(atom);
            boolean separate = sign == Sign.NON_ZERO || exponent % 2 == 0;
            if (Sign.within(factor, Sign.POSITIVE)) {
                split = true;
            } else if (separate) {
                split = true;
                if ((sign & Sign.ZERO) == 0 && !Sign.within(factor, Sign.NON_ZERO)) {
                    require(value(atom), Sign.NON_ZERO, Optional.empty());
                }
            } else {
                rest = forms.times(rest, Polynomial.of(Monomial.of(atom, Math.abs(exponent) % 2)));
            }
        }
        if (sign == Sign.NON_ZERO && rest.leadingCoefficient().signum() < 0) {
            rest = rest.negate();
        }
        if (!rest.isConstant()) {
            add(rest, sign, split ? Optional.empty() : shown);
        } else if (!Sign.within(Sign.of(rest.constantTerm().signum()), sign)) {
            add(rest, sign, shown);
        }
    }

    /** What an atom must not be 0 for. */
    private Polynomial value(int atom) {
        Atom a = forms.atoms.atom(atom);
        if (a instanceof Atom.Power p) {
            return value(p.base());
        }
        if (a instanceof Atom.Tower t) {
            switch (forms.towers.row(t.row()).kind()) {
                case FOLDED, ROOT, ABSOLUTE -> {
                    return forms.arguments(t).get(0);
                }
                default -> {}
            }
        }
        return Polynomial.of(Monomial.of(atom, 1));
    }

    private void add(Polynomial p, int sign, Optional<Expr> author) {
        Expr short_ = new Writer(forms, decision.reader.losses()::get).of(p);
        Expr shown = author.filter(
                        a -> a.toString().length() <= short_.toString().length() + 24)
                .orElse(short_);
        open.merge(p, new Condition(p, sign, shown), (a, b) -> new Condition(p, a.sign() & b.sign(), a.shown()));
    }

    /** The conditions left, without those that follow from the others. */
    List<Relation> conditions() {
        List<Condition> kept = new ArrayList<>(open.values());
        for (Condition c : List.copyOf(kept)) {
            List<Condition> others = new ArrayList<>(kept);
            others.remove(c);
            boolean implied = forms.signs.supposing(
                    () -> others.forEach(o -> forms.signs.known.learn(o.value(), o.sign(), everywhere(o, c))),
                    () -> Sign.within(forms.signs.of(c.value()), c.sign()) || followsByFactors(c, others));
            if (implied) {
                kept.remove(c);
            }
        }
        Set<Relation> relations = new LinkedHashSet<>();
        for (Condition c : kept) {
            relations.add(relation(c));
        }
        return new ArrayList<>(relations);
    }

    /** Whether the first is quantified over the very range in which the indices of the second lie. */
    private boolean everywhere(Condition general, Condition special) {
        return forms.indices.cover(
                forms.definitions.free(List.of(general.value())), forms.definitions.free(List.of(special.value())));
    }

    /** Whether a condition ≠ 0 is a product of others. */
    private boolean followsByFactors(Condition c, List<Condition> others) {
        Polynomial rest = c.value();
        for (Condition o : others) {
            boolean divides = c.sign() == Sign.NON_ZERO && !Sign.within(Sign.ZERO, o.sign());
            Polynomial quotient = divides ? ExactDivision.of(rest, o.value()) : null;
            rest = quotient == null ? rest : quotient;
        }
        return !rest.equals(c.value()) && Sign.within(forms.signs.of(rest), Sign.NON_ZERO);
    }

    private Relation relation(Condition c) {
        Comparison comparison;
        if (c.sign() == Sign.NON_ZERO) {
            comparison = Comparison.NOT_EQUAL;
        } else if (c.sign() == Sign.POSITIVE) {
            comparison = Comparison.GREATER;
        } else if (c.sign() == Sign.NON_NEGATIVE) {
            comparison = Comparison.GREATER_OR_EQUAL;
        } else {
            throw new IllegalStateException("no relation for the sign " + c.sign());
        }
        Polynomial p = c.value();
        boolean two =
                p.size() == 2 && p.coefficient(0).abs().equals(p.coefficient(1).abs());
        boolean number =
                p.size() == 2 && (p.monomial(0).isOne() || p.monomial(1).isOne());
        if (!number && !(two && p.coefficient(0).signum() != p.coefficient(1).signum())) {
            return Relation.of(c.shown(), comparison, Exprs.ZERO);
        }
        return apart(p, comparison);
    }

    /** λ ≠ 1 for 1 − λ ≠ 0, and a &gt; b for a − b &gt; 0. */
    private Relation apart(Polynomial p, Comparison comparison) {
        int number = p.monomial(0).isOne() ? 0 : p.monomial(1).isOne() ? 1 : -1;
        int kept = number >= 0 ? 1 - number : p.coefficient(0).signum() > 0 ? 0 : 1;
        Rational factor = p.coefficient(kept);
        Writer writer = new Writer(forms, decision.reader.losses()::get);
        Expr left = writer.of(Polynomial.of(p.monomial(kept)));
        Expr right = writer.of(Polynomial.of(
                p.monomial(1 - kept), p.coefficient(1 - kept).dividedBy(factor).negate()));
        return Relation.of(left, factor.signum() > 0 ? comparison : comparison.reversed(), right);
    }
}
