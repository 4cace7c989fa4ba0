package scholium.rewriting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scholium.derivation.Node;
import scholium.expr.Expr;
import scholium.expr.FreeNames;
import scholium.expr.Rewriting;
import scholium.expr.Substitution;

/** A name becomes what it was defined as, or what the claim supposes it to be. */
final class DefinitionRules {
    private final Glossary glossary;
    private final Normalization normal;
    private final Map<String, Expr> given;
    private final Map<String, Folding> foldings = new HashMap<>();

    /** @param given scalars and what the hypotheses of the claim say they are */
    DefinitionRules(Glossary glossary, Normalization normal, Map<String, Expr> given) {
        this.glossary = glossary;
        this.normal = normal;
        this.given = given;
    }

    /** @param goal names that the formula is to be made of; only those are put for what they were defined as */
    List<Move> from(Terms t, Set<String> goal) {
        List<Move> moves = new ArrayList<>();
        Expr whole = t.toExpr();
        Set<String> names = FreeNames.of(whole).names();
        for (String name : names) {
            Expr value = given.get(name);
            if (value != null) {
                Expr put = Substitution.family(whole, name, List.of(), value);
                Move.of(t, put, Reason.both("the hypothesis on " + name), 0.5, normal)
                        .ifPresent(moves::add);
            } else {
                glossary.definition(name).flatMap(d -> unfolded(t, d)).ifPresent(moves::add);
            }
        }
        recurrence(t, whole).ifPresent(moves::add);
        for (String name : goal) {
            folded(t, name).ifPresent(moves::add);
        }
        return moves;
    }

    private Optional<Move> recurrence(Terms t, Expr whole) {
        String[] named = {""};
        Expr put = new Rewriting() {
            @Override
            public Expr variable(Expr.Variable v) {
                Optional<Expr> next = glossary.recurrence(v);
                next.ifPresent(n -> named[0] = v.name());
                return next.orElse(v);
            }
        }.apply(whole);
        return Move.of(t, put, Reason.both("the recurrence of " + named[0]), 1, normal);
    }

    private Optional<Move> folded(Terms t, String name) {
        Optional<Glossary.Definition> d = glossary.definition(name);
        if (d.isEmpty() || given.containsKey(name)) {
            return Optional.empty();
        }
        Folding folding = foldings.computeIfAbsent(
                name,
                n -> new Folding(
                        normal,
                        List.of(new Node(
                                name,
                                d.get().parameters(),
                                glossary.graph().ranges(name),
                                d.get().body(),
                                d.get().body()))));
        Terms to = folding.fold(t);
        Reason reason = Reason.both("the definition of " + d.get().label());
        return to.equals(t)
                ? Optional.empty()
                : Optional.of(new Move(List.of(new Move.Stage(to.toExpr(), reason)), to, 1));
    }

    private Optional<Move> unfolded(Terms t, Glossary.Definition d) {
        Expr put = Substitution.family(t.toExpr(), d.name(), d.parameters(), d.body());
        return Move.of(t, put, Reason.both("the definition of " + d.label()), 1, normal);
    }
}
