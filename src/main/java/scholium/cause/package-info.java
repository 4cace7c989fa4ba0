/**
 * What code that differs from its formulas may have computed instead.
 *
 * <p>Belongs here: guessing variants of a document's formulas and saying in the author's names which of them the code
 * computes. Does not belong here: comparing code with a formula ({@code implementation}), which slips there are ({@code
 * edit}), and why a line of the document is false ({@code diagnosis}).
 *
 * <p>Read first: {@link scholium.cause.CauseSearch}, {@code Guess}.
 *
 * <p>Invariants: a cause is named only if the variant agrees with the code at every batch at which both can be compared,
 * by the comparison that found the code to differ; it is likely, not proved. Nothing is known here of any document or layer.
 * Counts bound the search, so that the answer is the same on every machine; the clock is a backstop.
 */
@NullMarked
package scholium.cause;

import org.jspecify.annotations.NullMarked;
