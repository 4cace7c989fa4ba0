/**
 * The layers that ship with the tool, written to be read beside the derivations: the formulas in the order a textbook
 * gives them, in plain {@code double} arithmetic, arranged so that they lose no digits they need not lose.
 *
 * <p>Does not belong here: anything that knows of expressions, documents or error bounds. A layer is a small class of
 * static functions; an adapter of the same family offers it as an {@link scholium.implementation.Implementation}.
 *
 * <p>Read first: {@link scholium.implementation.layer.BatchNormalization}, {@link
 * scholium.implementation.layer.BatchNormalizationTraining}.
 */
@NullMarked
package scholium.implementation.layer;

import org.jspecify.annotations.NullMarked;
