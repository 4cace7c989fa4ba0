package scholium.expr.sampling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import scholium.expr.evaluation.Element;
import scholium.expr.evaluation.Judgement;
import scholium.expr.evaluation.Surd;
import scholium.number.Rational;

/**
 * Makes an equality hold by changing one input in which it is linear, by scaling all of its inputs, or by changing two in which it
 * is quadratic.
 */
final class Solving {
    private static final Rational TWO = Rational.of(2);

    /** Each that is tried costs some evaluations of the equality, and a sum over a thousand elements has a thousand. */
    private static final int MOST_UNKNOWNS = 24;

    private final Sampler sampler;
    private final Sampler.Instance equality;
    private final Map<Element, Rational> assignment;

    Solving(Sampler sampler, Sampler.Instance equality, Map<Element, Rational> assignment) {
        this.sampler = sampler;
        this.equality = equality;
        this.assignment = assignment;
    }

    /** Changes the assignment; inputs that have been solved for before stay as they are. */
    boolean solve(Set<Element> solved) {
        List<Element> unknowns = new ArrayList<>(equality.inputs());
        unknowns.removeAll(solved);
        Collections.reverse(unknowns);
        // What other equalities mention as well would no longer solve those.
        unknowns.sort(Comparator.comparingLong(sampler::equalitiesWith));
        for (Element e : unknowns.subList(0, Math.min(MOST_UNKNOWNS, unknowns.size()))) {
            Optional<Rational> root = Line.of(v -> residual(Map.of(e, v))).map(l -> l.where(Rational.ZERO));
            if (root.isPresent() && sampler.isAllowed(e, root.get())) {
                assignment.put(e, root.get());
                solved.add(e);
                return true;
            }
        }
        return scaled(unknowns, solved) || onLine(unknowns, solved);
    }

    /** Weights that add up to 1: all inputs times one number, where the equality is linear in that. */
    private boolean scaled(List<Element> unknowns, Set<Element> solved) {
        if (unknowns.size() < 2 || unknowns.size() < equality.inputs().size()) {
            return false;
        }
        Optional<Rational> factor = Line.of(t -> residual(times(unknowns, t))).map(l -> l.where(Rational.ZERO));
        Map<Element, Rational> end = factor.map(t -> times(unknowns, t)).orElse(Map.of());
        boolean good =
                !end.isEmpty() && end.entrySet().stream().allMatch(e -> sampler.isAllowed(e.getKey(), e.getValue()));
        if (good) {
            assignment.putAll(end);
            solved.addAll(unknowns);
        }
        return good;
    }

    private Map<Element, Rational> times(List<Element> unknowns, Rational factor) {
        Map<Element, Rational> scaled = new HashMap<>();
        unknowns.forEach(e -> scaled.put(e, factor.times(assignment.getOrDefault(e, Rational.ZERO))));
        return scaled;
    }

    /** A function that is linear as far as three of its values tell, and not constant. */
    record Line(Rational start, Rational slope) {
        static Optional<Line> of(Function<Rational, Optional<Rational>> function) {
            Optional<Rational> zero = function.apply(Rational.ZERO);
            Optional<Rational> one = zero.flatMap(z -> function.apply(Rational.ONE));
            Optional<Rational> two = one.flatMap(o -> function.apply(TWO));
            if (two.isEmpty()) {
                return Optional.empty();
            }
            Rational slope = one.get().minus(zero.get());
            boolean straight = two.get().minus(one.get()).equals(slope);
            return slope.isZero() || !straight ? Optional.empty() : Optional.of(new Line(zero.get(), slope));
        }

        /** Where it has this value. */
        Rational where(Rational value) {
            return value.minus(start).dividedBy(slope);
        }
    }

    /** left − right, where that is rational. */
    private Optional<Rational> residual(Map<Element, Rational> changes) {
        Map<Element, Rational> changed = new HashMap<>(assignment);
        changed.putAll(changes);
        Judgement judgement = sampler.judgement(e -> changed.getOrDefault(e, Rational.ZERO));
        Optional<Surd> left =
                judgement.exact(equality.claim().left(), equality.arguments()).value();
        Optional<Surd> right =
                judgement.exact(equality.claim().right(), equality.arguments()).value();
        return left.flatMap(l -> right.flatMap(r -> l.minus(r).toRational()));
    }

    /**
     * A second point on a quadric: where one unknown 1 and all others 0 solves the equality, the line from there in the
     * direction of the assignment meets the quadric in one more rational point (the chord method of Diophantus).
     */
    private boolean onLine(List<Element> unknowns, Set<Element> solved) {
        if (unknowns.size() < 2
                || unknowns.size() > MOST_UNKNOWNS
                || unknowns.size() < equality.inputs().size()) {
            return false;
        }
        for (Element corner : unknowns) {
            for (Rational value : List.of(Rational.ONE, Rational.MINUS_ONE)) {
                Map<Element, Rational> start = new HashMap<>();
                unknowns.forEach(e -> start.put(e, e.equals(corner) ? value : Rational.ZERO));
                if (residual(start).filter(Rational::isZero).isPresent() && chord(unknowns, start, solved)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean chord(List<Element> unknowns, Map<Element, Rational> start, Set<Element> solved) {
        Function<Rational, Map<Element, Rational>> on = t -> {
            Map<Element, Rational> point = new HashMap<>();
            unknowns.forEach(e -> point.put(
                    e, start.getOrDefault(e, Rational.ZERO).plus(t.times(assignment.getOrDefault(e, Rational.ZERO)))));
            return point;
        };
        // The residual at t is t·(b + a·t), so divided by t it is linear.
        Optional<Rational> one = residual(on.apply(Rational.ONE));
        Optional<Rational> two = residual(on.apply(TWO)).map(v -> v.times(Rational.HALF));
        if (one.isEmpty() || two.isEmpty()) {
            return false;
        }
        Rational a = two.get().minus(one.get());
        Rational b = one.get().minus(a);
        Rational t = a.isZero() ? Rational.ZERO : b.dividedBy(a).negate();
        Map<Element, Rational> end = on.apply(t);
        boolean good = residual(end).filter(Rational::isZero).isPresent()
                && end.entrySet().stream().allMatch(e -> sampler.isAllowed(e.getKey(), e.getValue()));
        if (good) {
            assignment.putAll(end);
            solved.addAll(unknowns);
        }
        return good;
    }
}
