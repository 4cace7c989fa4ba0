/**
 * Formulas written another way, step by step: rules with the names that textbooks give them, and chains of small steps
 * between the two sides of a line.
 *
 * <p>Belongs here: sums of products in folded names, the layout of formulas, rules of rewriting, the search for a chain.
 * Does not belong here: deciding. A rule may be as clever or as naive as it likes: a line is shown only after the exact
 * engine has proved it as it is printed, in the context of the step it belongs to.
 *
 * <p>Read first: {@link scholium.rewriting.Chains}, {@link scholium.rewriting.Move}.
 *
 * <p>Invariants: the ends of a chain are the author's own formulas; each line of it is proved without conditions; the same
 * document gives the same chains; no verdict depends on any of it. Background: F. Baader, T. Nipkow, <i>Term Rewriting and
 * All That</i> (1998).
 */
@NullMarked
package scholium.rewriting;

import org.jspecify.annotations.NullMarked;
