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
        return all;
    }
}
