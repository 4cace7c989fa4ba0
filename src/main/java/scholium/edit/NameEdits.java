package scholium.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scholium.syntax.Term;

/** One name for another of its shape, a size one off, 1 − a for a, a number one off or double. */
final class NameEdits {
    private final Vocabulary vocabulary;

    NameEdits(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void edits(Term t, Site site) {
        if (t instanceof Term.Decimal d) {
            number(d, site);
        } else if (t instanceof Term.Reference r) {
            if (vocabulary.sizes().contains(r.name())) {
                size(r, site);
            } else {
                renamed(r, site);
                complement(r, site);
            }
        } else if (t instanceof Term.Derivative d) {
            derivative(d, site);
        }
    }

    private void number(Term.Decimal d, Site site) {
        Optional<Integer> value = Terms.whole(d);
        if (value.isEmpty()) {
            return;
        }
        int n = value.get();
        List<Integer> others = new ArrayList<>(List.of(n + 1));
        if (n > 1) {
            others.add(n - 1);
            others.add(2 * n);
        }
        if (n > 2 && n % 2 == 0) {
            others.add(n / 2);
        }
        for (int other : others) {
            site.edit(Operator.NUMBER, n + " should be " + other, 3, Terms.number(other));
        }
        if (n == 1) {
            for (Term delta : vocabulary.deltas(site.bound())) {
                site.edit(Operator.DELTA, "1 should be " + Terms.text(delta), 2, delta);
            }
        }
    }

    private void size(Term.Reference r, Site site) {
        for (String other : vocabulary.sizes()) {
            if (!other.equals(r.name())) {
                site.edit(Operator.NAME, r.name() + " should be " + other, 2, Terms.name(other));
            }
        }
        site.edit(
                Operator.FACTOR_INVERTED,
                r.name() + " should be 1/" + r.name(),
                3,
                Terms.group(Terms.over(Terms.ONE, r)));
        for (Term near : List.of(Terms.minus(r, Terms.ONE), Terms.plus(r, Terms.ONE))) {
            site.edit(Operator.SIZE, r.name() + " should be " + Terms.text(near), 2, Terms.group(near));
        }
    }

    private void renamed(Term.Reference r, Site site) {
        for (Vocabulary.Family f : sameShape(r.name())) {
            Term other = new Term.Reference(f.name(), r.subscripts());
            site.edit(Operator.NAME, Terms.text(r) + " should be " + Terms.text(other), 2, other);
        }
        for (Term part : vocabulary.parts()) {
            site.edit(Operator.NAME, Terms.text(r) + " should be " + Terms.text(part), 3, part);
        }
        for (Term step : vocabulary.steps(site.bound())) {
            Term raised = new Term.Power(r, step);
            site.edit(Operator.EXPONENT, Terms.text(r) + " should be " + Terms.text(raised), 3, raised);
        }
        site.edit(Operator.ABSOLUTE, "an absolute value is missing on " + Terms.text(r), 3, new Term.Absolute(r));
    }

    /** (a − b)(a − c) for (a − b)²: one of two factors belongs to another stage. */
    void splits(Term.Power p, Site site) {
        boolean square = Terms.whole(p.exponent()).equals(Optional.of(2));
        if (!square || !(p.base() instanceof Term.Group g) || !g.body().isSum()) {
            return;
        }
        Sum sum = Sum.of(g.body());
        for (int k = 0; k < sum.terms().size(); k++) {
            if (sum.terms().get(k).term() instanceof Term.Reference r) {
                for (Vocabulary.Family f : sameShape(r.name())) {
                    Term other = new Term.Reference(f.name(), r.subscripts());
                    Term factor = Terms.group(sum.with(k, sum.terms().get(k).with(other)));
                    String change = Terms.text(r) + " should be " + Terms.text(other) + " in one of the two factors";
                    site.edit(Operator.NAME, change, 3, new Term.Binary(Term.Operator.DOT, g, factor));
                }
            }
        }
    }

    private List<Vocabulary.Family> sameShape(String name) {
        Optional<Vocabulary.Family> own = vocabulary.families().stream()
                .filter(f -> f.name().equals(name))
                .findFirst();
        return vocabulary.families().stream()
                .filter(f -> own.isPresent()
                        && f.ranges().equals(own.get().ranges())
                        && !f.name().equals(name))
                .toList();
    }

    private void complement(Term.Reference r, Site site) {
        boolean real = vocabulary.families().stream().anyMatch(f -> f.name().equals(r.name()));
        if (real) {
            Term other = Terms.minus(Terms.ONE, r);
            String change = Terms.text(r) + " should be " + Terms.text(other);
            site.edit(Operator.COMPLEMENT, change, 3, Terms.group(other));
        }
    }

    /** ∂L/∂x̂ for ∂L/∂x. */
    private void derivative(Term.Derivative d, Site site) {
        if (d.numerator() instanceof Term.Reference r) {
            for (Vocabulary.Family f : sameShape(r.name())) {
                Term u = new Term.Reference(f.name(), r.subscripts());
                Term other = new Term.Derivative(d.total(), u, d.variables(), d.prefix());
                site.edit(Operator.NAME, Terms.text(d) + " should be " + Terms.text(other), 2, other);
            }
        }
        for (int k = 0; k < d.variables().size(); k++) {
            if (d.variables().get(k) instanceof Term.Reference r) {
                for (Vocabulary.Family f : sameShape(r.name())) {
                    List<Term> variables = new ArrayList<>(d.variables());
                    variables.set(k, new Term.Reference(f.name(), r.subscripts()));
                    Term other = new Term.Derivative(d.total(), d.numerator(), variables, d.prefix());
                    site.edit(Operator.NAME, Terms.text(d) + " should be " + Terms.text(other), 2, other);
                }
            }
        }
    }
}
