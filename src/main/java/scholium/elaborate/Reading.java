package scholium.elaborate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scholium.expr.Index;
import scholium.expr.Loss;
import scholium.syntax.NameTable;
import scholium.syntax.Positions;
import scholium.syntax.SourceDocument;
import scholium.text.Diagnostic;
import scholium.text.DiagnosticCode;
import scholium.text.Diagnostics;
import scholium.text.Span;

/** What all readers of one document share: names, graph, places, diagnostics, serials. */
final class Reading {
    final Symbols symbols;
    final Graph graph;
    final Serials serials;
    final Diagnostics diagnostics = new Diagnostics();
    /** One value for each opaque loss, so that what is done to its arguments is done once. */
    final Map<String, Loss> losses;

    final Extent extent = new Extent(this);
    /** The functions and operators whose bodies are being put in. */
    final Set<String> writtenOut = new HashSet<>();

    final Positions positions;
    private final NameTable names;
    private final Set<String> broken;
    private final Span whole;
    private int errors;

    Reading(SourceDocument document) {
        this.positions = document.positions();
        this.names = document.names();
        this.whole = document.source().span(0, 0);
        this.symbols = new Symbols();
        this.graph = new Graph();
        this.serials = new Serials();
        this.losses = new HashMap<>();
        this.broken = new HashSet<>();
    }

    private Reading(Reading other, Serials serials) {
        this.positions = other.positions;
        this.names = other.names;
        this.whole = other.whole;
        this.symbols = other.symbols;
        this.graph = other.graph;
        this.serials = serials;
        this.losses = other.losses;
        this.broken = other.broken;
    }

    /** Reads on with the same names and graph; its diagnostics are its own, and its serials begin above {@code last}. */
    Reading aside(int last) {
        return new Reading(this, new Serials(last));
    }

    Span span(Object node) {
        return positions.of(node, whole);
    }

    void error(DiagnosticCode code, Object node, String message, String help) {
        error(code, span(node), message, help);
    }

    /** A mistake that has been reported where it was made: what rests on it is left out, and nothing more is said. */
    void silentError() {
        errors++;
    }

    /** From now on whatever mentions the name is left out, because there is no saying what it means. */
    void distrust(String name) {
        broken.add(name);
    }

    boolean isDistrusted(String name) {
        return broken.contains(name);
    }

    /** Whether the text declares the name, in a declaration that could not be read. */
    boolean isDeclaredInText(String name) {
        return names.find(name).isPresent();
    }

    Optional<NameTable.Repetition> repetition(String name) {
        return names.repetition(name);
    }

    void error(DiagnosticCode code, Span span, String message, String help) {
        errors++;
        diagnostics.add(Diagnostic.error(code, span, message, help));
    }

    void note(DiagnosticCode code, Object node, String message, String help) {
        diagnostics.add(Diagnostic.note(code, span(node), message, help));
    }

    /** How many errors there have been; a reader compares before and after to see whether a part was readable. */
    int errorCount() {
        return errors;
    }

    Index fresh(String name) {
        return serials.fresh(name);
    }

    static String describe(Symbol symbol) {
        String kind = symbol.getClass().getSimpleName().replaceAll("Symbol$|Value$", "");
        return kind.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }
}
