/**
 * The slips authors make in formulas, as single changes of a surface tree: what mutation breaks and diagnosis repairs.
 *
 * <p>Belongs here: which changes a person makes by mistake, where, and how to name them. Does not belong here: whether a
 * changed formula can be read ({@code elaborate}) or is true ({@code engine}).
 *
 * <p>Read first: {@link scholium.edit.Edit}, {@link scholium.edit.Edits}.
 *
 * <p>Invariants: the changed formula keeps the author's names and layout everywhere else; slips go both ways,
 * so that what mutation does diagnosis can undo; the order depends on the formula and the vocabulary
 * alone. An edit may yield a formula that cannot be read: whoever uses it elaborates it first.
 */
@NullMarked
package scholium.edit;

import org.jspecify.annotations.NullMarked;
