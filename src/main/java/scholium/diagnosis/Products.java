package scholium.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import scholium.expr.Index;
import scholium.expr.Setting;
import scholium.syntax.Term;

/** Guesses numbers at the points of a sample as products of its words, zero patterns of indices included. */
final class Products {
    private static final double MOST_POINTS = 0.9;
    private static final double ENOUGH_POINTS = 0.6;
    private static final double TINY = 1e-9;

    private final Sample sample;
    private final List<Index> free;

    Products(Sample sample, Setting setting) {
        this.sample = sample;
        this.free = setting.free().stream().map(Setting.FreeIndex::index).toList();
    }

    /** One product for all points; with a δ where the numbers are 0 unless two indices meet, or if they do. */
    Optional<Factors.Product> of(double[] target) {
        List<Integer> nonZero = IntStream.range(0, target.length)
                .filter(r -> target[r] != 0)
                .boxed()
                .toList();
        Optional<Term> guard = nonZero.size() == target.length ? Optional.empty() : coincidence(target);
        return factors(target, nonZero)
                .product()
                .map(p -> guard.map(g -> withGuard(g, p)).orElse(p));
    }

    private static Factors.Product withGuard(Term guard, Factors.Product p) {
        List<Term> over = new ArrayList<>(List.of(guard));
        over.addAll(p.over());
        return new Factors.Product(withGuard(guard, p.term()), over);
    }

    private static Term withGuard(Term guard, Term t) {
        return t instanceof Term.Negation n
                ? new Term.Negation(withGuard(guard, n.operand()), false)
                : Terms.times(List.of(guard, t)).orElse(t);
    }

    private Optional<Term> coincidence(double... target) {
        for (Index i : free) {
            for (Index j : free) {
                if (i.compareTo(j) < 0) {
                    Term delta = new Term.Delta(Terms.name(i.name()), Terms.name(j.name()));
                    if (IntStream.range(0, target.length).allMatch(r -> meet(r, i, j) == (target[r] != 0))) {
                        return Optional.of(delta);
                    }
                    if (IntStream.range(0, target.length).allMatch(r -> meet(r, i, j) == (target[r] == 0))) {
                        return Optional.of(Terms.minus(Terms.ONE, delta));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean meet(int row, Index i, Index j) {
        Map<Index, Integer> integers = sample.rows().get(row).integers();
        Integer a = integers.get(i);
        return a != null && a.equals(integers.get(j));
    }

    /** Words that are numbers other than 0 at most points, at the points where all of them are. */
    private Factors factors(double[] target, List<Integer> rows) {
        List<Term> terms = sample.words();
        List<Integer> usable = new ArrayList<>();
        List<Integer> complete = rows;
        for (int k = 0; k < terms.size(); k++) {
            int word = k;
            List<Integer> left =
                    complete.stream().filter(r -> isFactor(value(r, word))).toList();
            if (left.size() >= complete.size() * MOST_POINTS && left.size() >= rows.size() * ENOUGH_POINTS) {
                usable.add(k);
                complete = left;
            }
        }
        double[][] columns = new double[usable.size()][complete.size()];
        double[] wanted = new double[complete.size()];
        for (int row = 0; row < wanted.length; row++) {
            wanted[row] = target[complete.get(row)];
            for (int c = 0; c < columns.length; c++) {
                columns[c][row] = value(complete.get(row), usable.get(c));
            }
        }
        return new Factors(usable.stream().map(terms::get).toList(), columns, wanted);
    }

    private double value(int row, int word) {
        return Sample.word(sample.rows().get(row), word);
    }

    private static boolean isFactor(double value) {
        return Double.isFinite(value) && Math.abs(value) > TINY;
    }
}
