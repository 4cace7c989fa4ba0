package scholium.engine.sums;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import scholium.algebra.Content;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;
import scholium.algebra.SquareRoots;

/**
 * The signs that hypotheses and the input's own domain of definition give: of all elements of a family, of a normal form as
 * it stands, of a normal form for all values of its free indices (a row), and for those within given ranges. Nothing is
 * concluded here from what is known; {@link Signs} does that.
 */
final class KnownSigns {
    private static final int LONGEST_INSTANCE = 3;

    private final NormalForms forms;
    private final Signs signs;
    private final Map<String, Integer> families = new HashMap<>();
    private Map<Integer, Integer> rows = new HashMap<>();
    private Map<Polynomial, Integer> facts = new HashMap<>();
    private final Map<Integer, List<Quantified>> quantified = new HashMap<>();
    private final Set<Polynomial> factors = new LinkedHashSet<>();
    /** What is being learned holds for each value of these, of which there may be none: then nothing is known of the rest. */
    private Set<Integer> perhapsNone = Set.of();

    KnownSigns(NormalForms forms, Signs signs) {
        this.forms = forms;
        this.signs = signs;
    }

    /** The way back to what is known now, of rows and single normal forms. */
    Runnable back() {
        Map<Integer, Integer> rowsBefore = new HashMap<>(rows);
        Map<Polynomial, Integer> factsBefore = new HashMap<>(facts);
        return () -> {
            rows = rowsBefore;
            facts = factsBefore;
        };
    }

    /** Every element of the family has such a sign. */
    void learnFamily(String name, int sign) {
        families.merge(name, sign, (a, b) -> a & b);
        signs.forget();
    }

    /**
     * The polynomial has such a sign.
     *
     * @param everywhere for all values of its free indices, not just for the free indices of the goal
     */
    void learn(Polynomial p, int sign, boolean everywhere) {
        if (p.isConstant()) {
            return;
        }
        Set<Integer> before = perhapsNone;
        perhapsNone = new TreeSet<>(before);
        for (int i : forms.definitions.free(List.of(p))) {
            if (forms.indices.mayHaveNoValue(i)) {
                perhapsNone.add(i);
            }
        }
        learnParts(p, sign, everywhere);
        perhapsNone = before;
    }

    private void learnParts(Polynomial p, int sign, boolean everywhere) {
        Content c = forms.inversion.content(p);
        int rest = Sign.times(sign, Sign.of(c.factor().signum()));
        if (!c.primitive().isOne() && Sign.within(signs.ofMonomial(c.monomial()), Sign.POSITIVE)) {
            fact(c.primitive(), rest, everywhere);
            Polynomial root = SquareRoots.of(c.primitive());
            if (root != null && !root.isConstant() && Sign.within(rest, Sign.NON_ZERO)) {
                // A square that is not 0 is the square of something that is not 0.
                fact(Content.of(root).primitive(), Sign.NON_ZERO, everywhere);
            }
        } else if (c.primitive().isOne()) {
            learnFactor(c.monomial(), rest, everywhere);
        }
        fact(p.scaled(c.factor().abs().inverse()), sign, everywhere);
    }

    /** A sign for all values of the indices within their ranges; they are all that is free. */
    void learnQuantified(Polynomial p, int sign, int[] indices, List<Rules.Range> ranges) {
        if (p.isConstant()) {
            return;
        }
        Content c = forms.inversion.content(p);
        boolean positive = Sign.within(signs.ofMonomial(c.monomial()), Sign.POSITIVE);
        Polynomial kept = positive ? c.primitive() : p.scaled(c.factor().abs().inverse());
        int of = positive ? Sign.times(sign, Sign.of(c.factor().signum())) : sign;
        Atom.Tower name = (Atom.Tower) forms.atoms.atom(folded(kept));
        List<Rules.Range> ordered = new ArrayList<>();
        for (int at : name.at()) {
            for (int k = 0; k < indices.length; k++) {
                if (indices[k] == at) {
                    ordered.add(ranges.get(k));
                }
            }
        }
        for (int k = 0; k < indices.length; k++) {
            if (!name.at().contains(indices[k]) && forms.indices.mayHaveNoValue(indices[k])) {
                return;
            }
        }
        signs.forget();
        if (ordered.size() == name.at().size()) {
            // Two hypotheses on one expression may speak of different ranges: each of its own only.
            quantified.computeIfAbsent(name.row(), r -> new ArrayList<>()).add(new Quantified(of, ordered));
        }
    }

    private record Quantified(int sign, List<Rules.Range> ranges) {}

    private int quantified(int row, List<Affine> at) {
        int sign = Sign.ANY;
        for (Quantified q : quantified.getOrDefault(row, List.of())) {
            sign &= contains(q.ranges(), at) ? q.sign() : Sign.ANY;
        }
        return sign;
    }

    /**
     * What the hypotheses on all elements say of these: of β_2 and β_{t+1} by 0 &lt; β_t for all t. Every subscript is replaced
     * by an index of its own; what is known of the result for a range holds where the subscripts lie in it.
     */
    private int instance(Polynomial p) {
        Map<Affine, Integer> places = new LinkedHashMap<>();
        Polynomial general = Polynomial.ZERO;
        boolean plain = true;
        for (int k = 0; k < p.size(); k++) {
            Monomial product = Monomial.ONE;
            for (int l = 0; l < p.monomial(k).size(); l++) {
                if (!(forms.atoms.atom(p.monomial(k).atom(l)) instanceof Atom.Element e)) {
                    return Sign.ANY;
                }
                List<Affine> at = new ArrayList<>();
                for (Affine a : e.at()) {
                    plain &= a.asIndex() >= 0 && forms.indices.kind(a.asIndex()) != Indices.Kind.SIZE;
                    Integer place = places.get(a);
                    if (place == null) {
                        place = forms.indices.parameter(places.size());
                        places.put(a, place);
                    }
                    at.add(Affine.of(place));
                }
                int image = forms.atoms.number(new Atom.Element(e.name(), at));
                product = product.times(Monomial.of(image, p.monomial(k).exponent(l)));
            }
            general = general.plus(Polynomial.of(product), p.coefficient(k));
        }
        if (plain || !(forms.atoms.atom(folded(general)) instanceof Atom.Tower name)) {
            return Sign.ANY;
        }
        List<Affine> at = new ArrayList<>();
        for (int i : name.at()) {
            places.forEach((form, place) -> {
                if (place == i) {
                    at.add(form);
                }
            });
        }
        return quantified(name.row(), at);
    }

    private boolean contains(List<Rules.Range> ranges, List<Affine> at) {
        for (int n = 0; n < at.size(); n++) {
            if (!ranges.get(n).contains(at.get(n), forms.indices)) {
                return false;
            }
        }
        return true;
    }

    private void learnFactor(Monomial m, int sign, boolean everywhere) {
        int unknown = -1;
        boolean single = true;
        for (int k = 0; k < m.size(); k++) {
            boolean positive = Sign.within(signs.ofAtom(m.atom(k)), Sign.POSITIVE);
            single &= positive || unknown < 0;
            unknown = positive ? unknown : k;
        }
        if (unknown < 0) {
            return;
        }
        if (single) {
            boolean odd = m.exponent(unknown) % 2 != 0;
            int of = odd ? sign : (sign & Sign.ZERO) == 0 ? Sign.NON_ZERO : Sign.ANY;
            factor(m.atom(unknown), of, everywhere);
        } else if ((sign & Sign.ZERO) == 0) {
            for (int k = 0; k < m.size(); k++) {
                factor(m.atom(k), Sign.NON_ZERO, everywhere);
            }
        }
    }

    /** A root or an absolute value is not 0 where what is inside is not; what is under a square root is not negative. */
    private void factor(int atom, int sign, boolean everywhere) {
        fact(Polynomial.of(Monomial.of(atom, 1)), sign, everywhere);
        Towers.Row row = forms.row(atom);
        if ((sign & Sign.ZERO) != 0 || row == null || !(forms.atoms.atom(atom) instanceof Atom.Tower t)) {
            return;
        }
        boolean root = row.kind() == Towers.Kind.ROOT;
        if (root || row.kind() == Towers.Kind.ABSOLUTE) {
            boolean square = root && row.detail().equals(2);
            learn(forms.arguments(t).get(0), square ? Sign.POSITIVE : Sign.NON_ZERO, everywhere);
        }
    }

    private void fact(Polynomial p, int sign, boolean everywhere) {
        for (int i : perhapsNone) {
            if (!forms.mentions(p, i)) {
                return;
            }
        }
        if (p.size() > 1 && (sign & Sign.ZERO) == 0) {
            factors.add(p);
        }
        signs.forget();
        if (everywhere && forms.atoms.atom(folded(p)) instanceof Atom.Tower t) {
            rows.merge(t.row(), sign, (a, b) -> a & b);
        } else {
            facts.merge(p, sign, (a, b) -> a & b);
        }
    }

    private int folded(Polynomial p) {
        // The element is only a name for p here; it enters no normal form.
        Polynomial named = forms.definitions.free(Towers.Kind.FUNCTION, "sign of", List.of(p));
        return named.monomial(0).atom(0);
    }

    /** What is known of exactly this polynomial. */
    int of(Polynomial p) {
        int sign = facts.isEmpty() ? Sign.ANY : facts.getOrDefault(p, Sign.ANY);
        if (!(rows.isEmpty() && quantified.isEmpty()) && forms.atoms.atom(folded(p)) instanceof Atom.Tower t) {
            sign &= rows.getOrDefault(t.row(), Sign.ANY)
                    & quantified(t.row(), t.at().stream().map(Affine::of).toList());
        }
        return quantified.isEmpty() || p.size() > LONGEST_INSTANCE ? sign : sign & instance(p);
    }

    Map<Polynomial, Integer> facts() {
        return Collections.unmodifiableMap(facts);
    }

    /** What has several terms and is not 0. */
    Set<Polynomial> factors() {
        return Collections.unmodifiableSet(factors);
    }

    boolean isEmpty() {
        return facts.isEmpty() && rows.isEmpty() && quantified.isEmpty();
    }

    /** What is known of all elements of a family. */
    int ofFamily(String name) {
        return families.getOrDefault(name, Sign.ANY);
    }
}
