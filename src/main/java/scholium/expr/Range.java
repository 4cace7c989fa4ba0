package scholium.expr;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The integers {@code lower..upper}; without an upper bound, all integers from {@code lower} on (the natural variable of
 * a sequence). Empty when {@code upper < lower}.
 */
public record Range(IndexTerm lower, Optional<IndexTerm> upper) {
    public static Range of(IndexTerm lower, IndexTerm upper) {
        return new Range(lower, Optional.of(upper));
    }

    /** {@code 1..size}. */
    public static Range upTo(Index size) {
        return of(IndexTerm.of(1), IndexTerm.of(size));
    }

    /**
     * Whether no integer may be in it, as far as the least and fixed values of sizes say.
     *
     * @param sizes what is known of an index; empty for one that is no size
     */
    public boolean mayBeEmpty(Function<Index, Optional<Setting.Size>> sizes) {
        if (upper.isEmpty()) {
            return false;
        }
        IndexTerm length = upper.get().minus(lower);
        long least = length.constant();
        for (Map.Entry<Index, Integer> c : length.coefficients().entrySet()) {
            Optional<Setting.Size> size = sizes.apply(c.getKey());
            if (size.isEmpty() || (c.getValue() < 0 && size.get().fixed().isEmpty())) {
                return true;
            }
            least += (long) c.getValue() * size.get().fixed().orElse(size.get().minimum());
        }
        return least < 0;
    }

    @Override
    public String toString() {
        return lower + ".." + upper.map(IndexTerm::toString).orElse("∞");
    }
}
