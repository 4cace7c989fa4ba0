/**
 * From the surface tree to the typed derivation: names, indices, scopes, and what the derivatives mean.
 *
 * <p>Belongs here: everything that depends on what the author declared. Does not belong here: how formulas are spelled
 * ({@code syntax}), whether they are true ({@code verify}).
 *
 * <p>Read first: {@link scholium.elaborate.Elaborator}, then {@code TermReader} and {@code Graph}.
 *
 * <p>Invariants: a mistake of the author becomes a diagnostic at its place and reading goes on; a claim with an error in it
 * is left out of the derivation. Bound indices get serials that are unique in the document. Expressions are read
 * <em>folded</em> (nodes stay names) and unfolded to inputs when the claim is complete.
 */
@NullMarked
package scholium.elaborate;

import org.jspecify.annotations.NullMarked;
