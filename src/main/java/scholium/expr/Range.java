package scholium.expr;

import java.util.Optional;

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

    @Override
    public String toString() {
        return lower + ".." + upper.map(IndexTerm::toString).orElse("∞");
    }
}
