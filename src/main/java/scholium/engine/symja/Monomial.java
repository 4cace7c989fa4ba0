package scholium.engine.symja;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.matheclipse.core.interfaces.IAST;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.ISymbol;
import scholium.number.Rational;

/** A term of an expanded Laurent polynomial: a rational number times integer powers of symbols. */
record Monomial(Rational coefficient, SortedMap<ISymbol, Integer> powers) {
    private static final Comparator<ISymbol> BY_NAME = Comparator.comparing(ISymbol::getSymbolName);

    Monomial {
        powers = Collections.unmodifiableSortedMap(powers);
    }

    static SortedMap<ISymbol, Integer> noPowers() {
        return new TreeMap<>(BY_NAME);
    }

    /** The terms of an expanded Laurent polynomial. */
    static List<Monomial> terms(IExpr expanded) {
        List<Monomial> terms = new ArrayList<>();
        if (expanded.isPlus()) {
            for (IExpr t : (IAST) expanded) {
                terms.add(of(t));
            }
        } else if (!expanded.isZero()) {
            terms.add(of(expanded));
        }
        return terms;
    }

    private static Monomial of(IExpr term) {
        Rational coefficient = Rational.ONE;
        SortedMap<ISymbol, Integer> powers = noPowers();
        for (IExpr f : term.isTimes() ? (IAST) term : List.of(term)) {
            if (f.isRational()) {
                coefficient = coefficient.times(Cas.rational(f));
            } else if (f instanceof ISymbol s && !s.isBuiltInSymbol()) {
                powers.merge(s, 1, Math::addExact);
            } else if (f.isPower()
                    && ((IAST) f).arg1() instanceof ISymbol s
                    && !s.isBuiltInSymbol()
                    && ((IAST) f).arg2().isInteger()) {
                powers.merge(s, Cas.rational(((IAST) f).arg2()).intValueExact(), Math::addExact);
            } else {
                throw new Undecided("an expanded term has the factor " + Cas.head(f));
            }
        }
        return new Monomial(coefficient, powers);
    }

    /**
     * The terms c·v whose symbol v stands in no other term. A polynomial that has one is irreducible, and v can be
     * eliminated by it.
     */
    static List<Monomial> alone(List<Monomial> terms) {
        Map<ISymbol, Integer> occurrences = new HashMap<>();
        terms.forEach(t -> t.powers.keySet().forEach(s -> occurrences.merge(s, 1, Math::addExact)));
        return terms.stream()
                .filter(t -> t.powers.size() == 1)
                .filter(t -> t.powers.values().iterator().next() == 1)
                .filter(t -> occurrences.getOrDefault(t.powers.firstKey(), 0) == 1)
                .toList();
    }

    int power(ISymbol s) {
        return powers.getOrDefault(s, 0);
    }

    boolean isNumber() {
        return powers.isEmpty();
    }

    Monomial without(ISymbol s) {
        SortedMap<ISymbol, Integer> rest = noPowers();
        rest.putAll(powers);
        rest.remove(s);
        return new Monomial(coefficient, rest);
    }

    Monomial over(Rational number) {
        return new Monomial(coefficient.dividedBy(number), powers);
    }

    IExpr expression() {
        List<IExpr> factors = new ArrayList<>();
        if (!coefficient.isOne() || powers.isEmpty()) {
            factors.add(Cas.number(coefficient));
        }
        powers.forEach((s, k) -> factors.add(Cas.power(s, k)));
        return Cas.product(factors);
    }

    static IExpr sum(List<Monomial> terms) {
        return terms.isEmpty()
                ? Cas.number(Rational.ZERO)
                : Cas.sum(terms.stream().map(Monomial::expression).toList());
    }
}
