package scholium.edit;

import java.util.List;
import java.util.Optional;
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
                    Terms.bare(below.term()),
                    Terms.closed(factors.get(0).term()));
            site.edit(Operator.OPERANDS_SWAPPED, "the quotient is upside down", 2, turned);
        }
    }

    void insertions(Product product, Site site) {
        for (String n : vocabulary.sizes()) {
            scale(product, site, Terms.name(n), 2);
        }
        scale(product, site, Terms.number(2), 2);
        scale(product, site, Terms.number(3), 3);
        for (Vocabulary.Family f : vocabulary.families()) {
            int size = f.ranges().isEmpty() ? 2 : 3;
            for (Term element : vocabulary.elements(f, site.bound())) {
                scale(product, site, element, size);
                Term rest = Terms.group(Terms.minus(Terms.ONE, element));
                if (f.ranges().isEmpty()) {
                    scale(product, site, rest, 4);
                } else {
                    times(product, site, new Term.Binary(Term.Operator.DOT, element, rest), 5);
                }
            }
        }
        for (Term part : vocabulary.parts()) {
            scale(product, site, part, 3);
            derived(part).ifPresent(d -> scale(product, site, d, 3));
            if (part instanceof Term.Call c) {
                times(product, site, Terms.group(Terms.minus(Terms.ONE, part)), 4);
                if (c.function().equals("tanh")) {
                    Term square = Terms.power(part, Terms.number(2));
                    times(product, site, Terms.group(Terms.minus(Terms.ONE, square)), 4);
                }
            }
        }
        for (String n : vocabulary.sizes()) {
            Term less = Terms.minus(Terms.name(n), Terms.ONE);
            scale(product, site, Terms.group(less), 4);
            times(product, site, Terms.group(Terms.over(Terms.group(less), Terms.name(n))), 4);
            times(product, site, Terms.group(Terms.over(Terms.name(n), Terms.group(less))), 4);
        }
        deltas(product, site);
        steps(product, site);
    }

    private void deltas(Product product, Site site) {
        if (Terms.isOne(product.term())) {
            return;
        }
        for (Term delta : vocabulary.deltas(site.bound())) {
            times(Operator.DELTA, product, site, delta, 2);
            times(Operator.DELTA, product, site, Terms.group(Terms.minus(Terms.ONE, delta)), 4);
        }
    }

    /** a^t, a^(t − s) and 1 − a^t: what is left of a after t steps, and what is not. */
    private void steps(Product product, Site site) {
        for (Term step : vocabulary.steps(site.bound())) {
            for (Vocabulary.Family f : vocabulary.families()) {
                if (f.ranges().isEmpty()) {
                    Term left = new Term.Power(Terms.name(f.name()), step);
                    scale(product, site, left, 3);
                    scale(product, site, Terms.group(Terms.minus(Terms.ONE, left)), 4);
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
                        if (Terms.mentions(weight, b.index())) {
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
        return Terms.bare(t) instanceof Term.Binary q
                && Terms.isOne(q.left())
                && q.right() instanceof Term.Reference r
                && vocabulary.sizes().contains(r.name());
    }

    /** f′(a) for f(a). */
    private Optional<Term> derived(Term part) {
        return part instanceof Term.Call c
                        && c.primes() == 0
                        && vocabulary.functions().contains(c.function())
                ? Optional.of(Calls.withPrimes(c, 1))
                : Optional.empty();
    }

    private static void scale(Product product, Site site, Term f, int size) {
        times(product, site, f, size);
        boolean undone = product.factors().stream()
                .anyMatch(x -> !x.below() && Terms.bare(x.term()).equals(Terms.bare(f)));
        if (!undone) {
            String change = "a factor 1/" + Terms.below(f) + " is missing";
            site.edit(Operator.FACTOR_INSERTED, change, size, product.dividedBy(f));
        }
    }

    private static void times(Product product, Site site, Term f, int size) {
        times(Operator.FACTOR_INSERTED, product, site, f, size);
    }

    private static void times(Operator operator, Product product, Site site, Term f, int size) {
        String change = "a factor " + Terms.text(f) + " is missing";
        site.edit(operator, change, size, product.times(f));
    }
}
