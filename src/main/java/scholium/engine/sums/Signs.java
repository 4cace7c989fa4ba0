package scholium.engine.sums;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import scholium.algebra.Content;
import scholium.algebra.ExactDivision;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;
import scholium.algebra.SquareRoots;

/**
 * What is concluded of the signs of normal forms: from their shape (sizes, squares, exponentials, sums of such), and from
 * what has been {@linkplain KnownSigns learned}. Every answer is a set that contains the true sign.
 */
final class Signs {
    private final NormalForms forms;
    final KnownSigns known;
    private Map<Polynomial, Integer> answers = new HashMap<>();
    private Map<Integer, Integer> ofAtoms = new HashMap<>();
    private final Complements complements;
    private final DifferencesOfPowers powers;
    private final Discriminants discriminants;
    private final AtomSigns shapes;
    private final SignsByFacts byFacts;
    private int depth;
    private boolean cutOff;
    private boolean usedForRoots;

    Signs(NormalForms forms) {
        this.forms = forms;
        this.known = new KnownSigns(forms, this);
        this.complements = new Complements(forms, this);
        this.powers = new DifferencesOfPowers(forms, this);
        this.discriminants = new Discriminants(forms, this);
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
        Runnable back = known.back();
        more.run();
        try {
            return question.get();
        } finally {
            back.run();
            forget();
        }
    }

    /** Drops the answers given so far: something has been learned that may sharpen them. */
    void forget() {
        answers = new HashMap<>();
        ofAtoms = new HashMap<>();
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
                sign &= known.of(p.scaled(c.factor().abs().inverse()));
            }
            return sign;
        } finally {
            depth--;
        }
    }

    private int ofPrimitive(Polynomial p) {
        int sign = known.of(p) & Sign.negate(known.of(p.negate()));
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
        if (p.size() == 2 && !Sign.within(sign, Sign.NON_ZERO)) {
            sign &= powers.of(p);
        }
        if (p.size() == 2 && !Sign.within(sign, Sign.POSITIVE)) {
            sign &= complements.of(p) & Sign.negate(complements.of(p.negate()));
        }
        if (Integer.bitCount(sign) > 1) {
            sign &= byFacts.of(p, known.facts());
        }
        if (sign == Sign.ANY) {
            sign &= discriminants.of(p) & Sign.negate(discriminants.of(p.negate()));
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
        for (Polynomial factor : known.factors()) {
            boolean smaller = factor.size() < p.size()
                    || (factor.size() == p.size()
                            && factor.leading().degree() < p.leading().degree());
            Polynomial quotient = smaller ? ExactDivision.of(p, factor) : null;
            if (quotient != null) {
                return Sign.times(known.of(factor), of(quotient));
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
        Affine form = forms.atoms.integerForm(p);
        if (form == null) {
            return Sign.ANY;
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
        if (Integer.bitCount(sign) > 1 && !known.isEmpty()) {
            Polynomial single = Polynomial.of(Monomial.of(number, 1));
            sign &= known.of(single);
            sign &= Integer.bitCount(sign) > 1 ? byFacts.of(single, known.facts()) : sign;
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
        return input ? shapes.of(a) & known.of(Polynomial.of(Monomial.of(number, 1))) : Sign.ANY;
    }
}
