package scholium.report;

import java.util.Locale;
import scholium.derivation.Claim;
import scholium.engine.Counterexample;
import scholium.text.Diagnostic;
import scholium.text.Position;
import scholium.verify.ClaimResult;
import scholium.verify.ConformanceReport;
import scholium.verify.Diagnosis;
import scholium.verify.DocumentResult;
import scholium.verify.Evidence;
import scholium.verify.RunResult;
import scholium.verify.StepResult;
import scholium.verify.Suggestion;
import scholium.verify.Verdict;

/** A run for programs: JSON, version 1. Later versions of 1 only add fields. */
public final class JsonReport implements Report {
    private final Presentation presentation;

    public JsonReport(Presentation presentation) {
        this.presentation = presentation;
    }

    @Override
    public String render(RunResult run) {
        JsonWriter out = new JsonWriter().openObject().field("version", 1);
        out.field("seed", run.seed());
        time(out, run.millis());
        out.name("documents").openArray();
        run.documents().forEach(d -> document(d, out));
        out.closeArray();
        diagnostics(run.diagnostics(), out);
        summary(run, out);
        return out.closeObject().finish();
    }

    private void document(DocumentResult d, JsonWriter out) {
        out.openObject().field("path", d.derivation().source().name());
        d.derivation().title().ifPresent(t -> out.field("title", t));
        out.field("asExpected", d.asExpected());
        time(out, d.millis());
        diagnostics(d.diagnostics(), out);
        out.name("claims").openArray();
        d.claims().forEach(c -> claim(c, out));
        out.closeArray();
        out.name("conformances").openArray();
        d.conformances().forEach(c -> conformance(c, out));
        out.closeArray().closeObject();
    }

    static void diagnostics(Iterable<Diagnostic> diagnostics, JsonWriter out) {
        out.name("diagnostics").openArray();
        for (Diagnostic d : diagnostics) {
            Position at = d.span().position();
            out.openObject().field("code", d.code().id()).field("severity", DiagnosticText.word(d));
            out.field("path", d.span().source().name());
            out.field("line", at.line()).field("column", at.column()).field("message", d.message());
            d.help().ifPresent(h -> out.field("help", h));
            out.closeObject();
        }
        out.closeArray();
    }

    private void claim(ClaimResult c, JsonWriter out) {
        Claim claim = c.claim();
        Position at = claim.span().position();
        out.openObject().field("name", claim.name());
        claim.title().ifPresent(t -> out.field("title", t));
        out.field("kind", claim.kind().word()).field("line", at.line()).field("column", at.column());
        out.field("asExpected", c.asExpected()).field("verdict", c.verdict().name());
        out.field("hypotheses", claim.hypotheses())
                .field("rests", claim.rests())
                .field("remarks", c.remarks());
        out.name("steps").openArray();
        c.steps().forEach(s -> step(s, out));
        out.closeArray().closeObject();
    }

    private void step(StepResult s, JsonWriter out) {
        Position at = s.step().span().position();
        out.openObject().field("line", at.line()).field("column", at.column());
        out.field("source", s.step().span().text());
        out.field("left", s.step().left().latex()).field("relation", s.step().relation());
        out.field("right", s.step().right().latex());
        s.step().justification().ifPresent(j -> out.field("justification", j));
        out.field("verdict", s.verdict().name()).field("scope", s.scope()).field("conditions", s.conditions());
        out.name("evidence").openArray();
        s.evidence().forEach(e -> evidence(e, out));
        out.closeArray();
        if (!s.part().isEmpty()) {
            out.field("part", s.part());
        }
        s.counterexample().ifPresent(c -> counterexample(s, Relevance.of(s, c), out));
        diagnosis(s.diagnosis(), out);
        s.reason().ifPresent(r -> out.field("reason", r));
        if (!s.step().notes().isEmpty()) {
            out.field(
                    "notes", s.step().notes().stream().map(Diagnostic::message).toList());
        }
        out.closeObject();
    }

    private static void diagnosis(Diagnosis d, JsonWriter out) {
        d.residual().ifPresent(r -> out.field("residual", r));
        if (!d.trueIf().isEmpty()) {
            out.field("trueIf", d.trueIf());
        }
        if (!d.suggestions().isEmpty()) {
            out.field("suggestion", d.suggestions().get(0).text());
            out.name("suggestions").openArray();
            for (Suggestion t : d.suggestions()) {
                out.openObject().field("words", t.words()).field("formula", t.formula());
                out.field("latex", t.latex()).closeObject();
            }
            out.closeArray();
        }
    }

    private void evidence(Evidence e, JsonWriter out) {
        out.openObject()
                .field("engine", e.engine())
                .field("strength", e.strength())
                .field("detail", e.detail());
        time(out, e.millis());
        out.closeObject();
    }

    private static void counterexample(StepResult s, Counterexample c, JsonWriter out) {
        out.name("counterexample").openObject();
        out.name("sizes").openObject();
        c.sizes().forEach(out::field);
        out.closeObject();
        out.name("indices").openObject();
        c.indices().forEach(out::field);
        out.closeObject();
        out.name("values").openObject();
        c.values().forEach((name, value) -> {
            if (Wording.isFamily(s.step(), name, value)) {
                out.field(name, value);
            } else {
                out.field(name, value.get(0));
            }
        });
        out.closeObject();
        out.field("left", c.left()).field("right", c.right());
        out.field("leftDecimal", c.leftDecimal()).field("rightDecimal", c.rightDecimal());
        out.closeObject();
    }

    private static void conformance(ConformanceReport c, JsonWriter out) {
        Position at = c.conformance().span().position();
        out.openObject().field("implementation", c.conformance().implementation());
        out.field("line", at.line()).field("column", at.column()).field("agrees", c.agrees());
        out.name("outputs").openArray();
        for (ConformanceReport.Output o : c.outputs()) {
            out.openObject()
                    .field("port", o.port())
                    .field("formula", o.formula())
                    .field("agrees", o.agrees());
            out.field("batches", o.batches()).field("worst", o.worst()).field("median", o.median());
            out.field("p99", o.p99()).field("worstBatch", o.worstBatch()).field("findings", o.findings());
            out.field("untested", o.untested());
            out.closeObject();
        }
        out.closeArray().closeObject();
    }

    private static void summary(RunResult run, JsonWriter out) {
        out.name("summary").openObject().field("documents", run.documents().size());
        out.field("claims", run.claims()).field("steps", run.steps());
        for (Verdict v : Verdict.values()) {
            out.field(v.name().toUpperCase(Locale.ROOT), run.count(v));
        }
        out.field("illFormed", run.isIllFormed())
                .field("asExpected", run.asExpected())
                .closeObject();
    }

    private void time(JsonWriter out, long millis) {
        if (presentation.timings()) {
            out.field("millis", millis);
        }
    }
}
