package scholium.engine.sums;

import java.util.ArrayList;
import java.util.List;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;
import scholium.algebra.TermCollector;

/** Puts integer forms for indices. Where two arguments of a defined element become equal, the element is built anew. */
final class Replacement {
    private final NormalForms forms;

    Replacement(NormalForms forms) {
        this.forms = forms;
    }

    Polynomial in(Polynomial p, IndexMap map) {
        boolean touched = false;
        for (int k = 0; k < p.size() && !touched; k++) {
            touched = touches(p.monomial(k), map);
        }
        if (!touched) {
            return p;
        }
        TermCollector out = forms.collector();
        for (int k = 0; k < p.size(); k++) {
            if (touches(p.monomial(k), map)) {
                out.add(in(p.monomial(k), map), p.coefficient(k));
            } else {
                out.add(p.monomial(k), p.coefficient(k));
            }
        }
        return out.collect();
    }

    private boolean touches(Monomial m, IndexMap map) {
        for (int k = 0; k < m.size(); k++) {
            if (map.touches(forms.atoms.free(m.atom(k)))) {
                return true;
            }
        }
        return false;
    }

    Polynomial in(Monomial m, IndexMap map) {
        // First what stays one product, then what may become a sum.
        Monomial product = Monomial.ONE;
        Polynomial rest = Polynomial.ONE;
        for (int k = 0; k < m.size(); k++) {
            int atom = m.atom(k);
            if (!map.touches(forms.atoms.free(atom))) {
                product = product.times(Monomial.of(atom, m.exponent(k)));
                continue;
            }
            Polynomial image = of(atom, m.exponent(k), map);
            if (image.size() == 1 && image.coefficient(0).isOne()) {
                product = product.times(image.monomial(0));
            } else {
                rest = forms.times(rest, image);
            }
        }
        return forms.times(rest, forms.fix(product));
    }

    private Polynomial of(int number, int exponent, IndexMap map) {
        Atom atom = forms.atoms.atom(number);
        if (atom instanceof Atom.Element e) {
            return forms.of(forms.atoms.number(in(e, map)), exponent);
        }
        if (atom instanceof Atom.Tower t) {
            return tower(number, t, exponent, map);
        }
        Polynomial image;
        if (atom instanceof Atom.Partial p) {
            List<Atom.Element> wrt = new ArrayList<>(p.wrt().size());
            for (Atom.Element w : p.wrt()) {
                wrt.add(in(w, map));
            }
            image = forms.of(LossAtoms.partial(p.loss(), wrt));
        } else if (atom instanceof Atom.Count c) {
            image = forms.count(map.in(Affine.of(c.index())));
        } else if (atom instanceof Atom.Equal e) {
            image = forms.indicators.equal(map.in(e.form()));
        } else if (atom instanceof Atom.Positive p) {
            image = forms.indicators.positive(map.in(p.form()));
        } else if (atom instanceof Atom.Sum s) {
            image = sum(s, map);
        } else if (atom instanceof Atom.Power p) {
            image = forms.integerPowers.of(of(p.base(), 1, map), map.in(Affine.of(p.index())));
        } else if (atom instanceof Atom.NumberPower p) {
            image = forms.integerPowers.ofNumber(p.base(), map.in(Affine.of(p.index())));
        } else if (atom instanceof Atom.Factorial f) {
            image = forms.functions.factorial(map.in(f.argument()));
        } else {
            return Polynomial.of(Monomial.of(number, exponent));
        }
        return forms.power(image, exponent);
    }

    Atom.Element in(Atom.Element e, IndexMap map) {
        List<Affine> at = new ArrayList<>(e.at().size());
        for (Affine a : e.at()) {
            at.add(map.in(a));
        }
        return new Atom.Element(e.name(), at);
    }

    private Polynomial tower(int number, Atom.Tower t, int exponent, IndexMap map) {
        int[] free = forms.atoms.free(number);
        if (map.renames(free) && !toSize(free, map)) {
            int[] at = new int[t.at().size()];
            for (int k = 0; k < at.length; k++) {
                Affine image = map.image(t.at().get(k));
                at[k] = image == null ? t.at().get(k) : image.asIndex();
            }
            return forms.definitions.of(t.row(), at, exponent);
        }
        IndexMap actual = new IndexMap();
        for (int n = 0; n < t.at().size(); n++) {
            actual.and(forms.indices.placeholder(n), map.in(Affine.of(t.at().get(n))));
        }
        Towers.Row row = forms.towers.row(t.row());
        List<Polynomial> arguments = new ArrayList<>(row.arguments().size());
        for (Polynomial a : row.arguments()) {
            arguments.add(in(a, actual));
        }
        if (row.kind() == Towers.Kind.EXPONENTIAL) {
            return forms.exponentials.power(arguments.get(0), exponent);
        }
        return row.kind() == Towers.Kind.FOLDED
                ? forms.power(arguments.get(0), exponent)
                : forms.power(forms.functions.rebuilt(row, arguments), exponent);
    }

    /** A size is a number in a definition, not an argument of it. */
    private boolean toSize(int[] free, IndexMap map) {
        for (int i : free) {
            Affine image = map.image(i);
            if (image != null && image.asIndex() >= 0 && forms.indices.kind(image.asIndex()) == Indices.Kind.SIZE) {
                return true;
            }
        }
        return false;
    }

    private Polynomial sum(Atom.Sum s, IndexMap map) {
        IndexMap inner = new IndexMap();
        List<Integer> bound = new ArrayList<>();
        List<Affine> lengths = new ArrayList<>();
        for (int k = 0; k < s.lengths().size(); k++) {
            Affine length = map.in(s.lengths().get(k));
            int fresh = forms.indices.fresh(length);
            inner.and(forms.indices.canonical(k), Affine.of(fresh));
            bound.add(fresh);
            lengths.add(length);
        }
        Polynomial body = in(s.body(), inner.and(map));
        return forms.summing.over(body, bound, lengths);
    }
}
