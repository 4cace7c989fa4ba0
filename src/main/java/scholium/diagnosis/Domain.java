package scholium.diagnosis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import scholium.expr.Comparison;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.FreeNames;
import scholium.expr.Index;
import scholium.expr.Relation;
import scholium.expr.Setting;
import scholium.expr.Traversal;

/** That a relation is defined, as assumptions: its denominators are not 0, the radicands under them positive. */
final class Domain extends Traversal {
    private final Set<Index> outside = new LinkedHashSet<>();
    private final Set<Relation> demands = new LinkedHashSet<>();

    private Domain() {}

    /** What is demanded outside of sums; what mentions a bound index is left out. */
    static List<Setting.Assumption> of(Relation r) {
        Domain d = new Domain();
        d.outside.addAll(FreeNames.of(r.left()).indices());
        d.outside.addAll(FreeNames.of(r.right()).indices());
        d.visit(r.left());
        d.visit(r.right());
        return d.demands.stream().map(x -> new Setting.Assumption(List.of(), x)).toList();
    }

    @Override
    public Traversal power(Expr.Power e) {
        if (e.exponent() instanceof Expr.Constant c
                && (c.value().signum() < 0 || !c.value().isInteger())
                && outside.containsAll(FreeNames.of(e.base()).indices())) {
            boolean root = !c.value().isInteger();
            Comparison demanded = !root
                    ? Comparison.NOT_EQUAL
                    : c.value().signum() < 0 ? Comparison.GREATER : Comparison.GREATER_OR_EQUAL;
            demands.add(Relation.of(e.base(), demanded, Exprs.ZERO));
            boolean underRoot = c.value().signum() < 0 && e.base() instanceof Expr.Power p && isRoot(p);
            if (underRoot) {
                demands.add(Relation.of(((Expr.Power) e.base()).base(), Comparison.GREATER, Exprs.ZERO));
            }
        }
        return super.power(e);
    }

    private static boolean isRoot(Expr.Power p) {
        return p.exponent() instanceof Expr.Constant c && !c.value().isInteger();
    }
}
