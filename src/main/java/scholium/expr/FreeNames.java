package scholium.expr;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The indices (sizes included) and families that occur free in an expression, in order of first occurrence. */
public record FreeNames(Set<Index> indices, Set<String> names) {
    public static FreeNames of(Expr e) {
        Collector c = new Collector();
        c.visit(e);
        return new FreeNames(c.indices, c.names);
    }

    /** The highest serial of any index in {@code e}, bound ones included. */
    static int highestSerial(Expr e) {
        Serials s = new Serials();
        s.visit(e);
        return s.highest;
    }

    private static final class Serials extends Traversal {
        private int highest;

        private void see(Index i) {
            highest = Math.max(highest, i.serial());
        }

        @Override
        protected void term(IndexTerm t) {
            t.coefficients().keySet().forEach(this::see);
        }

        @Override
        public Traversal summation(Expr.Summation s) {
            see(s.index());
            return super.summation(s);
        }

        @Override
        public Traversal product(Expr.Product p) {
            see(p.index());
            return super.product(p);
        }

        @Override
        public Traversal at(Expr.At a) {
            a.parameters().forEach(this::see);
            return super.at(a);
        }

        @Override
        public Traversal lossDerivative(Expr.LossDerivative l) {
            l.loss().arguments().forEach(a -> a.parameters().forEach(this::see));
            return super.lossDerivative(l);
        }
    }

    /** One pass; what is bound around the present place is counted, since a name may be bound twice. */
    private static final class Collector extends Traversal {
        private final Set<Index> indices = new LinkedHashSet<>();
        private final Set<String> names = new LinkedHashSet<>();
        private final Map<Index, Integer> boundIndices = new HashMap<>();
        private final Map<String, Integer> boundNames = new HashMap<>();
        private final Set<Loss> seen = Collections.newSetFromMap(new IdentityHashMap<>());

        @Override
        protected void term(IndexTerm t) {
            for (Index i : t.coefficients().keySet()) {
                if (!boundIndices.containsKey(i)) {
                    indices.add(i);
                }
            }
        }

        @Override
        protected void element(Expr.Variable v) {
            if (!boundNames.containsKey(v.name())) {
                names.add(v.name());
            }
            super.element(v);
        }

        @Override
        public Traversal summation(Expr.Summation s) {
            range(s.range());
            inside(List.of(s.index()), s.body());
            return this;
        }

        @Override
        public Traversal product(Expr.Product p) {
            range(p.range());
            inside(List.of(p.index()), p.body());
            return this;
        }

        @Override
        public Traversal at(Expr.At a) {
            boundNames.merge(a.name(), 1, Integer::sum);
            visit(a.body());
            free(a.name(), boundNames);
            inside(a.parameters(), a.value());
            return this;
        }

        /** The arguments a derivative of a loss is taken by are slots of the loss, not occurrences of the families. */
        @Override
        public Traversal lossDerivative(Expr.LossDerivative l) {
            l.wrt().forEach(w -> w.indices().forEach(this::term));
            if (boundNames.isEmpty() && !seen.add(l.loss())) {
                return this;
            }
            for (Loss.Argument a : l.loss().arguments()) {
                a.ranges().forEach(this::range);
                inside(a.parameters(), a.value());
            }
            return this;
        }

        private void inside(List<Index> bound, Expr body) {
            for (Index i : bound) {
                boundIndices.merge(i, 1, Integer::sum);
            }
            visit(body);
            for (Index i : bound) {
                free(i, boundIndices);
            }
        }

        /** What is bound no more has no count, so that looking it up is all there is to do. */
        private static <T> void free(T name, Map<T, Integer> counts) {
            counts.computeIfPresent(name, (k, n) -> n == 1 ? null : n - 1);
        }
    }
}
