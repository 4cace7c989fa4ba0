package scholium.derive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import scholium.expr.Differentiation;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.FreeNames;
import scholium.expr.Index;
import scholium.expr.Range;
import scholium.expr.Rewriting;
import scholium.expr.Traversal;
import scholium.rewriting.Contribution;
import scholium.rewriting.Gradients;

/**
 * The derivative of a gradient: the first derivative, once it is found, differentiated forwards. What an opaque loss gives
 * moves too, by its own second derivatives.
 */
final class SecondOrder {
    private static final String SLOT = "∂";

    private final Workshop w;
    private final String loss;
    private final Expr.Variable variable;
    private final Expr first;

    /** @param first the first derivative, in inputs, nodes and what the loss gives */
    SecondOrder(Workshop workshop, String loss, Expr first, Expr.Variable variable) {
        this.w = workshop;
        this.loss = loss;
        this.variable = variable;
        this.first = first;
    }

    /** Whether the first derivative holds nothing but names whose derivatives can be found. */
    boolean isClosed() {
        Set<String> given = slots();
        given.removeAll(w.graph.opaque().getOrDefault(loss, List.of()));
        return given.isEmpty();
    }

    /** The nodes whose total derivatives are needed, each after what it depends on, behind the variable. */
    List<String> between() {
        Set<String> ends = new LinkedHashSet<>(FreeNames.of(first).names());
        if (!slots().isEmpty()) {
            ends.addAll(w.graph.arguments(loss));
        }
        List<String> between = new ArrayList<>(List.of(variable.name()));
        for (String n : w.graph.nodes().keySet()) {
            boolean reached = ends.stream().anyMatch(e -> e.equals(n) || w.graph.dependsOn(e, n));
            if (reached && w.graph.dependsOn(n, variable.name())) {
                between.add(n);
            }
        }
        return between;
    }

    /** The families by whose elements the loss is differentiated in the first derivative. */
    private Set<String> slots() {
        Set<String> slots = new LinkedHashSet<>();
        new Traversal() {
            @Override
            public Traversal lossDerivative(Expr.LossDerivative l) {
                l.wrt().forEach(v -> slots.add(v.name()));
                return this;
            }
        }.visit(first);
        return slots;
    }

    ChainRule.Written write(Expr.Variable by, Known totals) {
        Expr named = new Rewriting() {
            @Override
            public Expr lossDerivative(Expr.LossDerivative d) {
                Expr.Variable y = d.wrt().get(0);
                return new Expr.Variable(SLOT + y.name(), y.indices());
            }
        }.apply(first);
        List<Contribution> paths = new ArrayList<>();
        for (String name : FreeNames.of(named).names()) {
            if (name.equals(variable.name())) {
                Expr direct = Differentiation.of(named, variable);
                paths.add(new Contribution(
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        w.normal.of(restored(direct)).toExpr()));
            } else if (name.startsWith(SLOT)) {
                paths.addAll(throughSlot(named, name.substring(SLOT.length())));
            } else if (w.graph.dependsOn(name, variable.name())) {
                paths.add(through(named, name));
            }
        }
        w.names.reserve(Workshop.letters(by, variable));
        return new ChainRule(w)
                .write(Gradients.second(loss, by, variable), paths, totals, "differentiating the first derivative");
    }

    private Contribution through(Expr named, String name) {
        List<Range> ranges = w.graph.ranges(name);
        List<Index> bound = fresh(ranges);
        Expr.Variable a = Workshop.element(name, bound);
        Expr local = w.normal.of(restored(Differentiation.of(named, a))).toExpr();
        return new Contribution(bound, ranges, Optional.of(Gradients.total(a, variable)), Optional.empty(), local);
    }

    /** ∂L/∂y moves by ∂²L/∂y∂z · dz/dv, for everything z that the loss reads. */
    private List<Contribution> throughSlot(Expr named, String slot) {
        List<Contribution> paths = new ArrayList<>();
        for (String argument : w.graph.arguments(loss)) {
            boolean itself = argument.equals(variable.name());
            if (itself || w.graph.dependsOn(argument, variable.name())) {
                List<Range> outer = w.graph.ranges(slot);
                List<Index> k = fresh(outer);
                List<Range> ranges = new ArrayList<>(outer);
                List<Index> bound = new ArrayList<>(k);
                List<Index> l = itself ? List.of() : fresh(w.graph.ranges(argument));
                ranges.addAll(itself ? List.of() : w.graph.ranges(argument));
                bound.addAll(l);
                Expr.Variable y = Workshop.element(slot, k);
                Expr.Variable z = itself ? variable : Workshop.element(argument, l);
                Expr second = Gradients.second(loss, y, z);
                Expr found = itself ? second : Exprs.multiply(second, Gradients.total(z, variable));
                Expr local = Differentiation.of(named, Workshop.element(SLOT + slot, k));
                paths.add(new Contribution(
                        bound,
                        ranges,
                        Optional.of(found),
                        Optional.empty(),
                        w.normal.of(restored(local)).toExpr()));
            }
        }
        return paths;
    }

    private List<Index> fresh(List<Range> ranges) {
        return ranges.stream().map(r -> w.normal.fresh()).toList();
    }

    private Expr restored(Expr e) {
        return new Rewriting() {
            @Override
            public Expr variable(Expr.Variable v) {
                return v.name().startsWith(SLOT)
                        ? Gradients.adjoint(loss, new Expr.Variable(v.name().substring(SLOT.length()), v.indices()))
                        : v;
            }
        }.apply(e);
    }
}
