package scholium.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import scholium.derivation.Claim;
import scholium.derivation.Obligation;
import scholium.derivation.Step;
import scholium.engine.Counterexample;
import scholium.expr.FreeNames;
import scholium.expr.Index;
import scholium.expr.Relation;
import scholium.expr.Setting;
import scholium.verify.ClaimResult;
import scholium.verify.Evidence;
import scholium.verify.StepResult;
import scholium.verify.Verdict;

/** The marks and words that all reports share, so that console, page and annotations say the same. */
public final class Wording {
    private static final int SHORT_DETAIL = 24;
    private static final String MISTAKE = "mistake";

    private Wording() {}

    public static String mark(Verdict verdict) {
        return switch (verdict) {
            case PROVED -> "✓";
            case CONDITIONAL -> "◐";
            case SUPPORTED -> "≈";
            case UNDECIDED -> "?";
            case REFUTED -> "✗";
        };
    }

    /** The mark of a claim: whether it is as the document says, and how well that is known. */
    static String mark(ClaimResult claim) {
        if (isMistake(claim)) {
            return claim.asExpected() ? "✓" : "✗";
        }
        return claim.asExpected() ? mark(claim.verdict()) : "✗";
    }

    static boolean isMistake(ClaimResult claim) {
        return claim.claim().kind() == Claim.Kind.MISTAKE;
    }

    /** The verdict, and for a mistake how it compares with what the document says. */
    static String verdict(ClaimResult claim) {
        if (!isMistake(claim)) {
            return claim.verdict().name();
        }
        return claim.asExpected()
                ? "refuted, as the document says"
                : claim.verdict().name() + ", though the document says it is false";
    }

    public static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    /** {@code every m}, {@code m = 2, 3, 4}, or nothing where no size takes part or nothing is proved. */
    public static String scope(StepResult step) {
        if (!step.scope().equals("all")) {
            return step.scope();
        }
        Set<String> sizes = new LinkedHashSet<>();
        for (Obligation o : step.step().obligations()) {
            sizes.addAll(sizes(o));
        }
        return sizes.isEmpty() ? "" : "every " + String.join(", ", sizes);
    }

    private static Set<String> sizes(Obligation o) {
        Set<Index> used = new LinkedHashSet<>();
        Relation r = o.relation();
        used.addAll(FreeNames.of(r.left()).indices());
        used.addAll(FreeNames.of(r.right()).indices());
        for (Setting.FreeIndex f : o.setting().free()) {
            f.range().upper().ifPresent(u -> used.addAll(u.coefficients().keySet()));
        }
        return o.setting().sizes().stream()
                .filter(s -> s.fixed().isEmpty() && used.contains(s.index()))
                .map(s -> s.index().name())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The scope of a claim is the narrowest of its steps; several limits are all named. */
    public static String scope(ClaimResult claim) {
        Set<String> every = new LinkedHashSet<>();
        Set<String> limited = new LinkedHashSet<>();
        for (StepResult s : claim.steps()) {
            String scope = scope(s);
            if (s.scope().equals("all") && !scope.isEmpty()) {
                every.add(scope);
            } else if (!scope.isEmpty()) {
                limited.add(scope);
            }
        }
        if (!limited.isEmpty()) {
            return String.join("; ", limited);
        }
        return every.stream()
                .map(s -> s.substring("every ".length()))
                .flatMap(s -> List.of(s.split(", ")).stream())
                .distinct()
                .collect(Collectors.collectingAndThen(Collectors.joining(", "), s -> s.isEmpty() ? "" : "every " + s));
    }

    /** The engines that agree with a claim, in short: {@code sums, symja (m = 2, 3, 4), numeric}. */
    static String roads(List<StepResult> steps) {
        Map<String, Set<String>> details = new LinkedHashMap<>();
        for (StepResult s : steps) {
            for (Evidence e : s.evidence()) {
                if (!e.strength().equals("none")) {
                    details.computeIfAbsent(e.engine(), k -> new LinkedHashSet<>())
                            .add(e.detail());
                }
            }
        }
        List<String> roads = new ArrayList<>();
        details.forEach((engine, said) -> {
            String detail = said.iterator().next();
            boolean show = said.size() == 1
                    && detail.contains("=")
                    && Columns.width(detail) <= SHORT_DETAIL
                    && !detail.contains("\n");
            roads.add(show ? engine + " (" + detail + ")" : engine);
        });
        return String.join(", ", roads);
    }

    /** {@code m = 2, x = [0, 2], ε = 3, i = 1}. */
    static String point(Step step, Counterexample c) {
        List<String> parts = new ArrayList<>();
        c.sizes().forEach((name, value) -> parts.add(name + " = " + value));
        c.values().forEach((name, value) -> parts.add(name + " = " + value(step, c, name)));
        c.indices().forEach((name, value) -> parts.add(name + " = " + value));
        return String.join(", ", parts);
    }

    /** What a name stands for at the point: a number, a list, or a list of rows. */
    public static String value(Step step, Counterexample c, String name) {
        List<String> value = c.values().getOrDefault(name, List.of());
        return isFamily(step, name, value) ? FamilyText.of(step, name, value, c.sizes()) : value.get(0);
    }

    /** Whether a value is a list: by the declaration where it is known, since a family may have one element. */
    static boolean isFamily(Step step, String name, List<String> value) {
        return value.size() != 1
                || step.obligations().stream()
                        .flatMap(o -> o.setting().families().stream())
                        .anyMatch(f -> f.name().equals(name) && !f.ranges().isEmpty());
    }

    /** {@code left = 1/4, right = 1 (0.25 against 1)}, or {@code left = right = 1} where that is what is wrong. */
    static String sides(Counterexample c) {
        if (c.left().equals(c.right())) {
            return "left = right = " + c.left();
        }
        return side("left", c.left()) + ", " + side("right", c.right())
                + (hasDecimals(c) ? " (" + c.leftDecimal() + " against " + c.rightDecimal() + ")" : "");
    }

    private static String side(String name, String value) {
        return value.startsWith("≈ ") ? name + " " + value : name + " = " + value;
    }

    /** Whether decimals would say more than the sides themselves do. */
    public static boolean hasDecimals(Counterexample c) {
        return isMoreThan(c.leftDecimal(), c.left()) || isMoreThan(c.rightDecimal(), c.right());
    }

    static boolean isMoreThan(String decimal, String exact) {
        return !exact.equals(decimal) && !exact.equals("≈ " + decimal);
    }

    static String counterexample(Step step, Counterexample c) {
        String point = point(step, c);
        return point.isEmpty() ? sides(c) : point + ": " + sides(c);
    }

    public static String count(long n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }

    static String seconds(long millis) {
        return millis < 1000 ? millis + " ms" : String.format(Locale.ROOT, "%.2f s", millis / 1000.0);
    }

    /** An error in units of the last place, to three significant digits. */
    public static String ulps(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.isNaN(value) ? "undefined" : "∞";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e6
                ? String.valueOf((long) value)
                : String.format(Locale.ROOT, Math.abs(value) < 1000 ? "%.2f" : "%.2e", value);
    }

    /** {@code 28 proved, 2 mistakes refuted}, without the verdicts nobody got. */
    public static String tally(List<ClaimResult> claims) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Verdict v : Verdict.values()) {
            counts.put(word(v), 0);
        }
        counts.put(MISTAKE, 0);
        for (ClaimResult c : claims) {
            for (StepResult s : c.steps()) {
                boolean said = isMistake(c) && s.verdict() == Verdict.REFUTED;
                counts.merge(said ? MISTAKE : word(s.verdict()), 1, Integer::sum);
            }
        }
        counts.values().removeIf(n -> n == 0);
        String text = counts.entrySet().stream()
                .map(e -> e.getKey().equals(MISTAKE)
                        ? count(e.getValue(), MISTAKE) + " refuted"
                        : e.getValue() + " " + e.getKey())
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? "nothing to judge" : text;
    }

    /** Whether every claim is proved and every mistake refuted. */
    static boolean isAllSettled(List<ClaimResult> claims) {
        return claims.stream().allMatch(c -> c.asExpected() && (isMistake(c) || c.verdict() == Verdict.PROVED));
    }
}
