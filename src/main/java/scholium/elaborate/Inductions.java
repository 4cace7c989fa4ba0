package scholium.elaborate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import scholium.derivation.Obligation;
import scholium.expr.Comparison;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.FreeNames;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Relation;
import scholium.expr.Setting;
import scholium.expr.Substitution;
import scholium.expr.Traversal;

/**
 * Splits a relation into the base and the step of an induction. Sound because a hypothesis of the step is the relation
 * itself, at the same values of everything but the variable, and because no assumption speaks of the variable.
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
        boolean moved = size.isPresent()
                && setting.free().stream()
                        .noneMatch(f -> f.range()
                                .upper()
                                .map(u -> u.mentions(size.get().index()))
                                .orElse(false))
                && setting.assumptions().stream()
                        .noneMatch(a -> mentions(a.relation(), size.get().index()));
        return moved ? size.map(s -> split(relation, setting, s)) : Optional.empty();
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

    /** What is assumed of n + 1 says nothing of n, so the hypothesis of the step could not be used. */
    private static boolean mentions(Relation assumed, Index size) {
        return FreeNames.of(Exprs.add(assumed.left(), assumed.right()))
                .indices()
                .contains(size);
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
        Setting stepSetting = new Setting(
                setting.sizes(), setting.free(), setting.families(), setting.recurrences(), assumed, setting.values());
        return new Obligation.Induction(
                t.name(),
                new Obligation.Part("base " + t.name() + " = " + size.minimum(), base, atBase),
                new Obligation.Part("step " + t.name() + " → " + t.name() + " + 1", next, stepSetting));
    }

    private static Setting withFixed(Setting s, Index t, int value) {
        List<Setting.Size> sizes = s.sizes().stream()
                .map(z -> z.index().equals(t) ? new Setting.Size(t, z.minimum(), OptionalInt.of(value)) : z)
                .toList();
        return new Setting(sizes, s.free(), s.families(), s.recurrences(), s.assumptions(), s.values());
    }

    private static Relation at(Relation r, Index t, IndexTerm value) {
        Expr left = Substitution.index(r.left(), t, value);
        Expr right = Substitution.index(r.right(), t, value);
        return new Relation(left, r.comparison(), right, r.tolerance());
    }
}
