package scholium.cli;

import java.io.PrintStream;

/** One line that says what is being checked, on a terminal only, gone at the end. */
final class Progress {
    private final PrintStream err;
    private final boolean shown;
    private final int total;
    private int begun;

    Progress(PrintStream err, boolean shown, int total) {
        this.err = err;
        this.shown = shown;
        this.total = total;
    }

    synchronized void begin(String name) {
        begun++;
        if (shown) {
            err.print("\r\u001B[2K[" + begun + "/" + total + "] " + name + " …");
            err.flush();
        }
    }

    synchronized void end() {
        if (shown && begun > 0) {
            err.print("\r\u001B[2K");
            err.flush();
        }
    }
}
