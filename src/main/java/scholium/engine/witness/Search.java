package scholium.engine.witness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import scholium.expr.Comparison;
import scholium.expr.Index;
import scholium.expr.evaluation.DoubleArithmetic;
import scholium.expr.evaluation.Element;
import scholium.expr.evaluation.Evaluation;
import scholium.expr.evaluation.Judgement;
import scholium.expr.evaluation.NoValue;
import scholium.expr.evaluation.Partial;
import scholium.expr.evaluation.Point;
import scholium.expr.evaluation.Truth;
import scholium.expr.sampling.Integers;
import scholium.expr.sampling.Question;
import scholium.expr.sampling.Sampler;
import scholium.expr.sampling.Samplers;
import scholium.number.Rational;

/** The search for one goal: draws points, decides them, and shrinks what it finds. */
final class Search {
    private static final List<Integer> SIZES = List.of(2, 3, 4, 1, 0);
    private static final List<Integer> LEAST_SIZES = List.of(0, 1);
    private static final int[] POINTS = {20, 12, 8, 4};
    private static final int FEWEST_POINTS = 4;
    private static final int MOST_POINTS = 72;
    /** How many times as many points a relation gets that is false on thin sets, if at all. */
    private static final int THIN = 3;
    /** Which part of the points are looked at where equalities have to be solved for each. */
    private static final int DEARER = 2;

    private static final int MOST_EXHAUSTED = 4;
    private static final int MOST_SIZES = 24;
    private static final int STARTS = 2;
    private static final int MOST_STARTS = 6;
    private static final int STEPS = 200_000;

    private final Question question;
    private final long seed;
    private final BooleanSupplier late;
    private final DoubleArithmetic doubles = new DoubleArithmetic();
    private final Samplers samplers;
    private int points;
    private int exhausted;
    private boolean wasLate;

    Search(Question question, long seed, BooleanSupplier late) {
        this.question = question;
        this.samplers = new Samplers(question);
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
        List<Map<Index, Integer>> sizes = new ArrayList<>(Integers.sizes(question, SIZES, MOST_SIZES));
        // The least sizes together, however many sizes there are.
        Integers.sizes(question, LEAST_SIZES, 1).stream()
                .filter(s -> !sizes.contains(s))
                .forEach(sizes::add);
        int factor = isThin() ? THIN : 1;
        for (int k = 0; k < sizes.size() && points < MOST_POINTS * factor && exhausted <= MOST_EXHAUSTED; k++) {
            int wanted = factor * (k < POINTS.length ? POINTS[k] : FEWEST_POINTS);
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

    private boolean isThin() {
        return question.claim().comparison() != Comparison.EQUAL;
    }

    private Optional<Witness> best(List<Witness> found) {
        List<Witness> starts = new ArrayList<>(found);
        starts.sort(Comparator.comparingLong(Witness::score));
        Optional<Witness> best = Optional.empty();
        for (Witness w : starts.subList(0, Math.min(STARTS, starts.size()))) {
            Witness small = new Shrinking(this, w).smallest();
            Witness kept = othersHold(small) ? small : w;
            if (best.isEmpty() || kept.score() < best.get().score()) {
                best = Optional.of(kept);
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
            if (sampler.solvesEqualities() && k >= wanted / DEARER) {
                break;
            }
            boolean near = isThin() && k % THIN == THIN - 1;
            Function<Element, Rational> draw = e -> near ? sampler.fine(e, random) : sampler.small(e, random);
            Optional<Map<Element, Rational>> drawn = sampler.proposed(Map.of(), draw);
            if (drawn.isEmpty()) {
                continue;
            }
            Map<Element, Rational> assignment = drawn.get();
            Point point = new Point(integers, e -> assignment.computeIfAbsent(e, draw));
            if (isSuspect(sampler, assignment, point)) {
                witness(sampler, assignment).filter(this::othersHold).ifPresent(found::add);
            }
            varied = !assignment.isEmpty();
            boolean enough = found.size() >= STARTS && found.stream().anyMatch(w -> !w.isDegenerate());
            if (enough || found.size() >= MOST_STARTS || exhausted > MOST_EXHAUSTED || mustStop()) {
                break;
            }
        }
        return found;
    }

    Sampler sampler(Map<Index, Integer> integers) {
        return samplers.at(integers);
    }

    /** Whether the relation seems to fail at a point that seems admissible, in floating point. */
    private boolean isSuspect(Sampler sampler, Map<Element, Rational> assignment, Point point) {
        Evaluation<Double> evaluation = new Evaluation<>(question.program(), point, doubles, STEPS);
        Partial<Double> left = evaluation.value(0);
        Partial<Double> right = evaluation.value(1);
        if (left.value().isEmpty() || right.value().isEmpty()) {
            boolean limit = left.reason().or(right::reason).equals(Optional.of(NoValue.LIMIT));
            exhausted += limit ? 1 : 0;
            return false;
        }
        if (!sampler.seemsAdmissible(evaluation, assignment)) {
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
        return sampler.isAdmissible(assignment) ? decided(sampler, assignment) : Optional.empty();
    }

    /** An admissible assignment as a counterexample, if it certainly is one. */
    Optional<Witness> decided(Sampler sampler, Map<Element, Rational> assignment) {
        // At other indices other elements are read; a reader has to see these, and no others.
        Map<Element, Rational> read = new LinkedHashMap<>(assignment);
        read.keySet().removeIf(e -> !sampler.isAssumed(e));
        Point point = new Point(
                sampler.integers(), e -> read.computeIfAbsent(e, x -> assignment.getOrDefault(x, Rational.ZERO)));
        if (!isSuspect(sampler, assignment, point)) {
            return Optional.empty();
        }
        Judgement judgement = new Judgement(question.program(), point, STEPS);
        if (judgement.truth(question.claim()) != Truth.FAILS) {
            return Optional.empty();
        }
        return Optional.of(new Witness(question, sampler, read, judgement));
    }

    private boolean othersHold(Witness witness) {
        return witness.sampler().extendsToAll(witness.assignment(), new SplittableRandom(seed));
    }
}
