package scholium.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import scholium.derivation.Obligation;
import scholium.engine.Counterexample;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.FreeNames;
import scholium.expr.Index;
import scholium.expr.Range;
import scholium.expr.Setting;
import scholium.verify.StepResult;

/**
 * A counterexample without the inputs of which neither the line speaks nor a hypothesis of its claim about what the line
 * speaks of. A document declares and assumes more than a claim uses, and an engine may have given all of it a value.
 */
public final class Relevance {
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> indices = new LinkedHashSet<>();
    private final Set<String> declared = new LinkedHashSet<>();

    private Relevance() {}

    public static Counterexample of(StepResult step, Counterexample c) {
        Relevance r = new Relevance();
        List<Obligation> obligations = step.step().obligations();
        List<Obligation> shown =
                obligations.stream().filter(o -> o.label().equals(step.part())).toList();
        (shown.isEmpty() ? obligations : shown).forEach(r::add);
        return obligations.isEmpty() ? c : r.restricted(c);
    }

    private void add(Obligation o) {
        expression(o.relation().left());
        expression(o.relation().right());
        o.setting().free().forEach(f -> range(f.range()));
        boolean grew = true;
        while (grew) {
            int before = names.size() + indices.size();
            for (Setting.Recurrence q : o.setting().recurrences()) {
                if (names.contains(q.name())) {
                    expression(q.first());
                    expression(q.next());
                }
            }
            for (Setting.Value v : o.setting().values()) {
                if (FreeNames.of(v.target()).names().stream().anyMatch(names::contains)) {
                    expression(v.value());
                }
            }
            o.given().forEach(this::hypothesis);
            grew = names.size() + indices.size() > before;
        }
        for (Setting.Family f : o.setting().families()) {
            declared.add(f.name());
            if (names.contains(f.name())) {
                f.ranges().forEach(this::range);
            }
        }
        o.setting().sizes().forEach(s -> declared.add(s.index().name()));
    }

    /** Whoever checks the point has to see that what is given of what the line speaks of holds there. */
    private void hypothesis(Setting.Assumption a) {
        Expr both = Exprs.add(a.relation().left(), a.relation().right());
        FreeNames free = FreeNames.of(both);
        boolean ofSizes = free.names().isEmpty() && free.indices().stream().anyMatch(i -> indices.contains(i.name()));
        if (ofSizes || free.names().stream().anyMatch(names::contains)) {
            expression(both);
            a.quantified().forEach(q -> range(q.range()));
        }
    }

    private void expression(Expr e) {
        FreeNames free = FreeNames.of(e);
        names.addAll(free.names());
        free.indices().forEach(this::index);
    }

    private void range(Range range) {
        range.lower().coefficients().keySet().forEach(this::index);
        range.upper().ifPresent(u -> u.coefficients().keySet().forEach(this::index));
    }

    private void index(Index i) {
        indices.add(i.name());
    }

    private Counterexample restricted(Counterexample c) {
        return new Counterexample(
                kept(c.sizes(), indices),
                c.indices(),
                kept(c.values(), names),
                c.left(),
                c.right(),
                c.leftDecimal(),
                c.rightDecimal());
    }

    /** What is not declared (the derivative of a loss, say) is no input of the document, so it was chosen for this line. */
    private <V> SortedMap<String, V> kept(SortedMap<String, V> values, Set<String> wanted) {
        SortedMap<String, V> kept = new TreeMap<>();
        values.forEach((name, value) -> {
            if (wanted.contains(name) || !declared.contains(name)) {
                kept.put(name, value);
            }
        });
        return kept;
    }
}
