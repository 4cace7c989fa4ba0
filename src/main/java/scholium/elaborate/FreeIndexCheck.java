package scholium.elaborate;

import static scholium.text.DiagnosticCode.FREE_INDEX_MISMATCH;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import scholium.expr.Expr;
import scholium.expr.FreeNames;
import scholium.expr.Index;
import scholium.expr.Rewriting;
import scholium.syntax.Statement;
import scholium.syntax.Term;

/**
 * Both sides of a link speak of the same free indices. An index on one side only is accepted where it cannot be an
 * oversight: it is the subscript of a derivative or a δ (∂μ/∂x_i = 1/m), or the other side holds no family at all
 * (x̂_i = 0), or a hypothesis fixes the size it runs over.
 */
final class FreeIndexCheck {
    private final Reading reading;
    private final Hypotheses hypotheses;

    FreeIndexCheck(Reading reading, Hypotheses hypotheses) {
        this.reading = reading;
        this.hypotheses = hypotheses;
    }

    void check(Term left, Expr foldedLeft, Term right, Expr foldedRight, Statement.Link link) {
        Set<Index> onLeft = FreeIndices.of(reading, foldedLeft);
        Set<Index> onRight = FreeIndices.of(reading, foldedRight);
        if (onLeft.equals(onRight)) {
            return;
        }
        Set<Index> leftOnly = new TreeSet<>(onLeft);
        leftOnly.removeAll(onRight);
        Set<Index> rightOnly = new TreeSet<>(onRight);
        rightOnly.removeAll(onLeft);
        Optional<Index> culprit = leftOnly.stream()
                .filter(i -> !accepted(i, foldedLeft, foldedRight, right))
                .findFirst();
        if (culprit.isPresent()) {
            report(link, culprit.get(), "left", "right", right);
            return;
        }
        rightOnly.stream()
                .filter(i -> !accepted(i, foldedRight, foldedLeft, left))
                .findFirst()
                .ifPresent(i -> report(link, i, "right", "left", left));
    }

    private boolean accepted(Index i, Expr here, Expr there, Term lacking) {
        if (BoundNames.of(lacking).contains(i.name())) {
            return false;
        }
        return inDerivativeOnly(i, here) || !mentionsFamily(there) || sizeIsFixed(i);
    }

    private boolean sizeIsFixed(Index i) {
        return reading.symbols
                .find(i.name(), Symbol.IndexSymbol.class)
                .flatMap(s -> s.range().upper())
                .map(u -> u.coefficients().keySet().stream().allMatch(hypotheses::fixes))
                .orElse(false);
    }

    private boolean mentionsFamily(Expr folded) {
        Expr unfolded = reading.graph.unfold(folded);
        boolean[] found = {false};
        new Rewriting() {
            @Override
            protected Expr.Variable element(Expr.Variable v) {
                found[0] |= !v.indices().isEmpty();
                return v;
            }
        }.apply(unfolded);
        return found[0];
    }

    /** True when the index stands only in what is differentiated by, or in a δ. */
    private static boolean inDerivativeOnly(Index i, Expr e) {
        Expr stripped = new Rewriting() {
            @Override
            public Expr derivative(Expr.Derivative d) {
                return apply(d.body());
            }

            @Override
            public Expr indicator(Expr.Indicator d) {
                return scholium.expr.Exprs.ONE;
            }

            @Override
            public Expr lossDerivative(Expr.LossDerivative d) {
                return scholium.expr.Exprs.ONE;
            }
        }.apply(e);
        return !FreeNames.of(stripped).indices().contains(i);
    }

    private void report(Statement.Link link, Index i, String here, String there, Term lacking) {
        boolean summed = BoundNames.of(lacking).contains(i.name());
        String fate = summed ? "summed on the " + there : "missing on the " + there;
        reading.error(
                FREE_INDEX_MISMATCH,
                link,
                i.name() + " is free on the " + here + ", " + fate,
                summed
                        ? "use another letter for the summed index"
                        : "write the index on both sides, sum over it, or name one element such as x_1");
    }
}
