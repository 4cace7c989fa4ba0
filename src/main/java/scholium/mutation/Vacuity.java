package scholium.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import scholium.derivation.Obligation;
import scholium.engine.Budget;
import scholium.engine.Engine;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.syntax.SourceDocument;
import scholium.syntax.Statement;
import scholium.syntax.Term;
import scholium.syntax.UnicodePrinter;
import scholium.text.Diagnostic;
import scholium.text.DiagnosticCode;
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
        Inspection inspection = new Inspection(new Shortened(document, questions(document, subjects)));
        Map<Statement.Example, Map<Subject, List<Cut>>> untested = inspection.untested();
        List<Diagnostic> notes = new ArrayList<>();
        untested.forEach((x, unseen) -> {
            unseen.forEach((s, cuts) -> cuts.removeIf(c -> isInput(c.term(), inputs) && inspection.isTested(s, c)));
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
        return Diagnostic.note(
                DiagnosticCode.UNTESTED_TERM,
                document.positions().of(x),
                "every line of “" + x.name() + "” holds as well without " + terms,
                "choose values for which every term matters, or test the term in another example");
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

    /** Every formula beside every example with a line that names what it is of. */
    private static List<Shortened.Question> questions(SourceDocument document, List<Subject> subjects) {
        List<Shortened.Question> all = new ArrayList<>();
        Map<Subject, List<Cut>> cuts = new HashMap<>();
        for (Statement s : document.statements()) {
            if (s instanceof Statement.Example x) {
                for (Subject y : subjects) {
                    if (x.chains().stream().anyMatch(y::isNamedIn)) {
                        List<Cut> own = cuts.computeIfAbsent(y, k -> Cut.of(k.formula()));
                        int variants =
                                own.stream().mapToInt(c -> c.all().size()).sum();
                        if (variants > 0 && variants <= MOST_WORK / size(x)) {
                            all.add(new Shortened.Question(x, y, own));
                        }
                    }
                }
            }
        }
        return all;
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

    /** What the examples of one document miss. */
    private final class Inspection {
        private final Shortened shortened;
        private final Map<Shortened.Question, List<Shortened.Line>> lines = new IdentityHashMap<>();
        private final Map<Subject, Set<Cut>> tested = new HashMap<>();
        /** Whether a shorter formula is another one; that is the same question for every example. */
        private final Map<Subject, Map<Cut, Boolean>> differs = new HashMap<>();

        Inspection(Shortened shortened) {
            this.shortened = shortened;
        }

        Map<Statement.Example, Map<Subject, List<Cut>>> untested() {
            Map<Statement.Example, Map<Subject, List<Cut>>> all = new LinkedHashMap<>();
            for (Shortened.Question q : shortened.questions()) {
                List<Cut> untested = new ArrayList<>();
                q.cuts().forEach(c -> collect(q, c, untested));
                all.computeIfAbsent(q.example(), k -> new LinkedHashMap<>()).put(q.subject(), untested);
            }
            return all;
        }

        /** Whether some example would miss the term. */
        boolean isTested(Subject s, Cut c) {
            return tested.getOrDefault(s, Set.of()).contains(c);
        }

        /** A term whose absence goes unseen stands for all its parts. */
        private void collect(Shortened.Question q, Cut c, List<Cut> untested) {
            boolean unseen = linesHold(q, c)
                    && shortened.everywhere(q, c).filter(Vacuity.this::allHold).isPresent();
            if (!unseen) {
                tested.computeIfAbsent(q.subject(), k -> new HashSet<>()).add(c);
                c.inner().forEach(i -> collect(q, i, untested));
            } else if (differs(q, c)) {
                untested.add(c);
            }
        }

        /** What one term's absence shows in, the next one's most likely does as well: that line is asked first. */
        private boolean linesHold(Shortened.Question q, Cut c) {
            List<Shortened.Line> order = lines.computeIfAbsent(q, k -> new ArrayList<>(Shortened.lines(k)));
            for (Shortened.Line line : List.copyOf(order)) {
                if (shortened.line(q, c, line).filter(Vacuity.this::allHold).isEmpty()) {
                    order.remove(line);
                    order.add(0, line);
                    return false;
                }
            }
            return true;
        }

        private boolean differs(Shortened.Question q, Cut c) {
            return differs.computeIfAbsent(q.subject(), k -> new HashMap<>())
                    .computeIfAbsent(
                            c,
                            k -> shortened
                                    .sameness(q, c)
                                    .filter(Vacuity.this::anyFails)
                                    .isPresent());
        }
    }
}
