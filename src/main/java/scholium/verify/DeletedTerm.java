package scholium.verify;

import java.util.Optional;
import scholium.implementation.Batch;

/**
 * What a comparison would have noticed if a term of a claimed formula were missing.
 *
 * @param term a summand, at any depth
 * @param ulps the greatest error its deletion causes, in units of the last place of the natural scale
 * @param noticedAt the first batch that tells; empty if none does
 * @param alwaysZero whether it is proved that the formula is the same without the term, so that nothing could tell
 */
public record DeletedTerm(String term, double ulps, Optional<Batch> noticedAt, boolean alwaysZero) {
    /** Whether the comparison would pass as well with a formula that differs. */
    public boolean isUntested() {
        return noticedAt.isEmpty() && !alwaysZero;
    }
}
