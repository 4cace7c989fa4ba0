package scholium.engine.sums;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;

/**
 * Hypotheses {@code atom = value}: wherever the atom would enter a normal form, its value does. The values are kept free
 * of all atoms that have a rule, as in Gaussian elimination. A quantified hypothesis rewrites every atom that it becomes
 * for some value of its indices within their ranges. Of the elements A_ij and A_ji of a symmetric family the lesser one is kept.
 */
final class Rules {
    private static final int DEEPEST = 60;

    private final NormalForms forms;
    private final Map<Integer, Polynomial> values = new TreeMap<>();
    private final Map<Integer, Pattern> patterns = new HashMap<>();
    private final Map<String, Pattern> families = new HashMap<>();
    private final Set<String> symmetric = new HashSet<>();
    private boolean naming;
    private int depth;

    Rules(NormalForms forms) {
        this.forms = forms;
    }

    /** A value over placeholders, for indices within ranges. */
    private record Pattern(Polynomial value, List<Range> ranges) {}

    /** From lower to upper; an upper bound of null is none. */
    record Range(Affine lower, @Nullable Affine upper) {
        boolean contains(Affine at, Indices indices) {
            return indices.isNonNegative(at.minus(lower)) && (upper == null || indices.isNonNegative(upper.minus(at)));
        }
    }

    boolean isEmpty() {
        return values.isEmpty() && patterns.isEmpty() && symmetric.isEmpty();
    }

    /** The sums that are assumed to be 1, as those of weights and probabilities are: they occur in no normal form. */
    List<Atom.Sum> sumsToOne() {
        List<Atom.Sum> found = new ArrayList<>();
        values.forEach((atom, value) -> {
            if (value.isOne() && forms.atoms.atom(atom) instanceof Atom.Sum s) {
                found.add(s);
            }
        });
        return found;
    }

    /** Whether an atom is being named, which no rule rewrites meanwhile. */
    boolean isNaming() {
        return naming;
    }

    boolean hasPatterns() {
        return !patterns.isEmpty();
    }

    Polynomial apply(int atom, int exponent) {
        Polynomial value = values.get(atom);
        if (value == null && !symmetric.isEmpty() && forms.atoms.atom(atom) instanceof Atom.Element e) {
            int turned = turned(e);
            if (turned >= 0) {
                return apply(turned, exponent);
            }
        }
        if (value == null && !naming && !patterns.isEmpty()) {
            if (++depth > DEEPEST) {
                throw new OutsideLanguage("hypotheses that rewrite each other");
            }
            value = isPatterned(atom) ? matched(atom) : null;
            value = value == null ? ofFamily(forms.atoms.atom(atom)) : value;
            depth--;
        }
        return value == null ? Polynomial.of(Monomial.of(atom, exponent)) : forms.power(value, exponent);
    }

    /** The value must not contain the atom. */
    void add(int atom, Polynomial value) {
        forms.forget();
        values.replaceAll((a, old) -> substituted(old, atom, value));
        values.put(atom, value);
    }

    /** The atom equals the value for all values of {@code indices}, which are all that is free in the atom. */
    void addQuantified(int atom, Polynomial value, int[] indices, List<Range> ranges) {
        Atom.Tower named = named(atom);
        IndexMap map = new IndexMap();
        List<Range> ordered = new ArrayList<>();
        for (int n = 0; n < named.at().size(); n++) {
            map.and(named.at().get(n), Affine.of(forms.indices.placeholder(n)));
            for (int k = 0; k < indices.length; k++) {
                if (indices[k] == named.at().get(n)) {
                    ordered.add(ranges.get(k));
                }
            }
        }
        forms.forget();
        patterns.put(named.row(), new Pattern(forms.replacement.in(value, map), ordered));
    }

    /** A family is given for all its subscripts by an expression in which it does not occur. */
    void addFamily(Atom.Element element, Polynomial value, int[] indices, List<Range> ranges) {
        IndexMap map = new IndexMap();
        List<Range> ordered = new ArrayList<>();
        for (int n = 0; n < element.at().size(); n++) {
            int index = element.at().get(n).asIndex();
            map.and(index, Affine.of(forms.indices.placeholder(n)));
            for (int k = 0; k < indices.length; k++) {
                if (indices[k] == index) {
                    ordered.add(ranges.get(k));
                }
            }
        }
        if (ordered.size() == indices.length && ordered.size() == element.at().size()) {
            forms.forget();
            families.put(element.name(), new Pattern(forms.replacement.in(value, map), ordered));
        }
    }

    /** A_ij = A_ji for all i and j. */
    void addSymmetric(String family) {
        forms.forget();
        symmetric.add(family);
    }

    boolean isSymmetric(String family) {
        return symmetric.contains(family);
    }

    /** The number of A_ji for A_ij if that is the lesser of the two; −1 otherwise. */
    private int turned(Atom.Element e) {
        boolean greater = isSymmetric(e.name()) && e.at().get(0).compareTo(e.at().get(1)) > 0;
        return greater ? forms.atoms.number(new Atom.Element(e.name(), List.of(e.at().get(1), e.at().get(0)))) : -1;
    }

    private @Nullable Polynomial ofFamily(Atom a) {
        Pattern p = a instanceof Atom.Element e ? families.get(e.name()) : null;
        if (p == null || !(a instanceof Atom.Element e)) {
            return null;
        }
        IndexMap map = new IndexMap();
        for (int n = 0; n < e.at().size(); n++) {
            if (!p.ranges().get(n).contains(e.at().get(n), forms.indices)) {
                return null;
            }
            map.and(forms.indices.placeholder(n), e.at().get(n));
        }
        return forms.replacement.in(p.value(), map);
    }

    private boolean isPatterned(int atom) {
        Atom a = forms.atoms.atom(atom);
        return forms.atoms.free(atom).length > 0 && (a instanceof Atom.Element || a instanceof Atom.Sum);
    }

    private @Nullable Polynomial matched(int atom) {
        Atom.Tower named = named(atom);
        Pattern p = patterns.get(named.row());
        if (p == null || p.ranges().size() != named.at().size()) {
            return null;
        }
        for (int n = 0; n < named.at().size(); n++) {
            Affine at = Affine.of(named.at().get(n));
            if (!p.ranges().get(n).contains(at, forms.indices)) {
                return null;
            }
        }
        return forms.definitions.instance(p.value(), named.at());
    }

    /** The atom as an element of a row of its own, over placeholders; no rule applies to it meanwhile. */
    private Atom.Tower named(int atom) {
        naming = true;
        Polynomial name;
        try {
            name = forms.definitions.free(
                    Towers.Kind.FUNCTION, "rule for", List.of(Polynomial.of(Monomial.of(atom, 1))));
        } finally {
            naming = false;
        }
        return (Atom.Tower) forms.atoms.atom(name.monomial(0).atom(0));
    }

    private Polynomial substituted(Polynomial p, int atom, Polynomial value) {
        Polynomial result = Polynomial.ZERO;
        for (int k = 0; k < p.size(); k++) {
            int exponent = p.monomial(k).exponentOf(atom);
            Polynomial rest = Polynomial.of(p.monomial(k).without(atom), p.coefficient(k));
            result = result.plus(exponent == 0 ? rest : forms.times(rest, forms.power(value, exponent)));
        }
        return result;
    }
}
