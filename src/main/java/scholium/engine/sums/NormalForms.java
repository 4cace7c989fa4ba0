package scholium.engine.sums;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;
import scholium.algebra.TermBudget;
import scholium.algebra.TermCollector;
import scholium.number.Rational;

/**
 * The ring in which one decision computes: Laurent polynomials in {@link Atoms}, kept in normal form by the relations of
 * the atoms. The laws of each family of atoms stand in a class of their own; this one multiplies.
 */
final class NormalForms {
    final TermBudget budget;
    final Indices indices;
    final Towers towers = new Towers();
    final Atoms atoms;
    final Indicators indicators = new Indicators(this);
    final Replacement replacement = new Replacement(this);
    final Definitions definitions = new Definitions(this);
    final Signs signs = new Signs(this);
    final Squares squares = new Squares(this);
    final QuadraticForms quadraticForms = new QuadraticForms(this);
    final Inversion inversion = new Inversion(this);
    final Roots roots = new Roots(this);
    final IntegerPowers integerPowers = new IntegerPowers(this);
    final Exponentials exponentials = new Exponentials(this);
    final Logarithms logarithms = new Logarithms(this);
    final Trigonometry trigonometry = new Trigonometry(this);
    final Functions functions = new Functions(this);
    final Reduction reduction = new Reduction(this);
    final CanonicalSums canonicalSums = new CanonicalSums(this);
    final Summing summing = new Summing(this);
    final ClosedForms closedForms = new ClosedForms(this);
    final SymmetricSums symmetricSums = new SymmetricSums(this);
    final Alignment alignment = new Alignment(this);
    final ZeroTest zeroTest = new ZeroTest(this);
    final Ledger ledger = new Ledger();
    final Rules rules = new Rules(this);
    final FamilyRelations familyRelations = new FamilyRelations(this);

    private final Map<Long, Polynomial> relations = new HashMap<>();
    private final Map<Atom.Tower, List<Polynomial>> arguments = new HashMap<>();

    NormalForms(TermBudget budget, Indices indices) {
        this.budget = budget;
        this.indices = indices;
        this.atoms = new Atoms(indices, towers);
    }

    /** Drops what has been derived without a rule that has just been learned. */
    void forget() {
        signs.forget();
        definitions.forget();
        arguments.clear();
    }

    /** The atom as a polynomial, rewritten if a hypothesis says what it equals. */
    Polynomial of(Atom atom) {
        return of(atoms.number(atom), 1);
    }

    Polynomial of(int atom, int exponent) {
        if (rules.isEmpty()) {
            return Polynomial.of(Monomial.of(atom, exponent));
        }
        return rules.apply(atom, exponent);
    }

    /** An integer form as a number. */
    Polynomial count(Affine form) {
        Polynomial result = Polynomial.of(form.constant());
        for (int i : form.indices()) {
            result = result.plus(of(new Atom.Count(i)), Rational.of(form.factorOf(i)));
        }
        return result;
    }

    TermCollector collector() {
        return new TermCollector(budget);
    }

    Polynomial times(Polynomial p, Polynomial q) {
        if (p.isZero() || q.isZero()) {
            return Polynomial.ZERO;
        }
        if (p.isConstant()) {
            return q.scaled(p.coefficient(0));
        }
        if (q.isConstant()) {
            return p.scaled(q.coefficient(0));
        }
        Polynomial plain = p.size() == 1 ? shifted(q, p) : q.size() == 1 ? shifted(p, q) : null;
        if (plain != null) {
            return plain;
        }
        TermCollector out = collector();
        for (int i = 0; i < p.size(); i++) {
            for (int j = 0; j < q.size(); j++) {
                Monomial m = p.monomial(i).times(q.monomial(j));
                Rational c = p.coefficient(i).times(q.coefficient(j));
                if (atoms.isRaw(m)) {
                    out.add(fix(m), c);
                } else {
                    out.add(m, c);
                }
            }
        }
        return out.collect();
    }

    /** The product with a single term, unless a relation applies to it. */
    private @Nullable Polynomial shifted(Polynomial p, Polynomial single) {
        Polynomial product = p.shifted(single.monomial(0));
        for (int k = 0; k < product.size(); k++) {
            if (atoms.isRaw(product.monomial(k))) {
                return null;
            }
            budget.spend(k + 1);
        }
        return product.scaled(single.coefficient(0));
    }

    Polynomial times(Polynomial p, Monomial m, Rational c) {
        return times(p, Polynomial.of(m, c));
    }

    /** @throws IdenticallyZero for a negative power of 0 */
    Polynomial power(Polynomial p, int exponent) {
        if (exponent < 0) {
            return power(inversion.of(p), Math.negateExact(exponent));
        }
        if (exponent == 0) {
            return Polynomial.ONE;
        }
        if (p.isZero()) {
            return p;
        }
        if (p.size() == 1) {
            return fix(p.monomial(0).power(exponent)).scaled(p.coefficient(0).pow(exponent));
        }
        budget.requireWork(leastProducts(p, exponent));
        Polynomial result = Polynomial.ONE;
        Polynomial square = p;
        for (int left = exponent; ; square = times(square, square)) {
            if ((left & 1) == 1) {
                result = times(result, square);
            }
            left >>= 1;
            if (left == 0) {
                return result;
            }
        }
    }

    /**
     * A lower bound on the products that a power takes: where the terms are distinct atoms without relations, no two of
     * the C(n + t − 1, t − 1) products of n of the t terms are the same, and the last squaring multiplies all pairs of half
     * as many factors.
     */
    private double leastProducts(Polynomial p, int exponent) {
        for (int k = 0; k < p.size(); k++) {
            Monomial m = p.monomial(k);
            boolean free = m.size() == 0
                    || (m.isAtom() && !atoms.isIndicator(m.atom(0)) && atoms.degree(m.atom(0)) > exponent);
            if (!free) {
                return 0;
            }
        }
        double terms = 1;
        for (int k = 1; k < p.size(); k++) {
            terms *= (exponent / 2 + k) / (double) k;
        }
        return terms * terms / 2;
    }

    /** The normal form of a product of atoms. */
    Polynomial fix(Monomial m) {
        if (!atoms.isRaw(m)) {
            return Polynomial.of(m);
        }
        for (int k = 0; k < m.size(); k++) {
            if (atoms.isIndicator(m.atom(k))) {
                return indicators.fix(m);
            }
        }
        return fixPowers(m);
    }

    /** As {@link #fix}, for a product without indicators. */
    Polynomial fixPowers(Monomial m) {
        for (int k = 0; k < m.size(); k++) {
            int atom = m.atom(k);
            int degree = atoms.degree(atom);
            int exponent = m.exponent(k);
            if (exponent >= degree) {
                Monomial rest = m.without(atom).times(Monomial.of(atom, exponent % degree));
                return times(fixPowers(rest), power(relation(atom), exponent / degree));
            }
        }
        return Polynomial.of(m);
    }

    /** What the atom to the power of its degree equals. */
    Polynomial relation(int atom) {
        Polynomial known = relations.get((long) atom);
        if (known == null) {
            Atom a = atoms.atom(atom);
            if (a instanceof Atom.Tower t) {
                known = definitions.instance(towers.row(t.row()).relation(), t.at());
            } else if (a instanceof Atom.Element e) {
                known = familyRelations.relation(e);
            } else if (a instanceof Atom.Power p) {
                known = integerPowers.of(relation(p.base()), Affine.of(p.index()));
            } else {
                known = Polynomial.ONE;
            }
            relations.put((long) atom, known);
        }
        return known;
    }

    /** Whether some monomial mentions the index. */
    boolean mentions(Polynomial p, int index) {
        for (int k = 0; k < p.size(); k++) {
            if (atoms.mentions(p.monomial(k), index)) {
                return true;
            }
        }
        return false;
    }

    /** The tower row of an atom, or null. */
    Towers.@Nullable Row row(int atom) {
        return atoms.atom(atom) instanceof Atom.Tower t ? towers.row(t.row()) : null;
    }

    boolean isKind(int atom, Towers.Kind kind) {
        Towers.Row row = row(atom);
        return row != null && row.kind() == kind;
    }

    boolean hasRelation(int atom) {
        Towers.Row row = row(atom);
        return row != null && row.hasRelation();
    }

    List<Polynomial> arguments(Atom.Tower t) {
        List<Polynomial> known = arguments.get(t);
        if (known == null) {
            known = new ArrayList<>();
            for (Polynomial a : towers.row(t.row()).arguments()) {
                known.add(definitions.instance(a, t.at()));
            }
            arguments.put(t, known);
        }
        return known;
    }
}
