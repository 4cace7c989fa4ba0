package scholium.implementation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import scholium.expr.Expr;
import scholium.expr.evaluation.Evaluation;
import scholium.expr.evaluation.NoValue;
import scholium.expr.evaluation.Partial;
import scholium.expr.evaluation.Program;
import scholium.number.Ball;
import scholium.number.DoubleDouble;
import scholium.number.Precision;
import scholium.number.Rational;

/**
 * The exact values claimed of an output at a batch, each with the error that its formula admits: double-doubles and enclosures first, then
 * exact arithmetic with enclosures where that cannot be, at rising precision, until the enclosure is narrow beside that
 * error.
 */
final class ClaimedValues {
    private static final List<RealArithmetic> ATTEMPTS = List.of(
            RealArithmetic.quick(),
            new RealArithmetic(new Precision(192), false),
            new RealArithmetic(new Precision(192), true),
            new RealArithmetic(new Precision(1000), true));
    private static final int STEPS = 100_000;

    /** An enclosure is narrow enough when it is this small a part of the admitted error. */
    private static final Rational NARROW = Rational.of(1, 64);

    /** As a {@code double}, smaller by more than its own rounding. */
    private static final double QUICKLY_NARROW = 1.0 / 65;

    private final Program program;

    ClaimedValues(Binding binding, Binding.Claimed claimed) {
        this(binding, claimed, Upstream.explicit(claimed.expression()));
    }

    private ClaimedValues(Binding binding, Binding.Claimed claimed, Expr expression) {
        Program.Lambda element = new Program.Lambda(claimed.indices(), expression);
        program = Program.of(Assumptions.withoutValues(binding.setting()), List.of(element));
    }

    /** The derivatives in what is claimed are not taken on the tree but by automatic differentiation. */
    static ClaimedValues automatic(Binding binding, Binding.Claimed claimed) {
        return new ClaimedValues(binding, claimed, claimed.expression());
    }

    At at(Place place) {
        return new At(place);
    }

    /** The values at one batch. */
    final class At {
        private final Place place;
        private final List<Evaluation<Estimate>> evaluations = new ArrayList<>();

        private At(Place place) {
            this.place = place;
        }

        /** The value of one element, narrow beside what its formula admits, or why there is none. */
        Partial<Estimate> element(int[] subscripts) {
            return element(subscripts, ClaimedValues::isNarrow);
        }

        /** The value of one element, as narrow as wanted unless that takes too much, or why there is none. */
        Partial<Estimate> element(int[] subscripts, Predicate<Estimate> wanted) {
            Partial<Estimate> value = Partial.none(NoValue.UNCERTAIN);
            for (int k = 0; k < ATTEMPTS.size(); k++) {
                value = evaluation(k).value(0, subscripts);
                boolean settled =
                        value.value().map(wanted::test).orElse(!value.reason().equals(Optional.of(NoValue.UNCERTAIN)));
                if (settled) {
                    return value;
                }
            }
            return value;
        }

        /** Whether a value is missing because it takes too many steps, and not because its numbers are too large. */
        boolean isCostly() {
            return evaluations.stream().anyMatch(e -> e.taken() > STEPS);
        }

        private Evaluation<Estimate> evaluation(int attempt) {
            while (evaluations.size() <= attempt) {
                EstimateArithmetic arithmetic = new EstimateArithmetic(ATTEMPTS.get(evaluations.size()));
                evaluations.add(new Evaluation<>(program, place.point(), arithmetic, STEPS));
            }
            return evaluations.get(attempt);
        }
    }

    private static boolean isNarrow(Estimate e) {
        double admitted = e.error(EstimateArithmetic.UNIT);
        Optional<DoubleDouble> quick = e.value().quick();
        if (quick.isPresent() && quick.get().radius() <= QUICKLY_NARROW * admitted) {
            return true;
        }
        Ball ball = e.value().ball();
        if (!ball.isDefined()) {
            return false;
        }
        return ball.isExact()
                || !Double.isFinite(admitted)
                || ball.radius().compareTo(NARROW.times(Rational.fromDouble(admitted))) <= 0;
    }
}
