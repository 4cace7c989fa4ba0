package scholium.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.Range;
import scholium.rewriting.Contribution;
import scholium.rewriting.Gradients;

/** Forward mode by hand: the total derivative of each node by the variable, from the variable on. */
final class Forward {
    private final Workshop w;
    private final Expr.Variable variable;
    private final List<String> between;
    private final Known known = Known.totals();

    /** @param between the names from the variable to what is differentiated, each after what it depends on */
    Forward(Workshop workshop, Expr.Variable variable, List<String> between) {
        this.w = workshop;
        this.variable = variable;
        this.between = between;
    }

    /** What has been found so far. */
    Known known() {
        return known;
    }

    List<String> order() {
        return between.subList(1, between.size());
    }

    ChainRule.Written total(Expr.Variable u) {
        List<Contribution> paths = new ArrayList<>();
        for (String argument : between) {
            if (w.graph.arguments(u.name()).contains(argument)) {
                paths.add(through(u, argument));
            }
        }
        w.names.reserve(Workshop.letters(u, variable));
        ChainRule.Written written = new ChainRule(w).write(Gradients.total(u, variable), paths, known);
        List<Index> parameters =
                u.indices().stream().map(t -> t.asIndex().orElseThrow()).toList();
        known.put(u.name(), parameters, written.value());
        return written;
    }

    private Contribution through(Expr.Variable u, String argument) {
        if (argument.equals(variable.name())) {
            Expr symbol = Gradients.local(u, variable);
            return new Contribution(List.of(), List.of(), Optional.empty(), Optional.of(symbol), w.local(u, variable));
        }
        List<Range> ranges = w.graph.ranges(argument);
        List<Index> bound = ranges.stream().map(r -> w.normal.fresh()).toList();
        Expr.Variable a = Workshop.element(argument, bound);
        return new Contribution(
                bound,
                ranges,
                Optional.of(Gradients.total(a, variable)),
                Optional.of(Gradients.local(u, a)),
                w.local(u, a));
    }
}
