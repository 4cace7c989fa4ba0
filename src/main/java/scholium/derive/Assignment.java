package scholium.derive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import scholium.engine.Budget;
import scholium.engine.Engine;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.Index;
import scholium.expr.Range;
import scholium.syntax.Term;
import scholium.text.Diagnostic;
import scholium.text.DiagnosticCode;
import scholium.text.Source;

/** One target in one document, from the check of what is asked to the written chapter. */
final class Assignment {
    private static final int MOST_PATHS = 12;

    private final Deriver.Setup setup;
    private final Target target;
    private final Source asked;
    private final Engine engine;
    private final Budget budget;
    private final Chapter chapter = new Chapter();

    Assignment(Deriver.Setup setup, Target target, Source asked, Engine engine, Budget budget) {
        this.setup = setup;
        this.target = target;
        this.asked = asked;
        this.engine = engine;
        this.budget = budget;
    }

    private Diagnostic problem(String message, String help) {
        return Diagnostic.error(
                DiagnosticCode.BAD_DERIVATIVE, asked.span(0, asked.text().length()), message, help);
    }

    Deriver.Result run() {
        ComputationGraph graph = setup.graph();
        String head = target.numerator().name();
        if (target.variables().size() != 1) {
            return Deriver.Result.failed(problem(
                    "derivations of higher derivatives are not written yet",
                    "derive the first derivative, define it as a node, and derive that"));
        }
        Term.Reference wrt = target.variables().get(0);
        if (!graph.has(head) || !graph.has(wrt.name()) || graph.opaque().containsKey(wrt.name())) {
            return Deriver.Result.failed(problem(
                    "sequences are not followed here: the target must be made of inputs, nodes and losses",
                    "define the element you need as a node"));
        }
        boolean loss = graph.opaque().containsKey(head) || isDefinedLoss(head);
        Set<String> needed = new LinkedHashSet<>(graph.upstream(List.of(head, wrt.name())));
        Preamble preamble = new Preamble(setup.document(), needed);
        Prover prover = new Prover(() -> preamble.text(setup.names()), engine, budget);
        Workshop w = new Workshop(graph, setup.names(), prover, needed);
        Expr.Variable v = element(wrt, Set.of());
        Expr.Variable u = element(target.numerator(), Workshop.letters(v));
        Expr derivative = loss ? Gradients.adjoint(head, v) : Gradients.total(u, v);
        Section section = new Section(w, chapter);
        String name = section.spell(derivative);
        chapter.heading(1, "Derivation of " + name);
        chapter.prose("From the definitions of “" + setup.derivation().title().orElse("the document")
                + "” alone. Every line has been proved before it was written.");
        chapter.heading(2, "Definitions");
        String mark = "\u0000";
        chapter.prose(mark);
        List<String> between = graph.between(wrt.name(), head);
        Optional<Diagnostic> failure = graph.dependsOn(head, wrt.name())
                ? derive(w, section, loss, u, v, between)
                : independent(w, section, derivative);
        if (failure.isPresent()) {
            return Deriver.Result.failed(failure.get());
        }
        Chapter block = new Chapter();
        block.block(preamble.text(setup.names()));
        String text = chapter.text().replace(mark, block.text().strip());
        return new Deriver.Result(Optional.of(text), Optional.empty(), List.of());
    }

    private boolean isDefinedLoss(String name) {
        return setup.document().statements().stream()
                .anyMatch(s -> s instanceof scholium.syntax.Statement.LossOf l
                        && l.name().equals(name));
    }

    /** The element that was asked for, at letters; numbers and missing subscripts become letters. */
    private Expr.Variable element(Term.Reference r, Set<String> taken) {
        List<Range> ranges = setup.graph().ranges(r.name());
        List<Index> fallback = setup.names().forFamily(ranges, taken);
        List<Index> at = new ArrayList<>();
        Set<String> used = new LinkedHashSet<>(taken);
        for (int k = 0; k < ranges.size(); k++) {
            Index index = fallback.get(k);
            if (k < r.subscripts().size() && r.subscripts().get(k) instanceof Term.Reference own
                    && setup.names().all().getOrDefault(ranges.get(k), List.of()).contains(own.name())
                    && !used.contains(own.name())) {
                index = Index.declared(own.name());
            }
            used.add(index.name());
            at.add(index);
        }
        return Workshop.element(r.name(), at);
    }

    private Optional<Diagnostic> independent(Workshop w, Section section, Expr derivative) {
        w.names.reserve(Set.of());
        Chain chain = Chain.from(derivative, w.names, w.prover);
        if (!chain.then(Exprs.ZERO, "the definitions, in which it does not occur")) {
            return Optional.of(problem(section.spell(derivative) + " is 0, but this could not be proved", "check it"));
        }
        chapter.heading(2, "Result");
        chapter.prose("There is no path in the computation graph, so nothing changes.");
        chapter.block(chapter.claim("result", "", chain.text()));
        return Optional.empty();
    }

    private Optional<Diagnostic> derive(
            Workshop w, Section section, boolean loss, Expr.Variable u, Expr.Variable v, List<String> between) {
        graph(section, between, u, v, loss);
        if (loss) {
            Reverse reverse = new Reverse(w, u.name(), between);
            if (reverse.isGiven(v.name())) {
                return Optional.of(problem(
                        "the loss reads " + v.name() + " itself: its derivative is what the loss gives, there is nothing to"
                                + " derive",
                        "ask for a node or an input before it"));
            }
            locals(w, section, between, u.name());
            chapter.heading(2, "Adjoints, from the loss backwards");
            for (String n : reverse.order()) {
                boolean last = n.equals(v.name());
                if (last) {
                    chapter.heading(2, "The target");
                }
                Expr.Variable element = last ? v : w.element(n, Set.of());
                ChainRule.Written written = reverse.adjoint(element);
                readers(section, w, n, between, u.name());
                if (!section.write(last ? "target" : "adjoint-of-" + n, "Adjoint of " + section.spell(element), written)) {
                    return Optional.of(unproved(section, Gradients.adjoint(u.name(), element)));
                }
            }
        } else {
            Forward forward = new Forward(w, v, between);
            locals(w, section, between, "");
            chapter.heading(2, "Total derivatives, from " + v.name() + " forwards");
            for (String n : forward.order()) {
                boolean last = n.equals(u.name());
                if (last) {
                    chapter.heading(2, "The target");
                }
                Expr.Variable element = last ? u : w.element(n, Workshop.letters(v));
                ChainRule.Written written = forward.total(element);
                if (!section.write(last ? "target" : "total-" + n, "", written)) {
                    return Optional.of(unproved(section, Gradients.total(element, v)));
                }
            }
        }
        return Optional.empty();
    }

    private Diagnostic unproved(Section section, Expr derivative) {
        return problem(
                "no line for " + section.spell(derivative) + " could be proved without conditions",
                "declare what it needs (a denominator that is not 0, a positive radicand), or define intermediate nodes");
    }

    private void readers(Section section, Workshop w, String node, List<String> between, String loss) {
        List<String> readers = w.graph.readers(node, between);
        String names = Section.listed(readers.stream()
                .map(r -> Section.code(section.spell(w.element(r, Set.of()))))
                .toList());
        chapter.prose(Section.code(section.spell(w.element(node, Set.of()))) + " is read by " + names + ".");
    }

    private void graph(Section section, List<String> between, Expr.Variable u, Expr.Variable v, boolean loss) {
        chapter.heading(2, "The computation graph");
        List<List<String>> paths = setup.graph().paths(between, MOST_PATHS + 1);
        String many = paths.size() > MOST_PATHS ? "more than " + MOST_PATHS + " paths" : paths.size() + " paths";
        chapter.prose(Section.code(section.spell(v)) + " reaches " + Section.code(section.spell(u)) + " by "
                + (paths.size() == 1 ? "one path" : many) + ":");
        chapter.prose(paths.stream()
                .limit(MOST_PATHS)
                .map(p -> "- " + p.stream().map(Section::code).collect(Collectors.joining(" → ")))
                .collect(Collectors.joining("\n")));
    }

    /** Each edge of the graph as a claim of its own. */
    private void locals(Workshop w, Section section, List<String> between, String loss) {
        List<String> claims = new ArrayList<>();
        for (String u : between.subList(1, between.size())) {
            if (u.equals(loss) || isDefinedLoss(u)) {
                continue;
            }
            for (String a : between) {
                if (w.graph.arguments(u).contains(a)) {
                    local(w, u, a).ifPresent(t -> claims.add(
                            chapter.claim("local-" + u + "-by-" + a, "", t)));
                }
            }
        }
        if (!claims.isEmpty()) {
            chapter.heading(2, "Local derivatives");
            chapter.prose("Each node differentiated by what its definition mentions, everything else held.");
            chapter.block(String.join("\n", claims));
        }
    }

    private static Optional<String> local(Workshop w, String node, String argument) {
        Expr.Variable u = w.element(node, Set.of());
        Expr.Variable a = w.element(argument, Workshop.letters(u));
        w.names.reserve(Workshop.letters(u, a));
        Chain chain = Chain.from(Gradients.local(u, a), w.names, w.prover);
        Terms local = w.normal.of(w.raw(u, a));
        String rule = Rule.of(w.normal.of(w.graph.node(node).body()), argument);
        chain.then(local.toExpr(), rule);
        List<Simplifier.Value> values = w.simplifier.values(local);
        Terms valued = w.simplifier.with(values, local);
        chain.then(valued.toExpr(), "the sum that vanishes");
        Terms folded = w.simplifier.folded(valued);
        if (chain.length(folded.toExpr()) < chain.length(valued.toExpr())) {
            chain.then(folded.toExpr(), "the definitions");
        }
        return chain.isEmpty() ? Optional.empty() : Optional.of(chain.text());
    }
}
