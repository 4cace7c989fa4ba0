package scholium.expr.sampling;

import java.math.BigDecimal;
import java.util.Optional;
import scholium.expr.evaluation.Judgement;
import scholium.expr.evaluation.Surd;
import scholium.number.Ball;
import scholium.number.Precision;

/**
 * Both sides of a relation at a point, as texts.
 *
 * @param left exact where it is a sum of square roots ({@code √5/2}), else a decimal ({@code ≈ 0.25014})
 * @param leftDecimal some significant digits; as many as show that the sides differ, if they do
 */
public record Sides(String left, String right, String leftDecimal, String rightDecimal) {
    private static final int FEWEST_DIGITS = 6;
    private static final int MOST_DIGITS = 40;
    private static final int PLAIN_ZEROS = 6;
    private static final Precision PRECISION = new Precision(170);

    /** The sides at a point, if both are defined and enclosed there. */
    public static Optional<Sides> of(Judgement judgement) {
        Optional<Ball> left = enclosed(judgement, 0);
        Optional<Ball> right = enclosed(judgement, 1);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        boolean differ = left.get().certainlyDiffers(right.get());
        int digits = FEWEST_DIGITS;
        while (differ && digits < MOST_DIGITS && decimal(left.get(), digits).equals(decimal(right.get(), digits))) {
            digits += 2;
        }
        String leftDecimal = decimal(left.get(), digits);
        String rightDecimal = decimal(right.get(), digits);
        return Optional.of(new Sides(
                judgement.exact(0).value().map(Surd::toString).orElse("≈ " + leftDecimal),
                judgement.exact(1).value().map(Surd::toString).orElse("≈ " + rightDecimal),
                leftDecimal,
                rightDecimal));
    }

    /** Where terms cancel, the root of an exact 0 has an exact value, though no enclosure tells it from a negative one. */
    private static Optional<Ball> enclosed(Judgement judgement, int side) {
        return judgement
                .enclosure(side)
                .value()
                .or(() -> judgement.exact(side).value().map(s -> s.enclosure(PRECISION)));
    }

    private static String decimal(Ball ball, int digits) {
        BigDecimal decimal = ball.midpoint().toDecimal(digits);
        if (decimal.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = decimal.stripTrailingZeros();
        int zeros = Math.max(-stripped.scale(), stripped.scale() - stripped.precision());
        return zeros <= PLAIN_ZEROS ? stripped.toPlainString() : stripped.toString();
    }
}
