package scholium.cli;

import java.io.PrintStream;

/** One line that says how far a command is, on a terminal only. */
final class StatusLine {
    private static final String CLEAR = "\r\u001B[2K";

    private final PrintStream err;
    private final boolean shown;
    private boolean dirty;

    StatusLine(PrintStream err, boolean shown) {
        this.err = err;
        this.shown = shown;
    }

    synchronized void show(String text) {
        if (shown) {
            err.print(CLEAR + text + " …");
            err.flush();
            dirty = true;
        }
    }

    synchronized void clear() {
        if (dirty) {
            err.print(CLEAR);
            err.flush();
            dirty = false;
        }
    }
}
