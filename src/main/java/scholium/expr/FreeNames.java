package scholium.expr;

import java.util.HashSet;
import java.util.Set;

/** The indices (sizes included) and families that occur free in an expression. */
public record FreeNames(Set<Index> indices, Set<String> names) {
    public static FreeNames of(Expr e) {
        Collector c = new Collector();
        c.apply(e);
        return new FreeNames(Set.copyOf(c.indices), Set.copyOf(c.names));
    }

    /** The highest serial of any index in {@code e}, bound ones included. */
    static int highestSerial(Expr e) {
        int[] highest = {0};
        new Rewriting() {
            private void see(Index i) {
                highest[0] = Math.max(highest[0], i.serial());
            }

            @Override
            protected IndexTerm term(IndexTerm t) {
                t.coefficients().keySet().forEach(this::see);
                return t;
            }

            @Override
            public Expr summation(Expr.Summation s) {
                see(s.index());
                return super.summation(s);
            }

            @Override
            public Expr product(Expr.Product p) {
                see(p.index());
                return super.product(p);
            }

            @Override
            public Expr at(Expr.At a) {
                a.parameters().forEach(this::see);
                return super.at(a);
            }

            @Override
            public Expr lossDerivative(Expr.LossDerivative l) {
                l.loss().arguments().forEach(a -> a.parameters().forEach(this::see));
                return super.lossDerivative(l);
            }
        }.apply(e);
        return highest[0];
    }

    private static final class Collector extends Rewriting {
        private final Set<Index> indices = new HashSet<>();
        private final Set<String> names = new HashSet<>();

        @Override
        protected IndexTerm term(IndexTerm t) {
            indices.addAll(t.coefficients().keySet());
            return t;
        }

        @Override
        protected Expr.Variable element(Expr.Variable v) {
            names.add(v.name());
            return super.element(v);
        }

        @Override
        public Expr summation(Expr.Summation s) {
            range(s.range());
            inside(Set.of(s.index()), s.body());
            return s;
        }

        @Override
        public Expr product(Expr.Product p) {
            range(p.range());
            inside(Set.of(p.index()), p.body());
            return p;
        }

        @Override
        public Expr at(Expr.At a) {
            FreeNames body = of(a.body());
            indices.addAll(body.indices());
            body.names().stream().filter(n -> !n.equals(a.name())).forEach(names::add);
            inside(Set.copyOf(a.parameters()), a.value());
            return a;
        }

        @Override
        public Expr lossDerivative(Expr.LossDerivative l) {
            l.wrt().forEach(w -> w.indices().forEach(this::term));
            for (Loss.Argument a : l.loss().arguments()) {
                a.ranges().forEach(this::range);
                inside(Set.copyOf(a.parameters()), a.value());
            }
            return l;
        }

        private void inside(Set<Index> bound, Expr body) {
            FreeNames inner = of(body);
            inner.indices().stream().filter(i -> !bound.contains(i)).forEach(indices::add);
            names.addAll(inner.names());
        }
    }
}
