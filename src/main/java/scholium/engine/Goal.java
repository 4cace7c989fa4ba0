package scholium.engine;

import scholium.expr.Relation;
import scholium.expr.Setting;

/** A closed relation and everything it is quantified over. */
public record Goal(Relation relation, Setting setting) {}
