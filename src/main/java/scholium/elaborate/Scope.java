package scholium.elaborate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scholium.expr.Expr;
import scholium.expr.IndexTerm;
import scholium.expr.Range;

/**
 * What the names around a term are bound to, innermost first; immutable.
 *
 * @param indices bound indices and parameters, by the author's name
 * @param scalars parameters of functions
 * @param families parameters of operators
 * @param elementwise subscripts that a family name without subscripts takes: the element of a list under comparison, the
 *     running element of an operator's argument
 */
record Scope(
        Map<String, Bound> indices,
        Map<String, Expr> scalars,
        Map<String, Symbol.FamilyValue> families,
        Optional<List<Bound>> elementwise) {
    /** An index term with the range it runs over; the range of a number is the number itself. */
    record Bound(IndexTerm term, Range range) {}

    static Scope outermost() {
        return new Scope(Map.of(), Map.of(), Map.of(), Optional.empty());
    }

    Scope bind(String index, Bound bound) {
        Map<String, Bound> inner = new HashMap<>(indices);
        inner.put(index, bound);
        return new Scope(inner, scalars, families, elementwise);
    }

    Scope withScalars(Map<String, Expr> parameters) {
        Map<String, Expr> inner = new HashMap<>(scalars);
        inner.putAll(parameters);
        return new Scope(indices, inner, families, elementwise);
    }

    Scope withFamilies(Map<String, Symbol.FamilyValue> parameters) {
        Map<String, Symbol.FamilyValue> inner = new HashMap<>(families);
        inner.putAll(parameters);
        return new Scope(indices, scalars, inner, elementwise);
    }

    Scope elementwise(List<Bound> subscripts) {
        return new Scope(indices, scalars, families, Optional.of(subscripts));
    }

    Scope notElementwise() {
        return new Scope(indices, scalars, families, Optional.empty());
    }
}
