package scholium.syntax;

import scholium.text.Diagnostic;
import scholium.text.DiagnosticCode;
import scholium.text.Span;

/** Leaves the statement that is being read; caught where statements are read, and never seen outside this package. */
@SuppressWarnings("serial")
final class SyntaxError extends RuntimeException {
    private final transient Diagnostic diagnostic;

    SyntaxError(Diagnostic diagnostic) {
        super(diagnostic.toString(), null, false, false);
        this.diagnostic = diagnostic;
    }

    SyntaxError(DiagnosticCode code, Span span, String message, String help) {
        this(Diagnostic.error(code, span, message, help));
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }
}
