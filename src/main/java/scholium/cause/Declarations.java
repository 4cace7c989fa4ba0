package scholium.cause;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
        Map<String, Statement.Definition> defining = new HashMap<>();
        definitions(document).forEach(d -> defining.putIfAbsent(d.name(), d));
        Set<String> reached = new LinkedHashSet<>();
        List<String> open = new ArrayList<>();
        formulas.forEach(t -> open.addAll(Subterms.names(t)));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (reached.add(next) && defining.containsKey(next)) {
                Statement.Definition d = defining.get(next);
                d.formula().ifPresent(t -> open.addAll(Subterms.names(t)));
                if (d instanceof Statement.LossOf l) {
                    open.addAll(l.arguments());
                }
            }
        }
        List<Statement> kept = new ArrayList<>();
        for (Statement s : document) {
            boolean needed = s instanceof Statement.Definition d
                    ? reached.contains(d.name())
                    : !(s instanceof Statement.Assertion || s instanceof Statement.Conform);
            if (needed && !speaksOfOthers(s, defining, reached)) {
                kept.add(s);
            }
        }
        return new Declarations(kept);
    }

    /** An assumption on what is left out would be a mistake. */
    private static boolean speaksOfOthers(
            Statement s, Map<String, Statement.Definition> defining, Set<String> reached) {
        return s instanceof Statement.Assume a
                && a.comparisons().stream()
                        .flatMap(c -> List.of(c.left(), c.right()).stream())
                        .flatMap(t -> Subterms.names(t).stream())
                        .anyMatch(n -> defining.containsKey(n) && !reached.contains(n));
    }

    /** The definitions among them. */
    List<Statement.Definition> definitions() {
        return definitions(statements).toList();
    }

    private static Stream<Statement.Definition> definitions(List<Statement> statements) {
        return statements.stream()
                .filter(s -> s instanceof Statement.Definition)
                .map(s -> (Statement.Definition) s);
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
