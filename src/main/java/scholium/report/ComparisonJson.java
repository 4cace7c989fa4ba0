package scholium.report;

import java.util.Locale;
import java.util.Optional;
import scholium.conformance.ComparedDocument;
import scholium.conformance.ComparedOutput;
import scholium.conformance.Comparison;
import scholium.conformance.ComparisonRun;
import scholium.implementation.Batch;
import scholium.implementation.Convention;
import scholium.implementation.Deviation;
import scholium.implementation.Finding;
import scholium.implementation.FormComparison;
import scholium.implementation.FormErrors;
import scholium.implementation.GradientTest;
import scholium.implementation.OutputReport;
import scholium.implementation.TaylorLine;
import scholium.implementation.Tensor;
import scholium.implementation.convention.MeasuredConvention;
import scholium.verify.DeletedTerm;

/** Comparisons in depth for programs: JSON, version 1. Later versions of 1 only add fields. */
final class ComparisonJson {
    private final Presentation presentation;

    ComparisonJson(Presentation presentation) {
        this.presentation = presentation;
    }

    String render(ComparisonRun run) {
        JsonWriter out = new JsonWriter().openObject().field("version", 1).field("seed", run.seed());
        if (presentation.timings()) {
            out.field("millis", run.millis());
        }
        out.field("agrees", run.agrees());
        out.name("documents").openArray();
        run.documents().forEach(d -> document(d, out));
        out.closeArray();
        JsonReport.diagnostics(run.diagnostics(), out);
        return out.closeObject().finish();
    }

    private static void document(ComparedDocument d, JsonWriter out) {
        out.openObject().field("path", d.source().name());
        d.title().ifPresent(t -> out.field("title", t));
        out.name("comparisons").openArray();
        d.comparisons().forEach(c -> comparison(c, out));
        out.closeArray();
        JsonReport.diagnostics(d.diagnostics(), out);
        out.closeObject();
    }

    private static void comparison(Comparison c, JsonWriter out) {
        out.openObject().field("implementation", c.name());
        out.field("description", c.bound().implementation().description());
        out.field("line", c.conformance().span().position().line());
        out.field("batches", c.batches()).field("agrees", c.agrees());
        out.name("conventions").openObject();
        for (Convention v : c.conventions()) {
            out.field(v.aspect(), v.choice());
        }
        out.closeObject();
        out.name("measured").openObject();
        for (MeasuredConvention m : c.measured()) {
            out.field(m.aspect(), m.answer());
        }
        out.closeObject();
        out.name("outputs").openArray();
        c.outputs().forEach(o -> output(o, out));
        out.closeArray();
        out.name("forms").openArray();
        c.forms().forEach(f -> forms(f, c, out));
        out.closeArray().closeObject();
    }

    private static void output(ComparedOutput o, JsonWriter out) {
        OutputReport r = o.report();
        out.openObject().field("port", o.port()).field("formula", o.formula());
        out.field("verdict", word(r.verdict()));
        out.field("compared", r.compared()).field("outside", r.outside()).field("illConditioned", r.illConditioned());
        deviation("median", r.median(), out);
        deviation("p99", r.p99(), out);
        deviation("worst", r.worst(), out);
        deviation("firstDifference", r.firstDifference(), out);
        out.name("findings").openArray();
        r.findings().forEach(f -> finding(f, out));
        out.closeArray();
        out.name("terms").openArray();
        o.terms().forEach(t -> term(t, out));
        out.closeArray();
        o.gradient().ifPresent(g -> gradient(g, out));
        out.field("likelyCauses", o.causes());
        out.closeObject();
    }

    private static void gradient(GradientTest g, JsonWriter out) {
        out.name("gradient").openObject().field("of", g.function()).field("by", g.input());
        out.field("right", g.isRight());
        out.name("automaticDifferentiation").openObject();
        out.field("verdict", word(g.automatic().verdict()))
                .field("compared", g.automatic().compared());
        out.field("worst", g.automatic().worstUlps());
        deviation("firstDifference", g.automatic().firstDifference(), out);
        out.closeObject();
        g.second().ifPresent(u -> out.field("derivativeStructureUlps", u));
        out.name("taylor").openArray();
        for (TaylorLine l : g.lines()) {
            out.openObject();
            l.order().ifPresent(o -> out.field("order", o));
            out.name("batch");
            batch(l.batch(), false, out);
            out.name("steps").openArray();
            for (TaylorLine.Point p : l.points()) {
                out.openObject().field("h", p.h()).field("remainder", p.remainder());
                out.field("rounding", p.floor()).closeObject();
            }
            out.closeArray().closeObject();
        }
        out.closeArray().closeObject();
    }

    private static void forms(FormComparison f, Comparison c, JsonWriter out) {
        out.openObject().field("output", f.output()).field("input", f.input());
        out.name("forms").openArray();
        f.forms().forEach(e -> form(e.text().isEmpty() ? c.bound().formula(f.output()) : e.text(), e, out));
        form("the code", f.code(), out);
        out.closeArray().closeObject();
    }

    private static void form(String text, FormErrors e, JsonWriter out) {
        out.openObject().field("form", text).name("errors").openArray();
        for (FormErrors.Rung r : e.rungs()) {
            out.openObject()
                    .field("meanOverSpread", r.ratio())
                    .field("relative", r.error())
                    .closeObject();
        }
        out.closeArray().closeObject();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void deviation(String name, Optional<Deviation> deviation, JsonWriter out) {
        deviation.ifPresent(d -> {
            out.name(name).openObject().field("ulps", d.ulps()).field("admitted", d.admitted());
            out.name("subscripts").openArray();
            d.subscripts().forEach(out::raw);
            out.closeArray();
            out.field("computed", Double.toString(d.computed())).field("exactly", d.expected());
            out.field("naturalScale", d.scale());
            out.name("batch");
            batch(d.batch(), true, out);
            out.closeObject();
        });
    }

    private static void finding(Finding f, JsonWriter out) {
        out.openObject().field("kind", word(f.kind()));
        out.field("detail", f.detail()).field("batches", f.batches());
        out.name("examples").openArray();
        f.examples().forEach(b -> batch(b, false, out));
        out.closeArray().closeObject();
    }

    private static void term(DeletedTerm t, JsonWriter out) {
        out.openObject().field("term", t.term()).field("ulps", t.ulps());
        out.field("noticed", t.noticedAt().isPresent()).field("alwaysZero", t.alwaysZero());
        t.noticedAt().ifPresent(b -> {
            out.name("noticedAt");
            batch(b, false, out);
        });
        out.closeObject();
    }

    /** With its numbers, in decimal digits that give the same binary numbers when they are read. */
    private static void batch(Batch b, boolean values, JsonWriter out) {
        out.openObject().field("description", b.description()).field("seed", b.seed());
        out.name("sizes").openObject();
        b.sizes().forEach((name, size) -> out.field(name, size.longValue()));
        out.closeObject();
        if (values) {
            out.name("inputs").openObject();
            b.inputs().tensors().forEach((port, tensor) -> {
                out.name(port);
                tensor(tensor, out);
            });
            out.closeObject();
        }
        out.closeObject();
    }

    private static void tensor(Tensor t, JsonWriter out) {
        if (t.dimensions().isEmpty()) {
            out.raw(t.element(0));
            return;
        }
        out.openArray();
        for (int k = 0; k < t.size(); k++) {
            out.raw(t.element(k));
        }
        out.closeArray();
    }
}
