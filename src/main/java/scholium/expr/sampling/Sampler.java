package scholium.expr.sampling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import scholium.expr.Comparison;
import scholium.expr.Index;
import scholium.expr.evaluation.DoubleArithmetic;
import scholium.expr.evaluation.Element;
import scholium.expr.evaluation.Evaluation;
import scholium.expr.evaluation.Judgement;
import scholium.expr.evaluation.Point;
import scholium.expr.evaluation.Program;
import scholium.expr.evaluation.Truth;
import scholium.number.Rational;

/**
 * Draws admissible inputs at given sizes and free indices.
 *
 * <p>Method: each instance of an assumption is evaluated once to see which inputs it reads. An assumption on one input
 * filters what is drawn for it; an equality of several is solved for one in which it is linear; whatever remains is left
 * to chance and rejected where it fails. Every point given out has been checked against all relevant assumptions.
 */
public final class Sampler {
    private static final int STEPS = 200_000;
    private static final int CHOICES = 7;
    private static final int TRIES = 12;
    private static final double ROUNDING = 1e-9;
    private static final Rational PROBE = Rational.of(1, 2);

    /** An assumption at values of its quantified indices, and the inputs that it reads. */
    record Instance(Judgement.Claim claim, int[] arguments, Set<Element> inputs, Optional<Limit> limit) {
        boolean isEquality() {
            return claim.comparison() == Comparison.EQUAL;
        }
    }

    final Question question;
    final Map<Index, Integer> integers;
    private final List<Instance> instances;
    private final Map<Element, List<Rational>> choices;
    private final boolean feasible;

    /**
     * @param integers values of all sizes and free indices
     * @param all whether assumptions that do not bear on the relation are to hold as well
     */
    public Sampler(Question question, Map<Index, Integer> integers, boolean all) {
        this.question = question;
        this.integers = integers;
        this.instances = new ArrayList<>();
        this.choices = new HashMap<>();
        boolean possible = true;
        for (Question.Hypothesis h : question.hypotheses()) {
            if (!all && !h.relevant()) {
                continue;
            }
            List<Map<Index, Integer>> combinations = Integers.instances(h.quantified(), integers);
            // An assumption of which not all instances can be looked at is not known to hold.
            possible &= Integers.reachFarEnough(combinations);
            for (Map<Index, Integer> values : combinations) {
                int[] arguments = values.values().stream().mapToInt(i -> i).toArray();
                Instance instance = instance(h, arguments, values);
                if (instance.inputs().isEmpty()) {
                    possible &= holds(instance, Map.of());
                } else {
                    instances.add(instance);
                }
            }
        }
        this.feasible = possible;
    }

    private Instance instance(Question.Hypothesis h, int[] arguments, Map<Index, Integer> quantified) {
        Map<Index, Integer> all = new HashMap<>(integers);
        all.putAll(quantified);
        Optional<Element> limited = h.limit().flatMap(l -> l.element(question.setting(), all));
        return limited.isPresent()
                ? new Instance(h.claim(), arguments, Set.of(limited.get()), h.limit())
                : new Instance(h.claim(), arguments, read(h.claim(), arguments), Optional.empty());
    }

    private Sampler(Sampler other, Map<Index, Integer> integers) {
        this.question = other.question;
        this.integers = integers;
        this.instances = other.instances;
        this.choices = other.choices;
        this.feasible = other.feasible;
    }

    /** The sampler for other values of the free indices, where no assumption mentions those. */
    public Sampler at(Map<Index, Integer> otherIntegers) {
        return new Sampler(this, otherIntegers);
    }

    /** Whether an equality of several inputs has to be solved for each point. */
    public boolean solvesEqualities() {
        return instances.stream().anyMatch(i -> i.isEquality() && i.inputs().size() > 1);
    }

    /** How many equalities of several inputs mention it. */
    long equalitiesWith(Element e) {
        return instances.stream()
                .filter(i ->
                        i.isEquality() && i.inputs().size() > 1 && i.inputs().contains(e))
                .count();
    }

    /** Whether the assumptions on sizes and indices alone hold. */
    public boolean isFeasible() {
        return feasible;
    }

    /** The values of all sizes and free indices. */
    public Map<Index, Integer> integers() {
        return integers;
    }

    private Set<Element> read(Judgement.Claim claim, int... arguments) {
        Set<Element> read = new LinkedHashSet<>();
        // A second probe where one is undefined, since evaluation may have ended before all was read.
        for (Rational probe : List.of(PROBE, Rational.ONE)) {
            int[] count = {0};
            Evaluation<Double> evaluation = floating(e -> {
                read.add(e);
                return probe.plus(Rational.of(count[0]++, 16));
            });
            boolean complete = evaluation.value(claim.left(), arguments).value().isPresent();
            complete &= evaluation.value(claim.right(), arguments).value().isPresent();
            if (complete) {
                break;
            }
        }
        return read;
    }

    private Evaluation<Double> floating(Function<Element, Rational> inputs) {
        return new Evaluation<>(question.program(), new Point(integers, inputs), new DoubleArithmetic(), STEPS);
    }

    /** Whether the assumptions seem to hold, up to rounding: a cheap test before {@link #isAdmissible}. */
    public boolean seemsAdmissible(Evaluation<Double> evaluation, Map<Element, Rational> assignment) {
        for (Instance i : instances) {
            if (i.limit().isPresent()) {
                if (!holds(i, assignment)) {
                    return false;
                }
                continue;
            }
            Optional<Double> left =
                    evaluation.value(i.claim().left(), i.arguments()).value();
            Optional<Double> right =
                    evaluation.value(i.claim().right(), i.arguments()).value();
            if (left.isEmpty() || right.isEmpty() || !seems(i.claim(), left.get() - right.get())) {
                return false;
            }
        }
        return feasible;
    }

    private static boolean seems(Judgement.Claim claim, double difference) {
        return switch (claim.comparison()) {
            case LESS, LESS_OR_EQUAL -> difference <= ROUNDING;
            case GREATER, GREATER_OR_EQUAL -> difference >= -ROUNDING;
            case EQUAL -> Math.abs(difference) <= ROUNDING;
            case APPROXIMATELY -> Math.abs(difference) <= claim.tolerance().doubleValue() + ROUNDING;
            case NOT_EQUAL, NOT_IDENTICAL -> true;
        };
    }

    Judgement judgement(Function<Element, Rational> inputs) {
        return judgement(question.program(), inputs);
    }

    Judgement judgement(Program program, Function<Element, Rational> inputs) {
        return new Judgement(program, new Point(integers, inputs), STEPS);
    }

    /** The point of an assignment; inputs that it leaves open are 0. */
    public Point point(Map<Element, Rational> assignment) {
        return new Point(integers, e -> assignment.getOrDefault(e, Rational.ZERO));
    }

    private boolean holds(Instance instance, Map<Element, Rational> assignment) {
        if (instance.limit().isPresent()) {
            Element input = instance.inputs().iterator().next();
            return instance.limit().get().allows(assignment.getOrDefault(input, Rational.ZERO));
        }
        return holds(instance, judgement(e -> assignment.getOrDefault(e, Rational.ZERO)));
    }

    private static boolean holds(Instance instance, Judgement judgement) {
        return judgement.truth(instance.claim(), instance.arguments()) == Truth.HOLDS;
    }

    /** Whether all assumptions certainly hold; an input that is left open is drawn if one of them reads it. */
    public boolean isAdmissible(Map<Element, Rational> assignment) {
        Judgement judgement = judgement(e -> assignment.getOrDefault(e, Rational.ZERO));
        for (Instance i : instances) {
            boolean complete = assignment.keySet().containsAll(i.inputs());
            if (!complete || !(i.limit().isPresent() ? holds(i, assignment) : holds(i, judgement))) {
                return false;
            }
        }
        return feasible;
    }

    /** Whether an assumption reads an element of the family together with other inputs. */
    public boolean isConstrained(String family) {
        return instances.stream()
                .anyMatch(i -> i.inputs().size() > 1
                        && i.inputs().stream().anyMatch(e -> e.family().equals(family)));
    }

    /** Whether an assumption reads this input. */
    public boolean isAssumed(Element element) {
        return instances.stream().anyMatch(i -> i.inputs().contains(element));
    }

    /** Whether this value of one input is not excluded by the assumptions on that input alone. */
    public boolean isAllowed(Element element, Rational value) {
        for (Instance i : instances) {
            if (i.inputs().size() == 1 && i.inputs().contains(element) && !holds(i, Map.of(element, value))) {
                return false;
            }
        }
        return true;
    }

    /** The simplest values that the assumptions on this input alone allow. */
    public List<Rational> choices(Element element) {
        return choices.computeIfAbsent(element, e -> {
            List<Rational> allowed = new ArrayList<>();
            for (Rational value : Simplicity.POOL) {
                if (allowed.size() < CHOICES && isAllowed(e, value)) {
                    allowed.add(value);
                }
            }
            return allowed;
        });
    }

    /** A short number for an input. */
    public Rational small(Element element, SplittableRandom random) {
        List<Rational> allowed = choices(element);
        return allowed.isEmpty() ? Rational.ONE : allowed.get(random.nextInt(allowed.size()));
    }

    /** A number near 0 for an input, if that is allowed: where inequalities that hold for integers fail. */
    public Rational fine(Element element, SplittableRandom random) {
        Rational value = Simplicity.FINE.get(random.nextInt(Simplicity.FINE.size()));
        return isAllowed(element, value) ? value : small(element, random);
    }

    /** A number of a few digits for an input. */
    public Rational varied(Element element, SplittableRandom random) {
        for (int k = 0; k < TRIES; k++) {
            Rational value = Simplicity.random(random);
            if (isAllowed(element, value)) {
                return value;
            }
        }
        return small(element, random);
    }

    /**
     * The assignment with every input that an assumption reads, equalities solved; empty if that fails. Other assumptions
     * may not hold.
     */
    public Optional<Map<Element, Rational>> proposed(Map<Element, Rational> given, Function<Element, Rational> draw) {
        if (!feasible) {
            return Optional.empty();
        }
        Map<Element, Rational> assignment = new LinkedHashMap<>(given);
        for (Instance i : instances) {
            i.inputs().forEach(e -> assignment.computeIfAbsent(e, draw));
        }
        Set<Element> solved = new LinkedHashSet<>();
        for (Instance i : instances) {
            boolean filtered = i.inputs().size() == 1 && !given.keySet().containsAll(i.inputs());
            boolean open = i.isEquality() && !(filtered && hasChoice(i));
            if (open && !holds(i, assignment) && !new Solving(this, i, assignment).solve(solved)) {
                return Optional.empty();
            }
        }
        return Optional.of(assignment);
    }

    private boolean hasChoice(Instance unary) {
        return !choices(unary.inputs().iterator().next()).isEmpty();
    }

    /** A {@link #proposed} assignment for which all assumptions certainly hold; empty if none was found at once. */
    public Optional<Map<Element, Rational>> completed(Map<Element, Rational> given, Function<Element, Rational> draw) {
        return proposed(given, draw).filter(this::isAdmissible);
    }

    /** Random admissible inputs, drawn as the assumptions ask for them. */
    public Optional<Map<Element, Rational>> draw(Function<Element, Rational> draw) {
        for (int k = 0; k < TRIES; k++) {
            Optional<Map<Element, Rational>> assignment = completed(Map.of(), draw);
            if (assignment.isPresent() || instances.isEmpty()) {
                return assignment;
            }
        }
        return Optional.empty();
    }

    /** Whether inputs that do not matter to the relation can be chosen so that all assumptions hold with these values. */
    public boolean extendsToAll(Map<Element, Rational> assignment, SplittableRandom random) {
        if (question.isWhole()) {
            return true;
        }
        Sampler all = new Sampler(question, integers, true);
        for (int k = 0; k < TRIES; k++) {
            Optional<Map<Element, Rational>> completed = all.completed(assignment, e -> all.small(e, random));
            if (completed.isPresent() && completed.get().entrySet().containsAll(assignment.entrySet())) {
                return true;
            }
        }
        return false;
    }
}
