package scholium.engine.witness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import scholium.expr.Index;
import scholium.expr.evaluation.DoubleArithmetic;
import scholium.expr.evaluation.Element;
import scholium.expr.evaluation.Evaluation;
import scholium.expr.evaluation.Judgement;
import scholium.expr.evaluation.Partial;
import scholium.expr.evaluation.Point;
import scholium.expr.evaluation.Truth;
import scholium.expr.sampling.Integers;
import scholium.expr.sampling.Question;
import scholium.expr.sampling.Sampler;
import scholium.number.Rational;

/** The search for one goal: draws points, decides them, and shrinks what it finds. */
final class Search {
    private static final List<Integer> SIZES = List.of(2, 3, 4, 1, 0);
    private static final int[] POINTS = {60, 40, 24, 16};
    private static final int FEWEST_POINTS = 6;
    private static final int MOST_POINTS = 200;
    private static final int MOST_SIZES = 24;
    private static final int STARTS = 2;
    private static final int MOST_STARTS = 6;
    private static final int STEPS = 200_000;

    private final Question question;
    private final long seed;
    private final BooleanSupplier late;
    private final DoubleArithmetic doubles = new DoubleArithmetic();
    private final Map<Map<Index, Integer>, Sampler> samplers = new HashMap<>();
    private final Map<Map<Index, Integer>, Boolean> others = new HashMap<>();
    private int points;
    private boolean wasLate;

    Search(Question question, long seed, BooleanSupplier late) {
        this.question = question;
        this.seed = seed;
        this.late = late;
    }

    /** At how many admissible points the relation has been evaluated. */
    int points() {
        return points;
    }

    boolean isLate() {
        return wasLate;
    }

    Question question() {
        return question;
    }

    boolean mustStop() {
        wasLate |= late.getAsBoolean();
        return wasLate;
    }

    Optional<Witness> run() {
        SplittableRandom random = new SplittableRandom(seed);
        List<Map<Index, Integer>> sizes = Integers.sizes(question, SIZES, MOST_SIZES);
        for (int k = 0; k < sizes.size() && points < MOST_POINTS; k++) {
            int wanted = k < POINTS.length ? POINTS[k] : FEWEST_POINTS;
            List<Witness> found = at(sizes.get(k), wanted, random);
            if (!found.isEmpty()) {
                return best(found);
            }
            if (mustStop()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Witness> best(List<Witness> found) {
        Optional<Witness> best = Optional.empty();
        List<Witness> starts = new ArrayList<>(found);
        starts.sort(Comparator.comparingInt(Witness::score));
        for (Witness w : starts.subList(0, Math.min(STARTS, starts.size()))) {
            Witness small = new Shrinking(this, w).smallest();
            if (best.isEmpty() || small.score() < best.get().score()) {
                best = Optional.of(small);
            }
        }
        return best;
    }

    private List<Witness> at(Map<Index, Integer> sizes, int wanted, SplittableRandom random) {
        List<Witness> found = new ArrayList<>();
        List<Map<Index, Integer>> indices = Integers.indices(question, sizes);
        // Without inputs, a point is its indices.
        boolean varied = true;
        for (int k = 0; k < wanted && !indices.isEmpty() && (varied || k < indices.size()); k++) {
            Map<Index, Integer> integers = new LinkedHashMap<>(sizes);
            integers.putAll(indices.get(k % indices.size()));
            Sampler sampler = sampler(integers);
            if (!sampler.isFeasible()) {
                continue;
            }
            Optional<Map<Element, Rational>> drawn = sampler.draw(e -> sampler.small(e, random));
            if (drawn.isEmpty()) {
                continue;
            }
            Map<Element, Rational> assignment = new LinkedHashMap<>(drawn.get());
            if (isSuspect(sampler, assignment, random)) {
                witness(sampler, assignment).ifPresent(found::add);
            }
            varied = !assignment.isEmpty();
            boolean enough = found.size() >= STARTS && found.stream().anyMatch(w -> !w.isDegenerate());
            if (enough || found.size() >= MOST_STARTS || mustStop()) {
                break;
            }
        }
        return found;
    }

    Sampler sampler(Map<Index, Integer> integers) {
        return samplers.computeIfAbsent(integers, i -> new Sampler(question, i, false));
    }

    /** Floating-point evaluation; inputs that the assignment leaves open are drawn and kept. */
    private boolean isSuspect(Sampler sampler, Map<Element, Rational> assignment, SplittableRandom random) {
        Point point =
                new Point(sampler.integers(), e -> assignment.computeIfAbsent(e, open -> sampler.small(open, random)));
        return isSuspect(point);
    }

    private boolean isSuspect(Point point) {
        Evaluation<Double> evaluation = new Evaluation<>(question.program(), point, doubles, STEPS);
        Partial<Double> left = evaluation.value(0);
        Partial<Double> right = evaluation.value(1);
        if (left.value().isEmpty() || right.value().isEmpty()) {
            return false;
        }
        points++;
        return Suspicion.isRaised(
                question.claim().comparison(),
                question.claim().tolerance().doubleValue(),
                left.value().get(),
                right.value().get());
    }

    /** The assignment as a counterexample, if it certainly is one. */
    Optional<Witness> witness(Sampler sampler, Map<Element, Rational> assignment) {
        if (!sampler.isAdmissible(assignment) || !isSuspect(sampler.point(assignment))) {
            return Optional.empty();
        }
        Judgement judgement = new Judgement(question.program(), sampler.point(assignment), STEPS);
        if (judgement.truth(question.claim()) != Truth.FAILS || !othersHold(sampler, assignment)) {
            return Optional.empty();
        }
        return Optional.of(new Witness(question, sampler, assignment, judgement));
    }

    /** Whether the assumptions on inputs that do not matter here can hold at these sizes. */
    private boolean othersHold(Sampler sampler, Map<Element, Rational> assignment) {
        return others.computeIfAbsent(sampler.integers(), integers -> {
            Sampler all = new Sampler(question, integers, true);
            SplittableRandom random = new SplittableRandom(seed);
            for (int k = 0; k < STARTS; k++) {
                if (all.completed(assignment, e -> all.small(e, random)).isPresent()
                        || all.draw(e -> all.small(e, random)).isPresent()) {
                    return true;
                }
            }
            return false;
        });
    }
}
