package scholium.implementation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import scholium.expr.Comparison;
import scholium.expr.Expr;
import scholium.expr.FreeNames;
import scholium.expr.Index;
import scholium.expr.Relation;
import scholium.expr.Setting;
import scholium.expr.evaluation.Judgement;
import scholium.expr.evaluation.Program;
import scholium.expr.evaluation.Truth;

/** Whether a batch is one the document speaks of: its assumptions hold there, and its given values are the batch's. */
final class Assumptions {
    private static final int STEPS = 200_000;
    private static final long MOST_INSTANCES = 20_000;

    private final List<Setting.Assumption> checked = new ArrayList<>();
    private final Program program;

    Assumptions(Binding binding) {
        Setting setting = binding.setting();
        List<Setting.Assumption> all = new ArrayList<>(setting.assumptions());
        setting.values()
                .forEach(v -> all.add(
                        new Setting.Assumption(List.of(), Relation.of(v.target(), Comparison.EQUAL, v.value()))));
        Set<String> known = new HashSet<>();
        binding.inputs().values().forEach(s -> s.name().ifPresent(known::add));
        List<Program.Lambda> sides = new ArrayList<>();
        for (Setting.Assumption a : all) {
            Expr left = Upstream.explicit(a.relation().left());
            Expr right = Upstream.explicit(a.relation().right());
            boolean about = known.containsAll(FreeNames.of(left).names())
                    && known.containsAll(FreeNames.of(right).names());
            // What is assumed of symbols that are no ports says nothing about a batch.
            if (about && a.quantified().stream().allMatch(q -> q.range().upper().isPresent())) {
                checked.add(a);
                List<Index> parameters =
                        a.quantified().stream().map(Setting.FreeIndex::index).toList();
                sides.add(new Program.Lambda(parameters, left));
                sides.add(new Program.Lambda(parameters, right));
            }
        }
        program = Program.of(withoutValues(setting), sides);
    }

    /** The setting with the inputs as they come: a given value is a condition on the batch. */
    static Setting withoutValues(Setting s) {
        return s.withValues(List.of());
    }

    /** Whether every assumption certainly holds, except where a side is undefined: there the formulas are to be tried. */
    boolean holdAt(Place place) {
        Judgement judgement = new Judgement(program, place.point(), STEPS);
        for (int k = 0; k < checked.size(); k++) {
            Relation relation = checked.get(k).relation();
            Judgement.Claim claim = new Judgement.Claim(2 * k, relation.comparison(), 2 * k + 1, relation.tolerance());
            Optional<List<int[]>> instances = Subscripts.all(
                    checked.get(k).quantified().stream()
                            .map(Setting.FreeIndex::range)
                            .toList(),
                    place,
                    MOST_INSTANCES);
            if (instances.isEmpty()) {
                return false;
            }
            for (int[] instance : instances.get()) {
                if (judgement.truth(claim, instance) != Truth.HOLDS) {
                    return false;
                }
            }
        }
        return true;
    }
}
