package scholium.engine.sums;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;
import scholium.algebra.TermBudget;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.engine.Scope;
import scholium.expr.Index;
import scholium.expr.Relation;
import scholium.number.Ball;
import scholium.number.Precision;
import scholium.number.Rational;

/**
 * Decides left ≈ right where left − right is a number: its normal form, free of inputs, is enclosed rigorously and compared
 * with the tolerance. Nothing else is decided.
 */
final class Approximation {
    private static final int DIGITS = 60;

    private Approximation() {}

    static Outcome decide(Goal goal, TermBudget terms) {
        List<Relation> conditions = new ArrayList<>();
        for (Map<Index, Integer> chosen : Cases.of(goal.setting())) {
            Decision d = new Decision(goal.setting(), chosen, terms);
            Node[] sides = d.read(goal.relation());
            Ball difference = value(d.difference(sides), d.forms);
            Ball room = Ball.of(goal.relation().tolerance(), precision()).minus(difference.abs());
            if (!difference.isDefined()) {
                return Outcome.GaveUp.because(Outcome.Reason.OUTSIDE_LANGUAGE, "left − right could not be enclosed");
            }
            if (room.lower().signum() < 0) {
                Outcome.Reason reason = room.isNegative() ? Outcome.Reason.NOT_AN_IDENTITY : Outcome.Reason.TOO_CLOSE;
                return Outcome.GaveUp.because(
                        reason,
                        "|left − right| is about " + (float) difference.abs().doubleValue());
            }
            conditions.addAll(Equality.conditions(goal, d).conditions());
        }
        return new Outcome.Proved(
                Scope.ALL, conditions.stream().distinct().toList(), "left − right enclosed to " + DIGITS + " digits");
    }

    private static Precision precision() {
        return Precision.ofDigits(DIGITS);
    }

    private static Ball value(Polynomial p, NormalForms forms) {
        Ball sum = Ball.of(Rational.ZERO, precision());
        for (int k = 0; k < p.size(); k++) {
            Ball term = Ball.of(p.coefficient(k), precision());
            Monomial m = p.monomial(k);
            for (int l = 0; l < m.size(); l++) {
                term = term.times(power(m.atom(l), m.exponent(l), forms));
            }
            sum = sum.plus(term);
        }
        return sum;
    }

    private static Ball power(int atom, int exponent, NormalForms forms) {
        Atom a = forms.atoms.atom(atom);
        if (a instanceof Atom.Pi) {
            return Ball.pi(precision()).pow(exponent);
        }
        if (!(a instanceof Atom.Tower t)) {
            throw new OutsideLanguage("≈ between expressions that are not numbers");
        }
        Towers.Row row = forms.towers.row(t.row());
        Ball u = value(forms.arguments(t).get(0), forms);
        return switch (row.kind()) {
            case FOLDED -> u.pow(exponent);
            case ROOT -> {
                if (row.degree() != 2) {
                    throw new OutsideLanguage("≈ with a root of degree " + row.degree());
                }
                yield u.sqrt().pow(exponent);
            }
            case ABSOLUTE -> u.abs().pow(exponent);
            case EXPONENTIAL ->
                u.times(Ball.of(Rational.of(exponent, Exponentials.UNIT), precision()))
                        .exp();
            case LOGARITHM -> u.log().pow(exponent);
            case SINE -> u.sin().pow(exponent);
            case COSINE -> u.cos().pow(exponent);
            case FUNCTION, PRODUCT -> throw new OutsideLanguage("≈ with a function");
        };
    }
}
