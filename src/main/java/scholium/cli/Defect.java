package scholium.cli;

import java.io.PrintStream;
import scholium.text.Diagnostic;
import scholium.text.DiagnosticCode;
import scholium.text.Source;

/** The one handler of our own bugs: says where and with which seed, and keeps the stack trace for those who ask. */
final class Defect {
    private static final String HELP =
            "this is a defect of Scholium, not of the document; please report it with the document, the seed, and the"
                    + " output with JAVA_TOOL_OPTIONS=-Dscholium.debug=true";

    private Defect() {}

    static Diagnostic in(Source source, Throwable e, long seed, PrintStream err) {
        trace(e, err);
        return Diagnostic.error(
                DiagnosticCode.INTERNAL,
                source.span(0, 0),
                "internal error: " + describe(e) + " (seed " + seed + ")",
                HELP);
    }

    static String describe(Throwable e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    static void trace(Throwable e, PrintStream err) {
        if (Boolean.getBoolean("scholium.debug")) {
            e.printStackTrace(err);
        }
    }
}
