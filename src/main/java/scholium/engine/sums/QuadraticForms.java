package scholium.engine.sums;

import java.util.ArrayList;
import java.util.List;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;

/**
 * Sums that are squares summed: Σ_f c_f Σ_k Σ_l a_{f,k} a_{f,l} = Σ_f c_f (Σ_k a_{f,k})² is not negative where c ≥ 0. So is
 * every Gram matrix positive semidefinite: Σ_j Σ_l w_j (Σ_i X_ij X_il) w_l ≥ 0.
 *
 * <p>The indices of a multiple sum are split in every way into those that are kept outside (f) and the rest; the factors
 * that mention the rest must fall into two groups without a common index, of which a renaming of indices with equal ranges
 * makes one the other.
 */
final class QuadraticForms {
    /** Splits are tried one by one: 2ⁿ of them. */
    private static final int MOST_INDICES = 6;

    private final NormalForms forms;

    QuadraticForms(NormalForms forms) {
        this.forms = forms;
    }

    /** Whether the sum is certainly not negative, for this reason. */
    boolean isNonNegative(Atom.Sum s) {
        int n = s.lengths().size();
        if (n < 2 || n > MOST_INDICES) {
            return false;
        }
        IndexMap map = new IndexMap();
        List<Integer> bound = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            if (mentionsBound(s.lengths().get(k), n)) {
                return false;
            }
            bound.add(forms.indices.fresh(s.lengths().get(k)));
            map.and(forms.indices.canonical(k), Affine.of(bound.get(k)));
        }
        Polynomial body = forms.replacement.in(s.body(), map);
        if (body.size() != 1 || body.coefficient(0).signum() < 0) {
            return false;
        }
        for (int outside = 0; outside < 1 << n; outside++) {
            if ((n - Integer.bitCount(outside)) % 2 == 0 && isSquare(body.monomial(0), bound, s.lengths(), outside)) {
                return true;
            }
        }
        return false;
    }

    /** Ranges that depend on each other make no product of sums. */
    private boolean mentionsBound(Affine length, int n) {
        for (int k = 0; k < n; k++) {
            if (length.factorOf(forms.indices.canonical(k)) != 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isSquare(Monomial body, List<Integer> bound, List<Affine> lengths, int outside) {
        int inside = ~outside & ((1 << bound.size()) - 1);
        int first = connected(body, bound, inside, Integer.lowestOneBit(inside));
        int second = inside & ~first;
        if (inside == 0 || Integer.bitCount(first) != Integer.bitCount(second)) {
            return false;
        }
        Monomial one = Monomial.ONE;
        Monomial other = Monomial.ONE;
        Monomial common = Monomial.ONE;
        for (int k = 0; k < body.size(); k++) {
            int mentioned = mentioned(body.atom(k), bound) & inside;
            Monomial factor = Monomial.of(body.atom(k), body.exponent(k));
            if (mentioned == 0) {
                common = common.times(factor);
            } else if ((mentioned & first) != 0) {
                one = one.times(factor);
            } else {
                other = other.times(factor);
            }
        }
        return Sign.within(forms.signs.ofMonomial(common), Sign.NON_NEGATIVE)
                && renames(one, other, bound, lengths, first, second, new IndexMap());
    }

    /** The indices that hang together with one of them through factors, among those inside. */
    private int connected(Monomial body, List<Integer> bound, int inside, int from) {
        int reached = from;
        int before;
        do {
            before = reached;
            for (int k = 0; k < body.size(); k++) {
                int mentioned = mentioned(body.atom(k), bound) & inside;
                if ((mentioned & reached) != 0) {
                    reached |= mentioned;
                }
            }
        } while (reached != before);
        return reached;
    }

    private int mentioned(int atom, List<Integer> bound) {
        int set = 0;
        for (int k = 0; k < bound.size(); k++) {
            if (forms.atoms.mentions(atom, bound.get(k))) {
                set |= 1 << k;
            }
        }
        return set;
    }

    /** Whether a renaming of the indices of the first group to those of the second makes one product the other. */
    private boolean renames(
            Monomial one,
            Monomial other,
            List<Integer> bound,
            List<Affine> lengths,
            int first,
            int second,
            IndexMap map) {
        if (first == 0) {
            Polynomial image = forms.replacement.in(one, map);
            return image.size() == 1
                    && image.coefficient(0).isOne()
                    && image.monomial(0).equals(other);
        }
        int from = Integer.numberOfTrailingZeros(first);
        for (int to = 0; to < bound.size(); to++) {
            if ((second & 1 << to) != 0 && lengths.get(from).equals(lengths.get(to))) {
                IndexMap further = new IndexMap().and(map).and(bound.get(from), Affine.of(bound.get(to)));
                if (renames(one, other, bound, lengths, first & ~(1 << from), second & ~(1 << to), further)) {
                    return true;
                }
            }
        }
        return false;
    }
}
