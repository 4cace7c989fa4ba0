package scholium.expr;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Everything a closed relation is quantified over: what may vary, in which domain, under which hypotheses.
 *
 * @param sizes sizes and natural variables, each with its minimum and, where a hypothesis or example fixes it, its value
 * @param free free indices of the relation, universally quantified over their ranges
 * @param families the inputs: scalars (no ranges) and indexed families
 * @param recurrences sequences given by a first element and a step
 * @param assumptions what is taken for granted; declared domains ({@code ε ≥ 0}) are among them
 * @param values inputs that have a given value ({@code given ε = 0}, the data of an example); they replace the input
 *     <em>after</em> all derivatives have been taken
 */
public record Setting(
        List<Size> sizes,
        List<FreeIndex> free,
        List<Family> families,
        List<Recurrence> recurrences,
        List<Assumption> assumptions,
        List<Value> values) {
    public Setting {
        sizes = List.copyOf(sizes);
        free = List.copyOf(free);
        families = List.copyOf(families);
        recurrences = List.copyOf(recurrences);
        assumptions = List.copyOf(assumptions);
        values = List.copyOf(values);
    }

    public static Setting empty() {
        return new Setting(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    public Setting withSizes(List<Size> others) {
        return new Setting(others, free, families, recurrences, assumptions, values);
    }

    public Setting withFree(List<FreeIndex> others) {
        return new Setting(sizes, others, families, recurrences, assumptions, values);
    }

    public Setting withAssumptions(List<Assumption> others) {
        return new Setting(sizes, free, families, recurrences, others, values);
    }

    public Setting withValues(List<Value> others) {
        return new Setting(sizes, free, families, recurrences, assumptions, others);
    }

    public Optional<Size> size(Index index) {
        for (Size s : sizes) {
            if (s.index().equals(index)) {
                return Optional.of(s);
            }
        }
        return Optional.empty();
    }

    /** A size {@code m ≥ minimum}, or the natural variable of a sequence. */
    public record Size(Index index, int minimum, OptionalInt fixed) {}

    /** A free index with the range it runs over. */
    public record FreeIndex(Index index, Range range) {}

    /** An input: real numbers {@code name[i₁,…]} for all {@code iₖ} in {@code ranges[k]}. */
    public record Family(String name, List<Range> ranges) {
        public Family {
            ranges = List.copyOf(ranges);
        }
    }

    /**
     * {@code name[start] = first} and {@code name[t+1] = next} for {@code t ≥ start}; {@code next} may mention {@code
     * name[t]}.
     */
    public record Recurrence(String name, Index t, int start, Expr first, Expr next) {}

    /** A relation that holds for all values of {@code quantified}. */
    public record Assumption(List<FreeIndex> quantified, Relation relation) {
        public Assumption {
            quantified = List.copyOf(quantified);
        }
    }

    /** The input (or derivative of a loss) {@code target}, whose subscripts are numbers or none, has this value. */
    public record Value(Expr target, Expr value) {}
}
