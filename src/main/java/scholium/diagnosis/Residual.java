package scholium.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import scholium.number.Rational;
import scholium.syntax.Term;
import scholium.syntax.UnicodePrinter;

/**
 * left − right of a false equality or inequality as a short term of the document's own names.
 *
 * <p>Method: the difference and the terms of the {@link Vocabulary} are evaluated at random admissible points; linear
 * algebra on their logarithms suggests a product ({@link Factors}), on the values themselves a combination of the line's
 * own summands. A suggestion counts if the exact engine proves left = right + suggestion.
 */
final class Residual {
    private static final int LONGEST = 120;
    /** A product says more than a sum that is a little shorter. */
    private static final int SUMS_ARE_WORSE = 6;

    private static final int MOST_SUMMANDS = 3;
    private static final int SPARE_ROWS = 6;

    private final Line line;
    private final Trials trials;
    private final Sample sample;
    private final Products products;

    Residual(Line line, Trials trials, Sample sample, Products products) {
        this.line = line;
        this.trials = trials;
        this.sample = sample;
        this.products = products;
    }

    /**
     * What was found.
     *
     * @param factors the line is true where one of them is 0; none where the residual is no product
     */
    record Found(Term term, List<Term> factors) {}

    Optional<Found> find() {
        double[] difference = sample.difference();
        Stream<Factors.Product> sum = combination(difference).map(t -> new Factors.Product(t, List.of())).stream();
        return Stream.concat(products.of(difference).stream(), sum)
                .sorted(Comparator.comparingInt(
                        g -> UnicodePrinter.print(g.term()).length() + (g.over().isEmpty() ? SUMS_ARE_WORSE : 0)))
                .filter(g -> isNews(g.term()) && isRight(g.term()))
                .map(g -> new Found(g.term(), g.over()))
                .findFirst();
    }

    private boolean isNews(Term guess) {
        String text = UnicodePrinter.print(guess);
        return text.length() <= LONGEST
                && !text.equals(UnicodePrinter.print(line.left()))
                && !text.equals(UnicodePrinter.print(Terms.minus(line.left(), line.right())))
                && !text.equals(UnicodePrinter.print(new Term.Negation(line.right(), false)));
    }

    private boolean isRight(Term guess) {
        return trials.isEqual(line, new Term.Binary(Term.Operator.ADD, line.right(), guess));
    }

    /** What a combination may be made of; a side that is one term would only be repeated. */
    static List<Term> summands(Line line) {
        List<Term> all = new ArrayList<>();
        for (Term side : List.of(line.left(), line.right())) {
            List<Term> parts = Summands.of(side);
            all.addAll(parts.size() > 1 ? parts : List.of());
        }
        return all;
    }

    /** A few of the line's own summands with short coefficients. */
    private Optional<Term> combination(double... target) {
        Independence basis = new Independence();
        List<Term> kept = new ArrayList<>();
        summands(line).stream()
                .sorted(Comparator.comparingInt(t -> UnicodePrinter.print(t).length()))
                .forEach(t -> {
                    Optional<double[]> column = sample.column(t);
                    if (column.isPresent() && kept.size() < target.length - SPARE_ROWS && basis.add(column.get())) {
                        kept.add(t);
                    }
                });
        return basis.coefficients(target).flatMap(x -> fewOf(kept, x));
    }

    private static Optional<Term> fewOf(List<Term> kept, double... x) {
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
