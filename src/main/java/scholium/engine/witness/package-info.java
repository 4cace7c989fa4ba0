/**
 * Refutes false lines by the smallest counterexample that a person can check by hand.
 *
 * <p>Belongs here: the search for a point where a relation fails, and the shrinking of that point. Does not belong here:
 * agreement at points (which proves nothing, and is {@code engine.numeric}'s to report).
 *
 * <p>Read first: {@link scholium.engine.witness.WitnessEngine}, {@link scholium.engine.witness.Search}.
 *
 * <p>Invariants: floating point only proposes; a point is a counterexample when every assumption has been decided to hold
 * and the relation to fail there, exactly or by disjoint enclosures, both sides being defined. The same goal and seed give
 * the same counterexample.
 */
@NullMarked
package scholium.engine.witness;

import org.jspecify.annotations.NullMarked;
