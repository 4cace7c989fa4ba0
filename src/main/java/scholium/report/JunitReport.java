package scholium.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import scholium.text.Diagnostic;
import scholium.verify.ClaimResult;
import scholium.verify.ConformanceReport;
import scholium.verify.DocumentResult;
import scholium.verify.RunResult;
import scholium.verify.StepResult;
import scholium.verify.Verdict;

/**
 * JUnit XML: a test suite for each document, a test case for each claim and each compared output. A claim that is not as
 * the document says is a failure, ill-formed text an error, and an undecided claim counts as skipped.
 */
public final class JunitReport implements Report {
    private static final Palette PLAIN = new Palette(false);

    private final Presentation presentation;

    public JunitReport(Presentation presentation) {
        this.presentation = presentation;
    }

    private enum Kind {
        PASSED,
        FAILED,
        BROKEN,
        SKIPPED
    }

    private record Case(String name, Kind kind, String element) {}

    @Override
    public String render(RunResult run) {
        StringBuilder suites = new StringBuilder();
        List<Case> all = new ArrayList<>();
        for (DocumentResult d : run.documents()) {
            List<Case> cases = cases(d);
            all.addAll(cases);
            suite(d.derivation().source().name(), cases, d.millis(), suites);
        }
        List<Case> problems =
                run.diagnostics().stream().map(JunitReport::broken).toList();
        if (!problems.isEmpty()) {
            all.addAll(problems);
            suite("input", problems, 0, suites);
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"scholium\"" + counts(all, run.millis())
                + ">\n" + suites + "</testsuites>\n";
    }

    private void suite(String name, List<Case> cases, long millis, StringBuilder out) {
        out.append("  <testsuite").append(attribute("name", name)).append(counts(cases, millis));
        out.append(">\n");
        for (Case c : cases) {
            out.append("    <testcase").append(attribute("classname", name)).append(attribute("name", c.name()));
            out.append(c.element().isEmpty() ? "/>\n" : ">\n" + c.element() + "    </testcase>\n");
        }
        out.append("  </testsuite>\n");
    }

    private String counts(List<Case> cases, long millis) {
        String time =
                presentation.timings() ? attribute("time", String.format(Locale.ROOT, "%.3f", millis / 1000.0)) : "";
        return attribute("tests", String.valueOf(cases.size()))
                + attribute("failures", String.valueOf(count(cases, Kind.FAILED)))
                + attribute("errors", String.valueOf(count(cases, Kind.BROKEN)))
                + attribute("skipped", String.valueOf(count(cases, Kind.SKIPPED)))
                + time;
    }

    private static long count(List<Case> cases, Kind kind) {
        return cases.stream().filter(c -> c.kind() == kind).count();
    }

    private static List<Case> cases(DocumentResult d) {
        List<Case> cases = new ArrayList<>();
        d.diagnostics().stream()
                .filter(Diagnostic::isError)
                .map(JunitReport::broken)
                .forEach(cases::add);
        d.claims().stream().map(JunitReport::claim).forEach(cases::add);
        for (ConformanceReport c : d.conformances()) {
            c.outputs().forEach(o -> cases.add(output(c, o)));
        }
        return cases;
    }

    private static Case broken(Diagnostic d) {
        String text = String.join("\n", new DiagnosticText(PLAIN).lines(d));
        String element = element("error", d.message(), d.code().id(), text);
        return new Case(d.code().id() + " at " + d.span(), Kind.BROKEN, element);
    }

    private static Case claim(ClaimResult c) {
        String name = c.claim().name() + c.claim().title().map(t -> ": " + t).orElse("");
        String text = text(c);
        if (!c.asExpected()) {
            return new Case(
                    name,
                    Kind.FAILED,
                    element("failure", Wording.verdict(c), c.verdict().name(), text));
        }
        boolean skipped = c.verdict() == Verdict.UNDECIDED;
        boolean told = skipped || c.verdict() == Verdict.CONDITIONAL || c.verdict() == Verdict.SUPPORTED;
        if (!told) {
            return new Case(name, Kind.PASSED, "");
        }
        return skipped
                ? new Case(name, Kind.SKIPPED, element("skipped", Wording.verdict(c), "", text))
                : new Case(name, Kind.PASSED, element("system-out", "", "", Wording.verdict(c) + "\n" + text));
    }

    private static String text(ClaimResult c) {
        StepText steps = new StepText(PLAIN);
        List<String> lines = new ArrayList<>();
        for (StepResult s : c.steps()) {
            if (s.verdict() != Verdict.PROVED || Wording.isMistake(c)) {
                lines.addAll(steps.lines(s));
            }
        }
        c.remarks().forEach(r -> lines.add("note: " + r));
        return String.join("\n", lines);
    }

    private static Case output(ConformanceReport c, ConformanceReport.Output o) {
        String name = c.conformance().implementation() + " computes " + o.port();
        if (o.agrees()) {
            return new Case(name, Kind.PASSED, "");
        }
        String text = "formula: " + o.formula() + "\n" + ConformanceText.errors(o) + "\nworst batch: " + o.worstBatch()
                + o.findings().stream().map(f -> "\nnote: " + f).collect(Collectors.joining());
        return new Case(name, Kind.FAILED, element("failure", "differs from its formula", "DIFFERS", text));
    }

    private static String element(String tag, String message, String type, String text) {
        return "      <" + tag + (message.isEmpty() ? "" : attribute("message", message))
                + (type.isEmpty() ? "" : attribute("type", type)) + ">" + XmlText.escape(text) + "</" + tag + ">\n";
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + XmlText.escape(value) + "\"";
    }
}
