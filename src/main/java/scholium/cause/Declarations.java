package scholium.cause;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scholium.syntax.Statement;
import scholium.syntax.Subterms;
import scholium.syntax.Term;

/** The declarations of a document that some formulas rest on, in order; what they do not rest on is left out. */
record Declarations(List<Statement> statements) {
    Declarations {
        statements = List.copyOf(statements);
    }

    /** Those that the formulas lead to. */
    static Declarations of(List<Statement> document, List<Term> formulas) {
        Map<String, Statement> defining = new HashMap<>();
        for (Statement s : document) {
            name(s).ifPresent(n -> defining.putIfAbsent(n, s));
        }
        Set<String> reached = new LinkedHashSet<>();
        List<String> open = new ArrayList<>();
        formulas.forEach(t -> open.addAll(Subterms.names(t)));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (reached.add(next) && defining.containsKey(next)) {
                Statement s = defining.get(next);
                body(s).ifPresent(t -> open.addAll(Subterms.names(t)));
                if (s instanceof Statement.LossOf l) {
                    open.addAll(l.arguments());
                }
            }
        }
        List<Statement> kept = new ArrayList<>();
        for (Statement s : document) {
            boolean judged =
                    s instanceof Statement.Claim || s instanceof Statement.Example || s instanceof Statement.Conform;
            Optional<String> defined = name(s);
            boolean needed = defined.isPresent() ? reached.contains(defined.get()) : !judged;
            if (needed && !speaksOfOthers(s, defining, reached)) {
                kept.add(s);
            }
        }
        return new Declarations(kept);
    }

    /** An assumption on what is left out would be a mistake. */
    private static boolean speaksOfOthers(Statement s, Map<String, Statement> defining, Set<String> reached) {
        return s instanceof Statement.Assume a
                && a.comparisons().stream()
                        .flatMap(c -> List.of(c.left(), c.right()).stream())
                        .flatMap(t -> Subterms.names(t).stream())
                        .anyMatch(n -> defining.containsKey(n) && !reached.contains(n));
    }

    /** The name that the statement gives a formula to. */
    static Optional<String> name(Statement s) {
        if (s instanceof Statement.Define d) {
            return Optional.of(d.target().name());
        }
        if (s instanceof Statement.LossOf l) {
            return Optional.of(l.name());
        }
        if (s instanceof Statement.DefineFunction f) {
            return Optional.of(f.name());
        }
        if (s instanceof Statement.DefineOperator o) {
            return Optional.of(o.name());
        }
        return s instanceof Statement.Sequence q ? Optional.of(q.name()) : Optional.empty();
    }

    /** The formula of a definition. */
    static Optional<Term> body(Statement s) {
        if (s instanceof Statement.Define d) {
            return Optional.of(d.body());
        }
        if (s instanceof Statement.LossOf l) {
            return l.body();
        }
        if (s instanceof Statement.DefineFunction f) {
            return Optional.of(f.body());
        }
        if (s instanceof Statement.DefineOperator o) {
            return Optional.of(o.body());
        }
        return s instanceof Statement.Sequence q ? Optional.of(q.next()) : Optional.empty();
    }

    /** The definition with another formula. */
    static Statement with(Statement s, Term other) {
        if (s instanceof Statement.Define d) {
            return new Statement.Define(d.target(), other);
        }
        if (s instanceof Statement.LossOf l) {
            return new Statement.LossOf(l.name(), l.arguments(), Optional.of(other));
        }
        if (s instanceof Statement.DefineFunction f) {
            return new Statement.DefineFunction(f.name(), f.parameters(), other);
        }
        if (s instanceof Statement.DefineOperator o) {
            return new Statement.DefineOperator(o.name(), o.parameters(), o.indices(), other);
        }
        return s instanceof Statement.Sequence q
                ? new Statement.Sequence(q.name(), q.variable(), q.start(), q.first(), other)
                : s;
    }

    /** With some definitions in the place of others. */
    Declarations with(Map<Statement, Statement> changed) {
        return new Declarations(
                statements.stream().map(s -> changed.getOrDefault(s, s)).toList());
    }

    /** The ranges of the declared indices, as text that tells equal ranges. */
    Map<String, String> ranges() {
        Map<String, String> ranges = new LinkedHashMap<>();
        for (Statement s : statements) {
            if (s instanceof Statement.IndexRange i) {
                String range = Difference.text(i.lower()) + ".." + Difference.text(i.upper());
                i.names().forEach(n -> ranges.putIfAbsent(n, range));
            }
        }
        return ranges;
    }
}
