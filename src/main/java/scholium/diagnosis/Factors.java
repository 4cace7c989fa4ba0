package scholium.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import scholium.number.Rational;
import scholium.syntax.Term;
import scholium.syntax.UnicodePrinter;

/**
 * Guesses a number as c·Π aᵏ of given numbers from their values at many points: the logarithm is then a linear
 * combination of logarithms, with half-integer coefficients.
 */
final class Factors {
    private static final double TINY = 1e-12;
    /** The logarithm of a term that is 1 wherever it was looked at. */
    private static final double NOISE = 1e-9;

    private static final int SPARE_ROWS = 6;
    private static final int ROUNDS = 3;
    private static final double[] STEPS = {1, -1, 0.5, -0.5, 2, -2};

    private final List<Term> terms;
    /** Values of the terms by column. */
    private final double[][] columns;

    private final double[] target;

    Factors(List<Term> terms, double[][] columns, double[] target) {
        this.terms = terms;
        this.columns = columns;
        this.target = target;
    }

    /**
     * A product.
     *
     * @param over its factors above the line, numbers left out
     */
    record Product(Term term, List<Term> over) {
        private int length() {
            return UnicodePrinter.print(term).length();
        }
    }

    /** The product, the shorter to write the better; empty if there seems to be none. */
    Optional<Product> product() {
        int rows = target.length;
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        Independence basis = new Independence();
        basis.add(ones);
        List<Integer> kept = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (int k = 0; k < terms.size() && kept.size() < rows - SPARE_ROWS; k++) {
            double[] column = logarithms(columns[k]);
            if (Arrays.stream(column).anyMatch(v -> Math.abs(v) > NOISE)) {
                (basis.add(column) ? kept : others).add(k);
            }
        }
        Optional<double[]> x = basis.coefficients(logarithms(target)).filter(c -> c.length <= rows - SPARE_ROWS);
        if (x.isEmpty()) {
            return Optional.empty();
        }
        double[] exponents = spread(x.get(), kept);
        Map<Integer, double[]> shifts = new LinkedHashMap<>();
        for (int other : others) {
            basis.coefficients(logarithms(columns[other])).ifPresent(c -> shifts.put(other, shift(c, kept, other)));
        }
        return shortest(exponents, shifts.values());
    }

    /** What it takes to multiply by a dependent term and divide by what it depends on. */
    private double[] shift(double[] relation, List<Integer> kept, int other) {
        double[] shift = spread(relation, kept);
        for (int k = 0; k < shift.length; k++) {
            shift[k] = -shift[k];
        }
        shift[1 + other] += 1;
        return shift;
    }

    private Optional<Product> shortest(double[] start, Iterable<double[]> shifts) {
        double[] exponents = start;
        Optional<Product> best = term(exponents);
        for (int round = 0; round < ROUNDS; round++) {
            for (double[] shift : shifts) {
                double[] from = exponents;
                for (double step : STEPS) {
                    double[] moved = from.clone();
                    for (int k = 0; k < moved.length; k++) {
                        moved[k] += step * shift[k];
                    }
                    Optional<Product> t = term(moved);
                    if (t.isPresent()
                            && (best.isEmpty() || t.get().length() < best.get().length())) {
                        best = t;
                        exponents = moved;
                    }
                }
            }
        }
        return best;
    }

    /** Exponents of all terms, behind the logarithm of the constant. */
    private double[] spread(double[] coefficients, List<Integer> kept) {
        double[] all = new double[1 + terms.size()];
        all[0] = coefficients[0];
        for (int k = 0; k < kept.size() && k + 1 < coefficients.length; k++) {
            all[1 + kept.get(k)] = coefficients[k + 1];
        }
        return all;
    }

    private static double[] logarithms(double... values) {
        return Arrays.stream(values)
                .map(v -> Math.log(Math.max(Math.abs(v), TINY)))
                .toArray();
    }

    private Optional<Product> term(double... exponents) {
        Optional<Rational> size = Guess.fraction(Math.exp(exponents[0]));
        if (size.isEmpty()) {
            return Optional.empty();
        }
        List<Term> over = new ArrayList<>();
        List<Term> under = new ArrayList<>();
        int[] halves = new int[terms.size()];
        for (int k = 0; k < terms.size(); k++) {
            Optional<Integer> h = Guess.halves(exponents[1 + k]);
            if (h.isEmpty()) {
                return Optional.empty();
            }
            halves[k] = h.get();
            power(terms.get(k), Math.abs(halves[k]), halves[k] > 0 ? over : under);
        }
        return sign(halves)
                .map(s -> s < 0 ? size.get().negate() : size.get())
                .map(c -> new Product(Terms.quotient(c, over, under), bases(halves)));
    }

    private List<Term> bases(int... halves) {
        return IntStream.range(0, halves.length)
                .filter(k -> halves[k] > 0)
                .mapToObj(terms::get)
                .toList();
    }

    private static void power(Term t, int halves, List<Term> factors) {
        int whole = halves / 2;
        if (whole == 1) {
            factors.add(t);
        } else if (whole > 1) {
            factors.add(new Term.Power(t, Terms.number(whole)));
        }
        if (halves % 2 == 1) {
            factors.add(new Term.Root(t));
        }
    }

    /** The sign of the constant, the same at all points; roots need something positive. */
    private Optional<Integer> sign(int... halves) {
        int common = 0;
        for (int row = 0; row < target.length; row++) {
            int sign = target[row] < 0 ? -1 : 1;
            for (int k = 0; k < halves.length; k++) {
                boolean negative = columns[k][row] < 0;
                if (negative && halves[k] % 2 != 0) {
                    return Optional.empty();
                }
                if (negative && (halves[k] / 2) % 2 != 0) {
                    sign = -sign;
                }
            }
            if (common != 0 && sign != common) {
                return Optional.empty();
            }
            common = sign;
        }
        return Optional.of(common);
    }
}
