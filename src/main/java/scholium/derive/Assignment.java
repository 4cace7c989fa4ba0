package scholium.derive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scholium.engine.Budget;
import scholium.engine.Engine;
import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Range;
import scholium.number.Rational;
import scholium.rewriting.ComputationGraph;
import scholium.rewriting.Setup;
import scholium.syntax.Term;
import scholium.text.Diagnostic;
import scholium.text.DiagnosticCode;
import scholium.text.Source;

/** One target in one document: whether it can be derived, and the document around the derivation. */
final class Assignment {
    private static final int LARGEST = 10_000;

    private final Setup setup;
    private final Target target;
    private final Source asked;
    private final Engine engine;
    private final Budget budget;
    private final LongSupplier nanoTime;

    Assignment(Setup setup, Target target, Source asked, Engine engine, Budget budget, LongSupplier nanoTime) {
        this.setup = setup;
        this.target = target;
        this.asked = asked;
        this.engine = engine;
        this.budget = budget;
        this.nanoTime = nanoTime;
    }

    Deriver.Result run() {
        Optional<Diagnostic> refusal = refusal();
        if (refusal.isPresent()) {
            return Deriver.Result.failed(refusal.get());
        }
        Set<String> needed = setup.graph().upstream(named());
        String declarations = new Preamble(setup.document(), needed).text(setup.names());
        Deriver.Result plain = attempt(needed, List.of());
        if (plain.markdown().isPresent()) {
            return plain;
        }
        String wrt = target.variables().get(0).name();
        String head = target.numerator().name();
        Kinks kinks = new Kinks(setup.graph(), setup.names());
        if (kinks.isBehindProduct(wrt, head)) {
            return Deriver.Result.failed(problem(
                    "the derivative of a product Π is not written out: the exact engine has no rule for a product over δ",
                    "where the factors are positive, define the sum of their logarithms, and ask for its derivative"));
        }
        List<String> smooth =
                kinks.avoided(wrt, head, declarations, new Prover(() -> declarations, engine, budget, nanoTime));
        Deriver.Result away = smooth.isEmpty() ? plain : attempt(needed, smooth);
        return away.markdown().isPresent() ? away : plain;
    }

    private List<String> named() {
        List<String> named = new ArrayList<>(List.of(target.numerator().name()));
        target.variables().forEach(r -> named.add(r.name()));
        return named;
    }

    /** @param assumed statements that the document does not have; they are written down, and said */
    private Deriver.Result attempt(Set<String> needed, List<String> assumed) {
        String head = target.numerator().name();
        Term.Reference wrt = target.variables().get(0);
        Preamble preamble = new Preamble(setup.document(), needed);
        Supplier<String> text = () -> Stream.concat(Stream.of(preamble.text(setup.names())), assumed.stream())
                .collect(Collectors.joining("\n"));
        Prover prover = new Prover(text, engine, budget, nanoTime);
        Workshop w = new Workshop(setup.graph(), setup.names(), prover, needed);
        Map<Index, IndexTerm> instance = new LinkedHashMap<>();
        Expr.Variable v = element(wrt, Set.of(), instance);
        Expr.Variable u = element(target.numerator(), Workshop.letters(v), instance);
        Chapter chapter = new Chapter();
        Narrative narrative = new Narrative(w, chapter);
        Optional<String> failure = target.variables().size() == 1
                ? narrative.write(target.total(), u, v, instance)
                : narrative.second(u, v, element(target.variables().get(1), Workshop.letters(v), instance));
        if (failure.isPresent()) {
            return Deriver.Result.failed(problem(
                    failure.get() + (prover.isLate() ? " in the time allowed" : ""),
                    "declare what it needs (a denominator that is not 0, a positive radicand), or define intermediate"
                            + " nodes"));
        }
        Chapter whole = new Chapter();
        whole.heading(1, "Derivation of " + narrative.title());
        whole.prose("From the definitions of “" + setup.derivation().title().orElse("the document")
                + "” alone. Every line was proved before it was written.");
        whole.heading(2, "Definitions");
        whole.block(text.get());
        if (!assumed.isEmpty()) {
            whole.prose("The last " + (assumed.size() == 1 ? "line is" : assumed.size() + " lines are")
                    + " not in the document: what follows holds away from the kinks of |·|, max and min. At a kink there are at most"
                    + " derivatives from one side, and nothing below is said of it.");
        }
        List<String> between = setup.graph().between(wrt.name(), head);
        String picture = new GraphPicture(setup.graph(), between, narrative.title(), narrative::label).svg();
        return new Deriver.Result(Optional.of(whole.text() + "\n" + chapter.text()), Optional.of(picture), List.of());
    }

    private Diagnostic problem(String message, String help) {
        return Diagnostic.error(
                DiagnosticCode.BAD_DERIVATIVE, asked.span(0, asked.text().length()), message, help);
    }

    /** Why this is not derived, where that can be seen beforehand. */
    private Optional<Diagnostic> refusal() {
        ComputationGraph graph = setup.graph();
        String head = target.numerator().name();
        String wrt = target.variables().get(0).name();
        if (target.variables().size() > 1) {
            String other = target.variables().get(1).name();
            boolean plain = target.variables().size() == 2
                    && graph.isLoss(head)
                    && !graph.dependsOn(wrt, other)
                    && !graph.dependsOn(other, wrt);
            if (!plain) {
                return Optional.of(problem(
                        "of higher derivatives, the second ones of a loss by names that do not depend on each other are"
                                + " written out",
                        "define the first derivative as a node, and ask for the derivative of that"));
            }
        }
        if (graph.unfoldedSize(head) > LARGEST) {
            return Optional.of(problem(
                    "the definitions of " + head + " put into each other hold more than " + LARGEST + " names",
                    "derive it in parts: by nodes nearer to " + head));
        }
        if (graph.followsRecurrence(head, wrt)) {
            return Optional.of(problem(
                    wrt + " reaches " + head + " through a sequence, and recurrences are not differentiated here",
                    "define the elements you need as nodes"));
        }
        if (graph.opaque().containsKey(wrt)) {
            return Optional.of(
                    problem("nothing is differentiated by the loss " + wrt, "differentiate by an input or a node"));
        }
        List<String> read = graph.opaque().getOrDefault(head, List.of());
        if (read.contains(wrt)) {
            return Optional.of(problem(
                    head + " reads " + wrt
                            + " itself: the derivative is what the loss gives, and nothing is to be derived",
                    "ask for a node or an input before it"));
        }
        return head.equals(wrt)
                ? Optional.of(problem("a derivative by itself", "differentiate by what " + head + " depends on"))
                : Optional.empty();
    }

    /**
     * The element that was asked for, at letters.
     *
     * @param instance receives the letters that stand for numbers the target names
     */
    private Expr.Variable element(Term.Reference r, Set<String> taken, Map<Index, IndexTerm> instance) {
        List<Range> ranges = setup.graph().ranges(r.name());
        List<Index> usual = setup.names().forFamily(ranges, taken);
        List<Index> at = new ArrayList<>();
        Set<String> used = new LinkedHashSet<>(taken);
        for (int k = 0; k < ranges.size(); k++) {
            Term own = k < r.subscripts().size() ? r.subscripts().get(k) : r;
            Index index = usual.get(k);
            if (own instanceof Term.Reference letter
                    && letter.subscripts().isEmpty()
                    && !used.contains(letter.name())
                    && setup.names()
                            .all()
                            .getOrDefault(ranges.get(k), List.of())
                            .contains(letter.name())) {
                index = Index.declared(letter.name());
            } else if (used.contains(index.name())) {
                index = setup.names().forFamily(List.of(ranges.get(k)), used).get(0);
            }
            if (own instanceof Term.Decimal number) {
                instance.put(index, IndexTerm.of(Rational.parse(number.digits()).intValueExact()));
            }
            used.add(index.name());
            at.add(index);
        }
        return Workshop.element(r.name(), at);
    }
}
