package scholium.engine.sums;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import scholium.algebra.Polynomial;
import scholium.algebra.TermBudget;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.engine.Scope;
import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.Relation;

/** Decides one equality: normal form of the difference, zero test, conditions. */
final class Equality {
    private Equality() {}

    static Outcome decide(Goal goal, Map<Index, Integer> chosen, TermBudget terms, long seed) {
        Decision d = new Decision(goal.setting(), chosen, terms);
        Node[] sides = d.read(goal.relation());
        Polynomial p = d.difference(sides);
        boolean zero = d.forms.zeroTest.isZero(p);
        if (!zero && d.forms.closedForms.metGeometric()) {
            Decision second = new Decision(goal.setting(), chosen, terms);
            second.forms.closedForms.allowGeometric();
            Node[] again = second.read(goal.relation());
            if (second.forms.zeroTest.isZero(second.difference(again))) {
                d = second;
                sides = again;
                zero = true;
            }
        }
        if (!zero) {
            Expr residual = new Writer(d.forms, d.reader.losses()::get).factored(p);
            return new Outcome.GaveUp(
                    Outcome.Reason.NOT_AN_IDENTITY,
                    "left − right has a normal form of " + p.size() + (p.size() == 1 ? " term" : " terms"),
                    List.of(residual));
        }
        List<Relation> conditions = conditions(goal, chosen, terms, d, sides).conditions();
        String check = new CrossCheck(d, sides, seed).run();
        return new Outcome.Proved(Scope.ALL, conditions, "left − right has the normal form 0; " + check);
    }

    /** Conditions are judged from the assumptions alone, not from each other. */
    static Discharger conditions(Goal goal, Map<Index, Integer> chosen, TermBudget terms, Decision d, Node[] sides) {
        Decision judge = d;
        Node[] read = sides;
        if (d.usedDomain()) {
            judge = new Decision(goal.setting(), chosen, terms);
            read = judge.read(goal.relation());
        }
        Discharger discharger = new Discharger(judge);
        List<Demand> demands = discharger.notEvident(Discharger.inputs(judge, goal.relation(), read));
        demands.forEach(discharger::require);
        for (Polynomial divisor : d.forms.ledger.divisors()) {
            if (!Continuity.covers(d, divisor, demands)) {
                Expr shown = new Writer(d.forms, d.reader.losses()::get).of(divisor);
                discharger.require(judge.normalizer.of(judge.reader.read(shown)), Sign.NON_ZERO, Optional.of(shown));
            }
        }
        return discharger;
    }
}
