package scholium.expr;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** An affine integer form {@code Σ cᵥ·v + c}: subscripts such as {@code i}, {@code 1}, {@code t+1}, {@code t−s}. */
public record IndexTerm(SortedMap<Index, Integer> coefficients, int constant) implements Comparable<IndexTerm> {
    public IndexTerm {
        if (coefficients.isEmpty()) {
            coefficients = Collections.emptySortedMap();
        } else {
            SortedMap<Index, Integer> copy = new TreeMap<>(coefficients);
            copy.values().removeIf(c -> c == 0);
            coefficients = Collections.unmodifiableSortedMap(copy);
        }
    }

    public static IndexTerm of(Index index) {
        SortedMap<Index, Integer> one = new TreeMap<>();
        one.put(index, 1);
        return new IndexTerm(one, 0);
    }

    public static IndexTerm of(int constant) {
        return new IndexTerm(Collections.emptySortedMap(), constant);
    }

    public IndexTerm plus(IndexTerm other) {
        if (isConstant()) {
            return other.plus(constant);
        }
        if (other.isConstant()) {
            return plus(other.constant);
        }
        SortedMap<Index, Integer> sum = new TreeMap<>(coefficients);
        other.coefficients.forEach((v, c) -> sum.merge(v, c, Math::addExact));
        return new IndexTerm(sum, Math.addExact(constant, other.constant));
    }

    public IndexTerm plus(int shift) {
        if (shift == 0) {
            return this;
        }
        return new IndexTerm(coefficients, Math.addExact(constant, shift));
    }

    public IndexTerm times(int factor) {
        if (factor == 1) {
            return this;
        }
        SortedMap<Index, Integer> scaled = new TreeMap<>();
        coefficients.forEach((v, c) -> scaled.put(v, Math.multiplyExact(c, factor)));
        return new IndexTerm(scaled, Math.multiplyExact(constant, factor));
    }

    public IndexTerm minus(IndexTerm other) {
        return plus(other.times(-1));
    }

    public boolean isConstant() {
        return coefficients.isEmpty();
    }

    /** The index, when the term is nothing but one index. */
    public Optional<Index> asIndex() {
        boolean single = constant == 0
                && coefficients.size() == 1
                && coefficients.values().iterator().next() == 1;
        return single ? Optional.of(coefficients.firstKey()) : Optional.empty();
    }

    public boolean mentions(Index index) {
        return coefficients.containsKey(index);
    }

    /** Replaces every index {@code v} by {@code image(v)}. */
    public IndexTerm substitute(Function<Index, IndexTerm> image) {
        IndexTerm result = of(constant);
        for (Map.Entry<Index, Integer> e : coefficients.entrySet()) {
            result = result.plus(image.apply(e.getKey()).times(e.getValue()));
        }
        return result;
    }

    /** Value when every index has a value. */
    public int evaluate(Function<Index, Integer> value) {
        int result = constant;
        for (Map.Entry<Index, Integer> e : coefficients.entrySet()) {
            result = Math.addExact(result, Math.multiplyExact(e.getValue(), value.apply(e.getKey())));
        }
        return result;
    }

    @Override
    public int compareTo(IndexTerm other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        coefficients.forEach((v, c) -> {
            out.append(c < 0 ? "−" : out.isEmpty() ? "" : "+");
            out.append(Math.abs(c) == 1 ? "" : Integer.toString(Math.abs(c))).append(v);
        });
        if (constant != 0 || out.isEmpty()) {
            out.append(constant < 0 ? "−" : out.isEmpty() ? "" : "+").append(Math.abs((long) constant));
        }
        return out.toString();
    }
}
