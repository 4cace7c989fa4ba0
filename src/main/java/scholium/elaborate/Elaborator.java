package scholium.elaborate;

import static scholium.text.DiagnosticCode.CIRCULAR_JUSTIFICATION;
import static scholium.text.DiagnosticCode.DUPLICATE_NAME;
import static scholium.text.DiagnosticCode.NOT_JUDGED;
import static scholium.text.DiagnosticCode.UNKNOWN_CLAIM;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import scholium.derivation.Claim;
import scholium.derivation.Conformance;
import scholium.derivation.Derivation;
import scholium.derivation.Node;
import scholium.expr.Comparison;
import scholium.expr.Expr;
import scholium.expr.Setting;
import scholium.syntax.SourceDocument;
import scholium.syntax.Statement;
import scholium.text.Diagnostic;
import scholium.text.Diagnostics;
import scholium.text.Spelling;

/**
 * Elaborates a parsed document: resolves names and indices, gives derivatives their meaning, closes every claim over its
 * definitions. Never fails: what cannot be read is reported and left out.
 */
public final class Elaborator {
    private static final int MOST_LEFT_OUT_NAMED = 6;

    private final SourceDocument document;
    final Reading reading;
    final SettingReader settings;
    final List<Setting.Assumption> standing = new ArrayList<>();
    final Typesetting typesetting;
    private final Map<String, Statement> leftOut = new LinkedHashMap<>();

    Elaborator(SourceDocument document) {
        this.document = document;
        this.reading = new Reading(document);
        this.settings = new SettingReader(reading);
        this.typesetting = new Typesetting(document);
    }

    public static Derivation elaborate(SourceDocument document) {
        return Elaboration.of(document).derivation();
    }

    Derivation run() {
        List<Statement> statements = document.statements();
        new DeclarationReader(reading).read(statements);
        statements.forEach(s -> {
            if (s instanceof Statement.Sequence q) {
                settings.add(q);
            }
        });
        statements.forEach(s -> s.assumptions().forEach(this::assume));
        ClaimReader claims = new ClaimReader(reading, settings, typesetting, standing);
        ConformanceReader conformances = new ConformanceReader(reading, settings, typesetting, standing);
        List<Claim> read = new ArrayList<>();
        List<Conformance> bindings = new ArrayList<>();
        for (Statement s : statements) {
            int said = reading.diagnostics.size();
            if (s instanceof Statement.Claim c) {
                claims.claim(c).ifPresentOrElse(read::add, () -> leftOut(c, said));
            } else if (s instanceof Statement.Example x) {
                claims.example(x).ifPresentOrElse(read::add, () -> leftOut(x, said));
            } else if (s instanceof Statement.Conform c) {
                conformances.read(c).ifPresent(bindings::add);
            }
        }
        reportLeftOut();
        references(statements);
        return new Derivation(document.source(), title(), nodes(), read, bindings, diagnostics());
    }

    /** A claim without a mistake of its own is left out if it uses a name whose declaration has one. */
    private void leftOut(Statement.Assertion claim, int said) {
        if (reading.diagnostics.size() == said) {
            leftOut.putIfAbsent(claim.name(), claim);
        }
    }

    /** One remark for all of them: the mistake itself has been reported where it is. */
    private void reportLeftOut() {
        if (!leftOut.isEmpty()) {
            Statement first = leftOut.values().iterator().next();
            String names = leftOut.keySet().stream().limit(MOST_LEFT_OUT_NAMED).collect(Collectors.joining(", "));
            int more = leftOut.size() - MOST_LEFT_OUT_NAMED;
            reading.note(
                    NOT_JUDGED,
                    first,
                    (leftOut.size() == 1 ? "a claim is" : leftOut.size() + " claims are")
                            + " not judged, because of names whose declaration has a mistake: " + names
                            + (more > 0 ? " and " + more + " more" : ""),
                    "correct the declaration first");
        }
    }

    private List<Diagnostic> diagnostics() {
        Diagnostics all = new Diagnostics();
        all.addAll(document.diagnostics());
        all.addAll(reading.diagnostics.inOrder());
        return all.inOrder();
    }

    private Optional<String> title() {
        return document.source()
                .text()
                .lines()
                .limit(50)
                .filter(l -> l.startsWith("# "))
                .map(l -> l.substring(2).strip())
                .findFirst();
    }

    private List<Node> nodes() {
        return reading.graph.inOrder().stream()
                .map(e -> new Node(e.name(), e.parameters(), e.ranges(), e.body(), reading.graph.unfold(e.body())))
                .toList();
    }

    private void assume(Statement.Comparison c) {
        if (Mentions.anyDistrusted(reading, c.left(), c.right())) {
            return;
        }
        int before = reading.errorCount();
        TermReader reader = new TermReader(reading, Scope.outermost());
        Expr left = reader.read(c.left());
        Expr right = reader.read(c.right());
        if (reading.errorCount() == before) {
            Comparison comparison = Hypotheses.comparison(c.comparator());
            standing.add(new EveryTime(reading).of(Hypotheses.assumption(reading, left, comparison, right)));
        }
    }

    /** Claim names are unique, and justifications cite claims of the document without going in circles. */
    private void references(List<Statement> statements) {
        Map<String, Statement.Claim> byName = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>();
        for (Statement s : statements) {
            if (s instanceof Statement.Assertion a && !names.add(a.name())) {
                reading.error(DUPLICATE_NAME, s, "“" + a.name() + "” names two claims", "give each claim its own name");
            }
            if (s instanceof Statement.Claim c) {
                byName.putIfAbsent(c.name(), c);
            }
        }
        for (Statement.Claim c : byName.values()) {
            for (Statement.Link l : c.chain().links()) {
                for (String cited : l.references()) {
                    if (!names.contains(cited)) {
                        String help = Spelling.nearest(cited, names)
                                .map(n -> "did you mean “" + n + "”?")
                                .orElse("cite a claim of this document");
                        reading.error(UNKNOWN_CLAIM, l, "no claim is named “" + cited + "”", help);
                    }
                }
            }
            if (reaches(c.name(), c, byName, new LinkedHashSet<>())) {
                reading.error(
                        CIRCULAR_JUSTIFICATION,
                        c,
                        "“" + c.name() + "” rests on itself through its justifications",
                        "justify one of the claims by its definitions instead");
            }
        }
    }

    private static boolean reaches(
            String goal, Statement.Claim from, Map<String, Statement.Claim> byName, Set<String> seen) {
        for (Statement.Link l : from.chain().links()) {
            for (String cited : l.references()) {
                if (cited.equals(goal)) {
                    return true;
                }
                Statement.Claim next = byName.get(cited);
                if (next != null && seen.add(cited) && reaches(goal, next, byName, seen)) {
                    return true;
                }
            }
        }
        return false;
    }
}
