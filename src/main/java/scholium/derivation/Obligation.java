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
 * @param whole the setting with those hypotheses of the claim besides that share no name with the relation: a point
 *     refutes the line only if they can hold there as well
 * @param given the hypotheses of the claim itself; the other assumptions of the setting are the document's
 */
public record Obligation(
        String label,
        Relation relation,
        Setting setting,
        Optional<Induction> induction,
        List<Relation> existence,
        Setting whole,
        List<Setting.Assumption> given) {
    public Obligation {
        existence = List.copyOf(existence);
        given = List.copyOf(given);
    }

    /** An obligation of a claim without hypotheses of its own. */
    public Obligation(
            String label, Relation relation, Setting setting, Optional<Induction> induction, List<Relation> existence) {
        this(label, relation, setting, induction, existence, setting, List.of());
    }

    /**
     * The relation at the least value of the variable, and the relation at {@code variable + 1} in a setting that assumes
     * it at {@code variable}.
     */
    public record Induction(String variable, Part base, Part step) {}

    /** One half of an induction. */
    public record Part(String label, Relation relation, Setting setting) {}
}
