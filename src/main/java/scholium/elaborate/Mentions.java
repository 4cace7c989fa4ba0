package scholium.elaborate;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import scholium.syntax.Subterms;
import scholium.syntax.Term;

/** The declared names a term uses, through functions and operators too: what must be read before it. */
final class Mentions {
    private final Symbols symbols;
    private final Set<String> names = new LinkedHashSet<>();

    private Mentions(Symbols symbols) {
        this.symbols = symbols;
    }

    static Set<String> of(Term t, Symbols symbols) {
        Mentions m = new Mentions(symbols);
        m.visit(t);
        return m.names;
    }

    /** Counts a silent error if a term uses a name that means nothing certain. */
    static void requireTrusted(Term t, Reading reading) {
        if (anyDistrusted(reading, t)) {
            reading.silentError();
        }
    }

    /** Whether one of the terms uses a name that means nothing certain. */
    static boolean anyDistrusted(Reading reading, Term... terms) {
        return Stream.of(terms).flatMap(t -> of(t, reading.symbols).stream()).anyMatch(reading::isDistrusted);
    }

    private void visit(Term t) {
        if (t instanceof Term.Reference r) {
            name(r.name());
        } else if (t instanceof Term.Call c) {
            name(c.function());
        }
        Subterms.of(t).forEach(this::visit);
    }

    private void name(String name) {
        if (!names.add(name)) {
            return;
        }
        Symbol symbol = symbols.find(name).orElse(null);
        if (symbol instanceof Symbol.DefinedFunction f) {
            visit(f.definition().body());
        } else if (symbol instanceof Symbol.Operator o) {
            visit(o.definition().body());
        } else if (symbol instanceof Symbol.OpaqueLoss l) {
            l.arguments().forEach(this::name);
        }
    }
}
