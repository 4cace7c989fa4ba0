package scholium.text;

import java.util.Optional;

/**
 * One thing to tell the author about the text: a stable code, a place, what was found, and what to write instead.
 *
 * @param help what to write instead, when there is something to say
 */
public record Diagnostic(DiagnosticCode code, Severity severity, Span span, String message, Optional<String> help) {
    public static Diagnostic error(DiagnosticCode code, Span span, String message) {
        return new Diagnostic(code, Severity.ERROR, span, message, Optional.empty());
    }

    public static Diagnostic error(DiagnosticCode code, Span span, String message, String help) {
        return new Diagnostic(code, Severity.ERROR, span, message, Optional.of(help));
    }

    public static Diagnostic note(DiagnosticCode code, Span span, String message) {
        return new Diagnostic(code, Severity.NOTE, span, message, Optional.empty());
    }

    public static Diagnostic note(DiagnosticCode code, Span span, String message, String help) {
        return new Diagnostic(code, Severity.NOTE, span, message, Optional.of(help));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public String toString() {
        return span + ": " + code.id() + ": " + message;
    }
}
