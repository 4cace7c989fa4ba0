package scholium.implementation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scholium.expr.Index;
import scholium.expr.Range;
import scholium.expr.evaluation.DoubleArithmetic;
import scholium.expr.evaluation.Evaluation;
import scholium.expr.evaluation.Program;

/**
 * Whether another formula gives what the code computed for one output where the claimed formula does not.
 *
 * <p>Method: {@link #seems} asks in floating point at a few elements where the difference is clear, and demands that the
 * other formula leaves no more than a thousandth of it: nearly every wrong guess fails at the first element. {@link
 * #holds} then compares the code with the other formula as it was compared with the claimed one, at every batch.
 */
public final class Reproduction {
    private static final int MOST_INPUTS = 32;
    private static final int MOST_ELEMENTS = 16;
    private static final int OBSERVED = 240;
    private static final int TRIED = 12;
    private static final int LEAST_TRIED = 4;
    private static final int LEAST_EXPLAINED = 2;
    private static final double LEAST_MODERATE = 1e-3;
    private static final double MOST_MODERATE = 20;
    private static final int STEPS = 200_000;

    /** Rounding rarely costs as much as a bound admits, but not this much less. */
    private static final double COST = 1e-11;

    /** How much of a difference an explanation may leave, in floating point. */
    private static final double LEFT = 1e-3;

    /** Two formulas of the same thing, in floating point. */
    private static final double SAME = 1e-7;

    private final Implementation implementation;
    private final Binding binding;
    private final String output;
    private final List<Batch> batches;
    private final List<Observed> observed = new ArrayList<>();
    private final List<Observed> clear;

    private Reproduction(Implementation implementation, Binding binding, String output, List<Batch> batches) {
        this.implementation = implementation;
        this.binding = binding;
        this.output = output;
        this.batches = batches;
        observe();
        this.clear = clear();
    }

    /**
     * What the code computed for an output at these batches. An implementation that costs much should remember what it
     * has computed.
     *
     * @throws IllegalArgumentException if nothing is claimed of the output
     */
    public static Reproduction of(Implementation implementation, Binding binding, String output, List<Batch> batches) {
        if (!binding.outputs().containsKey(output)) {
            throw new IllegalArgumentException("nothing is claimed of " + output);
        }
        return new Reproduction(implementation, binding.only(List.of(output)), output, batches);
    }

    /** The output in question. */
    public String output() {
        return output;
    }

    /** How many dimensions it has. */
    public int rank() {
        return claimed(binding).indices().size();
    }

    /** An element of the output at a small batch. */
    private record Observed(
            Batch batch, Values outputs, int number, List<Integer> subscripts, double computed, Estimate exact) {
        double value() {
            return exact.value().ball().doubleValue();
        }

        double difference() {
            return Math.abs(computed - value());
        }

        double admitted() {
            return exact.error(EstimateArithmetic.UNIT);
        }
    }

    private void observe() {
        Binding.Claimed claim = claimed(binding);
        ClaimedValues values = new ClaimedValues(binding, claim);
        Assumptions assumptions = new Assumptions(binding);
        List<Range> ranges = claim.indices().stream()
                .flatMap(i -> SizeSolving.range(binding.setting(), i).stream())
                .toList();
        for (Batch drawn : spread(small(), OBSERVED)) {
            Batch batch = drawn.with(GivenValues.in(binding, drawn.inputs()));
            Optional<Values> outputs = computed(batch);
            Optional<Place> place =
                    outputs.flatMap(o -> place(binding, batch, o)).filter(assumptions::holdAt);
            place.flatMap(p -> Subscripts.all(ranges, p, MOST_ELEMENTS))
                    .ifPresent(all -> observe(batch, outputs.get(), values.at(place.get()), all));
        }
    }

    private Optional<Values> computed(Batch batch) {
        try {
            return Optional.of(implementation.compute(batch.inputs())).filter(v -> v.has(output));
        } catch (RuntimeException thrown) {
            // Code that fails at a batch has been reported; it says nothing about other formulas.
            return Optional.empty();
        }
    }

    private static Optional<Place> place(Binding binding, Batch batch, Values outputs) {
        Optional<Map<Index, Integer>> sizes = SizeSolving.at(binding, batch.inputs(), outputs);
        return sizes.map(s -> new Place(binding, batch.inputs(), s));
    }

    private void observe(Batch batch, Values outputs, ClaimedValues.At values, List<int[]> subscripts) {
        Tensor computed = outputs.tensor(output);
        for (int k = 0; k < Math.min(computed.size(), subscripts.size()); k++) {
            int[] at = subscripts.get(k);
            int number = k;
            double element = computed.element(k);
            values.element(at)
                    .value()
                    .filter(e -> e.value().ball().isDefined() && Double.isFinite(element))
                    .ifPresent(e -> observed.add(new Observed(
                            batch, outputs, number, Arrays.stream(at).boxed().toList(), element, e)));
        }
    }

    /** Elements from all over the batches where rounding cannot be the reason, in the order of the batches. */
    private List<Observed> clear() {
        List<Observed> different = observed.stream()
                .filter(o -> o.difference() > o.admitted() / LEFT)
                .toList();
        List<Observed> moderate =
                different.stream().filter(o -> isModerate(o.batch.inputs())).toList();
        return spread(moderate.size() < LEAST_TRIED ? different : moderate, TRIED);
    }

    /** Floating point takes very small numbers for rounding, and exponentials of large ones saturate. */
    private static boolean isModerate(Values inputs) {
        return inputs.tensors().values().stream()
                .flatMapToDouble(t -> Arrays.stream(t.elements()))
                .allMatch(x -> x == 0 || (Math.abs(x) > LEAST_MODERATE && Math.abs(x) < MOST_MODERATE));
    }

    private static <T> List<T> spread(List<T> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        List<T> some = new ArrayList<>();
        for (int k = 0; k < most; k++) {
            some.add(all.get((int) ((long) k * all.size() / most)));
        }
        return some;
    }

    private List<Batch> small() {
        return batches.stream().filter(b -> b.inputs().size() <= MOST_INPUTS).toList();
    }

    private Binding.Claimed claimed(Binding b) {
        Binding.Claimed claim = b.outputs().get(output);
        if (claim == null) {
            throw new IllegalArgumentException("nothing is claimed of " + output);
        }
        return claim;
    }

    /**
     * Whether the formula claimed in the variant seems to give what the code computed, in floating point. Where it has no
     * value it says nothing, as long as it has one at most elements.
     */
    public boolean seems(Binding variant) {
        return agrees(variant, clear, o -> LEFT * o.difference(), o -> o.computed);
    }

    /** Whether the formula claimed in the variant seems to be the claimed one in other words, in floating point. */
    public boolean isSame(Binding variant) {
        return agrees(variant, spread(wellConditioned(), TRIED), o -> SAME * o.exact.scale(), Observed::value);
    }

    /** Whether the formula claimed in the variant is not contradicted by what the code computed, in floating point. */
    public boolean admits(Binding variant) {
        return agrees(
                variant, spread(wellConditioned(), TRIED), o -> SAME * o.exact.scale() + o.admitted(), o -> o.computed);
    }

    private List<Observed> wellConditioned() {
        return observed.stream()
                .filter(o -> o.admitted() <= SAME * o.exact.scale()
                        && Math.abs(o.value()) >= LEFT * o.exact.scale()
                        && isModerate(o.batch.inputs()))
                .toList();
    }

    /** A number that goes with an element. */
    @FunctionalInterface
    private interface Quantity {
        double of(Observed o);
    }

    /** Without inputs that the code lacks; nothing for a formula that depends on one of them. */
    private Optional<Binding> fitting(Binding variant) {
        List<String> ports = implementation.inputs().stream().map(Port::name).toList();
        if (ports.containsAll(variant.inputs().keySet())) {
            return Optional.of(variant);
        }
        Binding fitting = variant.from(ports).only(List.of(output));
        return BindingCheck.problems(implementation, fitting).isEmpty() ? Optional.of(fitting) : Optional.empty();
    }

    private boolean agrees(Binding given, List<Observed> at, Quantity tolerance, Quantity wanted) {
        Optional<Binding> fitting = fitting(given);
        if (fitting.isEmpty()) {
            return false;
        }
        Binding variant = fitting.get();
        Binding.Claimed claim = claimed(variant);
        if (claim.indices().size() != rank()) {
            return false;
        }
        Program program = Program.of(
                Assumptions.withoutValues(variant.setting()),
                List.of(new Program.Lambda(claim.indices(), Upstream.explicit(claim.expression()))));
        int valued = 0;
        for (Observed o : at) {
            Optional<Double> value = place(variant, o.batch, o.outputs)
                    .flatMap(p -> new Evaluation<>(program, p.point(), new DoubleArithmetic(), STEPS)
                            .value(0, o.subscripts.stream().mapToInt(k -> k).toArray())
                            .value());
            if (value.isPresent()) {
                if (!(Math.abs(value.get() - wanted.of(o)) <= tolerance.of(o))) {
                    return false;
                }
                valued++;
            }
        }
        return valued > 0 && 2 * valued >= at.size();
    }

    /** Whether the code computes the formula claimed in the variant, as far as any comparison can tell. */
    public boolean holds(Binding variant) {
        Binding single = fitting(variant).orElse(variant).only(List.of(output));
        if (!BindingCheck.problems(implementation, single).isEmpty()) {
            return false;
        }
        return agrees(single, spread(small(), OBSERVED)) && agrees(single, batches);
    }

    private boolean agrees(Binding single, List<Batch> at) {
        return ConformanceRunner.compare(implementation, single, at).agrees();
    }

    /**
     * Whether the errors are of the size that evaluating the variant costs, where the variant is the same in mathematics: at
     * enough elements the code differs, by a number that is no larger than that and not much smaller either.
     */
    public boolean costs(Binding variant) {
        Binding single = variant.only(List.of(output));
        ClaimedValues values = new ClaimedValues(single, claimed(single));
        int different = 0;
        int explained = 0;
        for (Observed o : observed) {
            if (!(o.difference() <= o.admitted())) {
                different++;
                double cost = place(single, o.batch, o.outputs)
                        .flatMap(p -> values.at(p)
                                .element(o.subscripts.stream().mapToInt(k -> k).toArray())
                                .value())
                        .map(e -> e.error(EstimateArithmetic.UNIT))
                        .orElse(Double.POSITIVE_INFINITY);
                explained += Double.isFinite(cost) && o.difference() >= COST * cost ? 1 : 0;
            }
        }
        return explained >= LEAST_EXPLAINED && 3 * explained >= different;
    }

    /** Whether another implementation, of the same ports, computes the same. */
    public boolean isComputedBy(Implementation other) {
        boolean same = other.inputs().equals(implementation.inputs())
                && other.outputs().stream().anyMatch(p -> p.name().equals(output));
        if (!same || clear.isEmpty()) {
            return false;
        }
        try {
            return observed.stream().allMatch(o -> {
                Values values = other.compute(o.batch.inputs());
                double there = values.tensor(output).element(o.number);
                return !Double.isFinite(o.admitted())
                        || Math.abs(there - o.computed) <= 2 * o.admitted() + Double.MIN_VALUE;
            });
        } catch (RuntimeException failed) {
            // It does not give what this code gives.
            return false;
        }
    }

    /** Whether all that the code gives are numbers of 24 bits. */
    public boolean givesSingles() {
        return observed.stream().allMatch(o -> (float) o.computed == o.computed);
    }

    /** Whether the errors are what rounding costs where every number has 24 bits. */
    public boolean isSinglePrecision() {
        return SinglePrecision.explains(observed.stream()
                .filter(o -> SinglePrecision.covers(o.batch.inputs()))
                .map(o -> new SinglePrecision.Sighting(o.difference(), o.value(), o.exact))
                .toList());
    }
}
