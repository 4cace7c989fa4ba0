package scholium.engine;

import scholium.expr.Comparison;
import scholium.expr.Relation;
import scholium.expr.Setting;

/** A closed relation and everything it is quantified over. */
public record Goal(Relation relation, Setting setting) {
    /** The same two sides, compared otherwise. */
    public Goal with(Comparison comparison) {
        return new Goal(Relation.of(relation.left(), comparison, relation.right()), setting);
    }
}
