/**
 * Writes derivations: from the definitions of a document, the derivative of a loss or a node, line by line, as a document
 * of its own.
 *
 * <p>Belongs here: the computation graph as a plan, the chain rule, writing formulas in the author's names, and looking for
 * short forms. Does not belong here: deciding. The rewriting in this room may be as clever or as naive as it likes: a line
 * is written only after the exact engine has proved it as it is printed.
 *
 * <p>Read first: {@link scholium.derive.Deriver}, then {@link scholium.derive.ChainRule}.
 *
 * <p>Invariants: every written line is proved for every size and without conditions; the same document and target give the
 * same text. Background: A. Griewank, A. Walther, <i>Evaluating Derivatives</i> (2008), for adjoints in reverse order.
 */
@NullMarked
package scholium.derive;

import org.jspecify.annotations.NullMarked;
