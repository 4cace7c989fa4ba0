package scholium.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.Relation;
import scholium.expr.Setting;
import scholium.expr.evaluation.DoubleArithmetic;
import scholium.expr.evaluation.Element;
import scholium.expr.evaluation.Evaluation;
import scholium.expr.evaluation.Point;
import scholium.expr.evaluation.Program;
import scholium.expr.sampling.Integers;
import scholium.expr.sampling.Question;
import scholium.expr.sampling.Sampler;
import scholium.expr.sampling.Samplers;
import scholium.number.Rational;

/** Random admissible points of a relation, and what expressions are worth there in floating point. For guessing only. */
final class Points {
    /** Two equal values of a family are no chance at size 2, and one size alone hides factors of it. */
    private static final List<Integer> SIZES = List.of(3, 4, 5, 2);

    private static final int MOST_SIZES = 24;
    private static final long MOST_ELEMENTS = 27;

    /** Where a document fixes larger sizes, a guess is not worth its points. */
    private static final long MOST_FIXED = 300;

    private static final int STEPS = 60_000;
    private static final int ALL_STEPS = 1_500_000;

    private final Question question;
    private final Samplers samplers;
    private final List<Map<Index, Integer>> sizes;
    private final SplittableRandom random;
    private final int stepsEach;
    private int stepsLeft;

    Points(Relation relation, Setting setting, long seed) {
        this(relation, setting, seed, STEPS, ALL_STEPS);
    }

    /**
     * @param stepsEach how many steps the expressions of one row may take together
     * @param steps how many steps all rows may take
     */
    Points(Relation relation, Setting setting, long seed, int stepsEach, int steps) {
        this.stepsEach = stepsEach;
        this.stepsLeft = steps;
        this.question = Question.of(relation, setting);
        this.samplers = new Samplers(question);
        this.random = new SplittableRandom(seed);
        this.sizes = question.refusal().isPresent() ? List.of() : sizes();
    }

    /** One point: the integers and the value of each expression, NaN where it has none. */
    record Row(Map<Index, Integer> integers, double[] values) {}

    private List<Map<Index, Integer>> sizes() {
        List<Map<Index, Integer>> all = Integers.sizes(question, SIZES, MOST_SIZES);
        List<Map<Index, Integer>> moderate =
                all.stream().filter(s -> elements(s) <= MOST_ELEMENTS).toList();
        return moderate.isEmpty()
                ? all.stream().filter(s -> elements(s) <= MOST_FIXED).toList()
                : moderate;
    }

    /** How many elements a family over all sizes that matter would have. */
    private long elements(Map<Index, Integer> sizes) {
        return sizes.entrySet().stream()
                .filter(e -> question.matters(e.getKey()))
                .mapToLong(Map.Entry::getValue)
                .reduce(1, (a, b) -> a * b);
    }

    /** Whether the index takes part in the relation. */
    boolean matters(Index index) {
        return question.matters(index);
    }

    /** The expressions at up to {@code most} points, after at most three times as many attempts. */
    List<Row> rows(List<Expr> expressions, int most) {
        return rows(expressions, most, true);
    }

    /** The same at points that seem admissible in floating point, which takes a fraction of the time. */
    List<Row> quickRows(List<Expr> expressions, int most) {
        return rows(expressions, most, false);
    }

    private List<Row> rows(List<Expr> expressions, int most, boolean certain) {
        List<Row> rows = new ArrayList<>();
        Program program = Program.of(
                question.setting(), expressions.stream().map(Program.Lambda::of).toList());
        if (sizes.isEmpty() || program.refusal().isPresent()) {
            return rows;
        }
        for (int attempt = 0; attempt < 3 * most && rows.size() < most && stepsLeft > 0; attempt++) {
            row(program, expressions.size(), certain).ifPresent(rows::add);
        }
        return rows;
    }

    private Optional<Row> row(Program program, int width, boolean certain) {
        Map<Index, Integer> size = sizes.get(random.nextInt(sizes.size()));
        List<Map<Index, Integer>> indices = Integers.indices(question, size);
        if (indices.isEmpty()) {
            return Optional.empty();
        }
        Map<Index, Integer> integers = new LinkedHashMap<>(size);
        integers.putAll(indices.get(random.nextInt(indices.size())));
        Sampler sampler = samplers.at(integers);
        Function<Element, Rational> draw = e -> nonZero(sampler, e);
        Optional<Map<Element, Rational>> drawn = certain ? sampler.draw(draw) : seeming(sampler, draw);
        if (drawn.isEmpty()) {
            stepsLeft -= stepsEach / 10;
            return Optional.empty();
        }
        Map<Element, Rational> inputs = new LinkedHashMap<>(drawn.get());
        Point point = new Point(integers, e -> inputs.computeIfAbsent(e, draw));
        Evaluation<Double> evaluation = new Evaluation<>(program, point, new DoubleArithmetic(), stepsEach);
        double[] values = new double[width];
        for (int k = 0; k < width; k++) {
            values[k] = evaluation.value(k).value().orElse(Double.NaN);
        }
        stepsLeft -= evaluation.taken();
        return Optional.of(new Row(integers, Arrays.copyOf(values, width)));
    }

    private Optional<Map<Element, Rational>> seeming(Sampler sampler, Function<Element, Rational> draw) {
        return sampler.proposed(Map.of(), draw).filter(inputs -> {
            Point point = new Point(sampler.integers(), e -> inputs.getOrDefault(e, Rational.ONE));
            return sampler.seemsAdmissible(
                    new Evaluation<>(question.program(), point, new DoubleArithmetic(), STEPS), inputs);
        });
    }

    /** Inputs that are 0 say little about factors. */
    private Rational nonZero(Sampler sampler, Element element) {
        Rational value = sampler.varied(element, random);
        return value.isZero() ? sampler.varied(element, random) : value;
    }
}
