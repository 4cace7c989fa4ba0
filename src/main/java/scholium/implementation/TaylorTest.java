package scholium.implementation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import scholium.expr.Range;
import scholium.expr.evaluation.Element;
import scholium.expr.evaluation.Point;
import scholium.expr.evaluation.Program;
import scholium.number.Ball;
import scholium.number.Rational;

/** The Taylor-remainder test of a computed gradient; see {@link TaylorLine}. */
final class TaylorTest {
    private static final int STEPS = 12;
    private static final int PARTS = 1 << 20;
    private static final long MOST_ELEMENTS = 2_000;

    private final GradientClaim claim;
    private final Enclosing function;
    private final ClaimedValues gradient;

    TaylorTest(GradientClaim claim) {
        this.claim = claim;
        Binding binding = claim.binding();
        function = new Enclosing(
                binding.setting(),
                claim.objective().parts().stream()
                        .map(p -> new Program.Lambda(p.parameters(), p.value()))
                        .toList());
        gradient = ClaimedValues.automatic(
                binding, binding.outputs().values().iterator().next());
    }

    /** The line along a direction drawn from the seed; empty where the function has no value. */
    Optional<TaylorLine> at(Batch batch, Place place, Tensor computed, long seed) {
        List<int[]> subscripts = Subscripts.all(ranges(), place, MOST_ELEMENTS).orElse(List.of());
        if (subscripts.size() != computed.size()) {
            return Optional.empty();
        }
        Random random = new Random(seed);
        Map<Element, Rational> direction = new LinkedHashMap<>();
        Rational slope = Rational.ZERO;
        double rounding = 0;
        ClaimedValues.At values = gradient.at(place);
        for (int k = 0; k < subscripts.size(); k++) {
            // Of odd lengths, so that no wrong gradient is right along the direction by accident.
            int parts = (PARTS / 4 + random.nextInt(PARTS)) * (random.nextBoolean() ? 1 : -1);
            Rational along = Rational.of(parts, PARTS);
            direction.put(element(subscripts.get(k)), along);
            if (!Double.isFinite(computed.element(k))) {
                return Optional.empty();
            }
            slope = slope.plus(along.times(Rational.fromDouble(computed.element(k))));
            Optional<Estimate> exact = values.element(subscripts.get(k)).value();
            if (exact.isEmpty()) {
                return Optional.empty();
            }
            rounding += Math.abs(along.doubleValue()) * exact.get().error(EstimateArithmetic.UNIT);
        }
        return line(batch, place, direction, slope, rounding);
    }

    private List<Range> ranges() {
        return GradientClaim.ranges(
                claim.binding(),
                claim.binding().outputs().values().iterator().next().indices());
    }

    private Element element(int[] subscripts) {
        Integer[] boxed = new Integer[subscripts.length];
        for (int k = 0; k < boxed.length; k++) {
            boxed[k] = subscripts[k];
        }
        return Element.of(claim.family(), boxed);
    }

    private Optional<TaylorLine> line(
            Batch batch, Place place, Map<Element, Rational> direction, Rational slope, double rounding) {
        Point here = place.point();
        Optional<List<Ball>> start = values(here, place);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        List<TaylorLine.Point> points = new ArrayList<>();
        Rational h = Rational.ONE;
        for (int k = 0; k < STEPS; k++) {
            h = h.dividedBy(Rational.of(10));
            Rational step = h;
            Point there = new Point(here.integers(), e -> {
                Rational along = direction.get(e);
                Rational from = here.inputs().apply(e);
                return along == null ? from : from.plus(along.times(step));
            });
            Optional<List<Ball>> end = values(there, place);
            if (end.isEmpty()) {
                continue;
            }
            Ball remainder = change(here, place, start.get(), end.get())
                    .minus(Ball.of(slope.times(h), Enclosing.PRECISION))
                    .abs();
            points.add(new TaylorLine.Point(h.doubleValue(), remainder.doubleValue(), h.doubleValue() * rounding));
        }
        return points.isEmpty() ? Optional.empty() : Optional.of(new TaylorLine(batch, points));
    }

    /** What the function reads, part by part. */
    private Optional<List<Ball>> values(Point point, Place place) {
        Enclosing.At at = function.at(point);
        List<Ball> values = new ArrayList<>();
        for (int p = 0; p < claim.objective().parts().size(); p++) {
            for (int[] subscripts : elements(claim.objective().parts().get(p), place)) {
                Optional<Ball> value = at.value(p, subscripts);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                values.add(value.get());
            }
        }
        return Optional.of(values);
    }

    private static List<int[]> elements(Objective.Part part, Place place) {
        return Subscripts.all(part.ranges(), place, MOST_ELEMENTS).orElse(List.of());
    }

    /** f(θ + h·v) − f(θ) = Σₖ gₖ·Δₖ + ½ Σₖ Δₖ² for an opaque loss, Δ the change of what it reads. */
    private Ball change(Point here, Place place, List<Ball> start, List<Ball> end) {
        Ball sum = Ball.of(Rational.ZERO, Enclosing.PRECISION);
        int k = 0;
        for (Objective.Part part : claim.objective().parts()) {
            for (int[] subscripts : elements(part, place)) {
                Ball delta = end.get(k).minus(start.get(k));
                k++;
                Ball change = part.weights()
                        .map(family -> weighted(here, family, subscripts, delta))
                        .orElse(delta);
                sum = sum.plus(change);
            }
        }
        return sum;
    }

    private static Ball weighted(Point here, String family, int[] subscripts, Ball delta) {
        Integer[] boxed = new Integer[subscripts.length];
        for (int k = 0; k < boxed.length; k++) {
            boxed[k] = subscripts[k];
        }
        Ball weight = Ball.of(here.inputs().apply(Element.of(family, boxed)), Enclosing.PRECISION);
        Ball half = Ball.of(Rational.HALF, Enclosing.PRECISION);
        return weight.times(delta).plus(half.times(delta).times(delta));
    }
}
