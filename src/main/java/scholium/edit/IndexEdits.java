package scholium.edit;

import java.util.ArrayList;
import java.util.List;
import scholium.syntax.Subterms;
import scholium.syntax.Term;

/** Subscripts: i for j, ji for ij, and one off where an index counts steps. */
final class IndexEdits {
    private final Vocabulary vocabulary;

    IndexEdits(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void edits(Term t, Site site) {
        if (t instanceof Term.Reference r) {
            for (int k = 0; k < r.subscripts().size(); k++) {
                int at = k;
                subscript(
                        r,
                        r.subscripts().get(k),
                        site.part(x -> new Term.Reference(r.name(), with(r.subscripts(), at, x))));
            }
            transposed(r, site);
        } else if (t instanceof Term.Call c) {
            for (int k = 0; k < c.subscripts().size(); k++) {
                int at = k;
                subscript(
                        c, c.subscripts().get(k), site.part(x -> Calls.withSubscripts(c, with(c.subscripts(), at, x))));
            }
        } else if (t instanceof Term.Delta d) {
            subscript(d, d.left(), site.part(x -> new Term.Delta(x, d.right())));
            subscript(d, d.right(), site.part(x -> new Term.Delta(d.left(), x)));
            site.edit(Operator.DELTA, Terms.text(d) + " should be 1", 2, Terms.ONE);
        } else if (t instanceof Term.Derivative d) {
            for (int k = 0; k < d.variables().size(); k++) {
                int at = k;
                edits(
                        d.variables().get(k),
                        site.part(x ->
                                new Term.Derivative(d.total(), d.numerator(), with(d.variables(), at, x), d.prefix())));
            }
        }
    }

    /** A_ij for A_ji, where both subscripts run over one range. */
    private void transposed(Term.Reference r, Site site) {
        boolean square = vocabulary.families().stream()
                .anyMatch(f -> f.name().equals(r.name())
                        && f.ranges().size() == 2
                        && f.ranges().get(0).equals(f.ranges().get(1)));
        if (square && r.subscripts().size() == 2) {
            Term first = r.subscripts().get(0);
            Term second = r.subscripts().get(1);
            Term turned = new Term.Reference(r.name(), List.of(second, first));
            if (!turned.equals(r)) {
                site.edit(Operator.EXCHANGE, "the subscripts of " + Terms.text(r) + " are exchanged", 1, turned);
            }
        }
    }

    private static List<Term> with(List<Term> all, int k, Term other) {
        List<Term> changed = new ArrayList<>(all);
        changed.set(k, other);
        return changed;
    }

    private void subscript(Term whole, Term subscript, Site site) {
        for (String name : indicesOf(subscript)) {
            for (String other : vocabulary.sameRange(name, site.bound())) {
                String change = name + " should be " + other + " in " + Terms.text(whole);
                site.edit(Operator.INDEX, change, 1, renamed(subscript, name, other));
            }
        }
        if (!indicesOf(subscript).isEmpty()) {
            for (boolean minus : new boolean[] {true, false}) {
                Sum sum = Sum.of(subscript);
                int undone = sum.terms().indexOf(new Sum.Signed(!minus, Terms.ONE));
                Term shifted = undone > 0 ? sum.without(undone) : sum.and(new Sum.Signed(minus, Terms.ONE));
                String change = "the subscript of " + Terms.text(whole) + " should be " + Terms.text(shifted);
                site.edit(Operator.SHIFT, change, 2, shifted);
            }
        }
    }

    private List<String> indicesOf(Term subscript) {
        List<String> found = new ArrayList<>();
        for (String name : vocabulary.indices().keySet()) {
            if (Subterms.mentions(subscript, name)) {
                found.add(name);
            }
        }
        return found;
    }

    private static Term renamed(Term t, String from, String to) {
        if (t instanceof Term.Reference r && r.name().equals(from)) {
            return Terms.name(to);
        }
        if (t instanceof Term.Binary b) {
            return new Term.Binary(b.operator(), renamed(b.left(), from, to), renamed(b.right(), from, to));
        }
        return t;
    }
}
