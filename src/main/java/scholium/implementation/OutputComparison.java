package scholium.implementation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import scholium.expr.Range;
import scholium.expr.evaluation.NoValue;
import scholium.expr.evaluation.Partial;
import scholium.implementation.Finding.Kind;

/** Gathers, batch by batch, how one output compares with its claimed value. */
final class OutputComparison {
    private static final String TOO_MANY_STEPS = "the formula takes too many steps";
    private static final long MOST_ELEMENTS = 10_000;

    /** An admitted error above this part of the value leaves three decimal digits, in which only gross errors show. */
    private static final double ILL_CONDITIONED = 1e-3;

    /** So many kinds of batches are named at most, if a difference shows at no more than one batch in so many. */
    private static final int MOST_FAMILIES = 4;

    private static final int RARELY = 4;

    private final String output;
    private final ClaimedValues claimed;
    private final List<Range> ranges;
    private final Findings findings = new Findings();
    private final List<Judged> greatest = new ArrayList<>();
    private Optional<Deviation> firstDifference = Optional.empty();
    private final List<Batch> differing = new ArrayList<>();
    private int outside;
    private int illConditioned;
    private int costlySize = Integer.MAX_VALUE;

    /** @param automatically whether derivatives in what is claimed are taken by automatic differentiation */
    OutputComparison(String output, Binding binding, boolean automatically) {
        Binding.Claimed claim = binding.outputs().get(output);
        if (claim == null) {
            throw new IllegalArgumentException("nothing is claimed of " + output);
        }
        this.output = output;
        this.claimed = automatically ? ClaimedValues.automatic(binding, claim) : new ClaimedValues(binding, claim);
        this.ranges = claim.indices().stream()
                .flatMap(i -> SizeSolving.range(binding.setting(), i).stream())
                .toList();
    }

    void outside() {
        outside++;
    }

    void failed(Batch batch, String how) {
        findings.add(Kind.CODE_FAILED, how, batch);
    }

    /**
     * One more batch.
     *
     * @param assumed whether the document speaks of it
     */
    void add(Batch batch, Place place, Tensor computed, boolean assumed) {
        Optional<List<int[]>> subscripts = Subscripts.all(ranges, place, MOST_ELEMENTS);
        if (batch.inputs().size() >= costlySize || subscripts.isEmpty()) {
            findings.add(Kind.TOO_COSTLY, TOO_MANY_STEPS, batch);
            return;
        }
        ClaimedValues.At values = claimed.at(place);
        List<Judged> elements = new ArrayList<>();
        for (int k = 0; k < computed.size(); k++) {
            Partial<Estimate> value = values.element(subscripts.get().get(k));
            if (value.value().isEmpty()) {
                NoValue reason = value.reason().orElse(NoValue.UNDEFINED);
                missing(reason, values.isCostly(), batch, computed, k);
                return;
            }
            Estimate exact = value.value().get();
            ElementError error = ElementError.of(computed.element(k), exact);
            if (Double.isFinite(error.admitted()) && error.isUncertain()) {
                findings.add(Kind.UNDECIDED, "the exact value is not known well enough", batch);
                return;
            }
            elements.add(new Judged(
                    batch, Arrays.stream(subscripts.get().get(k)).boxed().toList(), computed.element(k), exact, error));
        }
        if (assumed) {
            judge(elements);
        } else {
            outside++;
        }
    }

    private void judge(List<Judged> elements) {
        Judged worst = elements.get(0);
        double magnitude = 0;
        double admitted = 0;
        for (Judged e : elements) {
            worst = e.ulps() > worst.ulps() ? e : worst;
            magnitude = Math.max(magnitude, e.exact.value().ball().containsZero() ? 0 : e.exact.magnitude());
            admitted = Math.max(admitted, e.exact.error(EstimateArithmetic.UNIT));
            if (e.error.isDifference() && firstDifference.isEmpty()) {
                firstDifference = Optional.of(e.deviation());
            }
        }
        if (elements.stream().anyMatch(e -> e.error.isDifference())) {
            differing.add(worst.batch);
        }
        if (!Double.isFinite(admitted) || (magnitude > 0 && admitted > ILL_CONDITIONED * magnitude)) {
            illConditioned++;
        }
        greatest.add(worst);
    }

    /** An element that could be compared. */
    private record Judged(Batch batch, List<Integer> subscripts, double computed, Estimate exact, ElementError error) {
        double ulps() {
            return error.isDifference() ? error.least() : error.most();
        }

        OutputReport.Sample sample() {
            return new OutputReport.Sample(batch, ulps(), error.admitted());
        }

        Deviation deviation() {
            return new Deviation(
                    batch,
                    subscripts,
                    computed,
                    exact.value().ball().toString(),
                    exact.scale(),
                    ulps(),
                    error.admitted());
        }
    }

    private void missing(NoValue reason, boolean costly, Batch batch, Tensor computed, int element) {
        double given = computed.element(element);
        String what = Double.isNaN(given) ? "NaN" : Double.isInfinite(given) ? "an infinity" : "a number";
        switch (reason) {
            case UNDEFINED ->
                findings.add(Kind.FORMULA_UNDEFINED, "the formula has no value where the code gives " + what, batch);
            case UNCERTAIN, NOT_REPRESENTABLE ->
                findings.add(Kind.UNDECIDED, "whether the formula has a value cannot be told", batch);
            case LIMIT -> {
                if (costly) {
                    // Larger batches need not be tried.
                    costlySize = Math.min(costlySize, batch.inputs().size());
                    findings.add(Kind.TOO_COSTLY, TOO_MANY_STEPS, batch);
                } else {
                    findings.add(Kind.UNDECIDED, "the formula leaves the range of the numbers", batch);
                }
            }
        }
    }

    /** Code that is right at most batches is wrong for a reason that the others have in common. */
    private void confine() {
        List<String> families = differing.stream().map(Batch::family).distinct().toList();
        if (families.size() <= MOST_FAMILIES && differing.size() * RARELY <= greatest.size()) {
            String detail = "differs only where: " + String.join("; ", families);
            differing.forEach(b -> findings.add(Kind.CONFINED, detail, b));
        }
    }

    OutputReport report() {
        confine();
        List<Judged> sorted = greatest.stream()
                .sorted(Comparator.comparingDouble(Judged::ulps))
                .toList();
        Agreement verdict = sorted.isEmpty()
                ? Agreement.NOT_COMPARED
                : firstDifference.isPresent() ? Agreement.DIFFERS : Agreement.AGREES;
        Optional<Judged> median = quantile(sorted, 0.5);
        Optional<Judged> p99 = quantile(sorted, 0.99);
        Optional<Judged> worst = quantile(sorted, 1);
        return new OutputReport(
                output,
                verdict,
                sorted.size(),
                outside,
                illConditioned,
                median.map(Judged::ulps).orElse(0.0),
                p99.map(Judged::ulps).orElse(0.0),
                worst.map(Judged::ulps).orElse(0.0),
                median.map(Judged::deviation),
                p99.map(Judged::deviation),
                worst.map(Judged::deviation),
                firstDifference,
                findings.all(),
                greatest.stream().map(Judged::sample).toList());
    }

    /** The smallest error that at least this part of the batches do not exceed, at the first batch that has it. */
    private static Optional<Judged> quantile(List<Judged> sorted, double part) {
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        double error = sorted.get((int) Math.max(0, Math.ceil(part * sorted.size()) - 1))
                .ulps();
        return sorted.stream().filter(j -> j.ulps() == error).findFirst();
    }
}
