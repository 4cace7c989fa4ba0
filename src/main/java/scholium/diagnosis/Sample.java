package scholium.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import scholium.derivation.Obligation;
import scholium.elaborate.Elaboration;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.syntax.Comparator;
import scholium.syntax.SourceDocument;
import scholium.syntax.Term;

/** A false line at random admissible points: what its sides differ by there, and what terms of the document are worth. */
final class Sample {
    private static final int POINTS = 72;
    /** Columns before those of the terms: left, right, and 1 where the line is claimed. */
    private static final int SIDES = 3;

    private final Elaboration elaboration;
    private final Line line;
    private final Obligation obligation;
    private final List<Term> words = new ArrayList<>();
    private final List<Term> others = new ArrayList<>();
    private final List<Points.Row> rows;

    /**
     * Evaluates the words that may be factors, and other terms.
     *
     * @param wanted the other terms
     */
    Sample(
            SourceDocument document,
            Elaboration elaboration,
            Line line,
            Obligation obligation,
            List<Term> wanted,
            long seed) {
        this.elaboration = elaboration;
        this.line = line;
        this.obligation = obligation;
        Points points = new Points(obligation.relation(), obligation.setting(), seed);
        Set<String> free = new LinkedHashSet<>();
        obligation.setting().free().stream()
                .filter(f -> points.matters(f.index()))
                .forEach(f -> free.add(f.index().name()));
        Set<String> sizes = new LinkedHashSet<>();
        obligation.setting().sizes().stream()
                .filter(n -> points.matters(n.index()))
                .forEach(n -> sizes.add(n.index().name()));
        List<Expr> values = new ArrayList<>();
        values.add(obligation.relation().left());
        values.add(obligation.relation().right());
        values.add(read(Terms.ONE).orElse(Exprs.ONE));
        collect(Vocabulary.of(document, line, free, sizes), words, values);
        collect(wanted, others, values);
        this.rows = points.quickRows(values, POINTS).stream()
                .filter(r -> Double.isFinite(r.values()[0]) && Double.isFinite(r.values()[1]) && r.values()[2] != 0)
                .toList();
    }

    private void collect(List<Term> terms, List<Term> kept, List<Expr> values) {
        for (Term t : terms) {
            Optional<Expr> value = read(t);
            if (value.isPresent()) {
                kept.add(t);
                values.add(value.get());
            }
        }
    }

    private Optional<Expr> read(Term t) {
        return elaboration
                .link(line.owner(), line.chain(), line.link(), t, Comparator.EQUAL, Terms.ZERO)
                .filter(parts -> parts.size() == 1)
                .map(parts -> parts.get(0))
                .filter(o -> obligation.setting().free().containsAll(o.setting().free()))
                .map(o -> o.relation().left());
    }

    List<Term> words() {
        return List.copyOf(words);
    }

    List<Points.Row> rows() {
        return rows;
    }

    /** The value of a word there. */
    static double word(Points.Row row, int number) {
        return row.values()[SIDES + number];
    }

    /** The values of one of the other terms; empty where it has none at some point. */
    Optional<double[]> column(Term other) {
        int k = others.indexOf(other);
        double[] column = rows.stream()
                .mapToDouble(r -> k < 0 ? Double.NaN : r.values()[SIDES + words.size() + k])
                .toArray();
        return Arrays.stream(column).allMatch(Double::isFinite) ? Optional.of(column) : Optional.empty();
    }

    /** left − right, 0 where that is rounding. */
    double[] difference() {
        return rows.stream().mapToDouble(Sample::difference).toArray();
    }

    private static double difference(Points.Row r) {
        double[] v = r.values();
        double scale = Math.max(Math.abs(v[0]), Math.abs(v[1]));
        return Guess.isZero(v[0] - v[1], scale) ? 0 : v[0] - v[1];
    }
}
