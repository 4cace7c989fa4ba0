package scholium.engine.symja;

import java.util.Set;
import java.util.stream.Collectors;
import scholium.engine.Goal;
import scholium.engine.Outcome.Reason;
import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Range;
import scholium.expr.Rewriting;
import scholium.expr.Setting;

/**
 * Whether a goal says the same of every index of a range: all ranges are whole, and no index is compared by order, shifted,
 * taken as a number or given as one. Renumbering the elements of the inputs then carries any choice of the free indices
 * into any other with the same indices equal, so one choice of each pattern is enough.
 */
final class Symmetry extends Rewriting {
    private final Set<Index> sizes;
    private boolean broken;
    private int depth;

    private Symmetry(Setting setting) {
        sizes = setting.sizes().stream().map(Setting.Size::index).collect(Collectors.toSet());
    }

    /** @throws Unexpandable if an expression of the goal is nested too deep to be read safely */
    static boolean of(Goal goal) {
        Setting setting = goal.setting();
        Symmetry s = new Symmetry(setting);
        s.broken = !setting.values().isEmpty() || !setting.recurrences().isEmpty();
        setting.free().forEach(f -> s.range(f.range()));
        s.apply(goal.relation().left());
        s.apply(goal.relation().right());
        for (Setting.Assumption a : setting.assumptions()) {
            a.quantified().forEach(f -> s.range(f.range()));
            s.apply(a.relation().left());
            s.apply(a.relation().right());
        }
        return !s.broken;
    }

    @Override
    public Expr apply(Expr e) {
        if (++depth > Wire.DEPTH) {
            throw new Unexpandable(Reason.SIZE, "the expression is nested more than " + Wire.DEPTH + " deep");
        }
        Expr result = super.apply(e);
        depth--;
        return result;
    }

    @Override
    protected IndexTerm term(IndexTerm term) {
        broken |= term.asIndex().isEmpty();
        return term;
    }

    @Override
    protected Range range(Range range) {
        boolean whole = range.lower().equals(IndexTerm.of(1))
                && range.upper()
                        .flatMap(IndexTerm::asIndex)
                        .filter(sizes::contains)
                        .isPresent();
        broken |= !whole;
        return range;
    }

    @Override
    public Expr indexValue(Expr.IndexValue e) {
        broken |= !sizes.containsAll(e.term().coefficients().keySet());
        return e;
    }

    @Override
    public Expr indicator(Expr.Indicator e) {
        broken |= e.order() != Expr.Indicator.Order.EQUAL;
        return super.indicator(e);
    }
}
