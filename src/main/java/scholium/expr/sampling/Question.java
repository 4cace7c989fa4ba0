package scholium.expr.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import scholium.expr.Comparison;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.FreeNames;
import scholium.expr.Index;
import scholium.expr.Range;
import scholium.expr.Relation;
import scholium.expr.Setting;
import scholium.expr.evaluation.Judgement;
import scholium.expr.evaluation.NoValue;
import scholium.expr.evaluation.Program;

/**
 * A relation in its setting, compiled for evaluation at many points, with the assumptions that bear on it.
 *
 * <p>The inputs that matter are those of the relation, and those that an assumption couples to them, equality or not: a
 * point where some input has no admissible value would be no counterexample. An assumption bears on the relation if all
 * its inputs matter.
 */
public final class Question {
    /** An assumption, as a claim of the program with the quantified indices as parameters. */
    record Hypothesis(
            Judgement.Claim claim, List<Setting.FreeIndex> quantified, boolean relevant, Optional<Limit> limit) {}

    private final Relation relation;
    private final Setting setting;
    private final Program program;
    private final List<Setting.Assumption> assumptions = new ArrayList<>();
    private final List<Hypothesis> hypotheses = new ArrayList<>();
    private final List<Program.Lambda> roots = new ArrayList<>();
    private @Nullable Rooted rooted;
    private @Nullable Set<Index> rangeEnds;
    private final Set<String> names = new TreeSet<>();
    private final Set<Index> indices = new TreeSet<>();

    private Question(Relation relation, Setting setting) {
        this.relation = relation;
        this.setting = setting;
        roots.add(Program.Lambda.of(relation.left()));
        roots.add(Program.Lambda.of(relation.right()));
        assumptions.addAll(setting.assumptions());
        setting.values().forEach(v -> exists(v.value()));
        for (Setting.Assumption a : assumptions) {
            List<Index> parameters =
                    a.quantified().stream().map(Setting.FreeIndex::index).toList();
            roots.add(new Program.Lambda(parameters, a.relation().left()));
            roots.add(new Program.Lambda(parameters, a.relation().right()));
        }
        this.program = Program.of(setting, roots);
        if (program.refusal().isEmpty()) {
            relate();
        }
    }

    /**
     * The program with the radicands of the relation besides.
     *
     * @param first the number of the first of them
     */
    record Rooted(Program program, int first, int count) {}

    /** Compiled when it is first asked for: only the search for a witness needs it. */
    Rooted rooted() {
        Rooted known = rooted;
        if (known == null) {
            Set<Expr> radicands = Radicands.of(relation);
            List<Program.Lambda> all = new ArrayList<>(roots);
            radicands.forEach(r -> all.add(Program.Lambda.of(r)));
            known = radicands.isEmpty()
                    ? new Rooted(program, roots.size(), 0)
                    : new Rooted(Program.of(setting, all), roots.size(), radicands.size());
            rooted = known;
        }
        return known;
    }

    public static Question of(Relation relation, Setting setting) {
        return new Question(relation, setting);
    }

    /** An input that is given as log c has a value only where log c has one, also where nothing reads the input. */
    private void exists(Expr value) {
        if (Undefined.maybe(value)) {
            Relation something = Relation.of(value, Comparison.GREATER, Exprs.subtract(value, Exprs.ONE));
            assumptions.add(new Setting.Assumption(List.of(), something));
        }
    }

    private void relate() {
        for (Expr side : List.of(relation.left(), relation.right())) {
            names.addAll(FreeNames.of(side).names());
            indices.addAll(FreeNames.of(side).indices());
        }
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Setting.Recurrence r : setting.recurrences()) {
                if (names.contains(r.name())) {
                    for (Expr part : List.of(r.first(), r.next())) {
                        grown |= names.addAll(FreeNames.of(part).names());
                        grown |= indices.addAll(FreeNames.of(part).indices());
                    }
                }
            }
            for (Setting.Value v : setting.values()) {
                grown |= names.addAll(FreeNames.of(v.value()).names());
                grown |= indices.addAll(FreeNames.of(v.value()).indices());
            }
            for (Setting.Assumption a : assumptions) {
                Set<String> here = names(a);
                boolean couples = here.stream().anyMatch(names::contains) || restricts(a, here);
                grown |= couples && names.addAll(here);
            }
        }
        for (int k = 0; k < assumptions.size(); k++) {
            Setting.Assumption a = assumptions.get(k);
            Relation r = a.relation();
            boolean relevant = names.containsAll(names(a));
            if (relevant) {
                Set<Index> free = new TreeSet<>(FreeNames.of(r.left()).indices());
                free.addAll(FreeNames.of(r.right()).indices());
                a.quantified().forEach(q -> free.remove(q.index()));
                indices.addAll(free);
                for (Setting.FreeIndex q : a.quantified()) {
                    Set<Index> bounds =
                            new TreeSet<>(q.range().lower().coefficients().keySet());
                    q.range()
                            .upper()
                            .ifPresent(u -> bounds.addAll(u.coefficients().keySet()));
                    a.quantified().forEach(other -> bounds.remove(other.index()));
                    indices.addAll(bounds);
                }
            }
            Judgement.Claim claim = new Judgement.Claim(2 + 2 * k, r.comparison(), 3 + 2 * k, r.tolerance());
            hypotheses.add(new Hypothesis(claim, a.quantified(), relevant, Limit.of(setting, r)));
        }
        for (Setting.Family f : setting.families()) {
            if (names.contains(f.name())) {
                f.ranges().forEach(this::mentions);
            }
        }
        for (Setting.FreeIndex f : setting.free()) {
            if (indices.contains(f.index())) {
                mentions(f.range());
            }
        }
    }

    /** The inputs and sequences in an assumption, and those of which the sequences are made. */
    private Set<String> names(Setting.Assumption a) {
        Set<String> names = new TreeSet<>(FreeNames.of(a.relation().left()).names());
        names.addAll(FreeNames.of(a.relation().right()).names());
        for (boolean grown = true; grown; ) {
            grown = false;
            for (Setting.Recurrence r : setting.recurrences()) {
                if (names.contains(r.name())) {
                    grown |= names.addAll(FreeNames.of(r.first()).names());
                    grown |= names.addAll(FreeNames.of(r.next()).names());
                }
            }
        }
        return names;
    }

    /** An input may be what an assumption wants for every size; a sequence may not, so r_t = 4 restricts t. */
    private boolean restricts(Setting.Assumption a, Set<String> mentioned) {
        Set<Index> sizes = new TreeSet<>(FreeNames.of(a.relation().left()).indices());
        sizes.addAll(FreeNames.of(a.relation().right()).indices());
        return setting.recurrences().stream().anyMatch(r -> mentioned.contains(r.name()))
                && sizes.stream().anyMatch(indices::contains);
    }

    private void mentions(Range range) {
        indices.addAll(range.lower().coefficients().keySet());
        range.upper().ifPresent(u -> indices.addAll(u.coefficients().keySet()));
    }

    /** Why the question cannot be asked at any point. */
    public Optional<NoValue> refusal() {
        if (program.refusal().isPresent()) {
            return program.refusal();
        }
        boolean closed = program.globals().stream()
                .allMatch(g -> setting.size(g).isPresent()
                        || setting.free().stream().anyMatch(f -> f.index().equals(g)));
        // A loss that has no point of its own could be one function in an assumption and another in the relation.
        boolean anchored = setting.assumptions().isEmpty()
                || Losses.in(relation).stream().noneMatch(program::isUnanchored)
                || setting.assumptions().stream()
                        .allMatch(a -> Losses.in(a.relation()).isEmpty());
        return closed && anchored ? Optional.empty() : Optional.of(NoValue.NOT_REPRESENTABLE);
    }

    public Program program() {
        return program;
    }

    public Relation relation() {
        return relation;
    }

    public Setting setting() {
        return setting;
    }

    /** The relation itself, as a claim of the program; its sides are expressions 0 and 1. */
    public Judgement.Claim claim() {
        return new Judgement.Claim(0, relation.comparison(), 1, relation.tolerance());
    }

    /** Whether all assumptions bear on the relation. */
    boolean isWhole() {
        return hypotheses.stream().allMatch(Hypothesis::relevant);
    }

    /** Whether an assumption mentions a free index, so that it holds at some values of it and not at others. */
    public boolean restrictsIndices() {
        return setting.assumptions().stream().anyMatch(a -> {
            Set<Index> free = new TreeSet<>(FreeNames.of(a.relation().left()).indices());
            free.addAll(FreeNames.of(a.relation().right()).indices());
            a.quantified().forEach(q -> free.remove(q.index()));
            return setting.free().stream().anyMatch(f -> free.contains(f.index()));
        });
    }

    List<Hypothesis> hypotheses() {
        return hypotheses;
    }

    /** Whether the values of this input can matter to the relation. */
    public boolean matters(String name) {
        return names.contains(name);
    }

    /**
     * Whether a size counts nothing: no range ends at it, so it is a number like any other, such as an exponent or the
     * time of a sequence.
     */
    public boolean isMereNumber(Setting.Size size) {
        Set<Index> ends = rangeEnds;
        if (ends == null) {
            ends = RangeEnds.of(List.of(relation.left(), relation.right()), setting);
            rangeEnds = ends;
        }
        return !ends.contains(size.index());
    }

    /** Whether the value of this size or free index can matter to the relation. */
    public boolean matters(Index index) {
        return indices.contains(index);
    }
}
