package scholium.elaborate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import scholium.derivation.Obligation;
import scholium.expr.Comparison;
import scholium.expr.Expr;
import scholium.expr.FreeNames;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Range;
import scholium.expr.Relation;
import scholium.expr.Setting;
import scholium.expr.Substitution;
import scholium.expr.Traversal;

/**
 * Splits a relation into the base and the step of an induction. Sound because a hypothesis of the step is the relation
 * itself, at the same values of everything but the variable, and because what is assumed at the next value of the variable
 * is assumed at this one as well.
 */
final class Inductions {
    private final SettingReader settings;
    private final Hypotheses hypotheses;

    Inductions(SettingReader settings, Hypotheses hypotheses) {
        this.settings = settings;
        this.hypotheses = hypotheses;
    }

    /**
     * On the variable asked for; without one, on the variable of the only sequence in an equality, or on the size up to
     * which the sums of an equality between numbers run, as those that telescope.
     */
    Optional<Obligation.Induction> of(Relation relation, Setting setting, Optional<Index> asked) {
        Optional<Index> variable =
                asked.or(() -> onlySequence(relation, setting)).or(() -> onlySize(relation, setting));
        Optional<Setting.Size> size =
                variable.flatMap(setting::size).filter(s -> s.fixed().isEmpty());
        boolean moved = size.filter(s -> isLeftAlone(s.index(), setting)).isPresent();
        return moved ? size.map(s -> split(relation, setting, s)) : Optional.empty();
    }

    /**
     * Whether the step may use the relation at the variable: everything around it must hold there because it holds at the
     * next value. A hypothesis for all i up to the variable does; one that mentions it, as in Σ_{i=1}^{n} b_i = 1, does not,
     * nor does what is free up to it, a value that depends on it, or a sequence of another variable that is made of it.
     */
    private static boolean isLeftAlone(Index t, Setting setting) {
        return setting.free().stream().noneMatch(f -> mentions(f.range(), t))
                && setting.values().stream().noneMatch(v -> mentions(v.value(), t))
                && setting.recurrences().stream()
                        .noneMatch(r -> !r.t().equals(t) && (mentions(r.first(), t) || mentions(r.next(), t)))
                && setting.assumptions().stream().allMatch(a -> growsAlong(a, t));
    }

    private static boolean growsAlong(Setting.Assumption a, Index t) {
        return !mentions(a.relation().left(), t)
                && !mentions(a.relation().right(), t)
                && a.quantified().stream()
                        .allMatch(q -> !q.range().lower().mentions(t)
                                && growsAlong(q.range().upper(), t));
    }

    private static boolean growsAlong(Optional<IndexTerm> upper, Index t) {
        return upper.map(u -> u.coefficients().getOrDefault(t, 0) >= 0).orElse(true);
    }

    private static boolean mentions(Range range, Index t) {
        return range.lower().mentions(t)
                || range.upper().map(u -> u.mentions(t)).orElse(false);
    }

    private static boolean mentions(Expr e, Index t) {
        return FreeNames.of(e).indices().contains(t);
    }

    private static Optional<Index> onlySequence(Relation relation, Setting setting) {
        List<Index> variables = setting.recurrences().stream()
                .map(Setting.Recurrence::t)
                .distinct()
                .toList();
        boolean equality = relation.comparison() == Comparison.EQUAL;
        return equality && variables.size() == 1 ? Optional.of(variables.get(0)) : Optional.empty();
    }

    private static Optional<Index> onlySize(Relation relation, Setting setting) {
        boolean numbers = relation.comparison() == Comparison.EQUAL
                && setting.families().stream().allMatch(f -> f.ranges().isEmpty())
                && setting.recurrences().isEmpty()
                && setting.sizes().size() == 1;
        return numbers && (hasSum(relation.left()) || hasSum(relation.right()))
                ? Optional.of(setting.sizes().get(0).index())
                : Optional.empty();
    }

    private static boolean hasSum(Expr e) {
        boolean[] found = {false};
        new Traversal() {
            @Override
            public Traversal summation(Expr.Summation s) {
                found[0] = true;
                return this;
            }

            @Override
            public Traversal product(Expr.Product p) {
                found[0] = true;
                return this;
            }
        }.visit(e);
        return found[0];
    }

    private Obligation.Induction split(Relation relation, Setting setting, Setting.Size size) {
        Index t = size.index();
        Relation base = at(relation, t, IndexTerm.of(size.minimum()));
        Relation next = at(relation, t, IndexTerm.of(t).plus(1));
        List<Setting.Assumption> assumed = new ArrayList<>(setting.assumptions());
        assumed.add(new Setting.Assumption(List.of(), relation));
        Setting baseSetting = settings.of(List.of(base.left(), base.right()), setting.free(), hypotheses);
        Setting atBase = withFixed(baseSetting, t, size.minimum());
        return new Obligation.Induction(
                t.name(),
                new Obligation.Part("base " + t.name() + " = " + size.minimum(), base, atBase),
                new Obligation.Part(
                        "step " + t.name() + " → " + t.name() + " + 1", next, setting.withAssumptions(assumed)));
    }

    private static Setting withFixed(Setting s, Index t, int value) {
        List<Setting.Size> sizes = s.sizes().stream()
                .map(z -> z.index().equals(t) ? new Setting.Size(t, z.minimum(), OptionalInt.of(value)) : z)
                .toList();
        return s.withSizes(sizes);
    }

    private static Relation at(Relation r, Index t, IndexTerm value) {
        Expr left = Substitution.index(r.left(), t, value);
        Expr right = Substitution.index(r.right(), t, value);
        return new Relation(left, r.comparison(), right, r.tolerance());
    }
}
