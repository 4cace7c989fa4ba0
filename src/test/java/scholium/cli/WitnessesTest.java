package scholium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import scholium.derivation.Claim;
import scholium.derivation.Derivation;
import scholium.derivation.Obligation;
import scholium.derivation.Step;
import scholium.elaborate.Elaborator;
import scholium.engine.Budget;
import scholium.engine.Counterexample;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.engine.witness.WitnessEngine;
import scholium.expr.Expr;
import scholium.expr.FreeNames;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Range;
import scholium.expr.Rewriting;
import scholium.expr.Setting;
import scholium.expr.evaluation.Element;
import scholium.expr.evaluation.Judgement;
import scholium.expr.evaluation.Point;
import scholium.expr.evaluation.Program;
import scholium.expr.evaluation.Surd;
import scholium.expr.evaluation.Truth;
import scholium.expr.sampling.Simplicity;
import scholium.number.Rational;
import scholium.report.Relevance;
import scholium.syntax.DocumentParser;
import scholium.text.Source;
import scholium.verify.Diagnosing;

/**
 * Every witness of the shipped mistakes, read back from what is shown to the reader: the assumptions hold there, the sides
 * are defined and differ, and no single number in it can be made smaller.
 */
class WitnessesTest {
    private static final int STEPS = 500_000;

    @Test
    void everyWitnessIsOneAndNoNumberInItCanBeSmaller() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> improvable = new ArrayList<>();
        int witnesses = 0;
        for (Path file : files()) {
            Derivation derivation =
                    Elaborator.elaborate(DocumentParser.parse(new Source(file.toString(), Files.readString(file))));
            for (Claim c : derivation.claims()) {
                if (c.kind() != Claim.Kind.MISTAKE) {
                    continue;
                }
                for (Step s : c.steps()) {
                    for (Obligation o : s.obligations()) {
                        Goal goal = new Goal(o.relation(), o.setting());
                        Outcome outcome = new WitnessEngine(() -> 0).decide(goal, Budget.standard());
                        if (outcome instanceof Outcome.Refuted r) {
                            witnesses++;
                            String where = file.getFileName() + " " + c.name() + " " + r.counterexample();
                            At at = new At(goal, r.counterexample());
                            if (!at.isCounterexample() || !at.isShown(r.counterexample())) {
                                wrong.add(where);
                            } else {
                                at.improvement().ifPresent(i -> improvable.add(where + " with " + i));
                            }
                            assertThat(new WitnessEngine(() -> 0).decide(goal, Budget.standard()))
                                    .isEqualTo(outcome);
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(improvable).isEmpty();
        assertThat(witnesses).isGreaterThan(190);
    }

    @Test
    void whatAHypothesisRelatesToTheLineIsShown() {
        Source source = new Source("x.md", """
                ```derivation
                size m ≥ 1
                size n ≥ 1
                index i : 1..m
                index p : 1..n
                real a, b, c, x_i, y_i, u_p
                real z > 0
                claim number given a = n: a ≥ 2
                claim total given Σ_p u_p = a: a = 0
                claim bound given a > m: a > 5
                claim sizes given m < n: m < 2
                claim third given a + b = c: a = c
                claim families given x_i + y_i = 0: x_i = 0
                claim chain given a > b, b > c: a > 1
                ```
                """);
        Map<String, String> shown = new LinkedHashMap<>();
        try (Checker checker = new Wiring().open(Budget.standard(), false, Diagnosing.NONE)) {
            checker.check(source).claims().forEach(c -> {
                Counterexample x = c.steps().get(0).counterexample().orElseThrow();
                Counterexample reduced = Relevance.of(c.steps().get(0), x);
                shown.put(
                        c.claim().name(),
                        reduced.sizes().keySet() + " " + reduced.values().keySet());
            });
        }
        assertThat(shown)
                .isEqualTo(Map.of(
                        "number", "[n] []",
                        "total", "[n] [u]",
                        "bound", "[m] [a]",
                        "sizes", "[m, n] []",
                        "third", "[] [a, b]",
                        "families", "[m] [x, y]",
                        "chain", "[] [a, b, c]"));
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("derivations"))) {
            return files.filter(p -> p.toString().endsWith(".md")).sorted().toList();
        }
    }

    /** A goal at the point that a counterexample shows. */
    private static final class At {
        private final Goal goal;
        private final Program program;
        private final Map<Index, Integer> integers = new HashMap<>();
        private final Map<Element, Rational> listed = new TreeMap<>();
        private final Map<String, List<Range>> arguments = new HashMap<>();
        private final Set<String> given = new TreeSet<>();

        At(Goal goal, Counterexample c) {
            this.goal = goal;
            Setting setting = goal.setting();
            setting.sizes()
                    .forEach(s -> integers.put(
                            s.index(), c.sizes().getOrDefault(s.index().name(), Math.max(2, s.minimum()))));
            setting.sizes().forEach(s -> s.fixed().ifPresent(f -> integers.put(s.index(), f)));
            for (Setting.FreeIndex f : setting.free()) {
                integers.put(
                        f.index(),
                        c.indices()
                                .getOrDefault(f.index().name(), value(f.range().lower(), integers)));
            }
            setting.values().forEach(v -> given.add(v.target().toString()));
            List<Program.Lambda> roots = new ArrayList<>();
            roots.add(Program.Lambda.of(goal.relation().left()));
            roots.add(Program.Lambda.of(goal.relation().right()));
            for (Setting.Assumption a : setting.assumptions()) {
                List<Index> parameters =
                        a.quantified().stream().map(Setting.FreeIndex::index).toList();
                roots.add(new Program.Lambda(parameters, a.relation().left()));
                roots.add(new Program.Lambda(parameters, a.relation().right()));
            }
            this.program = Program.of(setting, roots);
            arguments(goal.relation().left());
            arguments(goal.relation().right());
            c.values().forEach(this::read);
        }

        private static int value(IndexTerm term, Map<Index, Integer> at) {
            return term.evaluate(i -> at.getOrDefault(i, 1));
        }

        private void read(String name, List<String> texts) {
            if (texts.get(0).contains("↦")) {
                polynomial(name, texts.get(0));
            } else if (texts.get(0).contains(" = ")) {
                throw new IllegalArgumentException("a long listing: " + texts);
            } else {
                family(name, texts);
            }
        }

        private List<Range> ranges(String name) {
            List<Range> declared = goal.setting().families().stream()
                    .filter(f -> f.name().equals(name))
                    .findFirst()
                    .map(Setting.Family::ranges)
                    .orElse(List.of());
            return declared.isEmpty() ? arguments.getOrDefault(name, List.of()) : declared;
        }

        private void arguments(Expr side) {
            new Rewriting() {
                @Override
                public Expr lossDerivative(Expr.LossDerivative e) {
                    e.loss().arguments().forEach(a -> arguments.put(a.name(), a.ranges()));
                    return super.lossDerivative(e);
                }
            }.apply(side);
        }

        /** Row-major over the ranges of the family, or of those a loss is differentiated by. */
        private void family(String name, List<String> texts) {
            List<Range> ranges = ranges(name);
            if (name.contains("/∂")) {
                for (String part : name.substring(name.indexOf("/∂") + 2).split("∂")) {
                    ranges = Stream.concat(ranges.stream(), ranges(part).stream())
                            .toList();
                }
            }
            if (ranges.isEmpty()) {
                listed.put(new Element(name, List.of()), Rational.parse(texts.get(0)));
            }
            for (int k = 0; k < texts.size() && !ranges.isEmpty(); k++) {
                List<Integer> subscripts = new ArrayList<>();
                int rest = k;
                for (int d = ranges.size() - 1; d >= 0; d--) {
                    int lower = value(ranges.get(d).lower(), integers);
                    int extent =
                            ranges.get(d).upper().map(u -> value(u, integers)).orElse(k + lower) - lower + 1;
                    subscripts.add(0, lower + rest % extent);
                    rest /= extent;
                }
                listed.put(new Element(name, subscripts), Rational.parse(texts.get(k)));
            }
        }

        private void polynomial(String name, String text) {
            String body = text.substring(text.indexOf('↦') + 1).trim();
            for (int degree = 0; degree <= program.degree(name); degree++) {
                listed.put(Element.coefficient(name, List.of(degree)), Rational.ZERO);
            }
            if (body.equals("0")) {
                return;
            }
            for (String term : body.replace("-", "+-").split("\\+")) {
                if (!term.isEmpty()) {
                    String[] parts = (term + " ").split("u", -1);
                    String coefficient = parts[0].trim();
                    int degree = parts.length == 1
                            ? 0
                            : parts[1].startsWith("^")
                                    ? Integer.parseInt(parts[1].substring(1).trim())
                                    : 1;
                    listed.put(
                            Element.coefficient(name, List.of(degree)),
                            coefficient.isEmpty()
                                    ? Rational.ONE
                                    : coefficient.equals("-") ? Rational.MINUS_ONE : Rational.parse(coefficient));
                }
            }
        }

        /** Whether the sides are those of the point, exactly where that is said, and as decimals. */
        boolean isShown(Counterexample c) {
            Judgement judgement = judgement(listed);
            boolean exact = Stream.of(0, 1).allMatch(side -> {
                String text = side == 0 ? c.left() : c.right();
                return text.startsWith("≈ ")
                        || judgement.exact(side).value().map(Surd::toString).equals(Optional.of(text));
            });
            double left = judgement.enclosure(0).value().orElseThrow().doubleValue();
            double right = judgement.enclosure(1).value().orElseThrow().doubleValue();
            return exact
                    && Math.abs(Double.parseDouble(c.leftDecimal()) - left) <= 1e-5 * Math.abs(left)
                    && Math.abs(Double.parseDouble(c.rightDecimal()) - right) <= 1e-5 * Math.abs(right);
        }

        boolean isCounterexample() {
            return isCounterexample(listed);
        }

        /** What is not listed does not matter, whatever it is: here other numbers than the search had. */
        private Judgement judgement(Map<Element, Rational> assignment) {
            Map<Element, Rational> others = new HashMap<>();
            return new Judgement(
                    program,
                    new Point(integers, e -> {
                        Rational known = assignment.get(e);
                        return known != null ? known : others.computeIfAbsent(e, x -> Rational.of(others.size() + 1));
                    }),
                    STEPS);
        }

        private boolean isCounterexample(Map<Element, Rational> assignment) {
            Judgement judgement = judgement(assignment);
            for (int k = 0; k < goal.setting().assumptions().size(); k++) {
                Setting.Assumption a = goal.setting().assumptions().get(k);
                if (!isAbout(a)) {
                    continue;
                }
                Judgement.Claim claim = new Judgement.Claim(
                        2 + 2 * k,
                        a.relation().comparison(),
                        3 + 2 * k,
                        a.relation().tolerance());
                for (int[] arguments :
                        instances(a.quantified(), 0, new int[a.quantified().size()])) {
                    if (judgement.truth(claim, arguments) != Truth.HOLDS) {
                        return false;
                    }
                }
            }
            Judgement.Claim claim = new Judgement.Claim(
                    0, goal.relation().comparison(), 1, goal.relation().tolerance());
            return judgement.truth(claim) == Truth.FAILS;
        }

        /** Whether all inputs of an assumption are listed; the others can be chosen otherwise. */
        private boolean isAbout(Setting.Assumption a) {
            Set<String> names = new TreeSet<>(FreeNames.of(a.relation().left()).names());
            names.addAll(FreeNames.of(a.relation().right()).names());
            Set<String> known = new TreeSet<>();
            listed.keySet().forEach(e -> known.add(e.family()));
            return known.containsAll(names);
        }

        private List<int[]> instances(List<Setting.FreeIndex> quantified, int next, int[] chosen) {
            if (next == quantified.size()) {
                return List.of(chosen.clone());
            }
            Map<Index, Integer> here = new HashMap<>(integers);
            for (int k = 0; k < next; k++) {
                here.put(quantified.get(k).index(), chosen[k]);
            }
            Range range = quantified.get(next).range();
            int from = value(range.lower(), here);
            int to = range.upper().map(u -> value(u, here)).orElse(from + 3);
            List<int[]> all = new ArrayList<>();
            for (int v = from; v <= to; v++) {
                chosen[next] = v;
                all.addAll(instances(quantified, next + 1, chosen));
            }
            return all;
        }

        /** A smaller number for one input at which this is a counterexample as plain as before. */
        Optional<String> improvement() {
            for (Map.Entry<Element, Rational> e : listed.entrySet()) {
                Rational present = e.getValue();
                Rational nearer = present.minus(Rational.of(present.signum()));
                for (Rational smaller : List.of(
                        Rational.ZERO, Rational.ONE, Rational.MINUS_ONE, present.times(Rational.HALF), nearer)) {
                    Map<Element, Rational> changed = new LinkedHashMap<>(listed);
                    changed.put(e.getKey(), smaller);
                    if (Simplicity.cost(smaller) < Simplicity.cost(present)
                            && !given.contains(e.getKey().toString())
                            && isCounterexample(changed)
                            && blemishes(changed) <= blemishes(listed)) {
                        return Optional.of(e.getKey() + " = " + smaller);
                    }
                }
            }
            return Optional.empty();
        }

        /** Constant families, and sides that are 0, have roots, or (twice) are only enclosed. */
        private int blemishes(Map<Element, Rational> assignment) {
            Map<String, Set<Rational>> values = new TreeMap<>();
            Map<String, Integer> counts = new TreeMap<>();
            assignment.forEach((e, v) -> {
                if (!e.subscripts().isEmpty() && !e.isCoefficient()) {
                    values.computeIfAbsent(e.family(), f -> new HashSet<>()).add(v);
                    counts.merge(e.family(), 1, Integer::sum);
                }
            });
            int blemishes = 0;
            for (Map.Entry<String, Set<Rational>> f : values.entrySet()) {
                blemishes += f.getValue().size() == 1 && counts.get(f.getKey()) > 1 ? 1 : 0;
            }
            Judgement judgement = judgement(assignment);
            for (int side = 0; side < 2; side++) {
                Optional<Surd> exact = judgement.exact(side).value();
                blemishes += exact.map(
                                s -> (s.isZero() ? 1 : 0) + (s.toRational().isPresent() ? 0 : 1))
                        .orElse(2);
            }
            return blemishes;
        }
    }
}
