package scholium.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import scholium.text.Diagnostic;
import scholium.text.Position;
import scholium.text.Span;
import scholium.verify.ClaimResult;
import scholium.verify.ConformanceReport;
import scholium.verify.DocumentResult;
import scholium.verify.RunResult;
import scholium.verify.StepResult;
import scholium.verify.Verdict;

/**
 * SARIF 2.1.0 (OASIS standard), which code hosts turn into annotations: diagnostics and every step that is not as it
 * should be are results, with the codes and verdicts as rules.
 */
public final class SarifReport implements Report {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final Presentation presentation;

    public SarifReport(Presentation presentation) {
        this.presentation = presentation;
    }

    private record Finding(String rule, String level, String message, Span span) {}

    @Override
    public String render(RunResult run) {
        List<Finding> findings = findings(run);
        Map<String, String> rules = rules(run, findings);
        JsonWriter out = new JsonWriter().openObject();
        out.field("$schema", SCHEMA).field("version", "2.1.0");
        out.name("runs").openArray().openObject();
        out.name("tool").openObject().name("driver").openObject();
        out.field("name", "Scholium").field("version", presentation.version());
        out.name("rules").openArray();
        rules.forEach((id, text) -> {
            out.openObject().field("id", id);
            out.name("shortDescription").openObject().field("text", text).closeObject();
            out.closeObject();
        });
        out.closeArray().closeObject().closeObject();
        out.field("columnKind", "unicodeCodePoints");
        out.name("results").openArray();
        List<String> order = List.copyOf(rules.keySet());
        findings.forEach(f -> result(f, order.indexOf(f.rule()), out));
        return out.closeArray().closeObject().closeArray().closeObject().finish();
    }

    private static List<Finding> findings(RunResult run) {
        List<Finding> found = new ArrayList<>();
        for (DocumentResult d : run.documents()) {
            d.diagnostics().forEach(x -> found.add(finding(x)));
            for (ClaimResult c : d.claims()) {
                claim(c, found);
            }
            for (ConformanceReport c : d.conformances()) {
                c.outputs().stream().filter(o -> !o.agrees()).forEach(o -> found.add(differs(c, o)));
            }
        }
        run.diagnostics().forEach(x -> found.add(finding(x)));
        return found;
    }

    private static Finding finding(Diagnostic d) {
        String help = d.help().map(h -> "\n" + h).orElse("");
        return new Finding(d.code().id(), DiagnosticText.word(d), d.message() + help, d.span());
    }

    private static void claim(ClaimResult c, List<Finding> found) {
        if (Wording.isMistake(c)) {
            if (!c.asExpected()) {
                String message = c.claim().name() + ": " + Wording.verdict(c);
                found.add(new Finding("NOT_REFUTED", "error", message, c.claim().span()));
            }
            return;
        }
        for (StepResult s : c.steps()) {
            if (s.verdict() != Verdict.PROVED) {
                String level = s.verdict() == Verdict.REFUTED ? "error" : "note";
                List<String> lines = new ArrayList<>(StepText.notes(s));
                lines.add(0, c.claim().name() + ": " + s.verdict());
                found.add(new Finding(
                        s.verdict().name(),
                        level,
                        String.join("\n", lines),
                        s.step().span()));
            }
        }
    }

    private static Finding differs(ConformanceReport c, ConformanceReport.Output o) {
        String message = c.conformance().implementation() + ", output " + o.port() + " differs from " + o.formula()
                + ": " + ConformanceText.errors(o) + "; worst batch: " + o.worstBatch();
        return new Finding("DIFFERS", "error", message, c.conformance().span());
    }

    private static Map<String, String> rules(RunResult run, List<Finding> findings) {
        Map<String, String> known = new TreeMap<>(Map.of(
                Verdict.REFUTED.name(),
                "The line is false: there is a counterexample.",
                Verdict.CONDITIONAL.name(),
                "The line holds under a condition that the document does not grant.",
                Verdict.SUPPORTED.name(),
                "The line is not decided exactly; numbers or a computer algebra system agree.",
                Verdict.UNDECIDED.name(),
                "The line is not decided.",
                "NOT_REFUTED",
                "The document says that this is false, and it was not refuted.",
                "DIFFERS",
                "An implementation computes something other than the formula claimed for it."));
        run.documents().forEach(d -> d.diagnostics().forEach(x -> rule(x, known)));
        run.diagnostics().forEach(x -> rule(x, known));
        known.keySet().retainAll(findings.stream().map(Finding::rule).toList());
        return known;
    }

    private static void rule(Diagnostic d, Map<String, String> rules) {
        rules.put(d.code().id(), d.code().explanation());
    }

    private static void result(Finding f, int rule, JsonWriter out) {
        Position start = f.span().position();
        Position end = f.span().source().position(f.span().end());
        out.openObject().field("ruleId", f.rule()).field("ruleIndex", rule).field("level", f.level());
        out.name("message").openObject().field("text", f.message()).closeObject();
        out.name("locations").openArray().openObject().name("physicalLocation").openObject();
        out.name("artifactLocation").openObject();
        out.field("uri", SourceLink.uri(f.span().source().name())).closeObject();
        out.name("region").openObject();
        out.field("startLine", start.line()).field("startColumn", start.column());
        out.field("endLine", end.line()).field("endColumn", end.column()).closeObject();
        out.closeObject().closeObject().closeArray().closeObject();
    }
}
