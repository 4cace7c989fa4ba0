package scholium.implementation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.FreeNames;
import scholium.expr.Index;
import scholium.expr.Loss;
import scholium.expr.Range;
import scholium.expr.Traversal;

/**
 * A scalar function of the inputs whose gradient an output may be: a claimed scalar output, or the opaque loss behind an
 * upstream gradient, of which the arguments are known and the gradient by them is an input.
 *
 * @param name of the loss, or of the output
 */
record Objective(String name, List<Part> parts) {
    /**
     * A family the function reads.
     *
     * @param weights the family of the loss' derivatives by its elements; empty where the function is this one value
     */
    record Part(List<Index> parameters, List<Range> ranges, Expr value, Optional<String> weights) {}

    /** Σₖ gₖ·aₖ: has the gradient of the loss, whatever loss it is, as long as the gₖ are held. */
    Expr linear() {
        List<Expr> terms = new ArrayList<>();
        for (Part p : parts) {
            Expr term = p.weights()
                    .map(w -> Exprs.multiply(Exprs.variable(w, p.parameters().toArray(Index[]::new)), p.value()))
                    .orElse(p.value());
            for (int k = p.parameters().size() - 1; k >= 0; k--) {
                term = Exprs.sum(p.parameters().get(k), p.ranges().get(k), term);
            }
            terms.add(term);
        }
        return Exprs.add(terms);
    }

    /** All functions that the binding knows enough of. */
    static List<Objective> of(Binding binding) {
        List<Objective> found = new ArrayList<>();
        Map<String, Loss> losses = new LinkedHashMap<>();
        binding.outputs().values().forEach(c -> new Losses(losses).visit(c.expression()));
        Set<String> bound = names(binding);
        for (Loss loss : losses.values()) {
            opaque(loss).filter(o -> isClosed(o, bound)).ifPresent(found::add);
        }
        binding.outputs().forEach((port, claimed) -> {
            if (claimed.indices().isEmpty()) {
                Part value = new Part(List.of(), List.of(), Upstream.explicit(claimed.expression()), Optional.empty());
                Objective scalar = new Objective(port, List.of(value));
                if (isClosed(scalar, bound)) {
                    found.add(scalar);
                }
            }
        });
        return found;
    }

    private static Set<String> names(Binding binding) {
        return binding.inputs().values().stream()
                .flatMap(s -> s.name().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isClosed(Objective o, Set<String> bound) {
        Expr e = o.linear();
        return bound.containsAll(FreeNames.of(e).names()) && Opaqueness.in(e).isEmpty();
    }

    private static Optional<Objective> opaque(Loss loss) {
        List<Part> parts = new ArrayList<>();
        for (Loss.Argument a : loss.arguments()) {
            parts.add(new Part(
                    a.parameters(),
                    a.ranges(),
                    Upstream.explicit(a.value()),
                    Optional.of(Upstream.family(loss.name(), a.name()))));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Objective(loss.name(), parts));
    }

    /** Collects losses by name. */
    private static final class Losses extends Traversal {
        private final Map<String, Loss> found;

        Losses(Map<String, Loss> found) {
            this.found = found;
        }

        @Override
        public Traversal lossDerivative(Expr.LossDerivative e) {
            found.putIfAbsent(e.loss().name(), e.loss());
            return this;
        }
    }
}
