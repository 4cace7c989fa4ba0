/**
 * What the reader wrote and where: sources, spans, and diagnostics with stable codes.
 *
 * <p>Belongs here: anything that says <em>where</em> something stands or <em>what is wrong with it</em>. Does not belong
 * here: how text is parsed ({@code syntax}) or how a diagnostic is shown on a terminal ({@code report}).
 *
 * <p>Read first: {@link scholium.text.Span}, {@link scholium.text.Diagnostic}.
 *
 * <p>Invariants: offsets count UTF-16 units of the source text; lines and columns are 1-based and columns count code
 * points, as editors show them. A user's mistake is a {@link scholium.text.Diagnostic}, never an exception.
 */
@NullMarked
package scholium.text;

import org.jspecify.annotations.NullMarked;
