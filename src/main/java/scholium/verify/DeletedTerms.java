package scholium.verify;

import static scholium.expr.Comparison.EQUAL;

import java.util.List;
import scholium.engine.Budget;
import scholium.engine.Engine;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.expr.Expr;
import scholium.expr.Relation;
import scholium.expr.Setting;
import scholium.implementation.Binding;
import scholium.implementation.PlacedBatch;
import scholium.implementation.TermDeletion;
import scholium.implementation.TermDeletions;

/** Whether the batches of a comparison would miss each term of what is claimed. */
public final class DeletedTerms {
    private static final int LONGEST = 120;

    private final List<Engine> deciders;
    private final Budget budget;

    /** @param deciders exact engines, asked whether a term that no batch would miss is always 0 */
    public DeletedTerms(List<Engine> deciders, Budget budget) {
        this.deciders = List.copyOf(deciders);
        this.budget = budget;
    }

    /**
     * All summands of the formula claimed of the output, in the order in which they are written.
     *
     * @param batches those of the comparison, or some of them
     */
    public List<DeletedTerm> of(Bindings.Bound bound, String output, List<PlacedBatch> batches) {
        Binding binding = bound.binding();
        Binding.Claimed claimed = binding.outputs().get(output);
        if (claimed == null) {
            return List.of();
        }
        return TermDeletions.of(binding, output, batches).stream()
                .map(d -> judged(d, claimed.expression(), binding.setting()))
                .toList();
    }

    private DeletedTerm judged(TermDeletion d, Expr whole, Setting setting) {
        boolean zero = d.noticedAt().isEmpty() && isIdentity(Relation.of(whole, EQUAL, d.rest()), setting);
        return new DeletedTerm(shown(d.term()), d.ulps(), d.noticedAt(), zero);
    }

    private static String shown(Expr term) {
        String text = term.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private boolean isIdentity(Relation relation, Setting setting) {
        return deciders.stream()
                .anyMatch(e -> e.decide(new Goal(relation, setting), budget) instanceof Outcome.Proved p
                        && p.conditions().isEmpty());
    }
}
