package scholium.engine.sums;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;
import scholium.algebra.TermCollector;
import scholium.number.Rational;

/**
 * Makes a summand canonical with respect to the relations of what stands in its denominators. Where tⁿ = c·M + rest, as a
 * polynomial in what depends on the index with leading product M, and M divides the numerator over t: M/tᵏ becomes
 * (tⁿ − rest)/(c·tᵏ).
 */
final class Reduction {
    private final NormalForms forms;
    private final Map<Long, Division> divisions = new HashMap<>();

    Reduction(NormalForms forms) {
        this.forms = forms;
    }

    /** A definition sorted by what depends on one placeholder. */
    private record Division(Monomial lead, Polynomial factor, Polynomial rest) {}

    Polynomial reduce(Polynomial p, int index) {
        Polynomial current = p;
        for (Polynomial next = step(current, index); next != null; next = step(current, index)) {
            current = next;
        }
        return current;
    }

    private @Nullable Polynomial step(Polynomial p, int index) {
        for (int k = 0; k < p.size(); k++) {
            Polynomial rewritten = rewritten(p.monomial(k), index);
            if (rewritten != null) {
                TermCollector out = forms.collector();
                for (int l = 0; l < p.size(); l++) {
                    if (l != k) {
                        out.add(p.monomial(l), p.coefficient(l));
                    }
                }
                out.add(rewritten, p.coefficient(k));
                return out.collect();
            }
        }
        return null;
    }

    private @Nullable Polynomial rewritten(Monomial m, int index) {
        for (int k = 0; k < m.size(); k++) {
            if (m.exponent(k) >= 0
                    || !forms.atoms.mentions(m.atom(k), index)
                    || !(forms.atoms.atom(m.atom(k)) instanceof Atom.Tower t)
                    || !forms.towers.row(t.row()).hasRelation()) {
                continue;
            }
            Division d = division(t.row(), t.at().indexOf(index));
            if (d.lead().isOne()) {
                continue;
            }
            Polynomial lead = forms.definitions.instance(Polynomial.of(d.lead()), t.at());
            if (lead.size() != 1 || !lead.coefficient(0).isOne() || !m.contains(lead.monomial(0))) {
                continue;
            }
            Polynomial factor = forms.definitions.instance(d.factor(), t.at());
            if (!Sign.within(forms.signs.of(factor), Sign.NON_ZERO)) {
                forms.ledger.add(factor);
            }
            Monomial quotient = m.dividedBy(lead.monomial(0));
            Monomial lifted = quotient.times(
                    Monomial.of(m.atom(k), forms.towers.row(t.row()).degree()));
            Polynomial rest = forms.definitions.instance(d.rest(), t.at());
            Polynomial difference = forms.fix(lifted).minus(forms.times(rest, quotient, Rational.ONE));
            return forms.times(difference, forms.inversion.of(factor));
        }
        return null;
    }

    private Division division(int row, int slot) {
        long key = ((long) row << 32) | slot;
        Division known = divisions.get(key);
        if (known == null) {
            known = division(forms.towers.row(row).relation(), forms.indices.placeholder(slot));
            divisions.put(key, known);
        }
        return known;
    }

    private Division division(Polynomial relation, int index) {
        Map<Monomial, TermCollector> groups = new HashMap<>();
        Monomial lead = Monomial.ONE;
        boolean polynomial = true;
        for (int k = 0; k < relation.size(); k++) {
            Monomial m = relation.monomial(k);
            Monomial inside = Monomial.ONE;
            for (int l = 0; l < m.size(); l++) {
                if (forms.atoms.mentions(m.atom(l), index)) {
                    inside = inside.times(Monomial.of(m.atom(l), m.exponent(l)));
                    polynomial &= m.exponent(l) > 0;
                }
            }
            lead = inside.compareTo(lead) > 0 ? inside : lead;
            groups.computeIfAbsent(inside, g -> forms.collector()).add(m.dividedBy(inside), relation.coefficient(k));
        }
        if (!polynomial) {
            return new Division(Monomial.ONE, Polynomial.ZERO, Polynomial.ZERO);
        }
        TermCollector chosen = groups.get(lead);
        Polynomial factor = chosen == null ? Polynomial.ZERO : chosen.collect();
        Polynomial rest = relation.minus(factor.shifted(lead));
        return new Division(lead, factor, rest);
    }
}
