package scholium.engine.sums;

import java.util.List;
import java.util.Map;
import scholium.algebra.Polynomial;
import scholium.algebra.TermBudget;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.engine.Scope;
import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.Relation;

/** Decides a comparison by the sign of left − right: by its shape, by sums of squares, by what is assumed. */
final class Inequality {
    private Inequality() {}

    static Outcome decide(Goal goal, int wanted, Map<Index, Integer> chosen, TermBudget terms, long seed) {
        Decision d = new Decision(goal.setting(), chosen, terms);
        Node[] sides = d.read(goal.relation());
        int written = new NodeSigns(d).of(d.nodes.minus(sides[0], sides[1]));
        Polynomial p = d.difference(sides);
        int sign = Sign.within(written, wanted) ? written : d.forms.signs.of(p);
        if (d.forms.zeroTest.isZero(p)) {
            sign = Sign.ZERO;
        }
        if (!Sign.within(sign, wanted)) {
            SignsByCases cases = new SignsByCases(d.forms);
            Node difference = d.nodes.minus(sides[0], sides[1]);
            Node general = new Generalization(d).of(difference);
            if (!general.equals(difference)) {
                Polynomial wider = d.normalizer.of(general);
                sign = d.forms.signs.of(wider);
                sign = Sign.within(sign, wanted) ? sign : cases.of(wider);
                sign = Sign.within(sign, wanted) ? sign : byBounds(d, wider, wanted);
            }
            sign = Sign.within(sign, wanted) ? sign : cases.of(p);
        }
        if (!Sign.within(sign, wanted)) {
            sign = byBounds(d, p, wanted);
        }
        if (!Sign.within(sign, wanted)) {
            Expr residual = new Writer(d.forms, d.reader.losses()::get).factored(p);
            return new Outcome.GaveUp(
                    Outcome.Reason.OUTSIDE_LANGUAGE,
                    "the sign of left − right does not follow from its shape or from a sum of squares",
                    List.of(residual));
        }
        List<Relation> conditions = Equality.conditions(goal, d).conditions();
        String check = new CrossCheck(d, sides, seed).sign(wanted);
        return new Outcome.Proved(
                Scope.ALL, conditions, "the sign of left − right is evident or a sum of squares; " + check);
    }

    private static int byBounds(Decision d, Polynomial p, int wanted) {
        return Sign.within(wanted, Sign.NON_NEGATIVE) ? byBounds(d, p) : Sign.negate(byBounds(d, p.negate()));
    }

    /** Not negative, or positive, or anything. */
    private static int byBounds(Decision d, Polynomial p) {
        int sign = new Tangents(d.forms).of(p);
        ExponentialBounds exponential = new ExponentialBounds(d.forms);
        sign = Sign.within(sign, Sign.NON_NEGATIVE) ? sign : exponential.of(p);
        Polynomial logarithms = Sign.within(sign, Sign.NON_NEGATIVE) ? null : exponential.inLogarithms(p);
        return logarithms == null ? sign : new Tangents(d.forms).of(logarithms);
    }
}
