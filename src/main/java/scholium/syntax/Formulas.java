package scholium.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * The formulas of a statement in reading order, and the names that only this statement knows.
 *
 * @param locals parameters of the function or operator that is defined; none elsewhere
 */
public record Formulas(List<Term> terms, List<NameTable.Entry> locals) {
    public Formulas {
        terms = List.copyOf(terms);
        locals = List.copyOf(locals);
    }

    public static Formulas of(Statement statement) {
        return statement.match(new Collector());
    }

    private static final class Collector implements Statement.Cases<Formulas> {
        private final List<Term> terms = new ArrayList<>();

        private Formulas all() {
            return new Formulas(terms, List.of());
        }

        private Formulas with(List<String> parameters, int arity) {
            return new Formulas(
                    terms,
                    parameters.stream()
                            .map(p -> new NameTable.Entry(p, NameTable.Kind.REAL, arity))
                            .toList());
        }

        private void add(Statement.Comparison comparison) {
            terms.add(comparison.left());
            terms.add(comparison.right());
        }

        private void add(Statement.Chain chain) {
            terms.add(chain.first());
            chain.links().forEach(l -> terms.add(l.right()));
        }

        @Override
        public Formulas size(Statement.Size s) {
            return all();
        }

        @Override
        public Formulas index(Statement.IndexRange s) {
            terms.add(s.lower());
            terms.add(s.upper());
            return all();
        }

        @Override
        public Formulas real(Statement.Real s) {
            s.bounds().forEach(this::add);
            return all();
        }

        @Override
        public Formulas assume(Statement.Assume s) {
            s.comparisons().forEach(this::add);
            return all();
        }

        @Override
        public Formulas define(Statement.Define s) {
            terms.add(s.body());
            return all();
        }

        @Override
        public Formulas operator(Statement.DefineOperator s) {
            terms.add(s.body());
            return with(s.parameters(), Scope.ANY_ARITY);
        }

        @Override
        public Formulas function(Statement.DefineFunction s) {
            terms.add(s.body());
            return with(s.parameters(), 0);
        }

        @Override
        public Formulas opaque(Statement.OpaqueFunction s) {
            return all();
        }

        @Override
        public Formulas loss(Statement.LossOf s) {
            s.body().ifPresent(terms::add);
            return all();
        }

        @Override
        public Formulas sequence(Statement.Sequence s) {
            terms.add(s.first());
            terms.add(s.next());
            return all();
        }

        @Override
        public Formulas claim(Statement.Claim s) {
            s.given().forEach(this::add);
            add(s.chain());
            return all();
        }

        @Override
        public Formulas example(Statement.Example s) {
            s.values().forEach(e -> {
                terms.add(e.target());
                terms.add(e.value());
            });
            s.chains().forEach(this::add);
            return all();
        }

        @Override
        public Formulas conform(Statement.Conform s) {
            s.inputs().forEach(b -> terms.add(b.term()));
            s.outputs().forEach(b -> terms.add(b.term()));
            return all();
        }
    }
}
