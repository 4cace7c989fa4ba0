package scholium.engine.sums;

import java.util.List;
import scholium.algebra.Polynomial;
import scholium.algebra.TermBudget;
import scholium.engine.Budget;
import scholium.engine.Engine;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.engine.Scope;
import scholium.expr.Comparison;
import scholium.expr.Differentiation;
import scholium.expr.Expr;

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
            return decide(goal, terms);
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

    private static Outcome decide(Goal goal, TermBudget terms) {
        if (goal.relation().comparison() != Comparison.EQUAL) {
            return Outcome.GaveUp.because(
                    Outcome.Reason.OUTSIDE_LANGUAGE,
                    "the relation " + goal.relation().comparison().symbol());
        }
        Expr left = Differentiation.eliminate(goal.relation().left());
        Expr right = Differentiation.eliminate(goal.relation().right());
        Decision d = new Decision(goal.setting(), terms, false);
        Polynomial p = d.difference(left, right);
        boolean zero = d.forms.zeroTest.isZero(p);
        if (!zero && d.forms.closedForms.metGeometric()) {
            d = new Decision(goal.setting(), terms, true);
            p = d.difference(left, right);
            zero = d.forms.zeroTest.isZero(p);
        }
        if (zero) {
            return new Outcome.Proved(Scope.ALL, List.of(), "left − right has the normal form 0");
        }
        return Outcome.GaveUp.because(
                Outcome.Reason.NOT_AN_IDENTITY, "left − right has a normal form of " + p.size() + " terms");
    }
}
