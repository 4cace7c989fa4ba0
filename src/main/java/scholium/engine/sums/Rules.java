package scholium.engine.sums;

import java.util.Map;
import java.util.TreeMap;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;

/**
 * Hypotheses {@code atom = value}: wherever the atom would enter a normal form, its value does. The values are kept free
 * of all atoms that have a rule, as in Gaussian elimination.
 */
final class Rules {
    private final NormalForms forms;
    private final Map<Integer, Polynomial> values = new TreeMap<>();

    Rules(NormalForms forms) {
        this.forms = forms;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    Polynomial apply(int atom, int exponent) {
        Polynomial value = values.get(atom);
        return value == null ? Polynomial.of(Monomial.of(atom, exponent)) : forms.power(value, exponent);
    }

    /** The value must not contain the atom. */
    void add(int atom, Polynomial value) {
        values.replaceAll((a, old) -> substituted(old, atom, value));
        values.put(atom, value);
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
