package scholium.engine.sums;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import scholium.algebra.Polynomial;
import scholium.expr.Comparison;
import scholium.expr.FreeNames;
import scholium.expr.Setting;

/**
 * Divisors that need no condition. Both sides of the goal are continuous where they are defined; if they agree wherever a
 * divisor is not 0, they agree where it is 0 too, provided that its zeros are nowhere dense among the admissible points.
 * That is certain for a polynomial in scalar inputs if the admissible points form an open set in these inputs: no
 * assumption about them is an equality or a weak inequality, and no root has an unsettled radicand. An equality that
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
            if (!strict && !graph && mentioned.stream().anyMatch(names::contains)) {
                return false;
            }
        }
        return !names.isEmpty() && unsettled.stream().noneMatch(u -> u.sign() == Sign.NON_NEGATIVE);
    }
}
