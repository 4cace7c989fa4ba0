package scholium.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import scholium.edit.Edit;
import scholium.edit.Operator;
import scholium.number.Rational;
import scholium.syntax.Subterms;
import scholium.syntax.Term;

/** Variants with a number that is computed: the value of a numerical side, a constant ratio or difference of the sides. */
final class Computed {
    private static final double NEAR = 1e-11;
    private static final int DENOMINATORS = 1_000;
    private static final double LARGEST = 1e9;

    private final Line line;
    private final List<double[]> rows;

    /** @param rows left and right at some points */
    Computed(Line line, List<double[]> rows) {
        this.line = line;
        this.rows = rows;
    }

    /** A term without any name. */
    static boolean isNumber(Term t) {
        return Subterms.all(t).stream()
                .noneMatch(p -> p instanceof Term.Reference || p instanceof Term.Call || p instanceof Term.Listing);
    }

    List<Slips.Slip> slips() {
        List<Slips.Slip> found = new ArrayList<>();
        if (isNumber(line.right())) {
            constant(r -> r[0]).ifPresent(v -> add(found, value(v), "the value is " + v, 1));
            return found;
        }
        constant(r -> r[0] / r[1])
                .filter(q -> q.signum() > 0)
                .ifPresent(q -> add(
                        found,
                        new Term.Binary(Term.Operator.DOT, factor(q), line.right()),
                        "a factor " + q + " is missing",
                        3));
        constant(r -> r[0] - r[1])
                .ifPresent(d -> add(
                        found,
                        new Term.Binary(
                                d.signum() < 0 ? Term.Operator.SUBTRACT : Term.Operator.ADD,
                                line.right(),
                                value(d.abs())),
                        "the term " + (d.signum() < 0 ? "−" : "") + d.abs() + " is missing",
                        3));
        return found;
    }

    private void add(List<Slips.Slip> found, Term right, String words, int size) {
        Edit edit = new Edit(Operator.NUMBER, words, "", size, right);
        found.add(new Slips.Slip(line.left(), line.comparator(), right, words, size, edit));
    }

    private static Term factor(Rational q) {
        Term value = value(q);
        return value instanceof Term.Decimal ? value : new Term.Group(value, Term.Bracket.ROUND);
    }

    private static Term value(Rational v) {
        return Terms.quotient(v, List.of(), List.of());
    }

    /** The number that an expression of the two sides is at every point. */
    private Optional<Rational> constant(Function<double[], Double> of) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        double first = of.apply(rows.get(0));
        boolean same = rows.stream().allMatch(r -> Math.abs(of.apply(r) - first) <= 1e-9 * Math.abs(first));
        return same ? fraction(first) : Optional.empty();
    }

    private static Optional<Rational> fraction(double value) {
        if (Double.isNaN(value) || Math.abs(value) > LARGEST || Math.abs(value) < 1 / LARGEST) {
            return value == 0 ? Optional.of(Rational.ZERO) : Optional.empty();
        }
        for (int d = 1; d <= DENOMINATORS; d++) {
            double n = Math.rint(value * d);
            if (n != 0 && Math.abs(value * d - n) <= NEAR * Math.abs(n)) {
                return Optional.of(Rational.of((long) n, d));
            }
        }
        return Optional.empty();
    }
}
