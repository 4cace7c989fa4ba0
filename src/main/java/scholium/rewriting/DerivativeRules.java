package scholium.rewriting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import scholium.expr.Differentiation;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Range;
import scholium.expr.Rewriting;
import scholium.expr.Substitution;
import scholium.expr.Traversal;
import scholium.syntax.UnicodePrinter;

/** Derivatives along the graph: the chain rule, and the rules by which a definition is differentiated. */
final class DerivativeRules {
    private final Glossary glossary;
    private final IndexNames letters;
    private final Normalization normal;

    DerivativeRules(Glossary glossary, IndexNames letters, Normalization normal) {
        this.letters = letters;
        this.glossary = glossary;
        this.normal = normal;
    }

    List<Move> from(Terms t) {
        List<Move> moves = new ArrayList<>();
        Set<Expr.LossDerivative> atoms = new LinkedHashSet<>();
        List<Expr.Derivative> direct = new ArrayList<>();
        new Traversal() {
            @Override
            public Traversal lossDerivative(Expr.LossDerivative l) {
                atoms.add(l);
                return this;
            }

            @Override
            public Traversal derivative(Expr.Derivative d) {
                direct.add(d);
                return this;
            }
        }.visit(t.toExpr());
        Map<String, Expr.LossDerivative> families = new LinkedHashMap<>();
        for (Expr.LossDerivative a : atoms) {
            if (!Gradients.isLocal(a) && !a.wrt().isEmpty()) {
                families.putIfAbsent(family(a), a);
            }
        }
        families.values().forEach(a -> chainRule(t, a).ifPresent(moves::add));
        families.values().forEach(a -> twice(t, a).ifPresent(moves::add));
        if (atoms.stream().anyMatch(Gradients::isLocal)) {
            workedOut(t, atoms).ifPresent(moves::add);
        }
        if (!direct.isEmpty()) {
            differentiated(t, direct.get(0)).ifPresent(moves::add);
        }
        return moves;
    }

    private static String family(Expr.LossDerivative a) {
        StringBuilder names = new StringBuilder(a.loss().name());
        a.wrt().forEach(v -> names.append('/').append(v.name()));
        return names.toString();
    }

    /** Every derivative of the same family written by the nodes between. */
    private Optional<Move> chainRule(Terms t, Expr.LossDerivative of) {
        String family = family(of);
        int[] paths = {0};
        Expr put = new Rewriting() {
            @Override
            public Expr lossDerivative(Expr.LossDerivative d) {
                if (!family(d).equals(family)) {
                    return d;
                }
                Optional<List<Expr>> along = Gradients.isTotal(d) ? forwards(d) : backwards(d);
                along.ifPresent(a -> paths[0] = a.size());
                return along.map(Exprs::add).orElse(d);
            }
        }.apply(t.toExpr());
        if (put.equals(t.toExpr())) {
            return Optional.empty();
        }
        String words = paths[0] > 1 ? "the chain rule, over " + paths[0] + " paths" : "the chain rule";
        return Move.of(t, put, Reason.both(words), 1, normal);
    }

    /** ∂L/∂v by the nodes that read v; nothing where the loss itself gives it. */
    private Optional<List<Expr>> backwards(Expr.LossDerivative d) {
        ComputationGraph graph = glossary.graph();
        String loss = d.loss().name();
        Expr.Variable v = d.wrt().get(0);
        boolean given = graph.opaque().getOrDefault(loss, List.of()).contains(v.name());
        if (d.wrt().size() != 1 || given || !graph.dependsOn(loss, v.name())) {
            return Optional.empty();
        }
        List<String> readers = new ArrayList<>(graph.readers(v.name(), graph.between(v.name(), loss)));
        Collections.reverse(readers);
        List<Expr> terms = new ArrayList<>();
        for (String reader : readers) {
            if (reader.equals(loss)) {
                terms.add(Gradients.local(new Expr.Variable(loss, List.of()), v));
            } else {
                terms.add(summed(reader, u -> Exprs.multiply(Gradients.adjoint(loss, u), Gradients.local(u, v))));
            }
        }
        return Optional.of(terms);
    }

    /** du/dv by what the definition of u mentions. */
    private Optional<List<Expr>> forwards(Expr.LossDerivative d) {
        Expr.Variable u = d.wrt().get(0);
        Expr.Variable v = d.wrt().get(1);
        if (glossary.definition(u.name()).isEmpty()) {
            return Optional.empty();
        }
        List<Expr> terms = new ArrayList<>();
        for (String argument : glossary.arguments(u.name())) {
            if (argument.equals(v.name())) {
                terms.add(0, Gradients.local(u, v));
            } else if (glossary.dependsOn(argument, v.name())) {
                terms.add(summed(argument, a -> Exprs.multiply(Gradients.local(u, a), Gradients.total(a, v))));
            }
        }
        return Optional.of(terms);
    }

    private Expr summed(String name, Function<Expr.Variable, Expr> body) {
        List<Range> ranges = glossary.graph().ranges(name);
        List<Index> bound = ranges.stream().map(r -> normal.fresh()).toList();
        Expr sum = body.apply(
                new Expr.Variable(name, bound.stream().map(IndexTerm::of).toList()));
        for (int k = bound.size() - 1; k >= 0; k--) {
            sum = new Expr.Summation(bound.get(k), ranges.get(k), sum);
        }
        return sum;
    }

    /** ∂²C/∂u∂v of a defined loss that mentions u and v itself: first by v, then by u. */
    private Optional<Move> twice(Terms t, Expr.LossDerivative d) {
        if (d.wrt().size() != 2 || !glossary.isLoss(d.loss().name())) {
            return Optional.empty();
        }
        Expr.Variable loss = new Expr.Variable(d.loss().name(), List.of());
        Optional<Expr> body = body(loss).filter(b -> !Simplifier.holdsGradient(b));
        boolean direct = body.isPresent()
                && d.wrt().stream()
                        .allMatch(v -> glossary.arguments(loss.name()).stream()
                                .noneMatch(a -> glossary.dependsOn(a, v.name())));
        if (!direct) {
            return Optional.empty();
        }
        Expr first = normal.of(Differentiation.of(body.get(), d.wrt().get(1))).toExpr();
        Terms second = normal.of(Differentiation.of(first, d.wrt().get(0)));
        String rule = DifferentiationRule.of(normal.of(first), d.wrt().get(0).name());
        List<Move.Stage> stages = new ArrayList<>();
        if (t.toExpr().equals(d)) {
            stages.add(new Move.Stage(
                    new Expr.Derivative(first, d.wrt().get(0)), Reason.both("taking the first derivative")));
            stages.add(new Move.Stage(second.toExpr(), Reason.both(rule)));
            return Optional.of(new Move(stages, second, 1));
        }
        Expr put = new Rewriting() {
            @Override
            public Expr lossDerivative(Expr.LossDerivative l) {
                return l.equals(d) ? second.toExpr() : l;
            }
        }.apply(t.toExpr());
        return Move.of(t, put, Reason.both("differentiating twice"), 1, normal);
    }

    /** All local derivatives at once; each with a derivation of its own. */
    private Optional<Move> workedOut(Terms t, Set<Expr.LossDerivative> atoms) {
        Map<String, Expr.LossDerivative> families = new LinkedHashMap<>();
        atoms.stream().filter(Gradients::isLocal).forEach(a -> families.putIfAbsent(family(a), a));
        if (families.values().stream().anyMatch(a -> raw(a).isEmpty())) {
            return Optional.empty();
        }
        Expr put = new Rewriting() {
            @Override
            public Expr lossDerivative(Expr.LossDerivative d) {
                return Gradients.isLocal(d) ? normal.of(raw(d).orElseThrow()).toExpr() : d;
            }
        }.apply(t.toExpr());
        List<Move.Aside> asides = new ArrayList<>();
        Expr.LossDerivative only = families.values().iterator().next();
        boolean alone = families.size() == 1 && t.toExpr().equals(only);
        if (alone) {
            List<Move.Stage> stages = stages(only);
            Terms to = normal.of(put);
            return Optional.of(new Move(stages, to, 1));
        }
        for (Expr.LossDerivative a : families.values()) {
            Expr.LossDerivative free = atLetters(a);
            asides.add(new Move.Aside(free, stages(free)));
        }
        String words = families.size() == 1 ? "the local derivative" : "the local derivatives";
        return Move.of(t, new Move.Stage(put, Reason.both(words), asides), 1, normal);
    }

    /** The same at letters, where a sum around it has bound its indices. */
    private Expr.LossDerivative atLetters(Expr.LossDerivative d) {
        Set<String> taken = new LinkedHashSet<>(letters.reserved());
        d.wrt().forEach(v -> v.indices().forEach(t -> t.coefficients().keySet().forEach(i -> taken.add(i.name()))));
        Map<Index, IndexTerm> names = new LinkedHashMap<>();
        for (Expr.Variable v : d.wrt()) {
            List<Range> ranges = glossary.graph().ranges(v.name());
            for (int k = 0; k < v.indices().size(); k++) {
                Optional<Index> index = v.indices().get(k).asIndex().filter(i -> i.serial() != 0);
                if (index.isPresent() && !names.containsKey(index.get())) {
                    String letter = letters.forSum(ranges.get(k), taken);
                    taken.add(letter);
                    names.put(index.get(), IndexTerm.of(Index.declared(letter)));
                }
            }
        }
        return (Expr.LossDerivative) Substitution.indices(d, names);
    }

    /** From ∂u/∂v over the definition of u to the result. */
    private List<Move.Stage> stages(Expr.LossDerivative d) {
        Expr.Variable u = d.wrt().get(0);
        Expr.Variable v = d.wrt().get(1);
        Expr body = body(u).orElseThrow();
        Expr raw = raw(d).orElseThrow();
        Terms to = normal.of(raw);
        List<Move.Stage> stages = new ArrayList<>();
        stages.add(new Move.Stage(new Expr.Derivative(body, v), Reason.both("the definition of " + label(u))));
        Reason rule = Reason.both(DifferentiationRule.of(normal.of(body), v.name()));
        Optional<Reason> tidying = Tidying.reason(raw, to);
        if (tidying.isPresent()) {
            stages.add(new Move.Stage(raw, rule));
        }
        stages.add(new Move.Stage(to.toExpr(), tidying.orElse(rule)));
        return stages;
    }

    private String label(Expr.Variable u) {
        boolean free = u.indices().stream()
                .allMatch(t -> t.coefficients().keySet().stream().allMatch(i -> i.serial() == 0));
        return free
                ? Layout.of(u, letters).map(UnicodePrinter::print).orElse(u.name())
                : glossary.definition(u.name()).orElseThrow().label();
    }

    private Optional<Expr> body(Expr.Variable u) {
        return glossary.definition(u.name()).map(d -> {
            Map<Index, IndexTerm> at = new LinkedHashMap<>();
            for (int k = 0; k < u.indices().size(); k++) {
                at.put(d.parameters().get(k), u.indices().get(k));
            }
            return Substitution.indices(d.body(), at);
        });
    }

    private Optional<Expr> raw(Expr.LossDerivative d) {
        return body(d.wrt().get(0))
                .filter(b -> !Simplifier.holdsGradient(b))
                .map(b -> Differentiation.of(b, d.wrt().get(1)));
    }

    private Optional<Move> differentiated(Terms t, Expr.Derivative of) {
        Expr put = new Rewriting() {
            @Override
            public Expr derivative(Expr.Derivative d) {
                return d.equals(of) ? Differentiation.of(d.body(), d.wrt()) : d;
            }
        }.apply(t.toExpr());
        String rule = DifferentiationRule.of(normal.of(of.body()), of.wrt().name());
        return Move.of(t, put, Reason.both(rule), 1, normal);
    }
}
