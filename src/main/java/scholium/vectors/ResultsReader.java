package scholium.vectors;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import scholium.text.DiagnosticCode;
import scholium.text.Source;
import scholium.text.Span;

/**
 * Reads a file of results that anyone may have written. What can be read is kept, everything wrong is listed; where the
 * text is no JSON any more reading ends.
 */
public final class ResultsReader {
    private final Source source;
    private final JsonTokens tokens;
    private final Problems problems = new Problems();
    private final List<RecordedResults.Block> blocks = new ArrayList<>();
    private Optional<Integer> version = Optional.empty();
    private RecordedResults.Of of;
    private boolean isResults;

    private ResultsReader(Source source) {
        this.source = source;
        this.tokens = new JsonTokens(source);
        this.of = new RecordedResults.Of(Optional.empty(), Optional.empty(), Optional.empty(), source.span(0, 0));
    }

    /** The results, and all problems. */
    public static RecordedResults read(Source source) {
        ResultsReader reader = new ResultsReader(source);
        try {
            reader.file();
        } catch (JsonTokens.Malformed e) {
            reader.problems.add(DiagnosticCode.BAD_RESULTS, e.place(), e.words(), "");
        }
        return new RecordedResults(source, reader.version, reader.of, reader.blocks, reader.problems.all());
    }

    /** Reads the value of a field, whose first token has been read. */
    @FunctionalInterface
    private interface Field {
        void read(String name) throws JsonTokens.Malformed;
    }

    private void file() throws JsonTokens.Malformed {
        if (tokens.next() == null) {
            problems.bad(source.span(0, 0), "the file is empty");
            return;
        }
        Span first = tokens.place();
        object(List.of("format", "version", "of", "blocks"), this::top);
        if (!isResults) {
            problems.bad(first, "this file does not say that it is one of results: format is \"scholium-results\"");
        } else if (version.isEmpty()) {
            problems.bad(first, "the version is missing; this program reads version " + RecordedResults.VERSION);
        }
        if (tokens.next() != null) {
            problems.bad(tokens.place(), "something stands behind the end of the results");
        }
    }

    private void top(String name) throws JsonTokens.Malformed {
        switch (name) {
            case "format" -> format(text().orElse(""));
            case "version" -> version();
            case "of" -> of();
            default -> array(this::block);
        }
    }

    private void format(String format) {
        isResults = true;
        if (format.equals(TestVectors.FORMAT)) {
            problems.bad(tokens.place(), "these are the test vectors themselves, not results computed from them");
        } else if (!format.equals(RecordedResults.FORMAT)) {
            problems.bad(tokens.place(), "the format of results is \"" + RecordedResults.FORMAT + "\"");
        }
    }

    private void version() throws JsonTokens.Malformed {
        Span place = tokens.place();
        version = integer().map(Long::intValue);
        if (version.isPresent() && version.get() != RecordedResults.VERSION) {
            problems.bad(
                    place,
                    "version " + version.get() + " of results is not known; this program reads version "
                            + RecordedResults.VERSION);
        }
    }

    private void of() throws JsonTokens.Malformed {
        Span place = tokens.place();
        SortedMap<String, String> texts = new TreeMap<>();
        List<Long> seed = new ArrayList<>();
        object(List.of("document", "sha256", "seed", "inputs"), name -> {
            if (name.equals("seed")) {
                integer().ifPresent(seed::add);
            } else {
                text().ifPresent(t -> texts.put(name, t));
            }
        });
        of = new RecordedResults.Of(
                Optional.ofNullable(texts.get("sha256")),
                seed.stream().findFirst(),
                Optional.ofNullable(texts.get("inputs")),
                place);
    }

    private void block() throws JsonTokens.Malformed {
        Span first = tokens.place();
        List<String> names = new ArrayList<>();
        List<RecordedResults.Batch> batches = new ArrayList<>();
        try {
            object(List.of("block", "batches"), name -> {
                if (name.equals("block")) {
                    text().ifPresent(names::add);
                } else {
                    array(() -> batch().ifPresent(batches::add));
                }
            });
        } finally {
            // Where the text breaks off, what stands before is kept.
            String name = names.isEmpty() ? "" : names.get(0);
            if (!batches.isEmpty() || !names.isEmpty()) {
                blocks.add(new RecordedResults.Block(name, batches, first));
            }
        }
        if (names.isEmpty()) {
            problems.bad(first, "the name of the block is missing");
        }
    }

    private Optional<RecordedResults.Batch> batch() throws JsonTokens.Malformed {
        Span first = tokens.place();
        List<Long> numbers = new ArrayList<>();
        SortedMap<String, RecordedResults.Value> outputs = new TreeMap<>();
        object(List.of("batch", "outputs"), name -> {
            if (name.equals("batch")) {
                integer().ifPresent(numbers::add);
            } else {
                outputs(outputs);
            }
        });
        if (numbers.isEmpty()) {
            problems.bad(first, "the number of the batch is missing");
            return Optional.empty();
        }
        long number = numbers.get(0);
        return Optional.of(new RecordedResults.Batch(
                (int) Math.max(-1, Math.min(number, Integer.MAX_VALUE)), outputs, first));
    }

    private void outputs(SortedMap<String, RecordedResults.Value> outputs) throws JsonTokens.Malformed {
        object(List.of(), name -> {
            Span place = tokens.place();
            new ValueReader(tokens, problems)
                    .read()
                    .ifPresent(t -> outputs.put(name, new RecordedResults.Value(t, place)));
        });
    }

    /** @param known the fields that are read; all if there are none */
    private void object(List<String> known, Field field) throws JsonTokens.Malformed {
        if (!tokens.is(JsonToken.START_OBJECT)) {
            problems.bad(tokens.place(), "an object {…} is expected here");
            tokens.skip();
            return;
        }
        Set<String> seen = new LinkedHashSet<>();
        while (tokens.next() == JsonToken.FIELD_NAME) {
            String name = tokens.text();
            Span place = tokens.place();
            tokens.next();
            if (!known.isEmpty() && !known.contains(name)) {
                problems.unknownKey(place, name, String.join(", ", known));
                tokens.skip();
            } else if (!seen.add(name)) {
                problems.bad(place, "“" + cut(name) + "” stands here twice; the first one counts");
                tokens.skip();
            } else {
                field.read(name);
            }
        }
    }

    private static String cut(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }

    /** Reads an element, whose first token has been read. */
    @FunctionalInterface
    private interface Element {
        void read() throws JsonTokens.Malformed;
    }

    private void array(Element element) throws JsonTokens.Malformed {
        if (!tokens.is(JsonToken.START_ARRAY)) {
            problems.bad(tokens.place(), "a list […] is expected here");
            tokens.skip();
            return;
        }
        while (tokens.next() != JsonToken.END_ARRAY) {
            element.read();
        }
    }

    private Optional<String> text() throws JsonTokens.Malformed {
        if (tokens.is(JsonToken.VALUE_STRING)) {
            return Optional.of(tokens.text());
        }
        problems.bad(tokens.place(), "a text is expected here");
        tokens.skip();
        return Optional.empty();
    }

    private Optional<Long> integer() throws JsonTokens.Malformed {
        if (tokens.is(JsonToken.VALUE_NUMBER_INT)) {
            try {
                return Optional.of(Long.parseLong(tokens.text()));
            } catch (NumberFormatException e) {
                problems.bad(tokens.place(), "this number is too large");
                return Optional.empty();
            }
        }
        problems.bad(tokens.place(), "a whole number is expected here");
        tokens.skip();
        return Optional.empty();
    }
}
