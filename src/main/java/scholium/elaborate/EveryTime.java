package scholium.elaborate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.FreeNames;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Range;
import scholium.expr.Relation;
import scholium.expr.Setting;
import scholium.expr.Substitution;
import scholium.expr.Traversal;

/**
 * What a document assumes of an input that has a value at every time, {@code real b_t ≥ 0}, it assumes at every time, not at
 * the t of a line or up to it: r_{t+1} = r_t + b_{t+1} has the earlier ones in it and the next. What is assumed of a sequence
 * restricts the time and stays as it is.
 */
final class EveryTime {
    private final Reading reading;

    EveryTime(Reading reading) {
        this.reading = reading;
    }

    Setting.Assumption of(Setting.Assumption a) {
        Map<Index, Range> unbounded = new LinkedHashMap<>();
        Expr both = Exprs.add(a.relation().left(), a.relation().right());
        collect(both, unbounded);
        boolean sequence = FreeNames.of(both).names().stream()
                .anyMatch(n ->
                        reading.symbols.find(n, Symbol.SequenceSymbol.class).isPresent());
        if (unbounded.isEmpty() || sequence) {
            return a;
        }
        List<Setting.FreeIndex> quantified = new ArrayList<>();
        a.quantified()
                .forEach(q ->
                        quantified.add(new Setting.FreeIndex(q.index(), unbounded.getOrDefault(q.index(), q.range()))));
        Relation r = a.relation();
        for (Map.Entry<Index, Range> e : unbounded.entrySet()) {
            boolean size = a.quantified().stream().noneMatch(q -> q.index().equals(e.getKey()));
            if (size) {
                Index every = reading.fresh(e.getKey().name());
                quantified.add(new Setting.FreeIndex(every, e.getValue()));
                r = new Relation(
                        Substitution.index(r.left(), e.getKey(), IndexTerm.of(every)),
                        r.comparison(),
                        Substitution.index(r.right(), e.getKey(), IndexTerm.of(every)),
                        r.tolerance());
            }
        }
        return new Setting.Assumption(quantified, r);
    }

    /** The plain subscripts that stand in places without an upper end. */
    private void collect(Expr e, Map<Index, Range> unbounded) {
        new Traversal() {
            @Override
            protected void element(Expr.Variable v) {
                reading.symbols.find(v.name(), Symbol.Input.class).ifPresent(input -> {
                    for (int k = 0;
                            k < Math.min(v.indices().size(), input.ranges().size());
                            k++) {
                        Range range = input.ranges().get(k);
                        if (range.upper().isEmpty()) {
                            v.indices().get(k).asIndex().ifPresent(i -> unbounded.putIfAbsent(i, range));
                        }
                    }
                });
            }
        }.visit(e);
    }
}
