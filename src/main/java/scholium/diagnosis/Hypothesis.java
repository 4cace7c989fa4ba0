package scholium.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.Setting;
import scholium.syntax.Comparator;
import scholium.syntax.SourceDocument;
import scholium.syntax.Statement;
import scholium.syntax.Term;
import scholium.syntax.UnicodePrinter;

/**
 * Something simple that may be given.
 *
 * @param parameter the scalar, size or index it is about, or empty
 * @param value the number an input scalar is to have
 */
record Hypothesis(Kind kind, String parameter, Statement.Comparison comparison, Optional<Expr> value) {
    private static final int MOST_SCALARS = 6;
    private static final int MOST = 48;

    /** In the order of how much a reader learns. */
    enum Kind {
        PARAMETER,
        COINCIDENCE,
        SIZE,
        STATISTIC,
        PAIR
    }

    String text() {
        return UnicodePrinter.print(comparison);
    }

    /** Whether this one holds only where the other does too: m = 1 leaves no distinct indices. */
    boolean implies(Hypothesis other) {
        boolean one = kind == Kind.SIZE && text().endsWith("= 1");
        boolean meeting = other.kind == Kind.COINCIDENCE && other.comparison.comparator() == Comparator.EQUAL;
        boolean values = kind == Kind.PAIR
                && other.kind == Kind.PARAMETER
                && text().contains(other.parameter)
                && other.value().isEmpty();
        return (one && meeting) || values;
    }

    /** What may make a line true, the simplest first. */
    static List<Hypothesis> all(SourceDocument document, Line line, Setting setting) {
        Set<String> names = Vocabulary.names(document, line);
        Set<String> scalars = new LinkedHashSet<>();
        List<Statement.Declared> families = new ArrayList<>();
        Set<String> defined = new LinkedHashSet<>();
        Set<String> sizes = new LinkedHashSet<>();
        for (Statement s : document.statements()) {
            if (s instanceof Statement.Real r) {
                r.names().stream().filter(d -> names.contains(d.name())).forEach(d -> {
                    if (d.indices().isEmpty()) {
                        scalars.add(d.name());
                    } else {
                        families.add(d);
                    }
                });
            } else if (s instanceof Statement.Define d
                    && d.target().indices().isEmpty()
                    && names.contains(d.target().name())) {
                defined.add(d.target().name());
            } else if (s instanceof Statement.Size n) {
                n.names().stream()
                        .filter(x -> setting.sizes().stream().anyMatch(z -> z.index().name().equals(x)))
                        .forEach(sizes::add);
            }
        }
        List<Hypothesis> all = new ArrayList<>();
        scalars.stream().limit(MOST_SCALARS).forEach(a -> {
            for (long v : new long[] {0, 1, -1}) {
                all.add(new Hypothesis(
                        Kind.PARAMETER, a, equal(Terms.name(a), Terms.number(v)), Optional.of(Exprs.constant(v))));
            }
        });
        coincidences(setting, all);
        for (String n : sizes) {
            all.add(of(Kind.SIZE, n, equal(Terms.name(n), Terms.ONE)));
            all.add(of(Kind.SIZE, n, equal(Terms.name(n), Terms.number(2))));
        }
        for (String d : defined) {
            all.add(of(Kind.STATISTIC, d, equal(Terms.name(d), Terms.ZERO)));
            all.add(of(Kind.STATISTIC, d, equal(Terms.name(d), Terms.ONE)));
        }
        for (Statement.Declared f : families) {
            if (f.indices().size() == 1) {
                Term sum = Statistics.sum(f.indices().get(0), Terms.element(f.name(), f.indices().get(0)));
                all.add(of(Kind.STATISTIC, "", equal(sum, Terms.ZERO)));
                all.add(of(Kind.STATISTIC, "", equal(sum, Terms.ONE)));
            }
        }
        pairs(scalars, all);
        return all.stream().limit(MOST).toList();
    }

    private static void coincidences(Setting setting, List<Hypothesis> all) {
        List<Setting.FreeIndex> free = setting.free();
        for (int k = 0; k < free.size(); k++) {
            for (int j = k + 1; j < free.size(); j++) {
                if (free.get(k).range().equals(free.get(j).range())) {
                    Term a = Terms.name(free.get(k).index().name());
                    Term b = Terms.name(free.get(j).index().name());
                    all.add(of(Kind.COINCIDENCE, "", equal(a, b)));
                    all.add(of(
                            Kind.COINCIDENCE, "", new Statement.Comparison(a, Comparator.NOT_EQUAL, b)));
                }
            }
        }
    }

    private static void pairs(Set<String> scalars, List<Hypothesis> all) {
        List<String> some = scalars.stream().limit(MOST_SCALARS).toList();
        for (int k = 0; k < some.size(); k++) {
            for (int j = k + 1; j < some.size(); j++) {
                all.add(of(Kind.PAIR, "", equal(Terms.name(some.get(k)), Terms.name(some.get(j)))));
            }
        }
    }

    private static Hypothesis of(Kind kind, String parameter, Statement.Comparison comparison) {
        return new Hypothesis(kind, parameter, comparison, Optional.empty());
    }

    private static Statement.Comparison equal(Term left, Term right) {
        return new Statement.Comparison(left, Comparator.EQUAL, right);
    }
}
