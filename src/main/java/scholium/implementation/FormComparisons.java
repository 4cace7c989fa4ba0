package scholium.implementation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import scholium.expr.Expr;
import scholium.expr.FreeNames;
import scholium.expr.Index;
import scholium.expr.Range;
import scholium.expr.evaluation.Evaluation;
import scholium.expr.evaluation.Program;
import scholium.number.Ball;

/** Where a formula itself loses digits, compared with the other forms of it that a document has. */
public final class FormComparisons {
    private static final int MOST_FORMS = 6;
    private static final int MOST_CANDIDATES = 300;
    private static final int DECADES = 12;
    private static final int DRAWS = 3;
    private static final int EXTENT = 31;
    private static final List<Integer> MATRIX_EXTENTS = List.of(5, 8);
    private static final int STEPS = 2_000_000;
    private static final long MOST_ELEMENTS = 1_000;

    private final Implementation implementation;
    private final Binding binding;
    private final Assumptions assumptions;
    private final List<Place> places;
    private final long seed;

    private FormComparisons(Implementation implementation, Binding binding, List<Batch> batches, long seed) {
        this.implementation = implementation;
        this.binding = binding;
        this.assumptions = new Assumptions(binding);
        this.places = Site.among(batches, implementation, binding).stream()
                .map(Site::place)
                .toList();
        this.seed = seed;
    }

    /**
     * For each output the comparison of its forms where that tells something: with the array shifted that takes the least
     * shift to tell.
     *
     * @param candidates formulas of the document, of which those are taken that have the values claimed of the output
     */
    public static List<FormComparison> of(
            Implementation implementation, Binding binding, List<Batch> batches, List<Form> candidates, long seed) {
        FormComparisons all = new FormComparisons(implementation, binding, batches, seed);
        List<FormComparison> found = new ArrayList<>();
        for (Port port : implementation.outputs()) {
            Binding.Claimed claimed = binding.outputs().get(port.name());
            if (claimed != null) {
                all.comparisons(port.name(), claimed, candidates).stream()
                        .min(Comparator.comparingInt(c -> c.tellingRung().orElse(DECADES)))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private List<FormComparison> comparisons(String output, Binding.Claimed claimed, List<Form> candidates) {
        List<Form> forms = forms(claimed, candidates);
        List<FormComparison> found = new ArrayList<>();
        for (Port port : implementation.inputs()) {
            Symbol symbol = binding.inputs().get(port.name());
            Optional<String> name = symbol == null ? Optional.empty() : symbol.name();
            boolean shifts = port.domain() == Port.Domain.REAL
                    && !port.sizes().isEmpty()
                    && name.isPresent()
                    && FreeNames.of(forms.get(0).expression()).names().contains(name.get());
            if (shifts) {
                shifted(output, port, name.get(), forms)
                        .filter(c -> c.tellingRung().isPresent())
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** The claimed formula and those that have the same values. */
    private List<Form> forms(Binding.Claimed claimed, List<Form> candidates) {
        List<Range> ranges = GradientClaim.ranges(binding, claimed.indices());
        Set<String> bound = binding.inputs().values().stream()
                .flatMap(s -> s.name().stream())
                .collect(Collectors.toSet());
        Form own = new Form("", Upstream.explicit(claimed.expression()), claimed.indices(), ranges);
        Map<String, Form> found = new LinkedHashMap<>();
        Set<Expr> seen = new HashSet<>(Set.of(own.expression()));
        int tried = 0;
        for (Form candidate : candidates) {
            Optional<Form> form = fitted(candidate, ranges, bound).filter(f -> seen.add(f.expression()));
            if (form.isPresent() && found.size() < MOST_FORMS && tried++ < MOST_CANDIDATES) {
                Form f = form.get();
                boolean same = Coincidence.at(
                        places,
                        binding.setting(),
                        ranges,
                        new Program.Lambda(own.indices(), own.expression()),
                        new Program.Lambda(f.indices(), f.expression()));
                if (same) {
                    found.putIfAbsent(f.text(), f);
                }
            }
        }
        List<Form> forms = new ArrayList<>(List.of(own));
        forms.addAll(found.values());
        return forms;
    }

    /** The candidate with its indices in the order of the output's, where that is possible. */
    private static Optional<Form> fitted(Form candidate, List<Range> ranges, Set<String> bound) {
        if (candidate.ranges().size() != ranges.size()) {
            return Optional.empty();
        }
        List<Index> left = new ArrayList<>(candidate.indices());
        List<Range> leftRanges = new ArrayList<>(candidate.ranges());
        List<Index> ordered = new ArrayList<>();
        for (Range r : ranges) {
            int k = leftRanges.indexOf(r);
            if (k < 0) {
                return Optional.empty();
            }
            ordered.add(left.remove(k));
            leftRanges.remove(k);
        }
        Expr explicit = Upstream.explicit(candidate.expression());
        boolean closed = bound.containsAll(FreeNames.of(explicit).names())
                && Opaqueness.in(explicit).isEmpty();
        return closed ? Optional.of(new Form(candidate.text(), explicit, ordered, ranges)) : Optional.empty();
    }

    private Optional<FormComparison> shifted(String output, Port port, String name, List<Form> forms) {
        Ladder ladder = new Ladder(output, forms);
        for (int draw = 0; draw < DRAWS; draw++) {
            Batch base = new Recipe().draw(implementation.inputs(), extents(), seed * 1_000_003 + draw);
            for (int k = 0; k <= DECADES; k++) {
                double ratio = Double.parseDouble("1e" + k);
                Values inputs =
                        base.inputs().with(port.name(), plus(base.inputs().tensor(port.name()), ratio));
                Batch batch = base.with(GivenValues.in(binding, inputs));
                int rung = k;
                Site.of(batch, implementation, binding, assumptions).ifPresent(s -> ladder.add(rung, s));
            }
        }
        return ladder.isCostly() ? Optional.empty() : Optional.of(ladder.comparison(name));
    }

    private Map<String, Integer> extents() {
        List<String> names = implementation.inputs().stream()
                .flatMap(p -> p.sizes().stream())
                .distinct()
                .toList();
        Map<String, Integer> extents = new LinkedHashMap<>();
        names.forEach(s -> extents.put(s, names.size() == 1 ? EXTENT : MATRIX_EXTENTS.get(extents.size() % 2)));
        return extents;
    }

    private static Tensor plus(Tensor t, double shift) {
        double[] elements = t.elements();
        for (int k = 0; k < elements.length; k++) {
            elements[k] += shift;
        }
        return Tensor.of(t.dimensions(), elements);
    }

    /** The worst errors of all forms and the code, rung by rung. */
    private final class Ladder {
        private final String output;
        private final List<Form> forms;
        private final List<Range> ranges;
        private final Program program;
        private final Enclosing exact;
        private final double[][] worst; // by form, the code last
        private boolean costly;

        Ladder(String output, List<Form> forms) {
            this.output = output;
            this.forms = forms;
            this.ranges = forms.get(0).ranges();
            List<Program.Lambda> lambdas = forms.stream()
                    .map(f -> new Program.Lambda(f.indices(), f.expression()))
                    .toList();
            program = Program.of(Assumptions.withoutValues(binding.setting()), lambdas);
            exact = new Enclosing(binding.setting(), lambdas.subList(0, 1));
            worst = new double[forms.size() + 1][DECADES + 1];
            Arrays.stream(worst).forEach(w -> Arrays.fill(w, Double.NaN));
        }

        void add(int rung, Site site) {
            if (costly) {
                return;
            }
            List<int[]> all =
                    Subscripts.all(ranges, site.place(), MOST_ELEMENTS).orElse(List.of());
            Enclosing.At here = exact.at(site.place().point());
            List<Ball> right = new ArrayList<>();
            double scale = 0;
            for (int[] subscripts : all) {
                Optional<Ball> value = here.value(0, subscripts);
                if (value.isEmpty()) {
                    return;
                }
                right.add(value.get());
                scale = Math.max(scale, Math.abs(value.get().doubleValue()));
            }
            if (scale == 0) {
                return;
            }
            Evaluation<Double> plain = new Evaluation<>(program, site.place().point(), new PlainArithmetic(), STEPS);
            for (int k = 0; k < all.size(); k++) {
                for (int f = 0; f < forms.size(); f++) {
                    double value = plain.value(f, all.get(k)).value().orElse(Double.NaN);
                    note(f, rung, value, right.get(k), scale);
                }
                note(forms.size(), rung, site.computed().tensor(output).element(k), right.get(k), scale);
            }
            costly = plain.taken() > STEPS;
        }

        /** Whether the evaluations ended before all values were found, so that nothing can be said. */
        boolean isCostly() {
            return costly;
        }

        private void note(int form, int rung, double value, Ball right, double scale) {
            double error = Double.isFinite(value)
                    ? Ball.of(value, Enclosing.PRECISION).minus(right).abs().doubleValue() / scale
                    : Double.POSITIVE_INFINITY;
            double before = worst[form][rung];
            worst[form][rung] = Double.isNaN(before) ? error : Math.max(before, error);
        }

        FormComparison comparison(String input) {
            List<FormErrors> all = new ArrayList<>();
            for (int f = 0; f < worst.length; f++) {
                List<FormErrors.Rung> rungs = new ArrayList<>();
                for (int k = 0; k <= DECADES; k++) {
                    rungs.add(new FormErrors.Rung(Double.parseDouble("1e" + k), worst[f][k]));
                }
                all.add(new FormErrors(f < forms.size() ? forms.get(f).text() : "", rungs));
            }
            return new FormComparison(output, input, all.subList(0, forms.size()), all.get(forms.size()));
        }
    }
}
