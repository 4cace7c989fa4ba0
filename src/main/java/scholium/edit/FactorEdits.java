package scholium.edit;

import java.util.ArrayList;
import java.util.List;
import scholium.syntax.Subterms;
import scholium.syntax.Term;

/** Factors: one missing, one too many, one on the wrong side of the line. */
final class FactorEdits {
    private final Vocabulary vocabulary;

    FactorEdits(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void changes(Product product, Site site) {
        List<Product.Factor> factors = product.factors();
        for (int k = 0; k < factors.size() && factors.size() > 1; k++) {
            Product.Factor f = factors.get(k);
            if (Terms.isOne(f.term())) {
                continue;
            }
            boolean delta = f.term() instanceof Term.Delta;
            String text = f.below() ? "1/" + Terms.below(f.term()) : Terms.text(f.term());
            site.edit(
                    delta ? Operator.DELTA : Operator.FACTOR_DROPPED,
                    "the factor " + text + " is too much",
                    2,
                    product.without(k));
            Product rest = Product.of(product.without(k));
            site.edit(
                    Operator.FACTOR_INVERTED,
                    f.below()
                            ? "the divisor " + Terms.text(f.term()) + " should be a factor"
                            : "the factor " + Terms.text(f.term()) + " should be a divisor",
                    3,
                    f.below() ? rest.times(f.term()) : rest.dividedBy(f.term()));
        }
        for (int k = 0; k + 1 < factors.size() && factors.size() > 2; k++) {
            Product.Factor a = factors.get(k);
            Product.Factor b = factors.get(k + 1);
            if (!a.below() && !b.below()) {
                String text = Terms.text(new Term.Binary(Term.Operator.DOT, a.term(), b.term()));
                Term rest = Product.of(product.without(k + 1)).without(k);
                site.edit(Operator.FACTOR_DROPPED, "the factors " + text + " are too much", 3, rest);
            }
        }
        weights(product, site);
        if (factors.size() == 2 && factors.get(1).below()) {
            Product.Factor below = factors.get(1);
            Term turned = new Term.Binary(
                    below.operator(),
                    below.term().bare(),
                    Terms.closed(factors.get(0).term()));
            site.edit(Operator.OPERANDS_SWAPPED, "the quotient is upside down", 2, turned);
        }
    }

    /** One more factor, above or below. */
    void insertions(Product product, Site site) {
        for (Missing m : missing(site.bound(), !Terms.isOne(product.term()))) {
            insert(product, site, m);
        }
    }

    /** One more factor in a sum: one that does not mention its index could as well stand outside of it. */
    void insertionsInside(Product product, Site site, String index) {
        for (Missing m : missing(site.bound(), true)) {
            if (Subterms.mentions(m.factor(), index)) {
                insert(product, site, m);
            }
        }
    }

    /** @param either whether it may be missing below the line as well */
    private record Missing(Operator operator, Term factor, int size, boolean either) {
        static Missing either(Term factor, int size) {
            return new Missing(Operator.FACTOR_INSERTED, factor, size, true);
        }

        static Missing above(Term factor, int size) {
            return new Missing(Operator.FACTOR_INSERTED, factor, size, false);
        }
    }

    private static void insert(Product product, Site site, Missing m) {
        String above = "a factor " + Terms.text(m.factor()) + " is missing";
        site.edit(m.operator(), above, m.size(), product.times(m.factor()));
        boolean undone = product.factors().stream()
                .anyMatch(x -> !x.below() && x.term().bare().equals(m.factor().bare()));
        if (m.either() && !undone) {
            String below = "a factor 1/" + Terms.below(m.factor()) + " is missing";
            site.edit(m.operator(), below, m.size(), product.dividedBy(m.factor()));
        }
    }

    private List<Missing> missing(List<String> bound, boolean deltas) {
        List<Missing> all = new ArrayList<>();
        vocabulary.sizes().forEach(n -> all.add(Missing.either(Terms.name(n), 2)));
        all.add(Missing.either(Terms.number(2), 2));
        all.add(Missing.either(Terms.number(3), 3));
        for (Vocabulary.Family f : vocabulary.families()) {
            int size = f.ranges().isEmpty() ? 2 : 3;
            for (Term element : vocabulary.elements(f, bound)) {
                all.add(Missing.either(element, size));
                Term rest = Terms.group(Terms.minus(Terms.ONE, element));
                all.add(
                        f.ranges().isEmpty()
                                ? Missing.either(rest, 4)
                                : Missing.above(new Term.Binary(Term.Operator.DOT, element, rest), 5));
            }
        }
        vocabulary.parts().forEach(p -> part(p, all));
        for (String n : vocabulary.sizes()) {
            Term less = Terms.group(Terms.minus(Terms.name(n), Terms.ONE));
            all.add(Missing.either(less, 4));
            all.add(Missing.above(Terms.group(Terms.over(less, Terms.name(n))), 4));
            all.add(Missing.above(Terms.group(Terms.over(Terms.name(n), less)), 4));
        }
        if (deltas) {
            for (Term delta : vocabulary.deltas(bound)) {
                all.add(new Missing(Operator.DELTA, delta, 2, false));
                all.add(new Missing(Operator.DELTA, Terms.group(Terms.minus(Terms.ONE, delta)), 4, false));
            }
        }
        steps(bound, all);
        return all;
    }

    /** A root, a function value, and what its derivative may be: f′(a), 1 − f(a), 1 − tanh(a)². */
    private void part(Term part, List<Missing> all) {
        all.add(Missing.either(part, 3));
        if (!(part instanceof Term.Call c)) {
            return;
        }
        if (c.primes() == 0 && vocabulary.functions().contains(c.function())) {
            all.add(Missing.above(Calls.withPrimes(c, 1), 2));
        }
        all.add(Missing.above(Terms.group(Terms.minus(Terms.ONE, part)), 4));
        if (c.function().equals("tanh")) {
            Term square = Terms.power(part, Terms.number(2));
            all.add(Missing.above(Terms.group(Terms.minus(Terms.ONE, square)), 4));
        }
    }

    /** a^t, a^(t − s) and 1 − a^t: what is left of a after t steps, and what is not. */
    private void steps(List<String> bound, List<Missing> all) {
        for (Term step : vocabulary.steps(bound)) {
            for (Vocabulary.Family f : vocabulary.families()) {
                if (f.ranges().isEmpty()) {
                    Term left = new Term.Power(Terms.name(f.name()), step);
                    all.add(Missing.either(left, 3));
                    all.add(Missing.either(Terms.group(Terms.minus(Terms.ONE, left)), 4));
                }
            }
        }
    }

    /** Σ a_j b_j for (1/n) Σ b_j: a plain mean where a weighted one is meant. */
    private void weights(Product product, Site site) {
        List<Product.Factor> factors = product.factors();
        int last = factors.size() - 1;
        if (last < 1 || !(factors.get(last).term() instanceof Term.Big b) || b.operator() != Term.BigOperator.SUM) {
            return;
        }
        for (int k = 0; k < last; k++) {
            if (isShare(factors.get(k).term())) {
                for (Vocabulary.Family f : vocabulary.families()) {
                    for (Term weight :
                            vocabulary.elements(f, site.binding(b.index()).bound())) {
                        if (Subterms.mentions(weight, b.index())) {
                            Term sum = SumEdits.withBody(b, Product.of(b.body()).times(weight));
                            Product without = Product.of(product.without(k));
                            String change = "the mean should be weighted by " + Terms.text(weight);
                            site.edit(
                                    Operator.WEIGHT,
                                    change,
                                    3,
                                    without.with(without.factors().size() - 1, sum));
                        }
                    }
                }
            }
        }
    }

    /** 1/n. */
    private boolean isShare(Term t) {
        return t.bare() instanceof Term.Binary q
                && Terms.isOne(q.left())
                && q.right() instanceof Term.Reference r
                && vocabulary.sizes().contains(r.name());
    }
}
