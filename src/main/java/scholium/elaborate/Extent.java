package scholium.elaborate;

import org.jspecify.annotations.Nullable;
import scholium.expr.Expr;
import scholium.expr.TreeSize;
import scholium.syntax.Term;
import scholium.text.DiagnosticCode;

/**
 * Bounds what a line becomes when its functions and definitions are written out: forty definitions that each mention the
 * one before twice make a formula that no machine holds.
 */
final class Extent {
    /** How many nodes a line may have, written out in inputs. The longest of the shipped derivations have some thousand. */
    static final long MOST = 200_000;

    private final Reading reading;
    private TreeSize sizes;
    private @Nullable Term line;
    private int depth;
    private long read;

    Extent(Reading reading) {
        this.reading = reading;
        this.sizes = sizes();
    }

    private TreeSize sizes() {
        return new TreeSize(name -> reading.graph.unfoldedSize(name));
    }

    /** A term begins; false if the line has become too long. Every call is followed by {@link #leave}. */
    boolean enter(Term t) {
        if (depth++ == 0) {
            line = t;
            read = 0;
            sizes = sizes();
        }
        return ++read <= MOST || refuse();
    }

    /** A definition is mentioned, which stands for all it is made of. */
    boolean mentions(String node) {
        read += reading.graph.unfoldedSize(node);
        return read <= MOST || refuse();
    }

    void leave() {
        depth--;
    }

    /** Whether what a function or operator stands for can be gone on with. */
    boolean admits(Expr e) {
        return sizes.of(e) <= MOST || refuse();
    }

    private boolean refuse() {
        if (line != null) {
            reading.error(
                    DiagnosticCode.TOO_LARGE,
                    line,
                    "this has more than " + MOST + " parts when its functions and definitions are written out",
                    "declare an intermediate result as an input (real z) and state what it is in an assumption");
            line = null;
        }
        read = MOST;
        return false;
    }
}
