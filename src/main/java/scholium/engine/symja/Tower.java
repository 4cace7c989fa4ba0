package scholium.engine.symja;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.ISymbol;

/**
 * The symbols made while one problem is worked on. A symbol may be algebraic: a fixed power of it equals a polynomial in
 * symbols made before it (a square root, a sign, a sine). What is not algebraic counts as an independent variable.
 */
final class Tower {
    private final List<Level> levels = new ArrayList<>();
    private final Set<ISymbol> positive = new HashSet<>();
    private final Map<Object, ISymbol> made = new HashMap<>();

    /** {@code symbol}^{@code degree} = {@code value}. */
    private record Level(ISymbol symbol, int degree, IExpr value) {}

    Tower(Set<ISymbol> positive) {
        this.positive.addAll(positive);
    }

    /** The symbol for what {@code key} describes, a new one at the first call. */
    ISymbol symbol(Object key) {
        return made.computeIfAbsent(key, k -> Cas.symbol("a" + (made.size() + 1)));
    }

    boolean has(Object key) {
        return made.containsKey(key);
    }

    ISymbol positive(Object key) {
        ISymbol s = symbol(key);
        positive.add(s);
        return s;
    }

    ISymbol algebraic(Object key, int degree, IExpr value) {
        boolean known = has(key);
        ISymbol s = symbol(key);
        if (!known) {
            levels.add(new Level(s, degree, value));
        }
        return s;
    }

    boolean isMade(ISymbol s) {
        return made.containsValue(s);
    }

    /** Whether a base of a factored form is known not to be negative. */
    boolean isPositive(IExpr base) {
        if (base instanceof ISymbol s) {
            return positive.contains(s);
        }
        for (Monomial t : Monomial.terms(base)) {
            boolean even = t.powers().entrySet().stream()
                    .allMatch(p -> p.getValue() % 2 == 0 || positive.contains(p.getKey()));
            if (t.coefficient().signum() < 0 || !even) {
                return false;
            }
        }
        return true;
    }

    /** The expanded form with high powers of algebraic symbols replaced by their values. */
    IExpr reduced(IExpr e) {
        return reduced(e, false);
    }

    /**
     * Whether the Laurent polynomial is 0: expanded, with negative powers of algebraic symbols cleared (they stand in
     * denominators, so they are not 0) and high ones replaced, nothing is left.
     */
    boolean isZero(IExpr e) {
        return reduced(e, true).isZero();
    }

    private IExpr reduced(IExpr e, boolean clear) {
        IExpr expanded = Expander.expanded(e);
        for (int k = levels.size() - 1; k >= 0; k--) {
            expanded = reduced(expanded, levels.get(k), clear);
        }
        return expanded;
    }

    private IExpr reduced(IExpr expanded, Level level, boolean clear) {
        List<Monomial> terms = Monomial.terms(expanded);
        int low = terms.stream().mapToInt(t -> t.power(level.symbol)).min().orElse(0);
        int high = terms.stream().mapToInt(t -> t.power(level.symbol)).max().orElse(0);
        // 1/√2 is √2/2: symbols whose power is a number have no negative powers, so that equal monomials look alike.
        boolean number = level.value.isRational();
        int shift = clear && low < 0 && !number ? -low : 0;
        if (high + shift < level.degree && !(number && low < 0)) {
            return expanded;
        }
        List<IExpr> replaced = new ArrayList<>();
        for (Monomial t : terms) {
            int power = t.power(level.symbol) + shift;
            int whole = number ? Math.floorDiv(power, level.degree) : Math.max(0, power / level.degree);
            List<IExpr> factors = new ArrayList<>();
            factors.add(t.without(level.symbol).expression());
            factors.add(Cas.power(level.symbol, power - whole * level.degree));
            if (whole != 0) {
                factors.add(Cas.power(level.value, whole));
            }
            replaced.add(Cas.product(factors));
        }
        return Expander.expanded(Cas.sum(replaced));
    }
}
