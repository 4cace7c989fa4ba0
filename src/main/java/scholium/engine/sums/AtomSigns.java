package scholium.engine.sums;

import scholium.algebra.Polynomial;

/** Signs of atoms by their shape: sizes, exponentials, roots, sums of things with a sign. */
final class AtomSigns {
    private final NormalForms forms;
    private final Signs signs;

    AtomSigns(NormalForms forms, Signs signs) {
        this.forms = forms;
        this.signs = signs;
    }

    /** A set that contains the sign of the atom at every admissible point. */
    int of(Atom atom) {
        if (atom instanceof Atom.Element e) {
            return signs.known.ofFamily(e.name());
        }
        if (atom instanceof Atom.Count c) {
            Affine index = Affine.of(c.index());
            return forms.indices.isPositive(index)
                    ? Sign.POSITIVE
                    : forms.indices.isNonNegative(index) ? Sign.NON_NEGATIVE : Sign.ANY;
        }
        if (atom instanceof Atom.Pi || atom instanceof Atom.Factorial) {
            return Sign.POSITIVE;
        }
        if (atom instanceof Atom.Equal || atom instanceof Atom.Positive) {
            return Sign.NON_NEGATIVE;
        }
        if (atom instanceof Atom.Sum s) {
            int body = signs.of(forms.summing.opened(s));
            boolean empty = false;
            for (Affine length : s.lengths()) {
                empty |= !forms.indices.isPositive(length);
            }
            int sum = Integer.bitCount(body & Sign.NON_ZERO) > 1 ? Sign.ANY : body;
            if (sum == Sign.ANY && forms.quadraticForms.isNonNegative(s)) {
                return Sign.NON_NEGATIVE;
            }
            return empty ? sum | Sign.ZERO : sum;
        }
        if (atom instanceof Atom.Power p) {
            int base = signs.ofAtom(p.base());
            // 0 to the power 0 is 1.
            return Sign.within(base, Sign.NON_NEGATIVE) ? base | Sign.POSITIVE : base | Sign.NON_ZERO;
        }
        if (atom instanceof Atom.NumberPower p) {
            return p.base() > 0 ? Sign.POSITIVE : Sign.NON_ZERO;
        }
        return atom instanceof Atom.Tower t ? ofTower(t) : Sign.ANY;
    }

    private int ofTower(Atom.Tower t) {
        Towers.Row row = forms.towers.row(t.row());
        switch (row.kind()) {
            case EXPONENTIAL -> {
                return Sign.POSITIVE;
            }
            case ABSOLUTE -> {
                return (argument(t) & Sign.ZERO) | Sign.POSITIVE;
            }
            case ROOT -> {
                int inner = argument(t);
                return row.detail().equals(2) ? (inner & Sign.ZERO) | Sign.POSITIVE : inner;
            }
            case FOLDED -> {
                return argument(t);
            }
            case LOGARITHM -> {
                return signs.of(forms.arguments(t).get(0).minus(Polynomial.ONE));
            }
            default -> {
                return Sign.ANY;
            }
        }
    }

    private int argument(Atom.Tower t) {
        return signs.of(forms.arguments(t).get(0));
    }
}
