package scholium.edit;

import java.util.ArrayList;
import java.util.List;
import scholium.syntax.Term;

/** Goes through a formula and asks each family of edits at the places it is meant for. */
final class Walk {
    private final TermEdits terms;
    private final CentringEdits centring;
    private final FactorEdits factors;
    private final PowerEdits powers;
    private final NameEdits names;
    private final IndexEdits indices;
    private final SumEdits sums;
    private final FunctionEdits functions;

    Walk(Vocabulary vocabulary) {
        this.terms = new TermEdits(vocabulary);
        this.centring = new CentringEdits(vocabulary);
        this.factors = new FactorEdits(vocabulary);
        this.powers = new PowerEdits();
        this.names = new NameEdits(vocabulary);
        this.indices = new IndexEdits(vocabulary);
        this.sums = new SumEdits(vocabulary);
        this.functions = new FunctionEdits();
    }

    /** A term that stands for itself: a side, what is in brackets, an argument. */
    void sum(Term t, Site site) {
        sum(t, site, true);
    }

    /** @param scalable whether a factor here is not the same as one outside */
    private void sum(Term t, Site site, boolean scalable) {
        Sum sum = Sum.of(t);
        List<Sum.Signed> all = sum.terms();
        terms.edits(sum, site);
        centring.edits(sum, site);
        if (all.size() > 1) {
            if (scalable) {
                factors.insertions(Product.of(Terms.group(t)), site);
            }
            powers.rootScopes(sum, site);
            sums.insertions(t, site);
        }
        for (int k = 0; k < all.size(); k++) {
            int at = k;
            Site here = site.part(x -> sum.with(at, all.get(at).with(x)));
            Site named = all.size() > 1 ? here.named("in the " + Site.ordinal(k) + " term") : here;
            product(all.get(k).term(), named, scalable || all.size() > 1);
        }
    }

    private void product(Term t, Site site, boolean scalable) {
        Product product = Product.of(t);
        if (scalable) {
            factors.insertions(product, site);
            sums.insertions(t, site);
            functions.insertions(t, site);
        }
        factors.changes(product, site);
        powers.means(product, site);
        for (int k = 0; k < product.factors().size(); k++) {
            int at = k;
            Product.Factor f = product.factors().get(k);
            Site here = site.part(x -> product.with(at, x));
            if (!f.below() && product.factors().size() > 1) {
                centring.edits(f.term(), here);
            }
            factor(f.term(), f.below() ? here.named("in the denominator") : here);
        }
    }

    private void factor(Term t, Site site) {
        powers.edits(t, site);
        functions.edits(t, site);
        if (t instanceof Term.Binary || t instanceof Term.Negation) {
            sum(t, site, false);
        } else if (t instanceof Term.Group g) {
            sum(g.body(), site.part(x -> Terms.isSymbol(x) ? x : new Term.Group(x, g.bracket())), false);
        } else if (t instanceof Term.Decimal || t instanceof Term.Reference) {
            names.edits(t, site);
            indices.edits(t, site);
        } else if (t instanceof Term.Power p) {
            names.splits(p, site);
            factor(p.base(), site.part(x -> new Term.Power(Terms.closed(x), p.exponent())));
            if (Terms.halves(p.exponent()).isEmpty()) {
                sum(p.exponent(), site.part(x -> new Term.Power(p.base(), x)).named("in the exponent"));
            }
        } else if (t instanceof Term.Root r) {
            sum(r.radicand(), site.part(Term.Root::new).named("under the root"));
        } else if (t instanceof Term.Absolute a) {
            site.edit(Operator.ABSOLUTE, "the absolute value is too much", 2, Terms.closed(a.body()));
            sum(a.body(), site.part(Term.Absolute::new), false);
        } else if (t instanceof Term.Call c) {
            call(c, site);
        } else if (t instanceof Term.Big b) {
            big(b, site);
        } else if (t instanceof Term.Delta || t instanceof Term.Derivative) {
            indices.edits(t, site);
            names.edits(t, site);
        } else if (t instanceof Term.Evaluated e) {
            sum(e.body(), site.part(x -> new Term.Evaluated(x, e.equations())), false);
        } else if (t instanceof Term.Listing l) {
            listing(l, site);
        }
    }

    private void call(Term.Call c, Site site) {
        for (int k = 0; k < c.arguments().size(); k++) {
            int at = k;
            boolean exponential = c.style() == Term.CallStyle.EXPONENTIAL;
            Site here = site.part(x -> Calls.withArgument(c, at, x))
                    .named(exponential ? "in the exponent" : "in the argument of " + c.function());
            sum(c.arguments().get(k), here);
        }
        indices.edits(c, site);
    }

    private void big(Term.Big b, Site site) {
        sums.edits(b, site);
        String sign = b.operator() == Term.BigOperator.SUM ? "sum" : "product";
        Site inside = site.part(x -> SumEdits.withBody(b, x))
                .named("in the " + sign + " over " + b.index())
                .binding(b.index());
        boolean product = b.operator() == Term.BigOperator.PRODUCT;
        if (!product && !b.body().bare().isSum()) {
            factors.insertionsInside(Product.of(b.body()), inside, b.index());
        }
        sum(b.body(), inside, product);
    }

    private void listing(Term.Listing l, Site site) {
        for (int k = 0; k < l.items().size(); k++) {
            int at = k;
            sum(
                    l.items().get(k),
                    site.part(x -> {
                                List<Term> items = new ArrayList<>(l.items());
                                items.set(at, x);
                                return new Term.Listing(items);
                            })
                            .named("in the " + Site.ordinal(k) + " item"));
        }
    }
}
