package scholium.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scholium.syntax.Term;

/** Exponents and roots: one off, missing or too many, moved across a sum, reaching too far or not far enough. */
final class PowerEdits {
    void edits(Term t, Site site) {
        if (t instanceof Term.Power p) {
            power(p, site);
        } else if (t instanceof Term.Root r) {
            root(r, site);
        } else if (canBeRaised(t)) {
            site.edit(Operator.EXPONENT, "a square is missing on " + Terms.text(t), 2, Terms.power(t, Terms.number(2)));
            site.edit(Operator.ROOT, "a root is missing on " + Terms.text(t), 2, new Term.Root(t.bare()));
            moved(t, site);
        }
    }

    private static boolean canBeRaised(Term t) {
        return t instanceof Term.Reference
                || t instanceof Term.Group
                || t instanceof Term.Absolute
                || t instanceof Term.Derivative
                || t instanceof Term.Evaluated
                || t instanceof Term.Big
                || (t instanceof Term.Call c && c.style() != Term.CallStyle.POSTFIX);
    }

    private static void power(Term.Power p, Site site) {
        Optional<Integer> twice = Terms.halves(p.exponent());
        if (twice.isEmpty()) {
            shifted(p, site);
            return;
        }
        int e = twice.get();
        List<Integer> others = new ArrayList<>(List.of(e - 2, e + 2, -e));
        if (e % 2 != 0 || e == 2) {
            others.add(2 * e);
        } else {
            others.add(e / 2);
        }
        for (int other : others) {
            if (other == 2) {
                String what = e == 4 ? "the square is" : "the exponent " + Terms.text(p.exponent()) + " is";
                site.edit(Operator.EXPONENT, what + " too much", 2, p.base());
            } else if (other != 0) {
                String change = "the exponent should be " + Terms.text(Terms.half(other));
                site.edit(Operator.EXPONENT, change, 2, new Term.Power(p.base(), Terms.half(other)));
            }
        }
        if (e == 4) {
            site.edit(Operator.ROOT, "a root is missing on " + Terms.text(p), 3, new Term.Root(p));
        }
        back(p, site);
    }

    /** t for t + 1, or the other way round. */
    private static void shifted(Term.Power p, Site site) {
        for (boolean minus : new boolean[] {true, false}) {
            Sum sum = Sum.of(p.exponent().bare());
            Sum.Signed one = new Sum.Signed(minus, Terms.ONE);
            int undone = sum.terms().indexOf(new Sum.Signed(!minus, Terms.ONE));
            Term shifted = undone >= 0 && sum.terms().size() > 1 ? sum.without(undone) : sum.and(one);
            site.edit(
                    Operator.EXPONENT,
                    "the exponent should be " + Terms.text(shifted),
                    2,
                    new Term.Power(p.base(), shifted));
        }
    }

    private static void root(Term.Root r, Site site) {
        Term inside = Terms.closed(r.radicand());
        site.edit(Operator.ROOT, "the root is too much", 2, inside);
        Sum sum = Sum.of(r.radicand());
        for (int k = 1; k < sum.terms().size(); k++) {
            Term under = new Sum(sum.terms().subList(0, k)).term();
            List<Sum.Signed> outside = new ArrayList<>(List.of(new Sum.Signed(false, new Term.Root(under))));
            outside.addAll(sum.terms().subList(k, sum.terms().size()));
            String change =
                    "the root reaches too far: " + Terms.text(sum.terms().get(k).term()) + " is not under it";
            site.edit(Operator.ROOT_SCOPE, change, 2, Terms.group(new Sum(outside).term()));
        }
    }

    /** √(a) + b for √(a + b). */
    void rootScopes(Sum sum, Site site) {
        List<Sum.Signed> terms = sum.terms();
        for (int k = 0; k + 1 < terms.size(); k++) {
            if (terms.get(k).term().bare() instanceof Term.Root r
                    && !terms.get(k).minus()) {
                List<Sum.Signed> under = new ArrayList<>(Sum.of(r.radicand()).terms());
                under.add(terms.get(k + 1));
                List<Sum.Signed> all = new ArrayList<>(terms.subList(0, k));
                all.add(new Sum.Signed(false, new Term.Root(new Sum(under).term())));
                all.addAll(terms.subList(k + 2, terms.size()));
                String change = Terms.text(terms.get(k + 1).term()) + " belongs under the root";
                site.edit(Operator.ROOT_SCOPE, change, 2, new Sum(all).term());
            }
        }
    }

    /** Σ a² for (Σ a)², mean(a²) for mean(a)². */
    private static void back(Term.Power p, Site site) {
        Term base = p.base().bare();
        Product product = Product.of(base);
        int last = product.factors().size() - 1;
        Term summed = product.factors().get(last).term();
        if (summed instanceof Term.Big b && b.operator() == Term.BigOperator.SUM) {
            Term inside = product.with(last, SumEdits.withBody(b, Terms.power(b.body(), p.exponent())));
            site.edit(Operator.POWER_MOVED, "the power belongs inside the sum", 2, closed(base, inside));
        } else if (base instanceof Term.Call c && Calls.isMean(c)) {
            Term inside = Calls.withArgument(c, 0, Terms.power(c.arguments().get(0), p.exponent()));
            site.edit(Operator.POWER_MOVED, "the power belongs inside the mean", 2, inside);
        }
    }

    private static Term closed(Term before, Term after) {
        return Product.isProduct(before) ? Terms.group(after) : after;
    }

    /** (Σ a)² for Σ a², mean(a)² for mean(a²). */
    private static void moved(Term t, Site site) {
        if (t instanceof Term.Big b && b.operator() == Term.BigOperator.SUM && b.body() instanceof Term.Power p) {
            Term outside = new Term.Power(Terms.group(SumEdits.withBody(b, p.base())), p.exponent());
            site.edit(Operator.POWER_MOVED, "the power belongs outside of the sum", 2, outside);
        } else if (t instanceof Term.Call c && Calls.isMean(c) && c.arguments().get(0) instanceof Term.Power p) {
            Term outside = new Term.Power(Calls.withArgument(c, 0, p.base()), p.exponent());
            site.edit(Operator.POWER_MOVED, "the power belongs outside of the mean", 2, outside);
        }
    }

    /** ((1/m) Σ a)² for (1/m) Σ a²: a mean whose square is meant. */
    void means(Product product, Site site) {
        int last = product.factors().size() - 1;
        if (last > 0
                && product.factors().get(last).term() instanceof Term.Big b
                && b.operator() == Term.BigOperator.SUM
                && b.body() instanceof Term.Power p) {
            Term mean = product.with(last, SumEdits.withBody(b, p.base()));
            site.edit(
                    Operator.POWER_MOVED,
                    "the power belongs outside of the mean",
                    2,
                    new Term.Power(Terms.group(mean), p.exponent()));
        }
    }
}
