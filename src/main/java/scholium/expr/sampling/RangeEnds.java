package scholium.expr.sampling;

import java.util.HashSet;
import java.util.Set;
import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Range;
import scholium.expr.Setting;
import scholium.expr.Traversal;

/** The indices, sizes among them, on which the ends of ranges depend. */
final class RangeEnds extends Traversal {
    private final Set<Index> indices = new HashSet<>();
    private boolean inRange;

    private RangeEnds() {}

    /** Of all ranges in the expressions and in the setting: of inputs, of free and of quantified indices. */
    static Set<Index> of(Iterable<Expr> expressions, Setting setting) {
        RangeEnds ends = new RangeEnds();
        expressions.forEach(ends::visit);
        setting.families().forEach(f -> f.ranges().forEach(ends::range));
        setting.free().forEach(f -> ends.range(f.range()));
        for (Setting.Recurrence r : setting.recurrences()) {
            ends.visit(r.first());
            ends.visit(r.next());
        }
        for (Setting.Assumption a : setting.assumptions()) {
            ends.visit(a.relation().left());
            ends.visit(a.relation().right());
            a.quantified().forEach(q -> ends.range(q.range()));
        }
        setting.values().forEach(v -> ends.visit(v.value()));
        return ends.indices;
    }

    @Override
    protected void range(Range range) {
        inRange = true;
        super.range(range);
        inRange = false;
    }

    @Override
    protected void term(IndexTerm term) {
        if (inRange) {
            indices.addAll(term.coefficients().keySet());
        }
    }
}
