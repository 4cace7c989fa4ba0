package scholium.expr.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One input number: a scalar, an element of a family, a derivative of a loss, a coefficient of an opaque function. */
public final class Element implements Comparable<Element> {
    private static final String FUNCTION = "(·)";

    private final String family;
    private final List<Integer> subscripts;
    private final int hash;

    /**
     * @param family the name: {@code x}, {@code ∂L/∂y}, {@code f(·)}
     * @param subscripts row-major; none for a scalar
     */
    public Element(String family, List<Integer> subscripts) {
        this.family = family;
        this.subscripts = List.copyOf(subscripts);
        this.hash = 31 * family.hashCode() + this.subscripts.hashCode();
    }

    static Element at(String family, int[] subscripts) {
        Integer[] boxed = new Integer[subscripts.length];
        for (int k = 0; k < boxed.length; k++) {
            boxed[k] = subscripts[k];
        }
        return new Element(family, List.of(boxed));
    }

    public String family() {
        return family;
    }

    public List<Integer> subscripts() {
        return subscripts;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return this == o
                || (o instanceof Element e
                        && hash == e.hash
                        && family.equals(e.family)
                        && subscripts.equals(e.subscripts));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    public static Element of(String family, Integer... subscripts) {
        return new Element(family, List.of(subscripts));
    }

    /** The derivative of a loss with respect to elements of its arguments, in whatever order they are given. */
    public static Element derivative(String loss, List<Element> wrt) {
        if (wrt.isEmpty()) {
            return new Element(loss, List.of());
        }
        List<Element> sorted = new ArrayList<>(wrt);
        sorted.sort(Comparator.naturalOrder());
        String order = sorted.size() == 1 ? "" : sorted.size() == 2 ? "²" : "^" + sorted.size();
        String under = sorted.stream().map(e -> "∂" + e.family()).collect(Collectors.joining());
        List<Integer> subscripts =
                sorted.stream().flatMap(e -> e.subscripts().stream()).toList();
        return new Element("∂" + order + loss + "/" + under, subscripts);
    }

    /** The coefficient of a monomial, given by the exponent of each argument, in an opaque function. */
    public static Element coefficient(String function, List<Integer> exponents) {
        return new Element(function + FUNCTION, exponents);
    }

    /** Whether this is a coefficient of an opaque function. */
    public boolean isCoefficient() {
        return family.endsWith(FUNCTION);
    }

    /** The opaque function that this is a coefficient of. */
    public String function() {
        return family.substring(0, family.length() - FUNCTION.length());
    }

    @Override
    public int compareTo(Element other) {
        int byFamily = family.compareTo(other.family);
        if (byFamily != 0) {
            return byFamily;
        }
        for (int k = 0; k < Math.min(subscripts.size(), other.subscripts.size()); k++) {
            int bySubscript = subscripts.get(k).compareTo(other.subscripts.get(k));
            if (bySubscript != 0) {
                return bySubscript;
            }
        }
        return Integer.compare(subscripts.size(), other.subscripts.size());
    }

    @Override
    public String toString() {
        return subscripts.isEmpty()
                ? family
                : family + subscripts.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }
}
