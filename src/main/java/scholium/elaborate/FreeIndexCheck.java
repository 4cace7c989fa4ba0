package scholium.elaborate;

import static scholium.text.DiagnosticCode.FREE_INDEX_MISMATCH;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.Rewriting;
import scholium.syntax.Comparator;
import scholium.syntax.Statement;
import scholium.syntax.Subterms;
import scholium.syntax.Term;

/**
 * Both sides of a link speak of the same free indices. An index on one side only is accepted where it cannot be an
 * oversight: it belongs to a derivative or a δ (∂μ/∂x_i = 1/m), or to an element that is summed over another index
 * (Σ_f y_{b,f}), or the other side holds no family at all (x̂_i = 0), or a hypothesis fixes the size it runs over, or one
 * side bounds the other (x_i² ≤ Σ_j x_j²), which is said of every element.
 */
final class FreeIndexCheck {
    private static final Set<Comparator> BOUNDS =
            EnumSet.of(Comparator.LESS, Comparator.LESS_OR_EQUAL, Comparator.GREATER, Comparator.GREATER_OR_EQUAL);

    private final Reading reading;
    private final Hypotheses hypotheses;

    FreeIndexCheck(Reading reading, Hypotheses hypotheses) {
        this.reading = reading;
        this.hypotheses = hypotheses;
    }

    void check(Term left, Expr foldedLeft, Term right, Expr foldedRight, Statement.Link link) {
        Set<Index> onLeft = FreeIndices.of(reading, foldedLeft);
        Set<Index> onRight = FreeIndices.of(reading, foldedRight);
        if (onLeft.equals(onRight) || hypotheses.relatesIndices()) {
            return;
        }
        Set<Index> leftOnly = new TreeSet<>(onLeft);
        leftOnly.removeAll(onRight);
        Set<Index> rightOnly = new TreeSet<>(onRight);
        rightOnly.removeAll(onLeft);
        Optional<Index> culprit = leftOnly.stream()
                .filter(i -> !accepted(i, left, foldedRight, right, link.comparator()))
                .findFirst();
        if (culprit.isPresent()) {
            report(link, culprit.get(), left, "left", "right", right);
            return;
        }
        rightOnly.stream()
                .filter(i -> !accepted(i, right, foldedLeft, left, link.comparator()))
                .findFirst()
                .ifPresent(i -> report(link, i, right, "right", "left", left));
    }

    private boolean accepted(Index i, Term here, Expr there, Term lacking, Comparator comparator) {
        if (BoundNames.of(lacking).contains(i.name()) || onlyRestricts(i.name(), here)) {
            return false;
        }
        return BOUNDS.contains(comparator)
                || atEase(i.name(), here, Set.of())
                || !mentionsFamily(there)
                || sizeIsFixed(i);
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

    /** True when no occurrence of the index looks like an oversight. */
    private boolean atEase(String i, Term t, Set<String> bound) {
        if (t instanceof Term.Delta) {
            return true;
        }
        if (t instanceof Term.Derivative d) {
            return !isLossSlot(d) || d.variables().stream().allMatch(v -> atEase(i, v, bound));
        }
        if (t instanceof Term.Reference r && r.name().equals(i)) {
            return false;
        }
        if (t instanceof Term.Reference r && r.subscripts().stream().anyMatch(s -> mentions(s, Set.of(i)))) {
            return r.subscripts().stream().anyMatch(s -> mentions(s, bound));
        }
        Set<String> inner = bound;
        if (t instanceof Term.Big b) {
            inner = new TreeSet<>(bound);
            inner.add(b.index());
        }
        Set<String> around = inner;
        return Subterms.of(t).stream().allMatch(p -> atEase(i, p, around));
    }

    private static boolean mentions(Term t, Set<String> names) {
        return (t instanceof Term.Reference r && names.contains(r.name()))
                || Subterms.of(t).stream().anyMatch(p -> mentions(p, names));
    }

    /** ∂L/∂y_i with y an argument of the opaque L is an element of a given family rather than something computed. */
    private boolean isLossSlot(Term.Derivative d) {
        return d.numerator() instanceof Term.Reference r
                && reading.symbols
                        .find(r.name(), Symbol.OpaqueLoss.class)
                        .filter(l -> d.variables().stream()
                                .anyMatch(v -> v instanceof Term.Reference y
                                        && l.arguments().contains(y.name())))
                        .isPresent();
    }

    /**
     * In Σ_{i<j} 1 and Σ_{i<j} c_ij the reader takes j for summed as well; in ∂/∂x_j Σ_{i<j} x_i, and of the row
     * Σ_{s≤t} w_ts, nobody does.
     */
    private static boolean onlyRestricts(String i, Term t) {
        return !restricted(i, t).isEmpty() && !occursBeside(i, t);
    }

    /** Whether the index occurs elsewhere than below a summation sign. */
    private static boolean occursBeside(String i, Term t) {
        if (t instanceof Term.Reference r && r.name().equals(i)) {
            return true;
        }
        if (t instanceof Term.Big b && isOverPairs(i, b)) {
            return false;
        }
        List<Term> parts = t instanceof Term.Big b ? List.of(b.body()) : Subterms.of(t);
        return parts.stream().anyMatch(p -> occursBeside(i, p));
    }

    private static boolean isOverPairs(String i, Term.Big b) {
        return b.restriction()
                .filter(r -> r.kind() == Term.RestrictionKind.LESS || r.kind() == Term.RestrictionKind.GREATER)
                .filter(r -> r.other().equals(new Term.Reference(i, List.of())))
                .isPresent();
    }

    /** The sums of a term whose index is compared with this one. */
    private static List<Term.Big> restricted(String i, Term t) {
        List<Term.Big> found = new ArrayList<>();
        List<Term> open = new ArrayList<>(List.of(t));
        while (!open.isEmpty()) {
            Term next = open.remove(open.size() - 1);
            if (next instanceof Term.Big b
                    && b.restriction()
                            .filter(r -> mentions(r.other(), Set.of(i)))
                            .isPresent()) {
                found.add(b);
            }
            open.addAll(Subterms.of(next));
        }
        return found;
    }

    private static String both(Term.Big b, String other) {
        String sign = b.operator() == Term.BigOperator.SUM ? "Σ" : "Π";
        String below = b.index()
                + Comparator.valueOf(b.restriction().orElseThrow().kind().name())
                        .unicode()
                + other;
        boolean less = b.restriction().orElseThrow().kind() == Term.RestrictionKind.LESS;
        String single =
                less ? ", for each " + other + " write " + sign + "_{" + b.index() + "=1}^{" + other + "-1}" : "";
        return sign + "_{" + below + "} runs over " + b.index() + " alone; for both write " + sign + "_" + other + " "
                + sign + "_{" + below + "}" + single;
    }

    private void report(Statement.Link link, Index i, Term having, String here, String there, Term lacking) {
        boolean summed = BoundNames.of(lacking).contains(i.name());
        List<Term.Big> restricted = restricted(i.name(), having);
        String fate = summed ? "summed on the " + there : "missing on the " + there;
        reading.error(
                FREE_INDEX_MISMATCH,
                link,
                i.name() + " is free on the " + here + ", " + fate,
                summed
                        ? "use another letter for the summed index"
                        : !restricted.isEmpty()
                                ? both(restricted.get(0), i.name())
                                : "write the index on both sides, sum over it, or name one element such as x_1");
    }
}
