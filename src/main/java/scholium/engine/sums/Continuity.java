package scholium.engine.sums;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import scholium.algebra.Polynomial;
import scholium.expr.Comparison;
import scholium.expr.Expr;
import scholium.expr.FreeNames;
import scholium.expr.Relation;
import scholium.expr.Setting;
import scholium.number.Rational;

/**
 * Divisors that need no condition. Both sides of the goal are continuous where they are defined; if they agree wherever a
 * divisor is not 0, they agree where it is 0 too, provided that its zeros are nowhere dense among the admissible points.
 * That is certain for a polynomial in scalar inputs if the admissible points are an open set in these inputs, cut down to
 * intervals with inner points: every point of such a set is a limit of inner points. So no assumption about them is an equality,
 * a weak inequality bounds one input by a number (0 ≤ λ ≤ 1), and no root has an unsettled radicand. An equality that
 * expresses another input by them, as the hypothesis of an induction does, leaves them free.
 */
final class Continuity {
    private Continuity() {}

    static boolean covers(Decision d, Polynomial divisor, List<Demand> unsettled) {
        Set<String> names = new HashSet<>();
        for (int k = 0; k < divisor.size(); k++) {
            for (int l = 0; l < divisor.monomial(k).size(); l++) {
                if (!(d.forms.atoms.atom(divisor.monomial(k).atom(l)) instanceof Atom.Element e) || !e.at().isEmpty()) {
                    return false;
                }
                names.add(e.name());
            }
        }
        for (Setting.Assumption a : d.setting.assumptions()) {
            Comparison c = a.relation().comparison();
            boolean strict = c == Comparison.LESS || c == Comparison.GREATER || c == Comparison.NOT_EQUAL;
            Set<String> mentioned =
                    new HashSet<>(FreeNames.of(a.relation().left()).names());
            mentioned.addAll(FreeNames.of(a.relation().right()).names());
            boolean graph =
                    d.solved().containsKey(a) && !names.contains(d.solved().get(a));
            if (!strict && !graph && mentioned.stream().anyMatch(names::contains) && !isBound(a)) {
                return false;
            }
        }
        for (String name : names) {
            if (!hasInnerPoints(d.setting, name)) {
                return false;
            }
        }
        return !names.isEmpty() && unsettled.stream().noneMatch(u -> u.sign() == Sign.NON_NEGATIVE);
    }

    /** Whether it is a weak inequality between an input and a number. */
    private static boolean isBound(Setting.Assumption a) {
        Relation r = a.relation();
        boolean weak = r.comparison() == Comparison.LESS_OR_EQUAL || r.comparison() == Comparison.GREATER_OR_EQUAL;
        return weak
                && ((r.left() instanceof Expr.Variable && r.right() instanceof Expr.Constant)
                        || (r.left() instanceof Expr.Constant && r.right() instanceof Expr.Variable));
    }

    /** Whether the numbers that bound the input leave an interval. */
    private static boolean hasInnerPoints(Setting setting, String name) {
        Rational least = null;
        Rational most = null;
        for (Setting.Assumption a : setting.assumptions()) {
            Relation r = a.relation();
            boolean turned = r.left() instanceof Expr.Constant;
            Expr side = turned ? r.right() : r.left();
            Expr other = turned ? r.left() : r.right();
            if (!(side instanceof Expr.Variable v) || !v.name().equals(name) || !(other instanceof Expr.Constant c)) {
                continue;
            }
            boolean below = r.comparison() == Comparison.LESS || r.comparison() == Comparison.LESS_OR_EQUAL;
            boolean above = r.comparison() == Comparison.GREATER || r.comparison() == Comparison.GREATER_OR_EQUAL;
            if (turned ? above : below) {
                most = most == null || c.value().compareTo(most) < 0 ? c.value() : most;
            } else if (turned ? below : above) {
                least = least == null || c.value().compareTo(least) > 0 ? c.value() : least;
            }
        }
        return least == null || most == null || least.compareTo(most) < 0;
    }
}
