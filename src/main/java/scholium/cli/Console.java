package scholium.cli;

import java.io.PrintStream;

/** The two streams of a command, both UTF-8, and what is known of the world. */
record Console(PrintStream out, PrintStream err, Environment environment) {}
