/**
 * Formulas against real code: what an implementation offers, which symbols of a document its inputs and outputs are, and
 * whether what it computes in {@code double} arithmetic is what the document claims.
 *
 * <p>Belongs here: the service interface, the test batches, the exact value of a claimed expression with the error that
 * floating-point arithmetic may cost it, and the comparison. Does not belong here: how a document spells a binding
 * ({@code elaborate}), and whether a claim is true ({@code engine}): a formula that agrees with code is not thereby
 * proved. The code under check lives in {@code implementation.layer} and in other people's jars; it is found by {@link
 * java.util.ServiceLoader} alone, so that a document can never load a class.
 *
 * <p>Read first: {@link scholium.implementation.Implementation}, {@link scholium.implementation.ConformanceRunner}.
 *
 * <p>Invariants: batches depend on the ports and the seed alone; every expected value is an enclosure of the exact value
 * at the exact binary inputs; an error is measured against a scale that the claimed formula itself determines, never
 * against a value that may have cancelled.
 */
@NullMarked
package scholium.implementation;

import org.jspecify.annotations.NullMarked;
