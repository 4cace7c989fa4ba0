package scholium.vectors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import scholium.text.Source;
import scholium.text.Span;

/**
 * The tokens of a JSON text with their places. Nothing is built from them here, so that a text costs no more than it is
 * long; nesting, numbers and strings are bounded.
 */
final class JsonTokens {
    private static final int MOST_DEPTH = 32;
    private static final int LONGEST_NUMBER = 1_000;
    private static final int LONGEST_STRING = 10_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_DEPTH)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxStringLength(LONGEST_STRING)
                    .build())
            // Python writes a bare NaN.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final Source source;
    private final JsonParser parser;
    private @Nullable JsonToken token;

    JsonTokens(Source source) {
        this.source = source;
        try {
            this.parser = FACTORY.createParser(source.text());
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can always be read", e);
        }
    }

    /** The text is no JSON from here on. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Span place;

        Malformed(String message, Span place) {
            super(message);
            this.place = place;
        }

        Span place() {
            return place;
        }

        String words() {
            return String.valueOf(getMessage());
        }
    }

    /** The next token; null at the end. */
    @Nullable JsonToken next() throws Malformed {
        try {
            token = parser.nextToken();
            return token;
        } catch (JsonProcessingException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can always be read", e);
        }
    }

    private Malformed malformed(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        int offset = at == null
                ? source.text().length()
                : (int) Math.max(0, Math.min(at.getCharOffset(), source.text().length()));
        Span place = source.span(offset, Math.min(offset + 1, source.text().length()));
        if (e instanceof JsonEOFException) {
            return new Malformed("the file ends in the middle; was it cut off?", place);
        }
        if (e instanceof StreamConstraintsException) {
            return new Malformed("brackets are nested, or a number or text is longer, than results ever are", place);
        }
        String said = e.getOriginalMessage().replaceAll("\\s+", " ");
        return new Malformed("this is not JSON: " + said.substring(0, Math.min(said.length(), 200)), place);
    }

    /** The token read last. */
    @Nullable JsonToken token() {
        return token;
    }

    boolean is(JsonToken kind) {
        return token == kind;
    }

    /** The name of a field, the text of a string or number. */
    String text() throws Malformed {
        try {
            return String.valueOf(parser.getText());
        } catch (JsonProcessingException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can always be read", e);
        }
    }

    /** Where the token stands. */
    Span place() {
        int length = source.text().length();
        int start = (int) Math.min(parser.currentTokenLocation().getCharOffset(), length);
        int end = (int) Math.min(Math.max(parser.currentLocation().getCharOffset(), start + 1L), length);
        return source.span(start, end);
    }

    /** Passes over the value that begins with this token. */
    void skip() throws Malformed {
        int open = 0;
        do {
            if (token == null) {
                return;
            }
            open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (open > 0) {
                next();
            }
        } while (open > 0);
    }
}
