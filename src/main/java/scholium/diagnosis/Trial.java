package scholium.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scholium.derivation.Obligation;
import scholium.expr.Comparison;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.IndexTerm;
import scholium.expr.Relation;
import scholium.expr.Setting;

/** Floating-point values of the two sides of many variants of one line, at common points. For guessing only. */
final class Trial {
    private static final int CHUNK = 100;
    private static final int STEPS = 1_000_000;
    private static final int FIRST = 1;
    private static final int POINTS = 3;
    private static final double NEAR = 1e-8;
    private static final double SMALL = 1e-4;

    private final Obligation line;
    private final long seed;

    Trial(Obligation line, long seed) {
        this.line = line;
        this.seed = seed;
    }

    /** The variants whose sides seem equal at random points. */
    List<Candidate> hold(List<Candidate> variants) {
        return agreeing(agreeing(variants, FIRST), POINTS);
    }

    private List<Candidate> agreeing(List<Candidate> variants, int points) {
        List<Candidate> kept = new ArrayList<>();
        for (int from = 0; from < variants.size(); from += CHUNK) {
            List<Candidate> chunk = variants.subList(from, Math.min(variants.size(), from + CHUNK));
            List<double[]> rows = rows(chunk.stream().map(Candidate::obligation).toList(), points);
            for (int k = 0; k < chunk.size(); k++) {
                if (agree(rows, k)) {
                    kept.add(chunk.get(k));
                }
            }
        }
        return kept;
    }

    private static boolean agree(List<double[]> rows, int k) {
        int seen = 0;
        for (double[] row : rows) {
            double left = row[2 * k];
            double right = row[2 * k + 1];
            if (Double.isNaN(left) || Double.isNaN(right)) {
                continue;
            }
            if (!near(left, right)) {
                return false;
            }
            seen++;
        }
        return seen > 0 && 3 * seen >= 2 * rows.size();
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) <= NEAR * Math.max(SMALL, Math.max(Math.abs(a), Math.abs(b)));
    }

    /** Left and right of the line itself at some points where both have a value. */
    List<double[]> sides() {
        return rows(List.of(line), POINTS).stream()
                .filter(r -> !Double.isNaN(r[0]) && !Double.isNaN(r[1]))
                .toList();
    }

    private List<double[]> rows(List<Obligation> all, int points) {
        if (all.isEmpty()) {
            return List.of();
        }
        Setting wide = wide(all);
        Points sampled = new Points(mentioning(wide), wide, seed, STEPS, (POINTS + 1) * STEPS);
        // Variants share the side that was not edited, as one object.
        Map<Expr, Integer> places = new IdentityHashMap<>();
        List<Expr> distinct = new ArrayList<>();
        int[] sides = new int[2 * all.size()];
        for (int k = 0; k < all.size(); k++) {
            Relation r = all.get(k).relation();
            sides[2 * k] = place(r.left(), places, distinct);
            sides[2 * k + 1] = place(r.right(), places, distinct);
        }
        return sampled.rows(distinct, points).stream()
                .map(row ->
                        Arrays.stream(sides).mapToDouble(s -> row.values()[s]).toArray())
                .toList();
    }

    private static int place(Expr e, Map<Expr, Integer> places, List<Expr> distinct) {
        return places.computeIfAbsent(e, x -> {
            distinct.add(x);
            return distinct.size() - 1;
        });
    }

    /** What any of the variants is quantified over. */
    private Setting wide(List<Obligation> all) {
        Map<Object, Setting.Size> sizes = new LinkedHashMap<>();
        Map<Object, Setting.FreeIndex> free = new LinkedHashMap<>();
        Map<Object, Setting.Family> families = new LinkedHashMap<>();
        Map<Object, Setting.Recurrence> recurrences = new LinkedHashMap<>();
        Map<Object, Setting.Assumption> assumptions = new LinkedHashMap<>();
        Map<Object, Setting.Value> values = new LinkedHashMap<>();
        List<Setting> settings = new ArrayList<>(List.of(line.setting()));
        all.forEach(o -> settings.add(o.setting()));
        for (Setting s : settings) {
            s.sizes().forEach(x -> sizes.putIfAbsent(x.index(), x));
            s.free().forEach(x -> free.putIfAbsent(x.index(), x));
            s.families().forEach(x -> families.putIfAbsent(x.name(), x));
            s.recurrences().forEach(x -> recurrences.putIfAbsent(x.name(), x));
            s.assumptions().forEach(x -> assumptions.putIfAbsent(x, x));
            s.values().forEach(x -> values.putIfAbsent(x.target(), x));
        }
        return new Setting(
                List.copyOf(sizes.values()),
                List.copyOf(free.values()),
                List.copyOf(families.values()),
                List.copyOf(recurrences.values()),
                List.copyOf(assumptions.values()),
                List.copyOf(values.values()));
    }

    /** The line, and every input besides, so that all of them get values that the assumptions allow. */
    private Relation mentioning(Setting wide) {
        List<Expr> terms = new ArrayList<>(List.of(line.relation().right()));
        for (Setting.Family f : wide.families()) {
            List<IndexTerm> first = f.ranges().stream().map(r -> r.lower()).toList();
            terms.add(new Expr.Variable(f.name(), first));
        }
        return Relation.of(line.relation().left(), Comparison.EQUAL, Exprs.add(terms));
    }
}
