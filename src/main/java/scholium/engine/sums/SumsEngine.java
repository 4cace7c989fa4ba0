package scholium.engine.sums;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import scholium.algebra.TermBudget;
import scholium.engine.Budget;
import scholium.engine.Engine;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.engine.Scope;
import scholium.expr.Comparison;
import scholium.expr.Index;
import scholium.expr.Relation;

/** Decides equalities with sums over symbolic ranges: see the package. */
public final class SumsEngine implements Engine {
    @Override
    public String name() {
        return "sums";
    }

    @Override
    public Outcome decide(Goal goal, Budget budget) {
        long start = System.nanoTime();
        TermBudget terms = new TermBudget(
                budget.terms(), () -> System.nanoTime() - start > budget.time().toNanos());
        try {
            return decide(goal, terms, budget.seed());
        } catch (TermBudget.Exceeded e) {
            return Outcome.GaveUp.because(
                    e.late() ? Outcome.Reason.TIME : Outcome.Reason.SIZE, String.valueOf(e.getMessage()));
        } catch (IdenticallyZero e) {
            return Outcome.GaveUp.because(Outcome.Reason.NO_POINT, String.valueOf(e.getMessage()));
        } catch (OutsideLanguage e) {
            return Outcome.GaveUp.because(Outcome.Reason.OUTSIDE_LANGUAGE, String.valueOf(e.getMessage()));
        } catch (ArithmeticException e) {
            return Outcome.GaveUp.because(Outcome.Reason.SIZE, "a number is too large: " + e.getMessage());
        }
    }

    private static Outcome decide(Goal goal, TermBudget terms, long seed) {
        Comparison comparison = goal.relation().comparison();
        Integer sign = Hypotheses.sign(comparison);
        if (comparison == Comparison.APPROXIMATELY) {
            return Approximation.decide(goal, terms);
        }
        if (comparison != Comparison.EQUAL && sign == null) {
            return Outcome.GaveUp.because(Outcome.Reason.OUTSIDE_LANGUAGE, "the relation " + comparison.symbol());
        }
        Depth.check(goal.relation().left());
        Depth.check(goal.relation().right());
        List<Map<Index, Integer>> cases = Cases.of(goal.setting());
        if (cases.isEmpty()) {
            return Outcome.GaveUp.because(Outcome.Reason.NO_POINT, "a free index has an empty range");
        }
        String detail = "";
        Set<Relation> conditions = new LinkedHashSet<>();
        for (Map<Index, Integer> chosen : cases) {
            Outcome outcome = sign == null
                    ? Equality.decide(goal, chosen, terms, seed)
                    : Inequality.decide(goal, sign, chosen, terms, seed);
            if (!(outcome instanceof Outcome.Proved proved)) {
                return outcome;
            }
            conditions.addAll(proved.conditions());
            detail = proved.detail();
        }
        return new Outcome.Proved(Scope.ALL, List.copyOf(conditions), detail);
    }
}
