package scholium.implementation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import scholium.expr.Index;
import scholium.expr.Range;
import scholium.expr.evaluation.NoValue;
import scholium.expr.evaluation.Partial;

/** What a document claims of all bound outputs at batches, in digits that are certain, whatever code there is. */
public final class Expectations {
    private static final long MOST_ELEMENTS = 10_000;

    private final List<Port> outputs;
    private final Binding binding;
    private final Assumptions assumptions;
    private final SortedMap<String, Claim> claims = new TreeMap<>();

    private record Claim(ClaimedValues values, List<Range> ranges) {}

    /** @param outputs all output ports; those that are not bound are left out */
    public Expectations(List<Port> outputs, Binding binding) {
        this.outputs = outputs.stream()
                .filter(p -> binding.outputs().containsKey(p.name()))
                .toList();
        this.binding = binding;
        this.assumptions = new Assumptions(binding);
        binding.outputs().forEach((port, claim) -> {
            List<Range> ranges = claim.indices().stream()
                    .flatMap(i -> SizeSolving.range(binding.setting(), i).stream())
                    .toList();
            claims.put(port, new Claim(new ClaimedValues(binding, claim), ranges));
        });
    }

    /** The inputs as the document wants them: values that it fixes are put in. */
    public Batch given(Batch drawn) {
        return drawn.with(GivenValues.in(binding, drawn.inputs()));
    }

    /** Whether the document speaks of the batch: its sizes and assumptions admit it. */
    public boolean covers(Batch drawn) {
        return place(given(drawn)).isPresent();
    }

    /** By output port; empty if the document does not speak of the batch. */
    public Optional<SortedMap<String, Expectation>> at(Batch drawn) {
        Batch batch = given(drawn);
        return place(batch).map(place -> {
            SortedMap<String, Expectation> all = new TreeMap<>();
            outputs.forEach(p -> all.put(p.name(), expectation(p, batch, place)));
            return all;
        });
    }

    private Optional<Place> place(Batch batch) {
        Values shapes = Values.none();
        for (Port p : outputs) {
            shapes = shapes.with(p.name(), zeros(dimensions(p, batch)));
        }
        Optional<Map<Index, Integer>> sizes = SizeSolving.at(binding, batch.inputs(), shapes);
        return sizes.map(s -> new Place(binding, batch.inputs(), s)).filter(assumptions::holdAt);
    }

    private static Tensor zeros(List<Integer> dimensions) {
        return Tensor.of(dimensions, new double[dimensions.stream().reduce(1, Math::multiplyExact)]);
    }

    /** What the output's shape is at a batch. */
    public static List<Integer> dimensions(Port port, Batch batch) {
        return port.sizes().stream().map(batch::size).toList();
    }

    private Expectation expectation(Port port, Batch batch, Place place) {
        List<Integer> dimensions = dimensions(port, batch);
        Optional<List<int[]>> subscripts = Subscripts.all(claim(port).ranges(), place, MOST_ELEMENTS);
        if (subscripts.isEmpty()) {
            return Expectation.none(dimensions, "the formula takes too many steps");
        }
        ClaimedValues.At values = claim(port).values().at(place);
        List<Expectation.Element> elements = new ArrayList<>();
        for (int[] at : subscripts.get()) {
            Partial<Estimate> value = values.element(at, CertainDigits::are);
            Optional<String> digits = value.value().flatMap(CertainDigits::of);
            if (digits.isEmpty()) {
                return Expectation.none(dimensions, reason(value));
            }
            Estimate e = value.value().get();
            elements.add(new Expectation.Element(digits.get(), e.scale(), ElementError.admitted(e)));
        }
        return new Expectation(dimensions, elements, "");
    }

    private Claim claim(Port port) {
        Claim found = claims.get(port.name());
        if (found == null) {
            throw new IllegalStateException(port + " is not bound");
        }
        return found;
    }

    private static String reason(Partial<Estimate> value) {
        return value.reason().equals(Optional.of(NoValue.UNDEFINED))
                ? "the formula has no value"
                : value.reason().equals(Optional.of(NoValue.LIMIT))
                        ? "the formula takes too many steps"
                        : "the value is not known well enough";
    }
}
