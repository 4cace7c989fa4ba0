package scholium.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Substitution;
import scholium.rewriting.Gradients;

/** The derivation in the order of a textbook: the graph, the local derivatives, the nodes in turn, the target. */
final class Narrative {
    private static final int MOST_PATHS = 12;

    private final Workshop w;
    private final Chapter chapter;
    private final Section section;
    private String title = "";

    Narrative(Workshop workshop, Chapter chapter) {
        this.w = workshop;
        this.chapter = chapter;
        this.section = new Section(workshop, chapter);
    }

    String title() {
        return title;
    }

    /** A node's name with its letters. */
    String label(String name) {
        return name.isEmpty() ? "" : section.spell(w.element(name, Set.of()));
    }

    /**
     * Writes everything, or says what could not be proved.
     *
     * @param total whether what is held is to follow, where there is a difference
     * @param u what is differentiated
     * @param v by what
     * @param instance the numbers the target names, for the letters that stand for them
     */
    Optional<String> write(boolean total, Expr.Variable u, Expr.Variable v, Map<Index, IndexTerm> instance) {
        boolean loss = w.graph.isLoss(u.name());
        boolean local = !loss && !total && w.graph.arguments(u.name()).contains(v.name());
        Expr derivative = loss ? Gradients.adjoint(u.name(), v) : local ? Gradients.local(u, v) : Gradients.total(u, v);
        title = section.spell(derivative);
        if (local) {
            return local(u, v, instance);
        }
        if (!w.graph.dependsOn(u.name(), v.name())) {
            return independent(derivative);
        }
        List<String> between = w.graph.between(v.name(), u.name());
        paths(between, u, v);
        locals(between);
        Optional<ChainRule.Written> target = loss ? reverse(u, v, between) : forward(u, v, between);
        if (target.isEmpty()) {
            return Optional.of("no line for " + missing + " could be proved without conditions");
        }
        result(derivative, target.get(), instance);
        return Optional.empty();
    }

    /** The second derivative of a loss: the first one backwards, then that one forwards. */
    Optional<String> second(Expr.Variable u, Expr.Variable v, Expr.Variable by) {
        Expr derivative = Gradients.second(u.name(), v, by);
        title = section.spell(derivative);
        if (!w.graph.dependsOn(u.name(), v.name()) || !w.graph.dependsOn(u.name(), by.name())) {
            return independent(derivative);
        }
        goal = "The first derivative";
        claim = "first-derivative";
        List<String> between = w.graph.between(v.name(), u.name());
        paths(between, u, v);
        locals(between);
        Optional<ChainRule.Written> first = reverse(u, v, between);
        if (first.isEmpty()) {
            return Optional.of("no line for " + missing + " could be proved without conditions");
        }
        goal = "The target";
        claim = "target";
        SecondOrder order = new SecondOrder(w, u.name(), first.get().value(), by);
        Forward forward = new Forward(w, by, order.between());
        if (!order.isClosed() || !totals(forward, by, order.between())) {
            return Optional.of("no second derivative could be proved without conditions");
        }
        ChainRule.Written written = order.write(v, forward.known());
        String prose = "The first derivative, differentiated by " + section.code(by) + ".";
        if (!turn(true, claim, "", prose, written)) {
            return Optional.of("no line for " + title + " could be proved without conditions");
        }
        result(derivative, written, Map.of());
        return Optional.empty();
    }

    private boolean totals(Forward forward, Expr.Variable by, List<String> between) {
        if (between.size() > 1) {
            chapter.heading(2, "Total derivatives, from " + section.code(by) + " forwards");
        }
        for (String node : forward.order()) {
            Expr.Variable element = w.element(node, Workshop.letters(by));
            if (!turn(false, "total-" + node, "", reads(element, between), forward.total(element))) {
                return false;
            }
        }
        return true;
    }

    private String missing = "";
    private String goal = "The target";
    private String claim = "target";

    private Optional<String> independent(Expr derivative) {
        w.names.reserve(Set.of());
        Chain chain = Chain.from(derivative, w.names, w.prover);
        if (!chain.then(Exprs.ZERO, "the definitions, in which the variable does not occur")) {
            return Optional.of(title + " is 0, since there is no path, but this could not be proved");
        }
        chapter.heading(2, "The target");
        chapter.prose(
                "The computation graph has no path from the variable to what is differentiated: nothing changes.");
        chapter.block(chapter.claim("target", "", chain.text()));
        return Optional.empty();
    }

    /** ∂u/∂v where u mentions v: everything else in the definition of u is held. */
    private Optional<String> local(Expr.Variable u, Expr.Variable v, Map<Index, IndexTerm> instance) {
        ChainRule.Written written = new ChainRule(w).local(u, v);
        if (written.chain().isEmpty()) {
            return Optional.of("no line for " + title + " could be proved without conditions");
        }
        List<String> held = w.graph.arguments(u.name()).stream()
                .filter(a -> w.graph.dependsOn(a, v.name()))
                .map(section::element)
                .toList();
        chapter.heading(2, "The target");
        chapter.prose(
                "This is the local derivative: everything else in the definition of " + section.code(u) + " is held"
                        + (held.isEmpty()
                                ? "."
                                : ", " + Section.listed(held) + " too. The derivative that follows them is "
                                        + section.code(Gradients.total(u, v)) + "."));
        chapter.block(section.claim("target", "", written));
        result(Gradients.local(u, v), written, instance);
        return Optional.empty();
    }

    private void paths(List<String> between, Expr.Variable u, Expr.Variable v) {
        chapter.heading(2, "The computation graph");
        List<List<String>> paths = w.graph.paths(between, MOST_PATHS + 1);
        String many = paths.size() > MOST_PATHS
                ? "more than " + MOST_PATHS + " paths, among them"
                : paths.size() == 1 ? "one path" : paths.size() + " paths";
        chapter.prose(section.code(v) + " reaches " + section.code(u) + " by " + many + ":");
        chapter.prose(paths.stream()
                .limit(MOST_PATHS)
                .map(p -> "- " + p.stream().map(section::element).collect(Collectors.joining(" → ")))
                .collect(Collectors.joining("\n")));
        List<String> read = w.graph.opaque().getOrDefault(u.name(), List.of());
        for (String a : read) {
            List<String> later = read.stream()
                    .filter(b -> between.contains(a) && w.graph.dependsOn(b, a))
                    .map(section::element)
                    .toList();
            if (!later.isEmpty()) {
                chapter.prose(section.code(u) + " reads " + section.element(a) + " and also " + Section.listed(later)
                        + ", which follows it; " + section.code(Gradients.adjoint(u.name(), w.element(a, Set.of())))
                        + " means both ways together.");
            }
        }
    }

    /** Each edge of the graph as a claim of its own. */
    private void locals(List<String> between) {
        List<String> claims = new ArrayList<>();
        for (String node : between.subList(1, between.size())) {
            if (w.graph.isLoss(node)) {
                continue;
            }
            for (String argument : between) {
                if (w.graph.arguments(node).contains(argument)) {
                    ChainRule.Written local = local(node, argument);
                    if (!local.chain().isEmpty()) {
                        claims.add(section.claim("local-" + node + "-by-" + argument, "", local));
                    }
                }
            }
        }
        if (!claims.isEmpty()) {
            chapter.heading(2, "Local derivatives");
            chapter.prose("Each node differentiated by what its definition mentions, everything else held.");
            chapter.block(String.join("\n", claims));
        }
    }

    private ChainRule.Written local(String node, String argument) {
        Expr.Variable u = w.element(node, Set.of());
        return new ChainRule(w).local(u, w.element(argument, Workshop.letters(u)));
    }

    private Optional<ChainRule.Written> reverse(Expr.Variable u, Expr.Variable v, List<String> between) {
        Reverse reverse = new Reverse(w, u.name(), between);
        List<String> order = reverse.order();
        if (order.size() > 1) {
            chapter.heading(2, "Adjoints, from the loss backwards");
        }
        for (String node : order) {
            boolean last = node.equals(v.name());
            Expr.Variable element = last ? v : w.element(node, Set.of());
            ChainRule.Written written = reverse.adjoint(element);
            String name = last ? claim : "adjoint-of-" + node;
            if (!turn(last, name, "Adjoint of " + section.spell(element), readers(element, between), written)) {
                missing = section.spell(Gradients.adjoint(u.name(), element));
                return Optional.empty();
            }
            if (last) {
                return Optional.of(written);
            }
        }
        throw new IllegalStateException("the target is the last of the order");
    }

    private Optional<ChainRule.Written> forward(Expr.Variable u, Expr.Variable v, List<String> between) {
        Forward forward = new Forward(w, v, between);
        List<String> order = forward.order();
        if (order.size() > 1) {
            chapter.heading(2, "Total derivatives, from the variable forwards");
        }
        for (String node : order) {
            boolean last = node.equals(u.name());
            Expr.Variable element = last ? u : w.element(node, Workshop.letters(v));
            ChainRule.Written written = forward.total(element);
            if (!turn(last, last ? claim : "total-" + node, "", reads(element, between), written)) {
                missing = section.spell(Gradients.total(element, v));
                return Optional.empty();
            }
            if (last) {
                return Optional.of(written);
            }
        }
        throw new IllegalStateException("the target is the last of the order");
    }

    private String reads(Expr.Variable element, List<String> between) {
        List<String> read = between.stream()
                .filter(n -> w.graph.arguments(element.name()).contains(n))
                .map(section::element)
                .toList();
        return section.code(element) + " reads " + Section.listed(read) + ".";
    }

    /** One node's turn: why, and the claim. False where nothing was proved. */
    private boolean turn(boolean last, String name, String title, String prose, ChainRule.Written written) {
        if (written.chain().isEmpty()) {
            return false;
        }
        if (last) {
            chapter.heading(2, goal);
        }
        List<String> vanishing = written.sums().stream()
                .filter(c -> c.value().value().isZero())
                .map(c -> section.code(c.value().sum()))
                .toList();
        chapter.prose(
                vanishing.isEmpty()
                        ? prose
                        : prose + " The sum " + Section.listed(vanishing) + " is 0, so the term with it drops.");
        chapter.block(section.claim(name, title, written));
        return true;
    }

    private String readers(Expr.Variable element, List<String> between) {
        List<String> readers = w.graph.readers(element.name(), between).stream()
                .map(section::element)
                .toList();
        return section.code(element) + " is read by " + Section.listed(readers) + ".";
    }

    private void result(Expr derivative, ChainRule.Written target, Map<Index, IndexTerm> instance) {
        Chain chain = target.chain();
        if (chain.size() > 1) {
            chapter.heading(2, "Result");
            chapter.block(chapter.claim("result", "", "  " + chain.start() + " = " + chain.end() + "\n"));
        }
        if (!instance.isEmpty()) {
            Chain special = Chain.from(Substitution.indices(derivative, instance), w.names, w.prover);
            special.then(Substitution.indices(target.value(), instance), "[target]");
            if (!special.isEmpty()) {
                chapter.prose("For the element that was asked for:");
                chapter.block(chapter.claim("element", "", special.text()));
            }
        }
    }
}
