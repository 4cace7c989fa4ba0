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
        if (!zero && d.forms.trigonometry.isUneven()) {
            d.normalizer.forget();
            d.forms.forget();
            p = d.difference(sides);
            zero = d.forms.zeroTest.isZero(p);
        }
        if (!zero && d.forms.closedForms.metGeometric()) {
            Decision second = d.afresh(true);
            if (second.forms.zeroTest.isZero(second.difference(sides))) {
                d = second;
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
        List<Relation> conditions = conditions(goal, d).conditions();
        String check = new CrossCheck(d, sides, seed).run();
        return new Outcome.Proved(Scope.ALL, conditions, "left − right has the normal form 0; " + check);
    }

    /** Conditions are judged from the assumptions alone, not from each other. */
    static Discharger conditions(Goal goal, Decision d) {
        Decision judge = d.usedDomain() ? d.afresh(false) : d;
        Discharger discharger = new Discharger(judge);
        List<Demand> demands = discharger.notEvident(Discharger.inputs(judge, goal.relation()));
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
