package scholium.engine.sums;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;
import scholium.algebra.TermCollector;

/**
 * Sums over one index whose summands have different denominators D₁, D₂, …: all summands of such a range, and the constant
 * 1 whose sum is the length, are written over the product of the highest powers of the denominators. The sums of products
 * over this common denominator are then compared as independent unknowns, so partial fractions need not be found.
 */
final class CommonDenominator {
    private final NormalForms forms;

    CommonDenominator(NormalForms forms) {
        this.forms = forms;
    }

    boolean isZero(Polynomial p) {
        Map<Affine, Map<Integer, Integer>> families = families(p);
        if (families.isEmpty()) {
            return p.isZero();
        }
        return isZero(p, families, false) || isZero(p, families, true);
    }

    /** @param all whether sums without denominators, and the length, are rewritten too */
    private boolean isZero(Polynomial p, Map<Affine, Map<Integer, Integer>> families, boolean all) {
        Map<Integer, Polynomial> images = new TreeMap<>();
        families.forEach((length, denominators) -> rewrite(p, length, denominators, images, all));
        Polynomial rewritten = substituted(p, images);
        return rewritten.isZero() || forms.zeroTest.isZero(rewritten);
    }

    /** By range, the denominators of its one-index sums with their highest powers, where there are several. */
    private Map<Affine, Map<Integer, Integer>> families(Polynomial p) {
        Map<Affine, Map<Integer, Integer>> families = new TreeMap<>();
        for (int k = 0; k < p.size(); k++) {
            for (int l = 0; l < p.monomial(k).size(); l++) {
                if (!(forms.atoms.atom(p.monomial(k).atom(l)) instanceof Atom.Sum s)
                        || s.lengths().size() != 1) {
                    continue;
                }
                for (int f = 0; f < s.body().size(); f++) {
                    Towers.Row row = forms.row(s.body().atom(f));
                    if (row != null
                            && row.kind() == Towers.Kind.FOLDED
                            && s.body().exponent(f) < 0) {
                        families.computeIfAbsent(s.lengths().get(0), r -> new TreeMap<>())
                                .merge(s.body().atom(f), -s.body().exponent(f), Math::max);
                    }
                }
            }
        }
        families.values().removeIf(f -> f.size() < 2);
        return families;
    }

    private void rewrite(
            Polynomial p,
            Affine length,
            Map<Integer, Integer> denominators,
            Map<Integer, Polynomial> images,
            boolean all) {
        for (int k = 0; k < p.size(); k++) {
            for (int l = 0; l < p.monomial(k).size(); l++) {
                int atom = p.monomial(k).atom(l);
                if (forms.atoms.atom(atom) instanceof Atom.Sum s
                        && s.lengths().equals(List.of(length))
                        && (all || divides(s.body(), denominators))) {
                    images.computeIfAbsent(atom, a -> image(s.body(), length, denominators));
                }
            }
        }
        int size = length.asIndex();
        if (all && size >= 0) {
            int count = forms.atoms.number(new Atom.Count(size));
            images.computeIfAbsent(count, a -> image(Monomial.ONE, length, denominators));
        }
    }

    private static boolean divides(Monomial body, Map<Integer, Integer> denominators) {
        for (int k = 0; k < body.size(); k++) {
            if (denominators.containsKey(body.atom(k))) {
                return true;
            }
        }
        return false;
    }

    private Polynomial image(Monomial body, Affine length, Map<Integer, Integer> denominators) {
        int fresh = forms.indices.fresh(length);
        IndexMap open = IndexMap.of(forms.indices.canonical(0), Affine.of(fresh));
        Monomial left = body;
        Polynomial numerator = Polynomial.ONE;
        for (Map.Entry<Integer, Integer> d : denominators.entrySet()) {
            int power = d.getValue() + left.exponentOf(d.getKey());
            left = left.without(d.getKey());
            if (power < 0) {
                throw new IllegalStateException("a denominator above its highest power");
            }
            Atom.Tower t = (Atom.Tower) forms.atoms.atom(d.getKey());
            List<Integer> at = t.at().stream()
                    .map(i -> i == forms.indices.canonical(0) ? fresh : i)
                    .toList();
            Polynomial definition =
                    forms.definitions.instance(forms.towers.row(t.row()).relation(), at);
            numerator = forms.times(numerator, forms.power(definition, power));
        }
        numerator = forms.times(numerator, forms.replacement.in(left, open));
        TermCollector out = forms.collector();
        for (int k = 0; k < numerator.size(); k++) {
            Monomial inside = Monomial.ONE;
            Monomial outside = Monomial.ONE;
            for (int l = 0; l < numerator.monomial(k).size(); l++) {
                int atom = numerator.monomial(k).atom(l);
                Monomial factor = Monomial.of(atom, numerator.monomial(k).exponent(l));
                if (forms.atoms.mentions(atom, fresh)) {
                    inside = inside.times(factor);
                } else {
                    outside = outside.times(factor);
                }
            }
            Monomial closed = forms.replacement
                    .in(inside, IndexMap.of(fresh, Affine.of(forms.indices.canonical(0))))
                    .leading();
            Object name = List.of(length, closed);
            Monomial unknown = Monomial.of(forms.atoms.number(new Atom.Unknown(name)), 1);
            out.add(outside.times(unknown), numerator.coefficient(k));
        }
        return out.collect();
    }

    /** Multiplied by powers that clear negative exponents of the replaced atoms. */
    private Polynomial substituted(Polynomial p, Map<Integer, Polynomial> images) {
        Map<Integer, Integer> least = new TreeMap<>();
        for (int atom : images.keySet()) {
            int lowest = 0;
            for (int k = 0; k < p.size(); k++) {
                lowest = Math.min(lowest, p.monomial(k).exponentOf(atom));
            }
            least.put(atom, lowest);
        }
        Polynomial result = Polynomial.ZERO;
        for (int k = 0; k < p.size(); k++) {
            Monomial rest = p.monomial(k);
            Polynomial term = Polynomial.of(p.coefficient(k));
            for (Map.Entry<Integer, Polynomial> image : images.entrySet()) {
                int atom = image.getKey();
                int exponent = rest.exponentOf(atom) - least.getOrDefault(atom, 0);
                rest = rest.without(atom);
                term = forms.times(term, forms.power(image.getValue(), exponent));
            }
            result = result.plus(forms.times(term, Polynomial.of(rest)));
        }
        return result;
    }
}
