/**
 * What a wrong formula would have changed: terms are deleted from formulas, and the lines that should notice are judged
 * again.
 *
 * <p>Does not belong here: deciding (engines), verdicts ({@code verify}), output formats ({@code report}).
 *
 * <p>Read first: {@link scholium.mutation.Vacuity}.
 *
 * <p>Invariants: the document itself is never changed; variants are documents of their own, elaborated like any other.
 */
@NullMarked
package scholium.mutation;

import org.jspecify.annotations.NullMarked;
