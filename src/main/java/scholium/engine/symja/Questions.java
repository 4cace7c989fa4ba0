package scholium.engine.symja;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import scholium.engine.Goal;
import scholium.expr.Comparison;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Relation;
import scholium.expr.Setting;
import scholium.expr.Substitution;
import scholium.number.Rational;

/** Makes a {@link Problem} of a goal and one choice of sizes and free indices. */
final class Questions {
    /** Instances of one quantified assumption at most; the rest are not used. */
    private static final int INSTANCES = 64;

    private final Goal goal;
    private int left;

    /** @param nodes that all questions may have together */
    Questions(Goal goal, int nodes) {
        this.goal = goal;
        this.left = nodes;
    }

    /** @throws Unexpandable if the goal has no ground form, or too large a one */
    Problem at(Map<Index, Integer> values) {
        Expansion expansion = new Expansion(goal.setting(), values, left);
        Problem problem = at(values, expansion);
        left -= expansion.nodes();
        return problem;
    }

    private Problem at(Map<Index, Integer> values, Expansion expansion) {
        Ground left = expansion.term(goal.relation().left());
        Ground right = expansion.term(goal.relation().right());
        List<Ground> vanishing = new ArrayList<>();
        NavigableSet<Integer> positive = new TreeSet<>();
        NavigableSet<Integer> negative = new TreeSet<>();
        for (Setting.Assumption a : goal.setting().assumptions()) {
            instances(a, values, relation -> {
                if (relation.comparison() == Comparison.EQUAL) {
                    expansion
                            .attempt(Exprs.subtract(relation.left(), relation.right()))
                            .ifPresent(vanishing::add);
                } else {
                    positive(relation).flatMap(expansion::mentioned).ifPresent(positive::add);
                    negative(relation).flatMap(expansion::mentioned).ifPresent(negative::add);
                }
            });
        }
        SortedMap<Integer, Ground> given = values(expansion);
        for (int v : negative) {
            if (!given.containsKey(v)) {
                int opposite = expansion.fresh();
                positive.add(opposite);
                given.put(
                        v,
                        new Ground.Product(
                                List.of(new Ground.Constant(Rational.MINUS_ONE), new Ground.Symbol(opposite))));
            }
        }
        return new Problem(
                left,
                right,
                vanishing,
                given,
                positive,
                expansion.losses().functions(),
                expansion.losses().partials());
    }

    private SortedMap<Integer, Ground> values(Expansion expansion) {
        SortedMap<Integer, Ground> values = new TreeMap<>();
        for (Setting.Value v : goal.setting().values()) {
            if (v.target() instanceof Expr.Variable target) {
                Optional<Integer> symbol = expansion.mentioned(target);
                if (symbol.isPresent()) {
                    values.put(symbol.get(), expansion.term(v.value()));
                }
            } else if (v.target() instanceof Expr.LossDerivative target) {
                values.put(expansion.symbol(target), expansion.term(v.value()));
            } else {
                throw Unexpandable.outside("a value given for " + v.target());
            }
        }
        return values;
    }

    /** Each relation that the assumption consists of, its quantified indices put in as numbers. */
    private static void instances(Setting.Assumption a, Map<Index, Integer> values, Consumer<Relation> each) {
        int[] left = {INSTANCES};
        instances(a, 0, new IndexValues(values), a.relation(), left, each);
    }

    private static void instances(
            Setting.Assumption a,
            int from,
            IndexValues values,
            Relation relation,
            int[] left,
            Consumer<Relation> each) {
        if (from == a.quantified().size()) {
            if (left[0]-- > 0) {
                each.accept(relation);
            }
            return;
        }
        Setting.FreeIndex f = a.quantified().get(from);
        int low;
        int high;
        try {
            low = values.of(f.range().lower());
            high = f.range().upper().isPresent() ? values.of(f.range().upper().get()) : low + 2;
        } catch (Unexpandable e) {
            return;
        }
        Optional<Integer> before = values.get(f.index());
        for (int k = low; k <= high && left[0] > 0; k++) {
            values.put(f.index(), k);
            instances(a, from + 1, values, with(relation, f.index(), k), left, each);
        }
        values.restore(f.index(), before);
    }

    private static Relation with(Relation r, Index index, int value) {
        IndexTerm term = IndexTerm.of(value);
        return new Relation(
                Substitution.index(r.left(), index, term),
                r.comparison(),
                Substitution.index(r.right(), index, term),
                r.tolerance());
    }

    /** The variable that the relation says is negative. */
    private static Optional<Expr.Variable> negative(Relation r) {
        return switch (r.comparison()) {
            case LESS -> positive(opposite(r, Comparison.GREATER));
            case LESS_OR_EQUAL -> positive(opposite(r, Comparison.GREATER_OR_EQUAL));
            case GREATER -> positive(opposite(r, Comparison.LESS));
            case GREATER_OR_EQUAL -> positive(opposite(r, Comparison.LESS_OR_EQUAL));
            case EQUAL, APPROXIMATELY, NOT_EQUAL, NOT_IDENTICAL -> Optional.empty();
        };
    }

    /** v < c as −v > −c, the variable written without its sign. */
    private static Relation opposite(Relation r, Comparison comparison) {
        return Relation.of(negated(r.left()), comparison, negated(r.right()));
    }

    private static Expr negated(Expr e) {
        return e instanceof Expr.Constant c ? Exprs.constant(c.value().negate()) : e;
    }

    /** The variable that the relation says is positive: {@code v > c} with c ≥ 0, {@code v ≥ c} with c > 0, or mirrored. */
    private static Optional<Expr.Variable> positive(Relation r) {
        boolean greater = r.comparison() == Comparison.GREATER || r.comparison() == Comparison.GREATER_OR_EQUAL;
        boolean less = r.comparison() == Comparison.LESS || r.comparison() == Comparison.LESS_OR_EQUAL;
        Expr large = greater ? r.left() : r.right();
        Expr small = greater ? r.right() : r.left();
        boolean strict = r.comparison() == Comparison.GREATER || r.comparison() == Comparison.LESS;
        if ((greater || less) && large instanceof Expr.Variable v && small instanceof Expr.Constant c) {
            boolean above = strict ? c.value().signum() >= 0 : c.value().signum() > 0;
            return above ? Optional.of(v) : Optional.empty();
        }
        return Optional.empty();
    }
}
