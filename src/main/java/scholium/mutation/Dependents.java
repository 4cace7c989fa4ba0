package scholium.mutation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import scholium.syntax.Statement;
import scholium.syntax.Subterms;
import scholium.syntax.Term;

/** What changes in a document with one of its definitions: the definitions that use it, and whoever uses those. */
final class Dependents {
    private final Map<String, Set<String>> uses = new HashMap<>();
    private final Set<String> assumed = new HashSet<>();

    Dependents(List<Statement> document) {
        document.forEach(this::read);
    }

    private void read(Statement s) {
        if (s instanceof Statement.Definition d) {
            d.formula().ifPresent(f -> uses(d.name(), f));
        }
        if (s instanceof Statement.LossOf l) {
            named(l.name()).addAll(l.arguments());
        } else if (s instanceof Statement.Sequence q) {
            uses(q.name(), q.first());
        }
        s.assumptions().forEach(this::assumed);
    }

    private Set<String> named(String name) {
        return uses.computeIfAbsent(name, k -> new HashSet<>());
    }

    private void uses(String name, Term body) {
        named(name).addAll(Subterms.names(body));
    }

    private void assumed(Statement.Comparison c) {
        assumed.addAll(Subterms.names(c.left()));
        assumed.addAll(Subterms.names(c.right()));
    }

    /** The name itself, and all whose meaning depends on it. */
    Set<String> of(String name) {
        Set<String> all = new HashSet<>(Set.of(name));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Map.Entry<String, Set<String>> e : uses.entrySet()) {
                grew |= e.getValue().stream().anyMatch(all::contains) && all.add(e.getKey());
            }
        }
        return all;
    }

    /** Whether something is assumed of one of these names, so that every line is read under other assumptions. */
    boolean areAssumed(Set<String> names) {
        return names.stream().anyMatch(assumed::contains);
    }
}
