package scholium.engine.symja;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.ISymbol;
import scholium.number.Rational;

/**
 * A rational number times integer powers of bases: symbols, and primitive polynomials of at least two terms whose first
 * coefficient is positive.
 */
record Factored(Rational coefficient, Map<IExpr, Integer> powers) {
    static final Factored ONE = new Factored(Rational.ONE, Map.of());

    Factored {
        powers = Collections.unmodifiableMap(new LinkedHashMap<>(powers));
    }

    static Factored number(Rational q) {
        return new Factored(q, Map.of());
    }

    static Factored power(IExpr base, int exponent) {
        return new Factored(Rational.ONE, Map.of(base, exponent));
    }

    boolean isZero() {
        return coefficient.isZero();
    }

    Factored times(Factored other) {
        Map<IExpr, Integer> product = new LinkedHashMap<>(powers);
        other.powers.forEach((f, k) -> product.merge(f, k, Math::addExact));
        product.values().removeIf(k -> k == 0);
        return new Factored(coefficient.times(other.coefficient), product);
    }

    Factored power(int exponent) {
        Map<IExpr, Integer> raised = new LinkedHashMap<>();
        if (exponent != 0) {
            powers.forEach((f, k) -> raised.put(f, Math.multiplyExact(k, exponent)));
        }
        return new Factored(coefficient.pow(exponent), raised);
    }

    Quotient quotient() {
        List<IExpr> over = new ArrayList<>(List.of(Cas.number(coefficient)));
        Map<IExpr, Integer> under = new LinkedHashMap<>();
        powers.forEach((f, k) -> {
            if (k > 0 || f instanceof ISymbol) {
                over.add(Cas.power(f, k));
            } else {
                under.put(f, -k);
            }
        });
        return new Quotient(Cas.product(over), under);
    }
}
