package scholium.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import scholium.derivation.Claim;
import scholium.derivation.Obligation;
import scholium.derivation.Step;
import scholium.elaborate.Elaborator;
import scholium.engine.Budget;
import scholium.engine.Engine;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.syntax.Comparator;
import scholium.syntax.SourceDocument;
import scholium.syntax.Statement;
import scholium.syntax.Term;
import scholium.syntax.UnicodePrinter;
import scholium.text.Diagnostic;
import scholium.text.DiagnosticCode;
import scholium.text.Severity;
import scholium.verify.Strategy;

/**
 * Examples that cannot tell right from wrong: each summand and factor of a formula that an example evaluates is deleted
 * in turn, and if every line of the example is true of the shorter formula as well, the term is untested.
 *
 * <p>Only what can be seen at all is asked for: a term that is 0 whatever the values, or a factor that is 1, is no
 * example's fault. Both sides of that are decided exactly: the lines are proved, and at some admissible point the shorter
 * formula provably differs. What cannot be decided is not reported.
 */
public final class Vacuity {
    private static final int SHOWN = 4;
    /** Numbers and lines of an example times deletions; beyond this the question would cost more than the check. */
    private static final int MOST_WORK = 20_000;

    private static final int MOST_TERMS = 5_000;
    private static final String WHOLE = "whole formula";

    private final Strategy strategy;
    private final Budget budget;

    public Vacuity(Strategy strategy, Budget budget) {
        this.strategy = strategy;
        this.budget = budget.withTerms(MOST_TERMS);
    }

    /** One note for each example that leaves a term of a formula untested. */
    public List<Diagnostic> notes(SourceDocument document) {
        List<Subject> subjects = new ArrayList<>();
        Set<String> inputs = new HashSet<>();
        for (Statement s : document.statements()) {
            Subject.of(s)
                    .filter(x -> subjects.stream().noneMatch(y -> y.shown().equals(x.shown())))
                    .ifPresent(subjects::add);
            if (s instanceof Statement.Real r) {
                r.names().forEach(d -> inputs.add(d.name()));
            }
        }
        Map<Statement.Example, Map<Subject, List<Cut>>> untested = new LinkedHashMap<>();
        Map<Subject, Set<Cut>> tested = new HashMap<>();
        for (Statement s : document.statements()) {
            if (s instanceof Statement.Example x) {
                Map<Subject, List<Cut>> unseen = new LinkedHashMap<>();
                subjects.forEach(y ->
                        unseen.put(y, untested(document, x, y, tested.computeIfAbsent(y, k -> new HashSet<>()))));
                untested.put(x, unseen);
            }
        }
        List<Diagnostic> notes = new ArrayList<>();
        untested.forEach((x, unseen) -> {
            unseen.forEach((s, cuts) -> cuts.removeIf(c -> isInput(c.term(), inputs)
                    && tested.getOrDefault(s, Set.of()).contains(c)));
            unseen.values().removeIf(List::isEmpty);
            if (!unseen.isEmpty()) {
                notes.add(note(document, x, unseen));
            }
        });
        return notes;
    }

    /**
     * A single input has the value that stands in the example's own header, for the reader to see; it is worth a word only
     * where no other example of the document tests it.
     */
    private static boolean isInput(Term t, Set<String> inputs) {
        if (t instanceof Term.Group g) {
            return isInput(g.body(), inputs);
        }
        if (t instanceof Term.Power p) {
            return isInput(p.base(), inputs);
        }
        return t instanceof Term.Derivative || (t instanceof Term.Reference r && inputs.contains(r.name()));
    }

    private static Diagnostic note(SourceDocument document, Statement.Example x, Map<Subject, List<Cut>> unseen) {
        String terms = unseen.entrySet().stream()
                .map(e -> listed(e.getValue()) + " in " + e.getKey().text())
                .collect(Collectors.joining("; "));
        return new Diagnostic(
                DiagnosticCode.UNTESTED_TERM,
                Severity.NOTE,
                document.positions().of(x),
                "every line of “" + x.name() + "” holds as well without " + terms,
                Optional.of("choose values for which every term matters, or test the term in another example"));
    }

    private static String listed(List<Cut> cuts) {
        List<String> terms = cuts.stream()
                .map(c -> "“" + UnicodePrinter.print(c.term()) + "”")
                .distinct()
                .toList();
        int more = terms.size() - SHOWN;
        return String.join(", ", terms.subList(0, Math.min(SHOWN, terms.size())))
                + (more > 0 ? " and " + more + " more" : "");
    }

    /** The terms of a formula that no line of the example would miss; those that one misses are added to the tested. */
    private List<Cut> untested(SourceDocument document, Statement.Example x, Subject s, Set<Cut> tested) {
        List<Statement.Chain> chains =
                x.chains().stream().filter(c -> !renamed(c, s, WHOLE).equals(c)).toList();
        List<Cut> untested = new ArrayList<>();
        List<Cut> cuts = chains.isEmpty() ? List.of() : Cut.of(s.formula());
        int variants = cuts.stream().mapToInt(c -> c.all().size()).sum();
        if (variants > 0 && variants <= MOST_WORK / size(x)) {
            Variants all = new Variants(document, x, s, chains, cuts);
            cuts.forEach(c -> collect(c, all, untested, tested));
        }
        return untested;
    }

    /** How much there is to read in an example: the numbers it is given, and its lines. */
    private static int size(Statement.Example x) {
        return x.chains().size()
                + x.values().stream().mapToInt(v -> numbers(v.value())).sum();
    }

    private static int numbers(Term t) {
        return t instanceof Term.Listing l
                ? l.items().stream().mapToInt(Vacuity::numbers).sum()
                : 1;
    }

    /** A term whose absence goes unseen stands for all its parts. */
    private void collect(Cut c, Variants variants, List<Cut> untested, Set<Cut> tested) {
        boolean unseen = variants.lines(c).filter(this::allHold).isPresent()
                && variants.everywhere(c).filter(this::allHold).isPresent();
        if (!unseen) {
            tested.add(c);
            c.inner().forEach(i -> collect(i, variants, untested, tested));
        } else if (variants.difference(c).filter(this::anyFails).isPresent()) {
            untested.add(c);
        }
    }

    private boolean allHold(List<Obligation> lines) {
        return lines.stream()
                .allMatch(o -> ask(strategy.deciders(), o)
                        .filter(p -> p instanceof Outcome.Proved)
                        .isPresent());
    }

    private boolean anyFails(List<Obligation> lines) {
        return lines.stream().anyMatch(o -> ask(strategy.refuters(), o).isPresent());
    }

    /** An unconditional proof or a refutation. */
    private Optional<Outcome> ask(List<Engine> engines, Obligation o) {
        for (Engine e : engines) {
            Outcome outcome = e.decide(new Goal(o.relation(), o.setting()), budget);
            boolean settled = outcome instanceof Outcome.Refuted
                    || (outcome instanceof Outcome.Proved p && p.conditions().isEmpty());
            if (settled) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }

    private static Statement.Chain renamed(Statement.Chain chain, Subject s, String name) {
        return new Statement.Chain(
                s.renamed(chain.first(), name),
                chain.links().stream()
                        .map(l -> new Statement.Link(
                                l.comparator(), s.renamed(l.right(), name), l.justification(), l.references()))
                        .toList());
    }

    /** The example with each shortened formula in the place of the whole one, elaborated all at once. */
    private static final class Variants {
        private final SourceDocument document;
        private final Statement.Example example;
        private final Subject subject;
        private final Map<Cut, String> names = new HashMap<>();
        private final Map<String, Claim> claims = new HashMap<>();

        Variants(
                SourceDocument document,
                Statement.Example example,
                Subject subject,
                List<Statement.Chain> chains,
                List<Cut> cuts) {
            this.document = document;
            this.example = example;
            this.subject = subject;
            List<Statement> added = new ArrayList<>();
            added.add(subject.definition(WHOLE, subject.formula()));
            for (Cut top : cuts) {
                for (Cut c : top.all()) {
                    String name = "shorter formula " + names.size();
                    names.put(c, name);
                    added.add(subject.definition(name, c.rest()));
                    added.add(new Statement.Example(
                            name,
                            Optional.empty(),
                            example.values(),
                            chains.stream().map(k -> renamed(k, subject, name)).toList()));
                    added.add(difference(name));
                }
            }
            claims.putAll(read(document, document.statements(), added));
        }

        private Statement.Claim difference(String name) {
            Statement.Link same =
                    new Statement.Link(Comparator.EQUAL, subject.element(WHOLE), Optional.empty(), List.of());
            return new Statement.Claim(
                    Statement.ClaimKind.CLAIM,
                    name + " is the whole",
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    new Statement.Chain(subject.element(name), List.of(same)));
        }

        /** The lines that name the subject. */
        Optional<List<Obligation>> lines(Cut c) {
            return obligations(names.getOrDefault(c, ""), claims);
        }

        /** At any values whatever. */
        Optional<List<Obligation>> difference(Cut c) {
            return obligations(names.getOrDefault(c, "") + " is the whole", claims);
        }

        /** All lines, with the definition itself shortened; none for a formula that defines nothing. */
        Optional<List<Obligation>> everywhere(Cut c) {
            if (subject.kind() == Subject.Kind.DERIVATIVE) {
                return Optional.of(List.of());
            }
            List<Statement> changed = document.statements().stream()
                    .map(s -> s == subject.statement() ? subject.with(c.rest()) : s)
                    .toList();
            return obligations(example.name(), read(document, changed, List.of(example)));
        }

        private static Optional<List<Obligation>> obligations(String name, Map<String, Claim> claims) {
            return Optional.ofNullable(claims.get(name)).map(c -> {
                List<Obligation> all = new ArrayList<>();
                for (Step s : c.steps()) {
                    all.addAll(s.obligations());
                }
                return all;
            });
        }

        private static Map<String, Claim> read(
                SourceDocument document, List<Statement> statements, List<Statement> added) {
            List<Statement> kept = new ArrayList<>();
            for (Statement s : statements) {
                boolean judged = s instanceof Statement.Claim
                        || s instanceof Statement.Example
                        || s instanceof Statement.Conform;
                if (!judged) {
                    kept.add(s);
                }
            }
            kept.addAll(added);
            SourceDocument variant = new SourceDocument(
                    document.source(),
                    List.of(new SourceDocument.Part.Block(kept)),
                    document.names(),
                    document.positions(),
                    List.of());
            return Elaborator.elaborate(variant).claims().stream()
                    .collect(Collectors.toMap(Claim::name, c -> c, (a, b) -> a));
        }
    }
}
