package scholium.expr;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Simultaneous, capture-avoiding replacement of indices by index terms and of families by expressions in their
 * subscripts. A binder whose index occurs in an image is renamed to a serial above all that are around, so the result
 * depends on the input alone. An instance belongs to one thread.
 */
public final class Substitution {
    private final Map<Index, IndexTerm> indices;
    private final Map<String, Family> families;
    private final Images images;
    private final IdentityHashMap<Loss, Loss> losses = new IdentityHashMap<>();

    /** The elements {@code name[parameters]} of a family are {@code value}. */
    public static final class Family {
        private final List<Index> parameters;
        private final Expr value;
        private final FreeNames free;
        private final int highestSerial;

        public Family(List<Index> parameters, Expr value) {
            this.parameters = List.copyOf(parameters);
            this.value = value;
            // A family takes part in many substitutions.
            this.free = FreeNames.of(value);
            this.highestSerial = FreeNames.highestSerial(value);
        }
    }

    /** What occurs free in the images, and the highest serial in them; those of a larger substitution serve too. */
    private record Images(Set<Index> indices, Set<String> names, int highestSerial) {
        static Images of(Map<Index, IndexTerm> indices, Map<String, Family> families) {
            Images none = new Images(Set.of(), Set.of(), 0);
            Images withTerms = indices.isEmpty() ? none : none.and(indices.values());
            Set<Index> all = new HashSet<>(withTerms.indices);
            Set<String> names = new HashSet<>();
            int highest = withTerms.highestSerial;
            for (Family f : families.values()) {
                all.addAll(f.free.indices());
                names.addAll(f.free.names());
                highest = Math.max(highest, f.highestSerial);
            }
            return new Images(all, names, highest);
        }

        Images and(Collection<IndexTerm> terms) {
            Set<Index> all = new HashSet<>(indices);
            int highest = highestSerial;
            for (IndexTerm t : terms) {
                for (Index i : t.coefficients().keySet()) {
                    all.add(i);
                    highest = Math.max(highest, i.serial());
                }
            }
            return new Images(all, names, highest);
        }
    }

    public Substitution(Map<Index, IndexTerm> indices, Map<String, Family> families) {
        this(indices, families, Images.of(indices, families));
    }

    private Substitution(Map<Index, IndexTerm> indices, Map<String, Family> families, Images images) {
        this.indices = Map.copyOf(indices);
        this.families = Map.copyOf(families);
        this.images = images;
    }

    public static Expr index(Expr e, Index from, IndexTerm to) {
        return new Substitution(Map.of(from, to), Map.of()).in(e);
    }

    public static Expr indices(Expr e, Map<Index, IndexTerm> images) {
        return images.isEmpty() ? e : new Substitution(images, Map.of()).in(e);
    }

    public static Expr family(Expr e, String name, List<Index> parameters, Expr value) {
        return new Substitution(Map.of(), Map.of(name, new Family(parameters, value))).in(e);
    }

    public Expr in(Expr e) {
        return new Walk(e).apply(e);
    }

    private Substitution without(Set<Index> bound, Map<Index, IndexTerm> renamed, String hidden) {
        Map<Index, IndexTerm> left = new HashMap<>(indices);
        left.keySet().removeAll(bound);
        left.putAll(renamed);
        Map<String, Family> visible = new HashMap<>(families);
        visible.remove(hidden);
        Images around = renamed.isEmpty() ? images : images.and(renamed.values());
        return new Substitution(left, visible, around);
    }

    private final class Walk extends Rewriting {
        private final Expr whole;
        private int highestOfWhole = -1;

        Walk(Expr whole) {
            this.whole = whole;
        }

        @Override
        protected IndexTerm term(IndexTerm t) {
            if (indices.isEmpty() || t.isConstant()) {
                return t;
            }
            return t.substitute(i -> {
                IndexTerm image = indices.get(i);
                return image == null ? IndexTerm.of(i) : image;
            });
        }

        @Override
        public Expr variable(Expr.Variable e) {
            Family f = families.get(e.name());
            Expr.Variable here = element(e);
            if (f == null) {
                return here;
            }
            Map<Index, IndexTerm> actual = new HashMap<>();
            for (int k = 0; k < f.parameters.size(); k++) {
                actual.put(f.parameters.get(k), here.indices().get(k));
            }
            return indices(f.value, actual);
        }

        @Override
        public Expr summation(Expr.Summation e) {
            Bound b = bind(e.index());
            return new Expr.Summation(b.index, range(e.range()), b.inner.in(e.body()));
        }

        @Override
        public Expr product(Expr.Product e) {
            Bound b = bind(e.index());
            return new Expr.Product(b.index, range(e.range()), b.inner.in(e.body()));
        }

        @Override
        public Expr derivative(Expr.Derivative e) {
            Expr moved = indices.isEmpty() ? e.body() : new Substitution(indices, Map.of(), images).in(e.body());
            Expr result = new Expr.Derivative(moved, element(e.wrt()));
            // A held variable may depend on the variable of differentiation, so values stay outside the derivative.
            List<Map.Entry<String, Family>> occurring = new ArrayList<>(families.entrySet());
            occurring.sort(Map.Entry.comparingByKey());
            Set<String> names = FreeNames.of(result).names();
            for (Map.Entry<String, Family> f : occurring) {
                if (names.contains(f.getKey())) {
                    result = new Expr.At(result, f.getKey(), f.getValue().parameters, f.getValue().value);
                }
            }
            return result;
        }

        @Override
        public Expr at(Expr.At e) {
            Map<Index, IndexTerm> renamed = new HashMap<>();
            List<Index> parameters = new ArrayList<>();
            for (Index p : e.parameters()) {
                Index q = images.indices().contains(p) ? fresh(p) : p;
                if (!q.equals(p)) {
                    renamed.put(p, IndexTerm.of(q));
                }
                parameters.add(q);
            }
            boolean touched = !renamed.isEmpty() || e.parameters().stream().anyMatch(indices::containsKey);
            Substitution inValue = touched ? without(new HashSet<>(e.parameters()), renamed, "") : Substitution.this;
            Expr value = inValue.in(e.value());
            if (images.names().contains(e.name())) {
                String name = e.name() + "′" + freshSerial();
                Expr body = renameFamily(e.body(), e.name(), name);
                return new Expr.At(in(body), name, parameters, value);
            }
            Substitution inBody =
                    families.containsKey(e.name()) ? without(Set.of(), Map.of(), e.name()) : Substitution.this;
            return new Expr.At(inBody.in(e.body()), e.name(), parameters, value);
        }

        @Override
        public Expr lossDerivative(Expr.LossDerivative e) {
            // The arguments mention no free index, so only families can change them, and they change alike everywhere.
            Loss loss = families.isEmpty() ? e.loss() : substituted(e.loss());
            return new Expr.LossDerivative(
                    loss, e.wrt().stream().map(this::element).toList());
        }

        private Loss substituted(Loss loss) {
            Loss known = losses.get(loss);
            if (known != null) {
                return known;
            }
            List<Loss.Argument> arguments = new ArrayList<>();
            for (Loss.Argument a : loss.arguments()) {
                Map<Index, IndexTerm> renamed = new HashMap<>();
                List<Index> parameters = new ArrayList<>();
                for (Index p : a.parameters()) {
                    Index q = images.indices().contains(p) ? fresh(p) : p;
                    if (!q.equals(p)) {
                        renamed.put(p, IndexTerm.of(q));
                    }
                    parameters.add(q);
                }
                Expr value = without(new HashSet<>(a.parameters()), renamed, "").in(a.value());
                arguments.add(new Loss.Argument(a.name(), parameters, a.ranges(), value));
            }
            Loss result = new Loss(loss.name(), arguments);
            losses.put(loss, result);
            return result;
        }

        private Bound bind(Index bound) {
            if (images.indices().contains(bound)) {
                Index fresh = fresh(bound);
                return new Bound(fresh, without(Set.of(bound), Map.of(bound, IndexTerm.of(fresh)), ""));
            }
            return new Bound(
                    bound, indices.containsKey(bound) ? without(Set.of(bound), Map.of(), "") : Substitution.this);
        }

        private Index fresh(Index bound) {
            return new Index(bound.name(), freshSerial());
        }

        private int freshSerial() {
            if (highestOfWhole < 0) {
                highestOfWhole = FreeNames.highestSerial(whole);
            }
            return Math.max(images.highestSerial(), highestOfWhole) + 1;
        }
    }

    private record Bound(Index index, Substitution inner) {}

    private static Expr renameFamily(Expr e, String from, String to) {
        return new Rewriting() {
            @Override
            protected Expr.Variable element(Expr.Variable v) {
                return v.name().equals(from) ? new Expr.Variable(to, v.indices()) : v;
            }

            @Override
            public Expr at(Expr.At a) {
                Expr body = a.name().equals(from) ? a.body() : apply(a.body());
                return new Expr.At(body, a.name(), a.parameters(), apply(a.value()));
            }
        }.apply(e);
    }
}
