package scholium.elaborate;

import static scholium.text.DiagnosticCode.CONTRADICTORY_HYPOTHESES;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import scholium.expr.Comparison;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.FreeNames;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Relation;
import scholium.expr.Setting;
import scholium.number.Rational;
import scholium.syntax.Comparator;
import scholium.syntax.Statement;

/**
 * What is taken for granted around one claim: declared domains, assumptions of the document, {@code given} relations and
 * the values of an example, sorted by what they are: a fixed size, a raised minimum, a value for an input, or a relation.
 */
final class Hypotheses {
    private final Reading reading;
    /** How many of the assumptions are the document's. */
    private final int standing;

    private final Map<Index, Integer> fixed = new LinkedHashMap<>();
    private final Map<Index, Integer> minimum = new LinkedHashMap<>();
    private final List<Setting.Value> values = new ArrayList<>();
    private final List<Setting.Assumption> assumptions = new ArrayList<>();
    private final List<Expr> guards = new ArrayList<>();
    private final IndexRelations relations = new IndexRelations();
    private final Map<Statement.Comparison, Setting.Assumption> read = new LinkedHashMap<>();
    private final Set<Statement.Comparison> guarded = new LinkedHashSet<>();

    Hypotheses(Reading reading, List<Setting.Assumption> standing) {
        this.reading = reading;
        this.standing = standing.size();
        assumptions.addAll(standing);
    }

    /** The same hypotheses, to be read on with and added to apart from these. */
    Hypotheses in(Reading other) {
        Hypotheses copy = new Hypotheses(other, assumptions);
        copy.fixed.putAll(fixed);
        copy.minimum.putAll(minimum);
        copy.values.addAll(values);
        copy.guards.addAll(guards);
        copy.relations.addAll(relations);
        copy.read.putAll(read);
        return copy;
    }

    List<Setting.Assumption> assumptions() {
        return assumptions;
    }

    /** The assumptions of this claim, without those of the document. */
    Collection<Setting.Assumption> own() {
        return read.values();
    }

    List<Setting.Value> values() {
        return values;
    }

    /**
     * i ≠ j, i < j, i = 1: a relation between subscripts restricts the free indices of the claim. Since ∀i,j (i ≠ j ⇒ a = b)
     * says the same as ∀i,j (1 − δ_ij)·a = (1 − δ_ij)·b, it becomes a factor of both sides; strict relations hold outside as
     * 0 < 1.
     */
    Relation guarded(Relation r) {
        return guards.isEmpty() ? r : guarded(r, guards);
    }

    private static Relation guarded(Relation r, List<Expr> guards) {
        Expr guard = Exprs.multiply(guards);
        Expr outside = Exprs.subtract(Exprs.ONE, guard);
        Expr left = Exprs.multiply(guard, r.left());
        Expr right = Exprs.multiply(guard, r.right());
        switch (r.comparison()) {
            case LESS, NOT_EQUAL -> right = Exprs.add(right, outside);
            case GREATER -> left = Exprs.add(left, outside);
            default -> {}
        }
        return new Relation(left, r.comparison(), right, r.tolerance());
    }

    /**
     * “given i ≠ j, w_ij = 0” says so of all i ≠ j, and nothing of w_ii: what is assumed is guarded by the relations that share
     * an index with it, wherever among the hypotheses they stand.
     */
    void relate() {
        for (Map.Entry<Statement.Comparison, Setting.Assumption> e : read.entrySet()) {
            Setting.Assumption a = e.getValue();
            Set<Index> quantified = new TreeSet<>();
            a.quantified().forEach(q -> quantified.add(q.index()));
            List<Expr> shared = guards.stream()
                    .filter(g -> FreeIndices.of(reading, g).stream().anyMatch(quantified::contains))
                    .toList();
            if (!shared.isEmpty()) {
                Setting.Assumption related = new Setting.Assumption(a.quantified(), guarded(a.relation(), shared));
                assumptions.subList(standing, assumptions.size()).replaceAll(x -> x.equals(a) ? related : x);
                e.setValue(related);
                guarded.add(e.getKey());
            }
        }
    }

    /** Whether a hypothesis holds only where relations between its indices do. */
    boolean isRelated(Statement.Comparison c) {
        return guarded.contains(c);
    }

    boolean relatesIndices() {
        return !guards.isEmpty();
    }

    private boolean guard(Expr left, Comparison comparison, Expr right) {
        Optional<IndexTerm> a = Affine.indexTerm(left);
        Optional<IndexTerm> b = Affine.indexTerm(right);
        boolean indices = a.isPresent()
                && b.isPresent()
                && !FreeIndices.of(reading, Exprs.add(left, right)).isEmpty();
        if (!indices) {
            return false;
        }
        relations.add(a.get(), comparison, b.get());
        Expr equal = Exprs.delta(a.get(), b.get());
        Expr less = new Expr.Indicator(Expr.Indicator.Order.LESS, a.get(), b.get());
        Expr greater = new Expr.Indicator(Expr.Indicator.Order.LESS, b.get(), a.get());
        guards.add(
                switch (comparison) {
                    case EQUAL, APPROXIMATELY -> equal;
                    case NOT_EQUAL, NOT_IDENTICAL -> Exprs.subtract(Exprs.ONE, equal);
                    case LESS -> less;
                    case LESS_OR_EQUAL -> Exprs.subtract(Exprs.ONE, greater);
                    case GREATER -> greater;
                    case GREATER_OR_EQUAL -> Exprs.subtract(Exprs.ONE, less);
                });
        return true;
    }

    boolean fixes(Index size) {
        return fixed.containsKey(size);
    }

    OptionalInt fixed(Index size) {
        Integer n = fixed.get(size);
        return n == null ? OptionalInt.empty() : OptionalInt.of(n);
    }

    int minimum(Index size, int declared) {
        return Math.max(declared, minimum.getOrDefault(size, declared));
    }

    /** A relation of the document, an {@code assume} or a {@code given}. */
    void add(Statement.Comparison c) {
        int before = reading.errorCount();
        Mentions.requireTrusted(c.left(), reading);
        Mentions.requireTrusted(c.right(), reading);
        TermReader reader = new TermReader(reading, Scope.outermost());
        Expr left = reader.read(c.left());
        Expr right = reader.read(c.right());
        if (reading.errorCount() > before) {
            return;
        }
        Comparison comparison = comparison(c.comparator());
        if (sizeRelation(c, left, comparison, right)
                || guard(left, comparison, right)
                || value(left, comparison, right)) {
            return;
        }
        Setting.Assumption a = assumption(reading, left, comparison, right);
        assumptions.add(a);
        read.put(c, a);
    }

    /** The indices over which a hypothesis is quantified; none where it is no relation of its own. */
    List<Index> quantified(Statement.Comparison c) {
        Setting.Assumption a = read.get(c);
        return a == null
                ? List.of()
                : a.quantified().stream().map(Setting.FreeIndex::index).toList();
    }

    static Setting.Assumption assumption(Reading reading, Expr left, Comparison comparison, Expr right) {
        Expr l = reading.graph.unfold(left);
        Expr r = reading.graph.unfold(right);
        Set<Index> free = FreeIndices.of(reading, Exprs.add(l, r));
        return new Setting.Assumption(FreeIndices.declared(reading, free), Relation.of(l, comparison, r));
    }

    /** m = 2, m ≥ 3, t > 0 for a size or natural variable. */
    private boolean sizeRelation(Statement.Comparison place, Expr left, Comparison comparison, Expr right) {
        Optional<Index> size = size(left);
        Optional<Integer> number =
                Affine.indexTerm(right).filter(IndexTerm::isConstant).map(IndexTerm::constant);
        if (size.isEmpty() || number.isEmpty()) {
            return false;
        }
        int n = number.get();
        switch (comparison) {
            case EQUAL -> fix(place, size.get(), n);
            case GREATER_OR_EQUAL -> minimum.merge(size.get(), n, Math::max);
            case GREATER -> minimum.merge(size.get(), n + 1, Math::max);
            case LESS, LESS_OR_EQUAL -> {
                if (n < least(size.get()) + (comparison == Comparison.LESS ? 1 : 0)) {
                    contradiction(place, size.get().name() + " is at least " + least(size.get()));
                }
                return false;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void fix(Object place, Index size, int n) {
        int least = least(size);
        Integer earlier = fixed.putIfAbsent(size, n);
        if (n < least || (earlier != null && earlier != n)) {
            contradiction(
                    place,
                    size.name() + " cannot be " + n
                            + (n < least ? ": it is at least " + least : " as well as " + earlier));
        }
    }

    private int least(Index size) {
        return reading.symbols
                .find(size.name(), Symbol.Size.class)
                .map(Symbol.Size::minimum)
                .orElse(0);
    }

    void fixFromData(Object place, Index size, int n) {
        fix(place, size, n);
    }

    private Optional<Index> size(Expr e) {
        return e instanceof Expr.IndexValue v
                ? v.term()
                        .asIndex()
                        .filter(i -> reading.symbols
                                .find(i.name(), Symbol.Size.class)
                                .isPresent())
                : Optional.empty();
    }

    /** ε = 0, b = γ·a: an input scalar that the other side does not mention is replaced by that side. */
    private boolean value(Expr left, Comparison comparison, Expr right) {
        if (comparison != Comparison.EQUAL) {
            return false;
        }
        if (isFreeScalar(left, right)) {
            values.add(new Setting.Value(left, reading.graph.unfold(right)));
        } else if (isFreeScalar(right, left)) {
            values.add(new Setting.Value(right, reading.graph.unfold(left)));
        } else {
            return false;
        }
        return true;
    }

    void setValue(Expr target, Expr value) {
        values.add(new Setting.Value(target, value));
    }

    private boolean isFreeScalar(Expr e, Expr other) {
        if (!(e instanceof Expr.Variable v) || !v.indices().isEmpty()) {
            return false;
        }
        boolean input = reading.symbols.find(v.name(), Symbol.Input.class).isPresent();
        boolean taken = values.stream().anyMatch(x -> x.target().equals(e));
        FreeNames names = FreeNames.of(reading.graph.unfold(other));
        boolean entangled =
                values.stream().anyMatch(x -> FreeNames.of(x.value()).names().contains(v.name()));
        boolean open = !FreeIndices.of(reading, other).isEmpty();
        boolean valued = values.stream()
                .anyMatch(x ->
                        x.target() instanceof Expr.Variable t && names.names().contains(t.name()));
        return input
                && !taken
                && !entangled
                && !open
                && !valued
                && !names.names().contains(v.name());
    }

    /** Certain contradictions: a domain or assumption that becomes false when the given numbers are put in. */
    void check(Object place) {
        for (Setting.Assumption a : assumptions) {
            Optional<Rational> left = number(a.relation().left());
            Optional<Rational> right = number(a.relation().right());
            if (left.isPresent()
                    && right.isPresent()
                    && !a.relation().comparison().holds(left.get().compareTo(right.get()))) {
                contradiction(
                        place,
                        "with the given values " + a.relation() + " reads " + left.get() + " "
                                + a.relation().comparison().symbol() + " " + right.get() + ", which is false");
            }
        }
        Bounds bounds = new Bounds();
        Orders orders = new Orders();
        for (Setting.Assumption a : assumptions) {
            // Of nothing two hypotheses hold that contradict each other: u_p < 0 and u_p > 0 where there is no p.
            if (a.quantified().stream().noneMatch(q -> q.range().mayBeEmpty(this::size))) {
                bounds.add(a.relation());
                orders.add(a.relation());
            }
        }
        values.forEach(v -> orders.add(Relation.of(v.target(), Comparison.EQUAL, v.value())));
        bounds.contradiction().or(orders::contradiction).ifPresent(c -> contradiction(place, c));
        if (relations.areContradictory(reading, this)) {
            contradiction(place, "no indices within their ranges satisfy the relations between them");
        }
    }

    /** A size with the least value, and the fixed one, that it has here; empty for an index that is no size. */
    Optional<Setting.Size> size(Index index) {
        boolean known = fixes(index)
                || reading.symbols.find(index.name(), Symbol.Size.class).isPresent();
        return known
                ? Optional.of(new Setting.Size(index, minimum(index, least(index)), fixed(index)))
                : Optional.empty();
    }

    private void contradiction(Object place, String message) {
        reading.error(
                CONTRADICTORY_HYPOTHESES,
                place,
                "the hypotheses cannot hold together: " + message,
                "a claim about nothing is never proved; drop or change a hypothesis");
    }

    private Optional<Rational> number(Expr e) {
        for (Setting.Value v : values) {
            if (v.target().equals(e)) {
                return Affine.number(v.value());
            }
        }
        if (e instanceof Expr.IndexValue v) {
            Optional<Integer> n = v.term().asIndex().map(fixed::get);
            return n.map(Rational::of);
        }
        return Affine.number(e);
    }

    static Comparison comparison(Comparator c) {
        return Comparison.valueOf(c.name());
    }
}
