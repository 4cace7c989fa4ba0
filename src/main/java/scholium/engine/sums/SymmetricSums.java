package scholium.engine.sums;

import java.util.List;
import org.jspecify.annotations.Nullable;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;
import scholium.number.Rational;

/**
 * Double sums over one range that exchanging the two indices simplifies.
 *
 * <p>Σ_{i&lt;j} F(i,j) + Σ_{i&lt;j} F(j,i) = Σ_{i,j} F − Σ_i F(i,i): half of the right side where F is symmetric, else one of the
 * two sums is expressed by the other. And where F(j,i) reduces by the relation of its denominator to c·F(i,j) + G, c ≠ 1:
 * Σ F = Σ G/(1 − c), as for Σ x_i/(x_i + x_j) = m²/2.
 */
final class SymmetricSums {
    private final NormalForms forms;

    SymmetricSums(NormalForms forms) {
        this.forms = forms;
    }

    /** Null where exchanging the indices does not help. */
    @Nullable Polynomial of(Monomial m, List<Integer> bound, List<Affine> lengths) {
        if (bound.size() != 2 || !lengths.get(0).equals(lengths.get(1))) {
            return null;
        }
        Monomial order = order(m, bound);
        return order.isOne() ? byRelation(m, bound, lengths) : ordered(m, order, bound, lengths);
    }

    private Monomial order(Monomial m, List<Integer> bound) {
        Monomial order = Monomial.ONE;
        for (int k = 0; k < m.size(); k++) {
            if (forms.atoms.atom(m.atom(k)) instanceof Atom.Positive p
                    && p.form().constant() == 0
                    && p.form().indices().length == 2
                    && Math.abs(p.form().factorOf(bound.get(0))) == 1
                    && p.form().factorOf(bound.get(0)) == -p.form().factorOf(bound.get(1))) {
                order = order.times(Monomial.of(m.atom(k), 1));
            }
        }
        return order.size() == 1 ? order : Monomial.ONE;
    }

    private boolean hasOrder(Monomial m) {
        for (int k = 0; k < m.size(); k++) {
            if (forms.atoms.atom(m.atom(k)) instanceof Atom.Positive) {
                return true;
            }
        }
        return false;
    }

    private Polynomial exchanged(Monomial m, List<Integer> bound) {
        IndexMap map = IndexMap.of(bound.get(0), Affine.of(bound.get(1))).and(bound.get(1), Affine.of(bound.get(0)));
        return forms.replacement.in(m, map);
    }

    private @Nullable Polynomial ordered(Monomial m, Monomial order, List<Integer> bound, List<Affine> lengths) {
        Monomial rest = m.dividedBy(order);
        Polynomial other = exchanged(rest, bound);
        if (other.size() != 1 || !other.coefficient(0).isOne() || hasOrder(rest)) {
            return null;
        }
        int comparison = compared(rest, order, bound);
        if (comparison < 0) {
            return null;
        }
        Affine equal = Affine.of(bound.get(0)).minus(Affine.of(bound.get(1)));
        Polynomial all = forms.summing.over(Polynomial.of(rest), bound, lengths);
        Polynomial diagonal =
                forms.summing.over(forms.times(Polynomial.of(rest), forms.indicators.equal(equal)), bound, lengths);
        Polynomial both = all.minus(diagonal);
        if (comparison == 0) {
            return both.scaled(Rational.HALF);
        }
        Monomial exchangedOrder = order.times(other.monomial(0));
        return both.minus(forms.canonicalSums.of(exchangedOrder, bound, lengths));
    }

    /** The two orientations compared under names that do not depend on those of the indices. */
    private int compared(Monomial rest, Monomial order, List<Integer> bound) {
        Atom.Positive p = (Atom.Positive) forms.atoms.atom(order.atom(0));
        boolean firstIsGreater = p.form().factorOf(bound.get(0)) > 0;
        int small = bound.get(firstIsGreater ? 1 : 0);
        int great = bound.get(firstIsGreater ? 0 : 1);
        Affine zero = Affine.of(forms.indices.canonical(0));
        Affine one = Affine.of(forms.indices.canonical(1));
        Polynomial kept = forms.replacement.in(rest, IndexMap.of(small, zero).and(great, one));
        Polynomial turned = forms.replacement.in(rest, IndexMap.of(small, one).and(great, zero));
        return kept.compareTo(turned);
    }

    private @Nullable Polynomial byRelation(Monomial m, List<Integer> bound, List<Affine> lengths) {
        boolean related = false;
        for (int k = 0; k < m.size(); k++) {
            related |= m.exponent(k) < 0
                    && forms.hasRelation(m.atom(k))
                    && forms.atoms.mentions(m.atom(k), bound.get(0))
                    && forms.atoms.mentions(m.atom(k), bound.get(1));
        }
        if (!related) {
            return null;
        }
        Polynomial other = exchanged(m, bound);
        for (int index : bound) {
            Polynomial reduced = forms.reduction.reduce(other, index);
            Rational c = reduced.coefficientOf(m);
            if (!reduced.equals(other) && !c.isZero() && !c.isOne()) {
                Polynomial rest = reduced.minus(Polynomial.of(m, c));
                return forms.summing
                        .over(rest, bound, lengths)
                        .scaled(Rational.ONE.minus(c).inverse());
            }
        }
        return null;
    }
}
