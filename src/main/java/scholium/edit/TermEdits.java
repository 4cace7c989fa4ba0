package scholium.edit;

import java.util.ArrayList;
import java.util.List;
import scholium.syntax.Term;

/** Signs and terms of a sum: a sign turned round, a term too many, too few or twice, a difference the wrong way round. */
final class TermEdits {
    private final Vocabulary vocabulary;

    TermEdits(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void edits(Sum sum, Site site) {
        List<Sum.Signed> terms = sum.terms();
        boolean one = terms.size() == 1;
        for (int k = 0; k < terms.size(); k++) {
            Sum.Signed s = terms.get(k);
            String which = one ? "the sign is wrong" : "the sign of the " + Site.ordinal(k) + " term is wrong";
            site.edit(Operator.SIGN, which, 1, sum.with(k, new Sum.Signed(!s.minus(), s.term())));
            if (!one && !bySize(sum)) {
                String text = (s.minus() ? "−" : "") + Terms.text(s.term());
                site.edit(Operator.TERM_DROPPED, "the term " + text + " is too much", 2, sum.without(k));
            }
        }
        if (!one) {
            List<Sum.Signed> turned = terms.stream()
                    .map(t -> new Sum.Signed(!t.minus(), t.term()))
                    .toList();
            site.edit(Operator.SIGN, "all signs are wrong", 2, new Sum(turned).term());
            quotients(sum, site);
        } else {
            torn(terms.get(0), site);
        }
        if (terms.size() == 2 && terms.get(1).minus() && !terms.get(0).minus()) {
            site.edit(
                    Operator.OPERANDS_SWAPPED,
                    "the difference is the wrong way round",
                    2,
                    new Sum(List.of(
                                    new Sum.Signed(false, terms.get(1).term()),
                                    new Sum.Signed(true, terms.get(0).term())))
                            .term());
        }
        if (!(one && terms.get(0).term() instanceof Term.Decimal)) {
            insertions(sum, site);
        }
        if (bySize(sum)) {
            Term size = terms.get(0).term();
            site.edit(Operator.SIZE, Terms.text(sum.term()) + " should be " + Terms.text(size), 2, size);
        }
        if (isComplement(sum)) {
            Term rest = terms.get(1).term();
            site.edit(Operator.COMPLEMENT, Terms.text(sum.term()) + " should be " + Terms.text(rest), 2, rest);
        }
    }

    /** a/(b + c) for a/b + c. */
    private static void quotients(Sum sum, Site site) {
        List<Sum.Signed> terms = sum.terms();
        for (int k = 0; k + 1 < terms.size(); k++) {
            Product p = Product.of(terms.get(k).term());
            int last = p.factors().size() - 1;
            Product.Factor below = p.factors().get(last);
            if (last > 0 && below.below()) {
                Sum more = Sum.of(below.term().bare());
                Term joined = Terms.group(more.and(terms.get(k + 1)));
                List<Sum.Signed> all = new ArrayList<>(terms);
                all.remove(k + 1);
                all.set(k, terms.get(k).with(p.with(last, joined)));
                String change = Terms.text(terms.get(k + 1).term()) + " belongs under the line";
                site.edit(Operator.SCOPE, change, 2, new Sum(all).term());
            }
        }
    }

    /** a/b + c for a/(b + c). */
    private static void torn(Sum.Signed only, Site site) {
        Product p = Product.of(only.term());
        int last = p.factors().size() - 1;
        if (last > 0
                && p.factors().get(last).below()
                && p.factors().get(last).term().bare().isSum()) {
            Sum below = Sum.of(p.factors().get(last).term().bare());
            int end = below.terms().size() - 1;
            Sum kept = new Sum(below.terms().subList(0, end));
            Term torn = new Sum(List.of(
                            only.with(p.with(last, Terms.closed(kept.term()))),
                            below.terms().get(end)))
                    .term();
            String change = "the line reaches too far: "
                    + Terms.text(below.terms().get(end).term()) + " is not under it";
            site.edit(Operator.SCOPE, change, 2, torn);
        }
    }

    /** m − 1 or m + 1. */
    private boolean bySize(Sum sum) {
        return sum.terms().size() == 2
                && sum.terms().get(0).term() instanceof Term.Reference r
                && vocabulary.sizes().contains(r.name())
                && Terms.isOne(sum.terms().get(1).term());
    }

    /** 1 − a. */
    private static boolean isComplement(Sum sum) {
        return sum.terms().size() == 2
                && Terms.isOne(sum.terms().get(0).term())
                && !sum.terms().get(0).minus()
                && sum.terms().get(1).minus();
    }

    private void insertions(Sum sum, Site site) {
        for (Term t : missing(site)) {
            for (boolean minus : new boolean[] {false, true}) {
                Sum.Signed more = new Sum.Signed(minus, t);
                boolean cancels = sum.terms().contains(new Sum.Signed(!minus, t));
                if (!cancels) {
                    String text = (minus ? "−" : "") + Terms.text(t);
                    site.edit(Operator.TERM_INSERTED, "the term " + text + " is missing", 3, sum.and(more));
                }
            }
        }
    }

    private List<Term> missing(Site site) {
        List<Term> all = new ArrayList<>(List.of(Terms.ONE));
        for (Vocabulary.Family f : vocabulary.families()) {
            all.addAll(vocabulary.elements(f, site.bound()));
        }
        all.addAll(vocabulary.parts());
        for (Term delta : vocabulary.deltas(site.bound())) {
            all.add(delta);
            for (Vocabulary.Family f : vocabulary.families()) {
                if (!f.ranges().isEmpty()) {
                    vocabulary.elements(f, site.bound()).stream()
                            .limit(1)
                            .forEach(e -> all.add(new Term.Binary(Term.Operator.DOT, delta, e)));
                }
            }
        }
        return all;
    }
}
