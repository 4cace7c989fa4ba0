/**
 * What a wrong formula would have changed: proved lines are broken in the ways authors slip and judged like any other; terms
 * are deleted from formulas, and the lines that should notice are judged again.
 *
 * <p>Does not belong here: deciding (engines), verdicts ({@code verify}), which slips there are ({@code edit}), output formats ({@code report}).
 *
 * <p>Read first: {@link scholium.mutation.Campaign}, {@link scholium.mutation.Vacuity}.
 *
 * <p>Invariants: the document itself is never changed; variants are documents of their own, elaborated like any other.
 */
@NullMarked
package scholium.mutation;

import org.jspecify.annotations.NullMarked;
