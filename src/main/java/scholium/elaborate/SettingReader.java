package scholium.elaborate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.FreeNames;
import scholium.expr.Index;
import scholium.expr.Range;
import scholium.expr.Setting;
import scholium.expr.Traversal;
import scholium.syntax.Statement;

/** Puts together what a closed relation is quantified over: only what it, or a relevant hypothesis, mentions. */
final class SettingReader {
    private final Reading reading;
    private final List<Setting.Recurrence> recurrences = new ArrayList<>();
    private final IdentityHashMap<Setting.Assumption, Relevant> mentioned = new IdentityHashMap<>();

    SettingReader(Reading reading) {
        this.reading = reading;
    }

    /** The same sequences; what this one remembers of assumptions it meets is its own. */
    SettingReader aside() {
        SettingReader copy = new SettingReader(reading);
        copy.recurrences.addAll(recurrences);
        copy.mentioned.putAll(mentioned);
        return copy;
    }

    void add(Statement.Sequence s) {
        TermReader reader = new TermReader(reading, Scope.outermost());
        Expr first = reading.graph.unfold(reader.read(s.first()));
        Expr next = reading.graph.unfold(reader.read(s.next()));
        Index variable = Index.declared(s.variable());
        int before = reading.errorCount();
        FreeIndices.requireBound(reading, s, first, List.of(), s.name());
        if (FreeNames.of(first).indices().contains(variable)) {
            TermReader.unbound(reading, s, s.variable());
        }
        FreeIndices.requireBound(reading, s, next, List.of(variable), s.name());
        if (reading.errorCount() > before || !OwnElements.areKnown(reading, s, first, next)) {
            reading.distrust(s.name());
            return;
        }
        recurrences.add(new Setting.Recurrence(s.name(), variable, s.start(), first, next));
    }

    /**
     * The setting of a relation.
     *
     * @param expressions both sides, unfolded
     * @param free the free indices of the relation
     */
    Setting of(List<Expr> expressions, List<Setting.FreeIndex> free, Hypotheses hypotheses) {
        Relevant relevant = new Relevant();
        expressions.forEach(relevant::see);
        free.forEach(f -> relevant.see(f.range()));
        List<Setting.Assumption> kept = relevant.close(hypotheses);
        List<Setting.Value> values = hypotheses.values().stream()
                .filter(v -> relevant.names.containsAll(targets(v)))
                .toList();
        return new Setting(sizes(relevant, hypotheses), free, families(relevant), relevant.sequences(), kept, values);
    }

    /** The same with all hypotheses of the claim, also those that share no name with the relation. */
    Setting whole(List<Expr> expressions, List<Setting.FreeIndex> free, Hypotheses hypotheses) {
        Relevant all = new Relevant();
        expressions.forEach(all::see);
        free.forEach(f -> all.see(f.range()));
        hypotheses.values().forEach(v -> {
            all.see(v.target());
            all.see(v.value());
        });
        for (Setting.Assumption a : hypotheses.own()) {
            all.see(a.relation().left());
            all.see(a.relation().right());
            a.quantified().forEach(q -> all.see(q.range()));
        }
        List<Setting.Assumption> kept = all.close(hypotheses);
        for (int before = -1; before < kept.size(); ) {
            before = kept.size();
            Set<Index> known = new TreeSet<>(all.indices);
            hypotheses.assumptions().stream()
                    .filter(a -> all.mayRestrict(a, known))
                    .forEach(a -> {
                        all.see(a.relation().left());
                        all.see(a.relation().right());
                    });
            kept = all.close(hypotheses);
        }
        return new Setting(
                sizes(all, hypotheses), free, families(all), all.sequences(), kept, List.copyOf(hypotheses.values()));
    }

    /**
     * Whether an assumption that shares no name with a relation may still exclude some of its sizes, as Σ_p u_p = 1 excludes
     * n = 0.
     *
     * @param setting that of the relation
     */
    boolean mayExclude(Setting setting, Hypotheses hypotheses) {
        Set<Index> sizes = new TreeSet<>();
        setting.sizes().forEach(s -> sizes.add(s.index()));
        Relevant none = new Relevant();
        return hypotheses.assumptions().stream()
                .anyMatch(a ->
                        none.mayRestrict(a, sizes) && !setting.assumptions().contains(a));
    }

    private static Set<String> targets(Setting.Value v) {
        if (v.target() instanceof Expr.LossDerivative l) {
            return Set.of(lossName(l));
        }
        return FreeNames.of(v.target()).names();
    }

    private static String lossName(Expr.LossDerivative l) {
        return "∂" + l.loss().name();
    }

    private List<Setting.Size> sizes(Relevant relevant, Hypotheses hypotheses) {
        List<Setting.Size> sizes = new ArrayList<>();
        for (Symbol.Size s : reading.symbols.all(Symbol.Size.class)) {
            if (relevant.indices.contains(s.index())) {
                hypotheses.size(s.index()).ifPresent(sizes::add);
            }
        }
        return sizes;
    }

    private List<Setting.Family> families(Relevant relevant) {
        List<Setting.Family> families = new ArrayList<>();
        for (Symbol.Input i : reading.symbols.all(Symbol.Input.class)) {
            if (relevant.names.contains(i.name())) {
                families.add(new Setting.Family(i.name(), i.ranges()));
            }
        }
        return families;
    }

    /** The names a relation touches, grown by hypotheses that share a name with it. */
    private final class Relevant extends Traversal {
        private final Set<String> names = new LinkedHashSet<>();
        private final Set<Index> indices = new TreeSet<>();

        void see(Expr e) {
            FreeNames free = FreeNames.of(e);
            free.names().forEach(this::name);
            indices.addAll(free.indices());
            visit(e);
        }

        void see(Range r) {
            indices.addAll(r.lower().coefficients().keySet());
            r.upper().ifPresent(u -> indices.addAll(u.coefficients().keySet()));
        }

        private void name(String name) {
            if (!names.add(name)) {
                return;
            }
            reading.symbols
                    .find(name, Symbol.Input.class)
                    .ifPresent(i -> i.ranges().forEach(this::see));
            for (Setting.Recurrence r : recurrences) {
                if (r.name().equals(name)) {
                    indices.add(r.t());
                    see(r.first());
                    see(r.next());
                }
            }
        }

        @Override
        public Traversal lossDerivative(Expr.LossDerivative e) {
            names.add(lossName(e));
            e.loss().arguments().forEach(a -> a.ranges().forEach(this::see));
            return super.lossDerivative(e);
        }

        @Override
        public Traversal summation(Expr.Summation e) {
            see(e.range());
            return super.summation(e);
        }

        List<Setting.Recurrence> sequences() {
            return recurrences.stream().filter(r -> names.contains(r.name())).toList();
        }

        List<Setting.Assumption> close(Hypotheses hypotheses) {
            Set<Setting.Assumption> kept = Collections.newSetFromMap(new IdentityHashMap<>());
            boolean grew = true;
            while (grew) {
                grew = false;
                for (Setting.Value v : hypotheses.values()) {
                    int before = names.size();
                    if (names.containsAll(targets(v))) {
                        see(v.value());
                    }
                    grew |= names.size() > before;
                }
                for (Setting.Assumption a : hypotheses.assumptions()) {
                    if (!kept.contains(a) && touches(a)) {
                        kept.add(a);
                        names.addAll(mentions(a).names);
                        indices.addAll(mentions(a).indices);
                        a.quantified().forEach(q -> see(q.range()));
                        grew = true;
                    }
                }
            }
            return hypotheses.assumptions().stream().filter(kept::contains).toList();
        }

        private Relevant mentions(Setting.Assumption a) {
            return mentioned.computeIfAbsent(a, k -> {
                Relevant r = new Relevant();
                r.see(Exprs.add(k.relation().left(), k.relation().right()));
                return r;
            });
        }

        /** Whether it speaks of one of these sizes and can not be had at every size for the asking, as x_i > 0 can. */
        private boolean mayRestrict(Setting.Assumption a, Set<Index> among) {
            return !isBound(a)
                    && mentions(a).indices.stream()
                            .anyMatch(i -> among.contains(i)
                                    && reading.symbols
                                            .find(i.name(), Symbol.Size.class)
                                            .isPresent());
        }

        private boolean isBound(Setting.Assumption a) {
            Expr left = a.relation().left();
            Expr right = a.relation().right();
            return (isAnyElement(left, a) && Affine.number(right).isPresent())
                    || (isAnyElement(right, a) && Affine.number(left).isPresent());
        }

        /** An input, or all elements of a family: x_3 exists at some sizes only. */
        private boolean isAnyElement(Expr e, Setting.Assumption a) {
            return e instanceof Expr.Variable v
                    && reading.symbols.find(v.name(), Symbol.Input.class).isPresent()
                    && v.indices().stream()
                            .allMatch(t -> a.quantified().stream()
                                    .anyMatch(q -> t.asIndex().equals(Optional.of(q.index()))));
        }

        /** An input may be what a hypothesis wants for every size; a sequence may not, so r_t = 0 restricts t. */
        private boolean touches(Setting.Assumption a) {
            Relevant own = mentions(a);
            boolean sequence = recurrences.stream().anyMatch(r -> own.names.contains(r.name()));
            boolean restricts = own.names.isEmpty() || sequence;
            return own.names.stream().anyMatch(names::contains)
                    || (restricts && own.indices.stream().anyMatch(indices::contains));
        }
    }
}
