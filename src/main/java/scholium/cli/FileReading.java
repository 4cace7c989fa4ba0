package scholium.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import scholium.text.Diagnostic;
import scholium.text.DiagnosticCode;
import scholium.text.Source;

/**
 * A file as text, or why it is none: strictly UTF-8, without NUL characters, at most {@link #LIMIT} bytes. A byte order
 * mark is dropped.
 */
record FileReading(Optional<Source> source, Optional<Diagnostic> problem) {
    static final int LIMIT = 8 << 20;

    /**
     * What a file should be.
     *
     * @param form in words
     * @param smaller what to do if it is too large
     */
    private record Kind(String form, String smaller, int limit) {}

    private static final Kind DOCUMENT =
            new Kind("a derivation is a Markdown file in UTF-8", "split it into several documents", LIMIT);
    private static final Kind RESULTS = new Kind(
            "results are a JSON file in UTF-8", "results have one number for each element of an output", 4 * LIMIT);

    /** A derivation document. */
    static FileReading of(Inputs.Input input) {
        return of(input, DOCUMENT);
    }

    /** A file of results, which may be larger. */
    static FileReading ofResults(Inputs.Input input) {
        return of(input, RESULTS);
    }

    private static FileReading of(Inputs.Input input, Kind kind) {
        String name = input.name();
        if (!Files.isRegularFile(input.path())) {
            return failed(DiagnosticCode.MISSING_PATH, name, "this is neither a file nor a folder", "");
        }
        byte[] bytes;
        try {
            long size = Files.size(input.path());
            if (size > kind.limit()) {
                String message = "the file has " + size + " bytes, more than the " + kind.limit() + " that are read";
                return failed(DiagnosticCode.TOO_LARGE, name, message, kind.smaller());
            }
            bytes = Files.readAllBytes(input.path());
        } catch (IOException e) {
            return failed(
                    DiagnosticCode.MISSING_PATH, name, "the file cannot be read", "are you permitted to read it?");
        }
        return decoded(name, bytes, kind);
    }

    static Diagnostic problem(DiagnosticCode code, String name, String message, String help) {
        Source nothing = new Source(name, "");
        return help.isEmpty()
                ? Diagnostic.error(code, nothing.span(0, 0), message)
                : Diagnostic.error(code, nothing.span(0, 0), message, help);
    }

    private static FileReading decoded(String name, byte[] bytes, Kind kind) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(buffer)
                    .toString();
            if (text.indexOf('\0') >= 0) {
                return failed(
                        DiagnosticCode.NOT_TEXT, name, "the file is binary: it holds NUL characters", kind.form());
            }
            String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return new FileReading(Optional.of(new Source(name, plain)), Optional.empty());
        } catch (CharacterCodingException e) {
            String message = "the file is not UTF-8 text: byte " + (buffer.position() + 1) + " does not fit";
            return failed(DiagnosticCode.NOT_TEXT, name, message, kind.form());
        }
    }

    private static FileReading failed(DiagnosticCode code, String name, String message, String help) {
        return new FileReading(Optional.empty(), Optional.of(problem(code, name, message, help)));
    }
}
