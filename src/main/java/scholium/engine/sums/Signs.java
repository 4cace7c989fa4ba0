package scholium.engine.sums;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import scholium.algebra.Content;
import scholium.algebra.ExactDivision;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;
import scholium.algebra.SquareRoots;

/**
 * What is known of the signs of normal forms: by their shape (sizes, squares, exponentials, sums of such), and by facts
 * that hypotheses and the input's own domain of definition provide. Every answer is a set that contains the true sign.
 */
final class Signs {
    private final NormalForms forms;
    private final Map<String, Integer> families = new HashMap<>();
    private Map<Integer, Integer> rows = new HashMap<>();
    private Map<Polynomial, Integer> facts = new HashMap<>();
    private Map<Polynomial, Integer> answers = new HashMap<>();
    private Map<Integer, Integer> ofAtoms = new HashMap<>();
    private final Complements complements;
    private final AtomSigns shapes;
    private final SignsByFacts byFacts;
    private final Set<Polynomial> factors = new LinkedHashSet<>();
    /** What is being learned holds for each value of these, of which there may be none: then nothing is known of the rest. */
    private Set<Integer> perhapsNone = Set.of();

    private final Map<Integer, List<Quantified>> quantified = new HashMap<>();
    private int depth;
    private boolean cutOff;
    private boolean usedForRoots;

    Signs(NormalForms forms) {
        this.forms = forms;
        this.complements = new Complements(forms, this);
        this.shapes = new AtomSigns(forms, this);
        this.byFacts = new SignsByFacts(forms, this);
    }

    /** A root or an absolute value was simplified because something other than a size is known to be positive. */
    void useForRoots(int atom) {
        usedForRoots |= !(forms.atoms.atom(atom) instanceof Atom.Count);
    }

    void useForRoots() {
        usedForRoots = true;
    }

    boolean usedForRoots() {
        return usedForRoots;
    }

    /** Answers a question with more facts, which are forgotten afterwards. */
    <R> R supposing(Runnable more, Supplier<R> question) {
        Map<Integer, Integer> rowsBefore = new HashMap<>(rows);
        Map<Polynomial, Integer> factsBefore = new HashMap<>(facts);
        more.run();
        try {
            return question.get();
        } finally {
            rows = rowsBefore;
            facts = factsBefore;
            forget();
        }
    }

    /** Drops the answers given so far: something has been learned that may sharpen them. */
    void forget() {
        answers = new HashMap<>();
        ofAtoms = new HashMap<>();
    }

    /** Every element of the family has such a sign. */
    void learnFamily(String name, int sign) {
        families.merge(name, sign, (a, b) -> a & b);
        forget();
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
        if (!c.primitive().isOne() && Sign.within(ofMonomial(c.monomial()), Sign.POSITIVE)) {
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
        boolean positive = Sign.within(ofMonomial(c.monomial()), Sign.POSITIVE);
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
        forget();
        if (ordered.size() == name.at().size()) {
            // Two hypotheses on one expression may speak of different ranges: each of its own only.
            quantified.computeIfAbsent(name.row(), r -> new ArrayList<>()).add(new Quantified(of, ordered));
        }
    }

    private record Quantified(int sign, List<Rules.Range> ranges) {}

    private int quantified(Atom.Tower name) {
        int sign = Sign.ANY;
        for (Quantified q : quantified.getOrDefault(name.row(), List.of())) {
            sign &= contains(q.ranges(), name.at()) ? q.sign() : Sign.ANY;
        }
        return sign;
    }

    private boolean contains(List<Rules.Range> ranges, List<Integer> at) {
        for (int n = 0; n < at.size(); n++) {
            if (!ranges.get(n).contains(Affine.of(at.get(n)), forms.indices)) {
                return false;
            }
        }
        return true;
    }

    private void learnFactor(Monomial m, int sign, boolean everywhere) {
        int unknown = -1;
        boolean single = true;
        for (int k = 0; k < m.size(); k++) {
            boolean positive = Sign.within(ofAtom(m.atom(k)), Sign.POSITIVE);
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
        forget();
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

    private int known(Polynomial p) {
        int sign = facts.isEmpty() ? Sign.ANY : facts.getOrDefault(p, Sign.ANY);
        if (!(rows.isEmpty() && quantified.isEmpty()) && forms.atoms.atom(folded(p)) instanceof Atom.Tower t) {
            sign &= rows.getOrDefault(t.row(), Sign.ANY) & quantified(t);
        }
        return sign;
    }

    private boolean hasFacts() {
        return !(facts.isEmpty() && rows.isEmpty() && quantified.isEmpty());
    }

    boolean isPositive(Polynomial p) {
        return Sign.within(of(p), Sign.POSITIVE);
    }

    int of(Polynomial p) {
        if (p.isConstant()) {
            return Sign.of(p.constantTerm().signum());
        }
        Integer answer = answers.get(p);
        if (answer != null) {
            return answer;
        }
        if (depth > 6) {
            cutOff = true;
            return Sign.ANY;
        }
        boolean cutBefore = cutOff;
        cutOff = false;
        int sign = compute(p);
        if (!cutOff) {
            answers.put(p, sign);
        }
        cutOff |= cutBefore;
        return sign;
    }

    private int compute(Polynomial p) {
        depth++;
        try {
            Content c = forms.inversion.content(p);
            int factor = Sign.of(c.factor().signum());
            int sign = Sign.times(factor, ofMonomial(c.monomial()));
            if (!c.primitive().isOne()) {
                sign = Sign.times(sign, ofPrimitive(c.primitive()));
                sign &= known(p.scaled(c.factor().abs().inverse()));
            }
            return sign;
        } finally {
            depth--;
        }
    }

    private int ofPrimitive(Polynomial p) {
        int sign = known(p) & Sign.negate(known(p.negate()));
        if (Integer.bitCount(sign) == 1) {
            return sign;
        }
        sign &= plain(p);
        if (!Sign.within(sign, Sign.NON_NEGATIVE)) {
            sign &= byFactors(p);
        }
        if (!Sign.within(sign, Sign.NON_NEGATIVE)) {
            sign &= bySquares(p) & Sign.negate(bySquares(p.negate())) & byCounts(p);
        }
        if (p.size() == 2 && !Sign.within(sign, Sign.POSITIVE)) {
            sign &= complements.of(p) & Sign.negate(complements.of(p.negate()));
        }
        if (Integer.bitCount(sign) > 1) {
            sign &= byFacts.of(p, facts);
        }
        return sign;
    }

    /** The sign that the signs of the terms give. */
    private int plain(Polynomial p) {
        int sum = Sign.ZERO;
        for (int k = 0; k < p.size(); k++) {
            sum = Sign.plus(sum, Sign.times(Sign.of(p.coefficient(k).signum()), ofMonomial(p.monomial(k))));
        }
        return sum;
    }

    /** Divided by what is known to be positive. */
    private int byFactors(Polynomial p) {
        for (Polynomial factor : factors) {
            boolean smaller = factor.size() < p.size()
                    || (factor.size() == p.size()
                            && factor.leading().degree() < p.leading().degree());
            Polynomial quotient = smaller ? ExactDivision.of(p, factor) : null;
            if (quotient != null) {
                return Sign.times(known(factor), of(quotient));
            }
        }
        for (int k = 0; k < p.leading().size(); k++) {
            int atom = p.leading().atom(k);
            boolean size = p.size() > 2
                    && forms.atoms.atom(atom) instanceof Atom.Count
                    && Sign.within(ofAtom(atom), Sign.NON_NEGATIVE);
            Polynomial next = Polynomial.of(Monomial.of(atom, 1)).plus(Polynomial.ONE);
            Polynomial quotient = size ? ExactDivision.of(p, next) : null;
            if (quotient != null) {
                return of(quotient);
            }
        }
        return Sign.ANY;
    }

    private int bySquares(Polynomial p) {
        if (SquareRoots.of(p) != null) {
            return Sign.NON_NEGATIVE;
        }
        int summands = forms.squares.bySummands(p);
        if (summands != Sign.ANY) {
            return summands;
        }
        Polynomial left = forms.squares.remainder(p);
        return left.equals(p) ? Sign.ANY : left.isZero() ? Sign.NON_NEGATIVE : atLeast(of(left));
    }

    /** The sign of an integer form in sizes and indices. */
    private int byCounts(Polynomial p) {
        Affine form = Affine.ZERO;
        for (int k = 0; k < p.size(); k++) {
            Monomial m = p.monomial(k);
            if (!p.coefficient(k).isInteger() || p.coefficient(k).numerator().bitLength() > 20 || m.size() > 1) {
                return Sign.ANY;
            }
            int c = p.coefficient(k).intValueExact();
            if (m.isOne()) {
                form = form.plus(c);
            } else if (m.exponent(0) == 1 && forms.atoms.atom(m.atom(0)) instanceof Atom.Count count) {
                form = form.plus(Affine.of(count.index()), c);
            } else {
                return Sign.ANY;
            }
        }
        return forms.indices.isPositive(form)
                ? Sign.POSITIVE
                : forms.indices.isNonNegative(form)
                        ? Sign.NON_NEGATIVE
                        : forms.indices.isPositive(form.times(-1)) ? Sign.NEGATIVE : Sign.ANY;
    }

    /** Signs of a number that exceeds one of the given sign by something not negative. */
    private static int atLeast(int sign) {
        return Sign.plus(sign, Sign.NON_NEGATIVE);
    }

    int ofMonomial(Monomial m) {
        int sign = Sign.POSITIVE;
        for (int k = 0; k < m.size(); k++) {
            sign = Sign.times(sign, Sign.power(ofAtom(m.atom(k)), m.exponent(k)));
        }
        return sign;
    }

    int ofAtom(int number) {
        Integer answer = ofAtoms.get(number);
        if (answer != null) {
            return answer;
        }
        boolean cutBefore = cutOff;
        cutOff = false;
        int sign = shapes.of(forms.atoms.atom(number));
        if (Integer.bitCount(sign) > 1 && hasFacts()) {
            Polynomial single = Polynomial.of(Monomial.of(number, 1));
            sign &= known(single);
            sign &= Integer.bitCount(sign) > 1 ? byFacts.of(single, facts) : sign;
        }
        if (!cutOff) {
            ofAtoms.put(number, sign);
        }
        cutOff |= cutBefore;
        return sign;
    }

    /** The sign of an atom without asking any further fact: of an input, a size, or one that has been asked for before. */
    int evident(int number) {
        Integer answer = ofAtoms.get(number);
        if (answer != null) {
            return answer;
        }
        Atom a = forms.atoms.atom(number);
        boolean input = a instanceof Atom.Element || a instanceof Atom.Count;
        return input ? shapes.of(a) & known(Polynomial.of(Monomial.of(number, 1))) : Sign.ANY;
    }

    /** What is known of all elements of a family. */
    int ofFamily(String name) {
        return families.getOrDefault(name, Sign.ANY);
    }
}
