package scholium.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import scholium.verify.ConformanceReport;
import scholium.verify.Evidence;
import scholium.verify.RunResult;
import scholium.verify.StepResult;

/** What the verdicts rest on: for each engine how many steps it spoke to, and how many steps have how many roads. */
final class RoadsHtml {
    private static final Map<String, String> NAMES = Map.of(
            "exact", "decided exactly",
            "cas", "confirmed by computer algebra",
            "numeric", "confirmed by rigorous numerics",
            "none", "gave up");
    private static final Map<String, String> COLOURS =
            Map.of("exact", "proved", "cas", "supported", "numeric", "supported", "none", "conditional");

    private RoadsHtml() {}

    static void write(RunResult run, Html page) {
        Map<String, Map<String, Integer>> roads = new LinkedHashMap<>();
        Map<Integer, Integer> agreeing = new TreeMap<>((a, b) -> b - a);
        List<StepResult> steps =
                HtmlReport.claims(run).stream().flatMap(c -> c.steps().stream()).toList();
        for (StepResult s : steps) {
            Set<String> agree = new HashSet<>();
            for (Evidence e : s.evidence()) {
                roads.computeIfAbsent(e.engine(), k -> new TreeMap<>()).merge(e.strength(), 1, Integer::sum);
                if (!e.strength().equals("none")) {
                    agree.add(e.engine());
                }
            }
            if (!agree.isEmpty()) {
                agreeing.merge(agree.size(), 1, Integer::sum);
            }
        }
        if (roads.isEmpty()) {
            return;
        }
        page.open("section", "class", "overview")
                .element("h2", "Evidence by road")
                .line();
        page.open("p").text(summary(agreeing)).close().line();
        page.open("table", "class", "roads").open("tbody").line();
        roads.forEach((engine, said) -> road(engine, said, steps.size(), page));
        code(run, page);
        page.close().close().close().line();
    }

    private static String summary(Map<Integer, Integer> agreeing) {
        List<String> parts = new ArrayList<>();
        agreeing.forEach((n, steps) -> parts.add(Wording.count(steps, "step") + " on " + Wording.count(n, "road")));
        return "Engines that share no code judge a step by themselves: " + String.join(", ", parts) + ".";
    }

    private static void road(String engine, Map<String, Integer> said, int steps, Html page) {
        Bar bar = new Bar();
        List<String> words = new ArrayList<>();
        said.forEach((strength, n) -> {
            String word = n + " " + NAMES.getOrDefault(strength, strength);
            words.add(word);
            bar.add(COLOURS.getOrDefault(strength, "undecided"), n, word);
        });
        // an engine may speak to several parts of one step
        long whole = Math.max(
                steps, said.values().stream().mapToInt(Integer::intValue).sum());
        row(engine, bar, whole, String.join(", ", words), page);
    }

    private static void code(RunResult run, Html page) {
        List<ConformanceReport.Output> outputs = run.documents().stream()
                .flatMap(d -> d.conformances().stream())
                .flatMap(c -> c.outputs().stream())
                .toList();
        long agree = outputs.stream().filter(ConformanceReport.Output::agrees).count();
        long differ = outputs.size() - agree;
        if (!outputs.isEmpty()) {
            Bar bar = new Bar().add("refuted", differ, "").add("proved", agree, "");
            String words = Wording.count(agree, "output") + " as the formulas say"
                    + (differ == 0 ? "" : ", " + differ + " not");
            row("implementation", bar, outputs.size(), words, page);
        }
    }

    private static void row(String name, Bar bar, long whole, String words, Html page) {
        page.open("tr").element("th", name, "scope", "row").open("td", "class", "picture");
        bar.write("bar small", whole, page);
        page.close().element("td", words).close().line();
    }
}
