package scholium.rewriting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import scholium.expr.Expr;
import scholium.expr.Traversal;
import scholium.expr.TreeSize;

/**
 * A shortest way between two formulas by moves from both of them, cheapest first (bidirectional search with costs, as in I.
 * Pohl, <i>Bi-directional search</i>, 1971). Bounded by the number of formulas looked at, never by time.
 */
final class Search {
    private static final int LARGEST = 110;
    private static final double APART = 0.4;

    private final BiFunction<Terms, Set<String>, List<Move>> moves;
    private final double weight;
    private final int most;

    /**
     * @param moves from a formula, given the names that the other side is made of
     * @param weight of what a place has cost, against what it still seems to lack
     * @param most how many formulas are looked at
     */
    Search(BiFunction<Terms, Set<String>, List<Move>> moves, double weight, int most) {
        this.weight = weight;
        this.moves = moves;
        this.most = most;
    }

    /** A formula and how it was reached. */
    static final class Place {
        final Terms terms;
        final @Nullable Place before;
        final @Nullable Move move;
        final double cost;
        private final Set<String> names;
        private final double rank;
        private final int number;

        Place(
                Terms terms,
                @Nullable Place before,
                @Nullable Move move,
                double cost,
                Set<String> names,
                double rank,
                int number) {
            this.terms = terms;
            this.before = before;
            this.move = move;
            this.cost = cost;
            this.names = names;
            this.rank = rank;
            this.number = number;
        }

        /** The moves from the start to here. */
        List<Move> path() {
            List<Move> path = new ArrayList<>();
            Place p = this;
            while (p.before != null && p.move != null) {
                path.add(0, p.move);
                p = p.before;
            }
            return path;
        }

        /** Where the path began. */
        Terms start() {
            Place p = this;
            while (p.before != null) {
                p = p.before;
            }
            return p.terms;
        }
    }

    /** Moves from both sides to the same formula, or to two that look most alike. */
    record Way(Place left, Place right, boolean meets) {
        double cost() {
            return left.cost + right.cost;
        }
    }

    private final class Side {
        private final Map<String, Place> reached = new HashMap<>();
        private final List<Place> order = new ArrayList<>();
        private final PriorityQueue<Place> open = new PriorityQueue<>(
                Comparator.<Place>comparingDouble(p -> p.rank).thenComparingInt(p -> p.number));
        private final Set<String> goal;

        Side(Terms other) {
            this.goal = names(other);
        }

        /** The place, unless the formula has been reached before or is too long to be of use. */
        Optional<String> add(Terms t, @Nullable Place before, @Nullable Move move, double cost) {
            String key = CanonicalText.of(t);
            int size = size(t);
            if (reached.containsKey(key) || (size > LARGEST && before != null)) {
                return Optional.empty();
            }
            Set<String> names = names(t);
            double rank = weight * cost + APART * apart(names, goal) + 0.015 * size;
            Place p = new Place(t, before, move, cost, names, rank, order.size());
            reached.put(key, p);
            order.add(p);
            open.add(p);
            return Optional.of(key);
        }

        boolean isDone() {
            return open.isEmpty();
        }
    }

    Way between(Terms left, Terms right) {
        Side l = new Side(right);
        Side r = new Side(left);
        String start = l.add(left, null, null, 0).orElseThrow();
        r.add(right, null, null, 0);
        Optional<Way> found = meeting(l, r, start);
        for (int looked = 0; found.isEmpty() && looked < most && !(l.isDone() && r.isDone()); looked++) {
            boolean turn = r.isDone() || (!l.isDone() && l.open.element().rank <= r.open.element().rank);
            found = step(turn ? l : r, l, r);
        }
        return found.orElseGet(() -> nearest(l, r));
    }

    private Optional<Way> step(Side side, Side l, Side r) {
        Place next = side.open.remove();
        Optional<Way> found = Optional.empty();
        for (Move m : moves.apply(next.terms, side.goal)) {
            Optional<Way> met = side.add(m.to(), next, m, next.cost + m.cost()).flatMap(k -> meeting(l, r, k));
            if (met.isPresent()
                    && (found.isEmpty() || met.get().cost() < found.get().cost())) {
                found = met;
            }
        }
        return found;
    }

    private static Optional<Way> meeting(Side l, Side r, String key) {
        Place p = l.reached.get(key);
        Place q = r.reached.get(key);
        return p == null || q == null ? Optional.empty() : Optional.of(new Way(p, q, true));
    }

    private static Way nearest(Side l, Side r) {
        Way best = new Way(l.order.get(0), r.order.get(0), false);
        double least = distance(best);
        for (Place p : l.order) {
            for (Place q : r.order) {
                Way w = new Way(p, q, false);
                double d = distance(w);
                if (d < least) {
                    least = d;
                    best = w;
                }
            }
        }
        return best;
    }

    private static double distance(Way w) {
        return apart(w.left().names, w.right().names) + 0.3 * w.cost();
    }

    private static int apart(Set<String> a, Set<String> b) {
        int apart = 0;
        for (String n : a) {
            apart += b.contains(n) ? 0 : 1;
        }
        for (String n : b) {
            apart += a.contains(n) ? 0 : 1;
        }
        return apart;
    }

    /** Names and derivatives in a formula. */
    private static Set<String> names(Terms t) {
        Set<String> names = new HashSet<>();
        new Traversal() {
            @Override
            public Traversal variable(Expr.Variable v) {
                names.add(v.name());
                return this;
            }

            @Override
            public Traversal apply(Expr.Apply a) {
                names.add(a.function().symbol() + "()");
                return super.apply(a);
            }

            @Override
            public Traversal lossDerivative(Expr.LossDerivative l) {
                names.add(l.loss().name() + "/"
                        + l.wrt().stream().map(Expr.Variable::name).toList());
                return this;
            }

            @Override
            public Traversal derivative(Expr.Derivative d) {
                names.add("d");
                return super.derivative(d);
            }
        }.visit(t.toExpr());
        return names;
    }

    private static int size(Terms t) {
        return (int) new TreeSize(n -> 1).of(t.toExpr());
    }
}
