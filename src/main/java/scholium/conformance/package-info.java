/**
 * The comparison of a document's formulas with real code in depth: what {@code scholium conform} does, where {@code check}
 * only takes a quick look.
 *
 * <p>Belongs here: which comparisons a document asks for, how they are run, and what is known of each output afterwards.
 * Does not belong here: a single number's error ({@code implementation}), and how results look ({@code report}).
 *
 * <p>Read first: {@link scholium.conformance.Comparer}, {@link scholium.conformance.Comparison}.
 *
 * <p>Invariants: agreement is evidence, not proof; nothing depends on the number of threads; a batch is named with the seed
 * and the sizes that draw it again.
 */
@NullMarked
package scholium.conformance;

import org.jspecify.annotations.NullMarked;
