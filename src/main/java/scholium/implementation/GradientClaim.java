package scholium.implementation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.Index;
import scholium.expr.Range;
import scholium.expr.evaluation.Program;

/**
 * That an output is claimed to be the gradient of a function by an input: because the document says so, or because its
 * formula has the same value at several batches as the derivative of the forward graph, taken by automatic
 * differentiation.
 *
 * @param family the document's name of the input
 * @param binding in which the output is claimed to be that derivative, and nothing is claimed of other outputs
 */
record GradientClaim(String output, String family, Objective objective, Binding binding) {
    /** The claims of all outputs, each with the first objective and input that match. */
    static List<GradientClaim> all(Binding binding, List<Place> places) {
        List<GradientClaim> found = new ArrayList<>();
        List<Objective> objectives = Objective.of(binding);
        for (String output : binding.outputs().keySet()) {
            candidates(binding, output, objectives).stream()
                    .filter(c -> c.holdsAt(binding, places))
                    .findFirst()
                    .ifPresent(found::add);
        }
        return found;
    }

    private static List<GradientClaim> candidates(Binding binding, String output, List<Objective> objectives) {
        List<GradientClaim> candidates = new ArrayList<>();
        Binding.Claimed claimed = claimed(binding, output);
        for (Objective o : objectives) {
            for (Map.Entry<String, Symbol> input : binding.inputs().entrySet()) {
                List<Range> ranges = SizeSolving.ranges(binding, input.getValue());
                boolean fits = input.getValue() instanceof Symbol.Family
                        && !o.name().equals(output)
                        && ranges.equals(ranges(binding, claimed.indices()));
                if (fits) {
                    String family = ((Symbol.Family) input.getValue()).family();
                    Expr derivative = new Expr.Derivative(
                            o.linear(), Exprs.variable(family, claimed.indices().toArray(Index[]::new)));
                    Binding own = withoutOutputs(binding)
                            .output(output, derivative, claimed.indices().toArray(Index[]::new));
                    candidates.add(new GradientClaim(output, family, o, own));
                }
            }
        }
        return candidates;
    }

    private static Binding.Claimed claimed(Binding binding, String output) {
        return Optional.ofNullable(binding.outputs().get(output)).orElseThrow();
    }

    private static Binding withoutOutputs(Binding binding) {
        Binding bare = Binding.in(binding.setting());
        for (Map.Entry<String, Symbol> input : binding.inputs().entrySet()) {
            bare = bare.input(input.getKey(), input.getValue());
        }
        return bare;
    }

    static List<Range> ranges(Binding binding, List<Index> indices) {
        return indices.stream()
                .flatMap(i -> SizeSolving.range(binding.setting(), i).stream())
                .toList();
    }

    private boolean holdsAt(Binding whole, List<Place> places) {
        Binding.Claimed formula = claimed(whole, output);
        Binding.Claimed derivative = claimed(binding, output);
        return Coincidence.at(
                places,
                whole.setting(),
                ranges(whole, formula.indices()),
                new Program.Lambda(formula.indices(), Upstream.explicit(formula.expression())),
                new Program.Lambda(derivative.indices(), derivative.expression()));
    }
}
