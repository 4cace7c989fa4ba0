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
        for (Vocabulary.Family f : vocabulary.families()) {
            int size = f.ranges().isEmpty() ? 2 : 3;
            for (Term element : vocabulary.elements(f, site.bound())) {
                scale(product, site, element, size);
                if (f.ranges().isEmpty()) {
                    scale(product, site, Terms.group(Terms.minus(Terms.ONE, element)), 4);
                }
            }
        }
        for (Term part : vocabulary.parts()) {
            scale(product, site, part, 3);
            derived(part).ifPresent(d -> scale(product, site, d, 3));
            if (part instanceof Term.Call) {
                times(product, site, Terms.group(Terms.minus(Terms.ONE, part)), 4);
            }
        }
        for (String n : vocabulary.sizes()) {
            Term less = Terms.minus(Terms.name(n), Terms.ONE);
            scale(product, site, Terms.group(less), 4);
            times(product, site, Terms.group(Terms.over(Terms.group(less), Terms.name(n))), 4);
            times(product, site, Terms.group(Terms.over(Terms.name(n), Terms.group(less))), 4);
        }
        deltas(product, site);
    }

    private void deltas(Product product, Site site) {
        if (Terms.isOne(product.term())) {
            return;
        }
        List<String> visible = vocabulary.visible(site.bound());
        for (int a = 0; a < visible.size(); a++) {
            for (String other : vocabulary.sameRange(visible.get(a), site.bound())) {
                if (visible.indexOf(other) > a) {
                    Term delta = new Term.Delta(Terms.name(visible.get(a)), Terms.name(other));
                    String change = "a factor " + Terms.text(delta) + " is missing";
                    site.edit(Operator.DELTA, change, 2, product.times(delta));
                    Term apart = Terms.group(Terms.minus(Terms.ONE, delta));
                    String off = "a factor " + Terms.text(apart) + " is missing";
                    site.edit(Operator.DELTA, off, 4, product.times(apart));
                }
            }
        }
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
        String change = "a factor " + Terms.text(f) + " is missing";
        site.edit(Operator.FACTOR_INSERTED, change, size, product.times(f));
    }
}
