package scholium.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import scholium.derivation.Obligation;
import scholium.elaborate.Elaboration;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.Index;
import scholium.expr.Setting;
import scholium.number.Rational;
import scholium.syntax.SourceDocument;
import scholium.syntax.Term;
import scholium.syntax.UnicodePrinter;

/**
 * left − right of a false equality as a short term of the document's own names.
 *
 * <p>Method: the difference and the terms of the {@link Vocabulary} are evaluated at random admissible points; linear
 * algebra on their logarithms suggests a product ({@link Factors}), on the values themselves a combination of the line's
 * own summands. A suggestion counts if the exact engine proves left − right = suggestion.
 */
final class Residual {
    private static final int LONGEST = 120;
    private static final int POINTS = 80;
    /** A product says more than a sum that is a little shorter. */
    private static final int SUMS_ARE_WORSE = 6;

    private static final int MOST_SUMMANDS = 3;

    private final SourceDocument document;
    private final Elaboration elaboration;
    private final Prover prover;
    private final Line line;
    private final Obligation obligation;

    Residual(SourceDocument document, Elaboration elaboration, Prover prover, Line line, Obligation obligation) {
        this.document = document;
        this.elaboration = elaboration;
        this.prover = prover;
        this.line = line;
        this.obligation = obligation;
    }

    /** The terms with their values, a column each. */
    private record Sampled(List<Term> terms, double[][] columns, double[] target) {}

    Optional<String> text() {
        Points points = new Points(obligation.relation(), obligation.setting(), prover.seed());
        Set<String> free = new LinkedHashSet<>();
        obligation.setting().free().stream()
                .filter(f -> points.matters(f.index()))
                .forEach(f -> free.add(f.index().name()));
        Set<String> sizes = new LinkedHashSet<>();
        obligation.setting().sizes().stream()
                .filter(n -> points.matters(n.index()))
                .forEach(n -> sizes.add(n.index().name()));
        List<Term> vocabulary = Vocabulary.of(document, line, free, sizes);
        List<Term> summands = summands();
        List<Term> all = new ArrayList<>(vocabulary);
        all.addAll(summands);
        List<Term> readable = new ArrayList<>();
        List<Expr> values = new ArrayList<>();
        values.add(obligation.relation().left());
        values.add(obligation.relation().right());
        values.add(read(Terms.ONE).orElse(Exprs.ONE));
        int words = 0;
        for (int k = 0; k < all.size(); k++) {
            Optional<Expr> value = read(all.get(k));
            if (value.isPresent()) {
                readable.add(all.get(k));
                values.add(value.get());
                words += k < vocabulary.size() ? 1 : 0;
            }
        }
        List<Points.Row> rows = points.rows(values, POINTS).stream()
                .filter(r -> Double.isFinite(r.values()[0]) && Double.isFinite(r.values()[1]) && r.values()[2] != 0)
                .toList();
        Optional<Term> product = product(readable.subList(0, words), rows);
        Optional<Term> sum = combination(readable, words, rows);
        return Stream.concat(product.stream(), sum.stream())
                .sorted(Comparator.comparingInt(
                        t -> UnicodePrinter.print(t).length() + (Terms.isSum(t) ? SUMS_ARE_WORSE : 0)))
                .filter(this::isNews)
                .filter(this::isRight)
                .map(UnicodePrinter::print)
                .findFirst();
    }

    /** A side that is one term would only be repeated. */
    private List<Term> summands() {
        List<Term> all = new ArrayList<>();
        for (Term side : List.of(line.left(), line.right())) {
            List<Term> parts = Summands.of(side);
            all.addAll(parts.size() > 1 ? parts : List.of());
        }
        return all;
    }

    private Optional<Expr> read(Term t) {
        return elaboration
                .link(line.owner(), line.chain(), line.link(), t, scholium.syntax.Comparator.EQUAL, Terms.ZERO)
                .filter(parts -> parts.size() == 1)
                .map(parts -> parts.get(0))
                .filter(o -> obligation.setting().free().containsAll(o.setting().free()))
                .map(o -> o.relation().left());
    }

    private boolean isNews(Term guess) {
        String text = UnicodePrinter.print(guess);
        return text.length() <= LONGEST
                && !text.equals(UnicodePrinter.print(line.left()))
                && !text.equals(UnicodePrinter.print(Terms.minus(line.left(), line.right())))
                && !text.equals(UnicodePrinter.print(new Term.Negation(line.right(), false)));
    }

    private boolean isRight(Term guess) {
        return elaboration
                .link(
                        line.owner(),
                        line.chain(),
                        line.link(),
                        Terms.minus(line.left(), line.right()),
                        scholium.syntax.Comparator.EQUAL,
                        guess)
                .filter(prover::proves)
                .isPresent();
    }

    private static double difference(Points.Row r) {
        double[] v = r.values();
        double scale = Math.max(Math.abs(v[0]), Math.abs(v[1]));
        return Guess.isZero(v[0] - v[1], scale) ? 0 : v[0] - v[1];
    }

    private Optional<Term> product(List<Term> terms, List<Points.Row> rows) {
        List<Points.Row> nonZero = rows.stream().filter(r -> difference(r) != 0).toList();
        List<Term> guard = nonZero.size() == rows.size()
                ? List.of()
                : coincidence(rows).stream().toList();
        Sampled s = sampled(terms, nonZero);
        return new Factors(s.terms(), s.columns(), s.target())
                .product()
                .map(t -> guard.isEmpty() ? t : withGuard(guard.get(0), t));
    }

    private static Term withGuard(Term guard, Term t) {
        return t instanceof Term.Negation n
                ? new Term.Negation(withGuard(guard, n.operand()), false)
                : new Term.Binary(Term.Operator.DOT, guard, t);
    }

    /** δ_ij where the difference is 0 unless i = j, and 1 − δ_ij where it is 0 if i = j. */
    private Optional<Term> coincidence(List<Points.Row> rows) {
        List<Index> free = obligation.setting().free().stream()
                .map(Setting.FreeIndex::index)
                .toList();
        for (Index i : free) {
            for (Index j : free) {
                if (i.compareTo(j) < 0 && obligation.setting().free().size() >= 2) {
                    Term delta = new Term.Delta(Terms.name(i.name()), Terms.name(j.name()));
                    if (rows.stream().allMatch(r -> meet(r.integers(), i, j) == (difference(r) != 0))) {
                        return Optional.of(delta);
                    }
                    if (rows.stream().allMatch(r -> meet(r.integers(), i, j) == (difference(r) == 0))) {
                        return Optional.of(Terms.minus(Terms.ONE, delta));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean meet(Map<Index, Integer> integers, Index i, Index j) {
        Integer a = integers.get(i);
        return a != null && a.equals(integers.get(j));
    }

    /** The terms that are numbers other than 0 at nearly all points, at the points where all of them are. */
    private static Sampled sampled(List<Term> terms, List<Points.Row> rows) {
        List<Integer> usable = IntStream.range(0, terms.size())
                .filter(k ->
                        rows.stream().filter(r -> isFactor(r.values()[3 + k])).count() >= rows.size() * 0.9)
                .boxed()
                .toList();
        List<Points.Row> complete = rows.stream()
                .filter(r -> usable.stream().allMatch(k -> isFactor(r.values()[3 + k])))
                .toList();
        double[][] columns = new double[usable.size()][complete.size()];
        for (int c = 0; c < columns.length; c++) {
            for (int row = 0; row < complete.size(); row++) {
                columns[c][row] = complete.get(row).values()[3 + usable.get(c)];
            }
        }
        double[] target = complete.stream().mapToDouble(Residual::difference).toArray();
        return new Sampled(usable.stream().map(terms::get).toList(), columns, target);
    }

    private static boolean isFactor(double value) {
        return Double.isFinite(value) && Math.abs(value) > 1e-9;
    }

    /** A few of the line's own summands with short coefficients. */
    private static Optional<Term> combination(List<Term> readable, int words, List<Points.Row> rows) {
        List<Integer> columns = IntStream.range(words, readable.size())
                .filter(k -> rows.stream().allMatch(r -> Double.isFinite(r.values()[3 + k])))
                .boxed()
                .sorted(Comparator.comparingInt(
                        k -> UnicodePrinter.print(readable.get(k)).length()))
                .toList();
        Independence basis = new Independence();
        List<Term> kept = new ArrayList<>();
        for (int k : columns) {
            double[] column = rows.stream().mapToDouble(r -> r.values()[3 + k]).toArray();
            if (kept.size() < rows.size() - 6 && basis.add(column)) {
                kept.add(readable.get(k));
            }
        }
        double[] target = rows.stream().mapToDouble(Residual::difference).toArray();
        return basis.coefficients(target).flatMap(x -> fewOf(x, kept));
    }

    private static Optional<Term> fewOf(double[] x, List<Term> kept) {
        double largest = Arrays.stream(x).map(Math::abs).max().orElse(0);
        List<Rational> coefficients = new ArrayList<>();
        List<Term> terms = new ArrayList<>();
        for (int k = 0; k < kept.size(); k++) {
            if (Math.abs(x[k]) > 1e-6 * largest) {
                Optional<Rational> c = Guess.fraction(x[k]);
                if (c.isEmpty() || terms.size() == MOST_SUMMANDS) {
                    return Optional.empty();
                }
                coefficients.add(c.get());
                terms.add(kept.get(k));
            }
        }
        return terms.isEmpty() ? Optional.empty() : Optional.of(Terms.sum(coefficients, terms));
    }
}
