/**
 * A checked document as notes to hand out: HTML, LaTeX, Markdown.
 *
 * <p>Belongs here: how prose and formulas are laid out, and what a reader is told beside each line. Does not belong here:
 * any judgement ({@code verify}), how formulas are printed ({@code syntax}), any file or process ({@code cli}, which also
 * makes the PDF).
 *
 * <p>Read first: {@link scholium.notes.Notes}, {@link scholium.notes.Item}.
 *
 * <p>Invariants: every displayed formula is printed from the term that was checked, and its LaTeX is read back and
 * compared before anything is written; prose can neither run code nor fetch anything in any format; LaTeX is ASCII; the
 * same document gives the same bytes.
 */
@NullMarked
package scholium.notes;

import org.jspecify.annotations.NullMarked;
