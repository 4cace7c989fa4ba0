package scholium.implementation;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How fast |f(θ + h·v) − f(θ) − h·⟨d, v⟩| falls with h, where d is what the code gave for the gradient at θ: as h² if d is
 * the gradient, as h if it is not. For an opaque loss f is a quadratic function of the loss' arguments that has the
 * upstream gradient at θ, so that the remainder is of second order even along a parameter that enters linearly.
 *
 * @param points from large steps to small ones
 */
public record TaylorLine(Batch batch, List<Point> points) {
    private static final double BETWEEN = 1.5;

    public TaylorLine {
        points = List.copyOf(points);
    }

    /**
     * One step.
     *
     * @param floor what the rounding of a right gradient may add to the remainder here
     */
    public record Point(double h, double remainder, double floor) {
        boolean isAboveRounding() {
            return remainder > floor;
        }
    }

    /**
     * The exponent with which the remainder falls between the two smallest steps at which it is more than rounding; empty
     * where there are no two such steps, because the remainder is rounding alone.
     */
    public OptionalDouble order() {
        List<Point> above = points.stream().filter(Point::isAboveRounding).toList();
        if (above.size() < 2) {
            return OptionalDouble.empty();
        }
        Point last = above.get(above.size() - 1);
        Point before = above.get(above.size() - 2);
        return OptionalDouble.of(Math.log(before.remainder() / last.remainder()) / Math.log(before.h() / last.h()));
    }

    /** Whether the remainder falls as it does for a right gradient: the order is nearer to 2 than to 1. */
    public boolean isOfSecondOrder() {
        OptionalDouble order = order();
        return order.isEmpty() || order.getAsDouble() > BETWEEN;
    }
}
