package scholium.derivation;

import scholium.expr.Relation;
import scholium.expr.Setting;

/**
 * A closed relation to decide.
 *
 * @param label which part of the step it is: empty for a plain step, {@code base}, {@code step}, or an element such as
 *     {@code 3} of a list
 */
public record Obligation(String label, Relation relation, Setting setting) {}
