package scholium.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import scholium.derivation.Obligation;
import scholium.expr.Setting;
import scholium.syntax.Comparator;
import scholium.syntax.SourceDocument;
import scholium.syntax.Statement;
import scholium.syntax.Subterms;
import scholium.syntax.Term;

/** What may make a line true, the simplest first. */
final class Hypotheses {
    private static final int MOST_SCALARS = 6;
    private static final int MOST = 40;

    private final SourceDocument document;
    private final Setting setting;
    private final Set<String> names;
    private final Map<String, Hypothesis> all = new LinkedHashMap<>();

    private Hypotheses(SourceDocument document, Line line, Obligation obligation) {
        this.document = document;
        this.setting = obligation.setting();
        this.names = Vocabulary.names(document, line);
    }

    /**
     * Hypotheses about the names of the line.
     *
     * @param factors of left − right, where it is a product; then there is no need to guess as much
     */
    static List<Hypothesis> of(SourceDocument document, Line line, Obligation obligation, List<Term> factors) {
        Hypotheses h = new Hypotheses(document, line, obligation);
        h.factors(factors);
        if (factors.isEmpty()) {
            h.parameters();
            h.coincidences();
        }
        h.sizes();
        if (factors.isEmpty()) {
            h.statistics();
            h.pairs();
        }
        return h.all.values().stream().limit(MOST).toList();
    }

    private void add(Hypothesis h) {
        all.putIfAbsent(h.text(), h);
    }

    /** An element that is 0 for every index says nothing; that two indices meet does. */
    private void factors(List<Term> factors) {
        for (Term f : factors) {
            boolean single = setting.free().stream()
                    .anyMatch(i -> Subterms.mentionsFree(f, i.index().name()));
            boolean delta = Terms.hasDelta(f);
            if (delta || !single) {
                add(Hypothesis.vanishes(f));
            }
        }
    }

    private void parameters() {
        for (String a : scalars()) {
            for (long value : new long[] {0, 1, -1}) {
                add(Hypothesis.equal(Hypothesis.Kind.PARAMETER, Terms.name(a), Terms.number(value)));
            }
        }
    }

    private List<String> scalars() {
        Set<String> scalars = new LinkedHashSet<>();
        for (Statement s : document.statements()) {
            if (s instanceof Statement.Real r) {
                r.names().stream()
                        .filter(d -> d.indices().isEmpty() && names.contains(d.name()))
                        .forEach(d -> scalars.add(d.name()));
            }
        }
        return scalars.stream().limit(MOST_SCALARS).toList();
    }

    private void coincidences() {
        List<Setting.FreeIndex> free = setting.free();
        for (int k = 0; k < free.size(); k++) {
            for (int j = k + 1; j < free.size(); j++) {
                if (free.get(k).range().equals(free.get(j).range())) {
                    Term a = Terms.name(free.get(k).index().name());
                    Term b = Terms.name(free.get(j).index().name());
                    add(Hypothesis.equal(Hypothesis.Kind.COINCIDENCE, a, b));
                    add(Hypothesis.that(Hypothesis.Kind.COINCIDENCE, a, Comparator.NOT_EQUAL, b));
                }
            }
        }
    }

    private void sizes() {
        for (Setting.Size n : setting.sizes()) {
            if (names.contains(n.index().name())) {
                Term size = Terms.name(n.index().name());
                add(Hypothesis.equal(Hypothesis.Kind.SIZE, size, Terms.ONE));
                add(Hypothesis.equal(Hypothesis.Kind.SIZE, size, Terms.number(2)));
            }
        }
    }

    /** Defined scalars are 0 or 1, families sum to 0 or 1. */
    private void statistics() {
        List<Term> terms = new ArrayList<>();
        for (Statement s : document.statements()) {
            if (s instanceof Statement.Define d && d.target().indices().isEmpty() && names.contains(d.name())) {
                terms.add(Terms.name(d.name()));
            } else if (s instanceof Statement.Real r) {
                r.names().stream()
                        .filter(f -> f.indices().size() == 1 && names.contains(f.name()))
                        .forEach(f -> terms.add(Statistics.sum(
                                f.indices().get(0),
                                Terms.element(f.name(), f.indices().get(0)))));
            }
        }
        for (Term t : terms) {
            add(Hypothesis.equal(Hypothesis.Kind.STATISTIC, t, Terms.ZERO));
            add(Hypothesis.equal(Hypothesis.Kind.STATISTIC, t, Terms.ONE));
        }
    }

    private void pairs() {
        List<String> scalars = scalars();
        for (int k = 0; k < scalars.size(); k++) {
            for (int j = k + 1; j < scalars.size(); j++) {
                add(Hypothesis.equal(Hypothesis.Kind.PAIR, Terms.name(scalars.get(k)), Terms.name(scalars.get(j))));
            }
        }
    }
}
