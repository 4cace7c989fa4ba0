package scholium.engine.symja;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.ISymbol;
import scholium.number.Rational;

/**
 * Decides one problem: Symja takes the derivatives; given values are put in; each linear hypothesis makes a variable
 * superfluous; each root whose radicand contains a variable linearly makes that variable superfluous; and Symja's
 * ExpandAll is asked whether the numerator of the difference is 0.
 */
final class Decision {
    private static final int ELIMINATIONS = 100;

    private final Cas cas;
    private final Problem problem;
    private final Map<Problem.Partial, ISymbol> partials = new HashMap<>();
    private final Set<ISymbol> positive = new HashSet<>();
    private IExpr difference;
    private List<IExpr> vanishing = new ArrayList<>();
    private int eliminated;

    private Decision(Cas cas, Derivatives derivatives, Problem problem) {
        this.cas = cas;
        this.problem = problem;
        Building building = new Building(derivatives);
        problem.positive().forEach(v -> positive.add(building.symbol(v)));
        problem.partials()
                .forEach(p ->
                        partials.put(new Problem.Partial(p.function(), p.orders(), 0), building.symbol(p.symbol())));
        Map<ISymbol, IExpr> values = new LinkedHashMap<>();
        problem.values().forEach((symbol, value) -> values.put(building.symbol(symbol), value.match(building)));
        difference = Cas.replaced(
                Normalizer.difference(
                        problem.left().match(building), problem.right().match(building)),
                values);
        for (Ground e : problem.vanishing()) {
            vanishing.add(Cas.replaced(e.match(building), values));
        }
    }

    static Answer of(Cas cas, Derivatives derivatives, Problem problem) {
        try {
            Decision decision = new Decision(cas, derivatives, problem);
            return decision.useHypotheses() ? decision.decide() : Answer.of(Answer.Kind.VACUOUS);
        } catch (Undecided e) {
            return new Answer(Answer.Kind.UNDECIDED, e.reason());
        }
    }

    private Normalizer normalizer(boolean eliminating) {
        Tower tower = new Tower(positive);
        Factoring factoring = new Factoring(cas, tower);
        Roots roots = new Roots(tower, factoring, eliminating, eliminated);
        return new Normalizer(tower, factoring, roots, problem.losses(), partials);
    }

    private void replace(ISymbol variable, IExpr value) {
        difference = Cas.replaced(difference, Map.of(variable, value));
        vanishing = vanishing.stream()
                .map(e -> Cas.replaced(e, Map.of(variable, value)))
                .toList();
    }

    /** Solves each hypothesis for a variable, where that is possible. False if one of them cannot hold. */
    private boolean useHypotheses() {
        for (int k = 0; k < problem.vanishing().size(); k++) {
            List<Monomial> terms;
            try {
                Normalizer normalizer = normalizer(false);
                terms = Monomial.terms(normalizer.numerator(normalizer.quotient(vanishing.get(k))));
            } catch (Undecided e) {
                continue;
            }
            if (terms.size() == 1 && terms.get(0).isNumber()) {
                return false;
            }
            if (terms.stream().allMatch(Decision::isPlain)) {
                solve(terms);
            }
        }
        return true;
    }

    /** Whether only symbols of the problem occur, none made on the way. */
    private static boolean isPlain(Monomial t) {
        return t.powers().keySet().stream().allMatch(s -> s.getSymbolName().startsWith("v"));
    }

    private void solve(List<Monomial> terms) {
        for (Monomial t : Monomial.alone(terms)) {
            ISymbol variable = t.powers().firstKey();
            Rational scale = t.coefficient().negate();
            replace(
                    variable,
                    Monomial.sum(terms.stream()
                            .filter(u -> u.power(variable) == 0)
                            .map(u -> u.over(scale))
                            .toList()));
            return;
        }
    }

    private Answer decide() {
        while (true) {
            try {
                Normalizer normalizer = normalizer(eliminated < ELIMINATIONS);
                Quotient q = normalizer.quotient(difference);
                return Answer.of(normalizer.isZero(q) ? Answer.Kind.ZERO : Answer.Kind.NOT_ZERO);
            } catch (Elimination e) {
                eliminated++;
                if (e.positive()) {
                    positive.add(e.root());
                }
                replace(e.variable(), e.value());
            }
        }
    }
}
