package scholium.vectors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import scholium.conformance.Candidates;
import scholium.derivation.Conformance;
import scholium.implementation.Batch;
import scholium.implementation.Binding;
import scholium.implementation.Expectations;
import scholium.implementation.Port;
import scholium.implementation.Values;
import scholium.text.Diagnostic;
import scholium.text.DiagnosticCode;
import scholium.text.Span;
import scholium.verify.Bindings;

/** Results from a file as candidates for comparison, fitted to the test vectors they are said to be computed from. */
public final class RecordedCandidates implements Candidates {
    private static final int SHOWN = 40;

    private final TestVectors vectors;
    private final RecordedResults results;
    private final Problems problems = new Problems();
    private final Map<String, Found> found = new HashMap<>();
    private final List<String> unanswered = new ArrayList<>();

    /**
     * Fits results to vectors.
     *
     * @param vectors of the document and of the seed that the results name
     * @param seed that was asked for, if any
     */
    public RecordedCandidates(TestVectors vectors, RecordedResults results, OptionalLong seed) {
        this.vectors = vectors;
        this.results = results;
        if (isOfThese(seed)) {
            vectors.blocks().forEach(b -> found.put(b.name(), block(b)));
            if (!unanswered.isEmpty()) {
                problems.note(
                        results.source().span(0, 0),
                        "there are no results for the " + (unanswered.size() == 1 ? "block " : "blocks ")
                                + String.join(", ", unanswered));
            }
            Set<String> names =
                    vectors.blocks().stream().map(VectorBlock::name).collect(Collectors.toCollection(TreeSet::new));
            for (RecordedResults.Block b : results.blocks()) {
                if (!names.contains(b.name()) && !b.name().isEmpty()) {
                    String help = names.isEmpty() ? "" : "the blocks are " + String.join(", ", names);
                    missing(b.place(), "the document has no block “" + b.name() + "”", help);
                }
            }
        }
    }

    /** What is wrong with the file as a whole: what could not be read, and of what the results are not. */
    public List<Diagnostic> problems() {
        List<Diagnostic> all = new ArrayList<>(results.problems());
        all.addAll(problems.all());
        return List.copyOf(all);
    }

    private boolean isOfThese(OptionalLong seed) {
        RecordedResults.Of of = results.of();
        TestVectors.Origin origin = vectors.origin();
        String again = "write the vectors anew with scholium vectors, and compute the results from them";
        if (!results.version().equals(Optional.of(RecordedResults.VERSION))) {
            return false;
        }
        if (of.sha256().isEmpty() || of.seed().isEmpty() || of.inputs().isEmpty()) {
            other(of.place(), "the results do not say of which vectors they are", "copy “of” from the file of vectors");
            return false;
        }
        if (!of.sha256().get().equals(origin.sha256())) {
            other(of.place(), "these are results for another document, or for this one before it was changed", again);
            return false;
        }
        if (seed.isPresent() && seed.getAsLong() != of.seed().get()) {
            other(
                    of.place(),
                    "these are results for the seed " + of.seed().get() + ", not " + seed.getAsLong(),
                    "leave out --seed, or " + again);
            return false;
        }
        if (!of.inputs().get().equals(origin.inputs())) {
            other(of.place(), "the vectors of this seed have other inputs now: another version wrote them", again);
            return false;
        }
        return true;
    }

    private void other(Span place, String message, String help) {
        problems.add(DiagnosticCode.OTHER_RESULTS, place, message, help);
    }

    private void missing(Span place, String message, String help) {
        problems.add(DiagnosticCode.MISSING_RESULTS, place, message, help);
    }

    @Override
    public Found of(Conformance c) {
        return vectors.blocks().stream()
                .filter(b -> b.bound().conformance().span().start() == c.span().start())
                .findFirst()
                .map(b -> found.getOrDefault(b.name(), nothing()))
                .orElse(new Found(
                        Optional.empty(),
                        vectors.problems().stream()
                                .filter(p -> p.span().start() >= c.span().start()
                                        && p.span().end() <= c.span().end())
                                .toList()));
    }

    private static Found nothing() {
        return new Found(Optional.empty(), List.of());
    }

    private Found block(VectorBlock block) {
        Map<Integer, RecordedResults.Batch> given = new HashMap<>();
        Span place = results.source().span(0, 0);
        boolean named = false;
        for (RecordedResults.Block b : results.blocks()) {
            if (b.name().equals(block.name())) {
                place = named ? place : b.place();
                named = true;
                b.batches().forEach(x -> number(block, x, given));
            }
        }
        if (!named) {
            unanswered.add(block.name());
            return nothing();
        }
        List<Port> outputs = outputs(block, given, place);
        if (outputs.isEmpty()) {
            return nothing();
        }
        Map<Values, Values> recorded = new HashMap<>();
        List<Batch> complete = new ArrayList<>();
        List<Integer> absent = new ArrayList<>();
        for (VectorBlock.Numbered n : block.batches()) {
            RecordedResults.Batch batch = given.get(n.number());
            if (batch == null) {
                absent.add(n.number());
            } else {
                values(batch, outputs, n.batch()).ifPresent(v -> {
                    recorded.put(n.batch().inputs(), v);
                    complete.add(n.batch());
                });
            }
        }
        if (!absent.isEmpty()) {
            missing(
                    place,
                    listed(absent) + " of the block “" + block.name() + "” " + (absent.size() == 1 ? "is" : "are")
                            + " missing",
                    "");
        }
        return candidate(block, outputs, recorded, complete);
    }

    private Found candidate(VectorBlock block, List<Port> outputs, Map<Values, Values> recorded, List<Batch> complete) {
        Bindings.Bound bound = block.bound();
        Binding binding = bound.binding().only(outputs.stream().map(Port::name).toList());
        RecordedCode code =
                new RecordedCode(bound.implementation(), results.source().name(), outputs, recorded);
        return complete.isEmpty()
                ? nothing()
                : new Found(
                        Optional.of(new Candidate(new Bindings.Bound(bound.conformance(), code, binding), complete)),
                        List.of());
    }

    private void number(VectorBlock block, RecordedResults.Batch batch, Map<Integer, RecordedResults.Batch> given) {
        if (block.batch(batch.number()).isEmpty()) {
            missing(batch.place(), "the vectors have no batch " + batch.number(), "");
        } else if (given.putIfAbsent(batch.number(), batch) != null) {
            missing(batch.place(), "batch " + batch.number() + " stands here twice; the first one counts", "");
        }
    }

    /** The outputs of which there are results at all; the others are listed. */
    private List<Port> outputs(VectorBlock block, Map<Integer, RecordedResults.Batch> given, Span place) {
        List<Port> present = new ArrayList<>();
        List<String> names = block.outputs().stream().map(Port::name).toList();
        for (Port p : block.outputs()) {
            if (given.values().stream().anyMatch(b -> b.outputs().containsKey(p.name()))) {
                present.add(p);
            } else {
                missing(place, "there are no results for " + p.name(), "");
            }
        }
        Set<String> others = new TreeSet<>();
        given.values().forEach(b -> others.addAll(b.outputs().keySet()));
        others.removeAll(names);
        others.forEach(o -> other(block, o, names, place));
        return present;
    }

    /** An output of which the document says nothing is no mistake; one that there is not may be misspelt. */
    private void other(VectorBlock block, String name, List<String> bound, Span place) {
        String shown = name.length() <= SHOWN ? name : name.substring(0, SHOWN) + "…";
        if (block.bound().implementation().outputs().stream()
                .anyMatch(p -> p.name().equals(name))) {
            problems.note(place, "the document says nothing of “" + shown + "”, which is passed over");
        } else {
            missing(place, "there is no output “" + shown + "”", "the document binds " + String.join(", ", bound));
        }
    }

    private Optional<Values> values(RecordedResults.Batch batch, List<Port> outputs, Batch asked) {
        Values values = Values.none();
        boolean complete = true;
        for (Port p : outputs) {
            RecordedResults.Value value = batch.outputs().get(p.name());
            List<Integer> wanted = Expectations.dimensions(p, asked);
            if (value == null) {
                missing(batch.place(), "batch " + batch.number() + " has no " + p.name(), "");
                complete = false;
            } else if (!value.tensor().dimensions().equals(wanted)) {
                missing(
                        value.place(),
                        p.name() + " of batch " + batch.number() + " is "
                                + shape(value.tensor().dimensions()) + "; expected is " + shape(wanted),
                        "");
                complete = false;
            } else {
                values = values.with(p.name(), value.tensor());
            }
        }
        return complete ? Optional.of(values) : Optional.empty();
    }

    private static String shape(List<Integer> dimensions) {
        return switch (dimensions.size()) {
            case 0 -> "a number";
            case 1 -> "a list of " + dimensions.get(0);
            default ->
                "of the shape " + dimensions.stream().map(String::valueOf).collect(Collectors.joining(" × "));
        };
    }

    private static String listed(List<Integer> numbers) {
        String first = numbers.stream().limit(8).map(String::valueOf).collect(Collectors.joining(", "));
        return (numbers.size() == 1 ? "batch " : "batches ")
                + first
                + (numbers.size() > 8 ? " and " + (numbers.size() - 8) + " more" : "");
    }
}
