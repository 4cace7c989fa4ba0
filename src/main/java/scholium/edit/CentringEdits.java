package scholium.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scholium.syntax.Subterms;
import scholium.syntax.Term;

/**
 * A mean, a weighted mean or a projection that has not been subtracted: the path through a statistic forgotten in the
 * backward pass of a normalization or a softmax.
 */
final class CentringEdits {
    private final Vocabulary vocabulary;

    CentringEdits(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** As a factor: a_i becomes a_i − (1/m) Σ_j a_j, in brackets. */
    void edits(Term t, Site site) {
        for (Term missing : missing(t, site.bound())) {
            Term centred = Terms.group(Terms.minus(t, missing));
            site.edit(Operator.TERM_INSERTED, change(missing, t), 4, centred);
        }
    }

    private static String change(Term missing, Term t) {
        return "the term −" + Terms.text(missing) + " is missing beside " + Terms.text(t);
    }

    /** As a term of a sum. */
    void edits(Sum sum, Site site) {
        for (Sum.Signed s : sum.terms()) {
            for (Term missing : missing(s.term(), site.bound())) {
                Sum.Signed more = new Sum.Signed(!s.minus(), missing);
                String change = "the term " + (s.minus() ? "" : "−") + Terms.text(missing) + " is missing";
                site.edit(Operator.TERM_INSERTED, change, 4, sum.and(more));
            }
        }
    }

    private List<Term> missing(Term t, List<String> bound) {
        List<Term> all = new ArrayList<>();
        if (!(t instanceof Term.Derivative || t instanceof Term.Reference)) {
            return all;
        }
        for (String i : vocabulary.visible(bound)) {
            Optional<String> j = vocabulary.another(i, bound);
            Optional<String> size = vocabulary.sizeOf(i);
            if (mentions(t, i) && j.isPresent() && size.isPresent()) {
                means(t, i, j.get(), size.get(), bound, all);
            }
        }
        return all;
    }

    private static boolean mentions(Term t, String index) {
        return t instanceof Term.Derivative d
                ? d.variables().stream().anyMatch(v -> Subterms.mentions(v, index))
                : Subterms.mentions(t, index);
    }

    private void means(Term t, String i, String j, String size, List<String> bound, List<Term> all) {
        Term other = Mapping.names(t, Map.of(i, j));
        Term share = Terms.group(Terms.over(Terms.ONE, Terms.name(size)));
        all.add(beside(share, sum(j, other)));
        for (Vocabulary.Family f : vocabulary.families()) {
            for (Term u : vocabulary.elements(f, bound)) {
                if (Subterms.mentions(u, i) && !u.equals(t)) {
                    Term v = Mapping.names(u, Map.of(i, j));
                    all.add(sum(j, times(v, other)));
                    all.add(times(u, beside(share, sum(j, times(other, v)))));
                    all.add(times(u, sum(j, times(other, v))));
                }
            }
        }
    }

    private static Term times(Term a, Term b) {
        return Product.of(b).times(a);
    }

    private static Term beside(Term share, Term sum) {
        return new Term.Binary(Term.Operator.JUXTAPOSED, share, sum);
    }

    private static Term sum(String index, Term body) {
        return new Term.Big(Term.BigOperator.SUM, index, Optional.empty(), Optional.empty(), Optional.empty(), body);
    }
}
