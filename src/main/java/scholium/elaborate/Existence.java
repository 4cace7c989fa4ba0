package scholium.elaborate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import scholium.expr.Comparison;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Loss;
import scholium.expr.Range;
import scholium.expr.Relation;
import scholium.expr.Setting;
import scholium.expr.Traversal;

/**
 * The sizes at which the elements exist that are named by number or size: x_2 asks for m ≥ 2, x_{m−1} as well. An element
 * under a sum that is empty at the smaller sizes asks for nothing.
 */
final class Existence extends Traversal {
    /** Smaller sizes are looked at one by one, so many of them at most. */
    private static final int MOST = 1_000;

    private final Setting setting;
    private final Map<Index, Integer> least = new TreeMap<>();
    private final Deque<Range> around = new ArrayDeque<>();
    /** Whether only what is evaluated at all sizes asks for something. */
    private final boolean surely;

    private int doubts;

    private Existence(Setting setting, boolean surely) {
        this.setting = setting;
        this.surely = surely;
        setting.free().forEach(f -> around.push(f.range()));
    }

    /** What a relation asks for beyond what its setting grants: each as a size and its least value. */
    static Map<Index, Integer> of(Relation relation, Setting setting) {
        Existence e = new Existence(setting, false);
        e.visit(relation.left());
        e.visit(relation.right());
        return e.least;
    }

    /**
     * The same of the hypotheses of a setting: where they have no meaning they do not hold. But u_p + x_2 ≤ b for all p asks
     * for no x_2 where there is no p, and neither does a product with [i = 2].
     */
    static Map<Index, Integer> ofHypotheses(Setting setting) {
        Existence e = new Existence(setting, true);
        setting.values().forEach(v -> e.visit(v.value()));
        for (Setting.Assumption a : setting.assumptions()) {
            a.quantified().forEach(q -> e.enter(q.range()));
            e.visit(a.relation().left());
            e.visit(a.relation().right());
            a.quantified().forEach(q -> e.leave());
        }
        return e.least;
    }

    private void enter(Range range) {
        around.push(range);
        doubts += range.mayBeEmpty(setting::size) ? 1 : 0;
    }

    private void leave() {
        doubts -= around.pop().mayBeEmpty(setting::size) ? 1 : 0;
    }

    /** The setting at these sizes and greater ones. */
    static Setting raised(Setting s, Map<Index, Integer> least) {
        if (least.isEmpty()) {
            return s;
        }
        List<Setting.Size> sizes = s.sizes().stream()
                .map(z -> new Setting.Size(
                        z.index(), Math.max(z.minimum(), least.getOrDefault(z.index(), z.minimum())), z.fixed()))
                .toList();
        return s.withSizes(sizes);
    }

    /** As conditions: m ≥ 2. */
    static List<Relation> conditions(Map<Index, Integer> least) {
        List<Relation> conditions = new ArrayList<>();
        least.forEach((size, n) -> conditions.add(
                Relation.of(new Expr.IndexValue(IndexTerm.of(size)), Comparison.GREATER_OR_EQUAL, Exprs.constant(n))));
        return conditions;
    }

    @Override
    protected void element(Expr.Variable v) {
        for (Setting.Family f : setting.families()) {
            if (f.name().equals(v.name())) {
                within(v.indices(), f.ranges());
            }
        }
        for (Setting.Recurrence r : setting.recurrences()) {
            if (r.name().equals(v.name()) && v.indices().size() == 1) {
                notNegative(v.indices().get(0).plus(-r.start()));
            }
        }
    }

    @Override
    public Traversal lossDerivative(Expr.LossDerivative e) {
        for (Expr.Variable w : e.wrt()) {
            for (Loss.Argument a : e.loss().arguments()) {
                if (a.name().equals(w.name())) {
                    within(w.indices(), a.ranges());
                }
            }
        }
        return this;
    }

    private void within(List<IndexTerm> subscripts, List<Range> ranges) {
        for (int k = 0; k < Math.min(subscripts.size(), ranges.size()); k++) {
            IndexTerm at = subscripts.get(k);
            notNegative(at.minus(ranges.get(k).lower()));
            ranges.get(k).upper().ifPresent(u -> notNegative(u.minus(at)));
        }
    }

    /** Of forms in one size alone something can be said that holds for every element. */
    private void notNegative(IndexTerm form) {
        if (form.coefficients().size() != 1) {
            return;
        }
        Index index = form.coefficients().firstKey();
        int factor = form.coefficients().getOrDefault(index, 0);
        Optional<Setting.Size> size = setting.size(index);
        if (size.isEmpty() || factor <= 0 || (surely && doubts > 0)) {
            return;
        }
        int needed = -Math.floorDiv(form.constant(), factor);
        int granted = size.get().fixed().orElse(size.get().minimum());
        if (needed > granted && !isSpared(index, granted, needed)) {
            least.merge(index, needed, Math::max);
        }
    }

    private boolean isSpared(Index size, int granted, int needed) {
        return needed - granted <= MOST
                && IntStream.range(granted, needed)
                        .allMatch(n -> around.stream().anyMatch(r -> isEmpty(r, size, n)));
    }

    private static boolean isEmpty(Range range, Index size, int n) {
        Optional<IndexTerm> length = range.upper().map(u -> u.minus(range.lower()));
        return length.filter(l -> l.coefficients().keySet().stream().allMatch(size::equals))
                .filter(l -> l.evaluate(i -> n) < 0)
                .isPresent();
    }

    @Override
    public Traversal multiply(Expr.Multiply e) {
        boolean spares = surely && e.factors().stream().anyMatch(Existence::hasIndicator);
        doubts += spares ? 1 : 0;
        visitAll(e.factors());
        doubts -= spares ? 1 : 0;
        return this;
    }

    private static boolean hasIndicator(Expr e) {
        boolean[] found = {false};
        new Traversal() {
            @Override
            public Traversal indicator(Expr.Indicator i) {
                found[0] = true;
                return this;
            }
        }.visit(e);
        return found[0];
    }

    @Override
    public Traversal summation(Expr.Summation e) {
        enter(e.range());
        visit(e.body());
        leave();
        return this;
    }

    @Override
    public Traversal product(Expr.Product e) {
        enter(e.range());
        visit(e.body());
        leave();
        return this;
    }
}
