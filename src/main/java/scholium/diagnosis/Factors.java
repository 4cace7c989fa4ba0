package scholium.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import scholium.number.Rational;
import scholium.syntax.Term;
import scholium.syntax.UnicodePrinter;

/**
 * Guesses a number as c·Π aᵏ of given numbers from their values at many points: the logarithm is then a linear
 * combination of logarithms, with half-integer coefficients.
 */
final class Factors {
    private static final double TINY = 1e-12;

    private final List<Term> terms;
    /** Values of the terms by column. */
    private final double[][] columns;

    private final double[] target;

    Factors(List<Term> terms, double[][] columns, double[] target) {
        this.terms = terms;
        this.columns = columns;
        this.target = target;
    }

    /** The product, the shorter to write the better; empty if there seems to be none. */
    Optional<Term> product() {
        int rows = target.length;
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        Independence basis = new Independence();
        basis.add(ones);
        List<Integer> kept = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (int k = 0; k < terms.size() && kept.size() < rows - 6; k++) {
            (basis.add(logarithms(columns[k])) ? kept : others).add(k);
        }
        Optional<double[]> x = basis.coefficients(logarithms(target)).filter(c -> c.length <= rows - 6);
        if (x.isEmpty()) {
            return Optional.empty();
        }
        double[] exponents = spread(x.get(), kept);
        Optional<Term> best = term(exponents);
        for (int round = 0; round < 3; round++) {
            for (int other : others) {
                Optional<double[]> relation = basis.coefficients(logarithms(columns[other]));
                if (relation.isEmpty()) {
                    continue;
                }
                double[] shift = spread(relation.get(), kept);
                for (double step : new double[] {1, -1, 0.5, -0.5, 2, -2}) {
                    double[] moved = exponents.clone();
                    for (int k = 0; k < moved.length; k++) {
                        moved[k] -= step * shift[k];
                    }
                    moved[1 + other] += step;
                    Optional<Term> t = term(moved);
                    if (t.isPresent() && (best.isEmpty() || length(t.get()) < length(best.get()))) {
                        best = t;
                        exponents = moved;
                    }
                }
            }
        }
        return best;
    }

    private static int length(Term t) {
        return UnicodePrinter.print(t).length();
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

    private Optional<Term> term(double... exponents) {
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
        return sign(halves).map(s -> Terms.quotient(s < 0 ? size.get().negate() : size.get(), over, under));
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
