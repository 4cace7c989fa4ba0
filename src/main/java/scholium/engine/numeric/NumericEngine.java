package scholium.engine.numeric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.LongSupplier;
import scholium.engine.Budget;
import scholium.engine.Counterexample;
import scholium.engine.Engine;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.engine.Scope;
import scholium.expr.Comparison;
import scholium.expr.Index;
import scholium.expr.evaluation.Element;
import scholium.expr.evaluation.NoValue;
import scholium.expr.evaluation.Truth;
import scholium.expr.sampling.Dependence;
import scholium.expr.sampling.Integers;
import scholium.expr.sampling.Listing;
import scholium.expr.sampling.Question;
import scholium.expr.sampling.Sampler;
import scholium.expr.sampling.Samplers;
import scholium.expr.sampling.Sides;
import scholium.number.Rational;

/**
 * Evaluates both sides in ball arithmetic of 50 digits (of 30, if the budget asks for no more), raised where cancellation makes the enclosures too wide, at random
 * admissible points of random sizes.
 *
 * <p>What it concludes: agreement at all points corroborates; certain disagreement at one refutes. A relation that has
 * one point only (all sizes fixed, all inputs given) is decided by it, and that two sides are not identical is proved by
 * one point where they differ.
 */
public final class NumericEngine implements Engine {
    private static final List<Integer> SIZES = List.of(2, 3, 4, 5, 6, 7);

    /** Where few points will do, small ones will. */
    private static final List<Integer> FEW_SIZES = List.of(2, 3, 4);

    private static final int FEW_POINTS = 2;

    /** Steps after which half of the points will do. */
    private static final long ENOUGH_STEPS = 8_000;

    private static final int ATTEMPTS = 72;
    private static final int MOST_SIZES = 64;
    private static final long MOST_ELEMENTS = 16;
    private static final int MOST_LIMITS = 4;

    private final LongSupplier nanoTime;

    /** An engine that reads the time, for its budget alone, from a clock in nanoseconds. */
    public NumericEngine(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public String name() {
        return "numeric";
    }

    @Override
    public Outcome decide(Goal goal, Budget budget) {
        Question question = Question.of(goal.relation(), goal.setting());
        Optional<NoValue> refusal = question.refusal();
        if (refusal.isPresent()) {
            return refusal.get() == NoValue.LIMIT
                    ? Outcome.GaveUp.because(Outcome.Reason.SIZE, "the expression is too deep or too large")
                    : Outcome.GaveUp.because(
                            Outcome.Reason.OUTSIDE_LANGUAGE, "the relation has something that cannot be given a value");
        }
        long end = nanoTime.getAsLong() + budget.time().toNanos();
        return new Run(question, budget, end).outcome();
    }

    private final class Run {
        private final Question question;
        private final int points;
        private final long seed;
        private final long end;
        private final SplittableRandom random;
        private final int digits;
        private final Tally tally;
        private final ForwardRoad road;
        private final Samplers samplers;
        private boolean othersHold;
        private long steps;

        Run(Question question, Budget budget, long end) {
            this.question = question;
            this.points = budget.points();
            this.digits = budget.digits();
            this.tally = new Tally(digits);
            this.seed = budget.seed();
            this.end = end;
            this.random = new SplittableRandom(seed);
            this.samplers = new Samplers(question);
            this.road = new ForwardRoad(question, points);
        }

        Outcome outcome() {
            List<Map<Index, Integer>> sizes = sizes();
            boolean inequality = question.claim().comparison() != Comparison.EQUAL;
            int attempts = 0;
            while (!isEnough() && attempts++ < ATTEMPTS) {
                if (nanoTime.getAsLong() > end) {
                    return Outcome.GaveUp.because(Outcome.Reason.TIME, "after " + tally.agreeing() + " points");
                }
                Map<Index, Integer> size = sizes.get(random.nextInt(sizes.size()));
                List<Map<Index, Integer>> indices = Integers.indices(question, size);
                if (indices.isEmpty()) {
                    continue;
                }
                Map<Index, Integer> integers = new LinkedHashMap<>(size);
                integers.putAll(indices.get(random.nextInt(indices.size())));
                Sampler sampler = samplers.at(integers);
                boolean near = inequality && attempts % 3 == 0;
                Function<Element, Rational> draw = e -> near ? sampler.fine(e, random) : sampler.varied(e, random);
                Optional<Map<Element, Rational>> drawn = sampler.draw(draw);
                if (drawn.isEmpty() || !(othersHold || sampler.extendsToAll(drawn.get(), random))) {
                    tally.inadmissible();
                    continue;
                }
                othersHold = true;
                Probe probe = new Probe(question, sampler, drawn.get(), draw, digits);
                Optional<Outcome> decided = conclude(probe);
                if (decided.isPresent()) {
                    return decided.get();
                }
                if (tally.limits() > MOST_LIMITS) {
                    return Outcome.GaveUp.because(Outcome.Reason.SIZE, "evaluation exceeds its steps");
                }
            }
            return summary();
        }

        /** Sizes, of which those that matter together make no very large families. */
        private List<Map<Index, Integer>> sizes() {
            List<Map<Index, Integer>> all =
                    Integers.sizes(question, points <= FEW_POINTS ? FEW_SIZES : SIZES, MOST_SIZES);
            List<Map<Index, Integer>> moderate = all.stream()
                    .filter(sizes -> sizes.entrySet().stream()
                                    .filter(s -> question.matters(s.getKey()))
                                    .mapToLong(Map.Entry::getValue)
                                    .reduce(1, (a, b) -> a * b)
                            <= MOST_ELEMENTS)
                    .toList();
            return moderate.isEmpty() ? all : moderate;
        }

        private boolean isEnough() {
            return tally.agreeing() >= points || (2 * tally.agreeing() >= points && steps > ENOUGH_STEPS);
        }

        /** What a single point decides. */
        private Optional<Outcome> conclude(Probe probe) {
            steps += probe.steps();
            Truth truth = probe.truth();
            if (truth == Truth.UNDEFINED) {
                tally.undefined(probe.exceedsSteps());
                return Optional.empty();
            }
            if (probe.assignment().isEmpty() && hasOneSize()) {
                Map<Index, Integer> given = new LinkedHashMap<>(probe.sampler().integers());
                question.setting().free().forEach(f -> given.remove(f.index()));
                List<Map<Index, Integer>> all = Integers.indices(question, given);
                if (Integers.areAll(question.setting().free(), all)) {
                    return Optional.of(ground(given, all));
                }
            }
            Comparison comparison = question.claim().comparison();
            if (comparison == Comparison.NOT_IDENTICAL) {
                tally.count(probe, truth == Truth.HOLDS);
                return truth == Truth.HOLDS
                        ? Optional.of(proved(probe, "the sides differ at one point"))
                        : Optional.empty();
            }
            if (truth == Truth.FAILS) {
                // That the other assumptions can hold at one point says nothing of another, at other sizes.
                boolean admissible = probe.sampler().extendsToAll(probe.assignment(), random);
                if (!admissible) {
                    tally.inadmissible();
                }
                return admissible ? Optional.of(refuted(probe)) : Optional.empty();
            }
            Optional<String> disagreement = road.disagreement(probe);
            if (disagreement.isPresent()) {
                return Optional.of(Outcome.GaveUp.because(Outcome.Reason.TOO_CLOSE, disagreement.get()));
            }
            tally.count(probe, truth == Truth.HOLDS || probe.agrees());
            return Optional.empty();
        }

        /** Whether every size that matters has a given value. */
        private boolean hasOneSize() {
            return question.setting().sizes().stream()
                    .allMatch(s -> s.fixed().isPresent() || !question.matters(s.index()));
        }

        /** A relation without inputs, at all values of its few free indices: decided if every one of them is. */
        private Outcome ground(Map<Index, Integer> sizes, List<Map<Index, Integer>> all) {
            List<Probe> probes = new ArrayList<>();
            for (Map<Index, Integer> indices : all) {
                Map<Index, Integer> integers = new LinkedHashMap<>(sizes);
                integers.putAll(indices);
                Sampler sampler = new Sampler(question, integers, true);
                if (sampler.draw(e -> sampler.varied(e, random)).isPresent()) {
                    probes.add(new Probe(question, sampler, Map.of(), e -> Rational.ZERO, digits));
                }
            }
            Comparison comparison = question.claim().comparison();
            for (Probe p : probes) {
                Truth truth = p.truth();
                if (comparison == Comparison.NOT_IDENTICAL && truth == Truth.HOLDS) {
                    return proved(p, "the sides differ");
                }
                if (comparison != Comparison.NOT_IDENTICAL && truth == Truth.FAILS) {
                    return refuted(p);
                }
            }
            boolean certain = probes.stream().allMatch(p -> p.truth() == Truth.HOLDS);
            if (certain) {
                return proved(
                        probes.get(0), probes.size() == 1 ? "the only point" : "all " + probes.size() + " points");
            }
            boolean close = probes.stream().allMatch(p -> p.truth() == Truth.HOLDS || p.agrees());
            probes.forEach(p -> tally.count(p, close));
            return close ? summary() : Outcome.GaveUp.because(Outcome.Reason.TOO_CLOSE, "the enclosures overlap");
        }

        private Outcome proved(Probe probe, String why) {
            String sides = Sides.of(probe.judgement())
                    .map(s -> ": " + s.left() + " and " + s.right())
                    .orElse("");
            return new Outcome.Proved(Scope.ALL, List.of(), "enclosure, " + why + sides);
        }

        private Outcome refuted(Probe probe) {
            Map<Element, Rational> kept =
                    Dependence.kept(question, probe.sampler(), probe.assignment(), probe.judgement());
            Listing listing = new Listing(question, probe.sampler(), kept);
            Sides sides = Sides.of(probe.judgement()).orElseThrow();
            return new Outcome.Refuted(
                    new Counterexample(
                            listing.sizes(),
                            listing.indices(),
                            listing.values(),
                            sides.left(),
                            sides.right(),
                            sides.leftDecimal(),
                            sides.rightDecimal()),
                    "certain at 50 digits");
        }

        private Outcome summary() {
            if (tally.agreeing() == 0 || tally.tooClose() > 0) {
                return tally.failure();
            }
            if (question.claim().comparison() == Comparison.NOT_IDENTICAL) {
                return Outcome.GaveUp.because(Outcome.Reason.TOO_CLOSE, "no point was found where the sides differ");
            }
            String roads = road.points() == 0
                    ? ""
                    : "; derivatives also by DerivativeStructure at " + road.points()
                            + (road.points() == 1 ? " point" : " points");
            return new Outcome.Corroborated(Outcome.Strength.NUMERIC, tally.describe() + ", seed " + seed + roads);
        }
    }
}
