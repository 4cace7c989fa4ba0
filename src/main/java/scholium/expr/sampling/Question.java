package scholium.expr.sampling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import scholium.expr.Comparison;
import scholium.expr.Expr;
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
 * <p>An assumption bears on the relation if it shares an input with it or with another that does, or has no inputs at
 * all; a sequence shares the inputs of its recurrence. The others must hold as well, but what they are about does not
 * matter to the relation.
 */
public final class Question {
    /** An assumption, as a claim of the program with the quantified indices as parameters. */
    record Hypothesis(Judgement.Claim claim, List<Setting.FreeIndex> quantified, boolean relevant) {}

    private final Relation relation;
    private final Setting setting;
    private final Program program;
    private final List<Hypothesis> hypotheses = new ArrayList<>();
    private final int firstRadicand;
    private final int radicands;
    private final Set<String> names = new TreeSet<>();
    private final Set<Index> indices = new TreeSet<>();

    private Question(Relation relation, Setting setting) {
        this.relation = relation;
        this.setting = setting;
        List<Program.Lambda> roots = new ArrayList<>();
        roots.add(Program.Lambda.of(relation.left()));
        roots.add(Program.Lambda.of(relation.right()));
        for (Setting.Assumption a : setting.assumptions()) {
            List<Index> parameters =
                    a.quantified().stream().map(Setting.FreeIndex::index).toList();
            roots.add(new Program.Lambda(parameters, a.relation().left()));
            roots.add(new Program.Lambda(parameters, a.relation().right()));
        }
        this.firstRadicand = roots.size();
        if (Program.of(setting, roots).refusal().isPresent()) {
            this.program = Program.of(setting, roots);
            this.radicands = 0;
            return;
        }
        List<Expr> found = new ArrayList<>(Radicands.of(relation));
        this.radicands = found.size();
        found.forEach(r -> roots.add(Program.Lambda.of(r)));
        this.program = Program.of(setting, roots);
        relate();
    }

    public static Question of(Relation relation, Setting setting) {
        return new Question(relation, setting);
    }

    private void relate() {
        for (Expr side : List.of(relation.left(), relation.right())) {
            names.addAll(FreeNames.of(side).names());
            indices.addAll(FreeNames.of(side).indices());
        }
        List<Setting.Assumption> assumptions = setting.assumptions();
        Set<Integer> relevant = new HashSet<>();
        boolean grown = true;
        while (grown) {
            grown = followRecurrences();
            for (int k = 0; k < assumptions.size(); k++) {
                FreeNames left = FreeNames.of(assumptions.get(k).relation().left());
                FreeNames right = FreeNames.of(assumptions.get(k).relation().right());
                Set<String> here = new HashSet<>(left.names());
                here.addAll(right.names());
                boolean bears = here.isEmpty() || here.stream().anyMatch(names::contains);
                if (bears && relevant.add(k)) {
                    names.addAll(here);
                    indices.addAll(left.indices());
                    indices.addAll(right.indices());
                    grown = true;
                }
            }
        }
        for (int k = 0; k < assumptions.size(); k++) {
            Relation r = assumptions.get(k).relation();
            Judgement.Claim claim = new Judgement.Claim(2 + 2 * k, r.comparison(), 3 + 2 * k, r.tolerance());
            hypotheses.add(new Hypothesis(claim, assumptions.get(k).quantified(), relevant.contains(k)));
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

    /** An element of a sequence has its value from all that its recurrence mentions. */
    private boolean followRecurrences() {
        boolean grown = false;
        for (Setting.Recurrence r : setting.recurrences()) {
            if (names.contains(r.name())) {
                for (Expr part : List.of(r.first(), r.next())) {
                    grown |= names.addAll(FreeNames.of(part).names());
                    grown |= indices.addAll(FreeNames.of(part).indices());
                }
            }
        }
        return grown;
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
        return closed ? Optional.empty() : Optional.of(NoValue.NOT_REPRESENTABLE);
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

    /** The same with another comparison. */
    public Judgement.Claim claim(Comparison comparison) {
        return new Judgement.Claim(0, comparison, 1, relation.tolerance());
    }

    List<Hypothesis> hypotheses() {
        return hypotheses;
    }

    int firstRadicand() {
        return firstRadicand;
    }

    int radicands() {
        return radicands;
    }

    /** Whether the values of this input can matter to the relation. */
    public boolean matters(String name) {
        return names.contains(name);
    }

    /** Whether the value of this size or free index can matter to the relation. */
    public boolean matters(Index index) {
        return indices.contains(index);
    }
}
