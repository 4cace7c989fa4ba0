package scholium.report;

import java.util.List;
import scholium.verify.ConformanceReport;

/** Comparisons with implementations, one line an output. */
final class ConformanceText {
    private ConformanceText() {}

    static void lines(ConformanceReport report, Palette palette, List<String> out) {
        String name = report.conformance().implementation();
        int port = report.outputs().stream()
                .mapToInt(o -> Columns.width(o.port()))
                .max()
                .orElse(0);
        for (ConformanceReport.Output o : report.outputs()) {
            String mark = o.agrees() ? palette.good("✓") : palette.bad("✗");
            String verdict = o.agrees() ? palette.good("agrees ") : palette.bad("differs");
            out.add("  " + mark + " " + palette.bold(Columns.visible(name)) + " "
                    + Columns.pad(Columns.visible(o.port()), port) + "  " + verdict + "  "
                    + palette.faint(Columns.visible(errors(o))));
            if (!o.agrees()) {
                out.add("      worst batch: " + Columns.visible(o.worstBatch()));
                out.add("      formula: " + Columns.visible(o.formula()));
            }
            o.untested().forEach(t -> out.add("      note: " + Columns.visible(untested(t))));
            o.findings().forEach(f -> out.add("      note: " + Columns.visible(f)));
        }
    }

    static String untested(String term) {
        return "no batch would tell if “" + term + "” were missing";
    }

    static String errors(ConformanceReport.Output o) {
        String batches = o.batches() == 1 ? "1 batch" : o.batches() + " batches";
        return batches + " · worst " + Wording.ulps(o.worst()) + " ulp, median " + Wording.ulps(o.median()) + ", p99 "
                + Wording.ulps(o.p99());
    }
}
