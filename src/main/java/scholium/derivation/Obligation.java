package scholium.derivation;

import java.util.List;
import java.util.Optional;
import scholium.expr.Relation;
import scholium.expr.Setting;

/**
 * A closed relation to decide.
 *
 * @param label which part of the step it is: empty for a plain step, an element such as {@code 3} of a list
 * @param induction another way to establish the relation: by induction on a size or natural variable
 * @param existence sizes at which all that is named exists, as {@code m ≥ 2} for x_2, where the document admits smaller
 *     ones; the setting grants them
 */
public record Obligation(
        String label, Relation relation, Setting setting, Optional<Induction> induction, List<Relation> existence) {
    public Obligation {
        existence = List.copyOf(existence);
    }

    /**
     * The relation at the least value of the variable, and the relation at {@code variable + 1} in a setting that assumes
     * it at {@code variable}.
     */
    public record Induction(String variable, Part base, Part step) {}

    /** One half of an induction. */
    public record Part(String label, Relation relation, Setting setting) {}
}
