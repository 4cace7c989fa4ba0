package scholium.engine.sums;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Loss;
import scholium.expr.Range;
import scholium.number.Rational;

/**
 * Reads expressions without derivatives into {@link Node}s. Ranges are shifted to 1..n; ranges of known length are written
 * out; a range that depends on another index becomes the widest range with indicators. Inputs with given values are
 * replaced.
 */
final class Reader implements Expr.Cases<Node> {
    private static final int LONGEST_WRITTEN_OUT = 400;

    private static final int DEEPEST = 1_500;
    private static final int MOST_PARTS = 2_000_000;

    private final Nodes nodes;
    private final Indices indices;
    private int depth;
    private int parts;
    private final Map<Index, Affine> scope = new HashMap<>();
    private final Map<Atom, Expr> values = new HashMap<>();
    private final Map<Loss, Integer> lossNumbers = new HashMap<>();
    private final List<Loss> losses = new ArrayList<>();
    private final IdentityHashMap<Expr, Integer> heights = new IdentityHashMap<>();

    private final Sequences sequences;

    Reader(Nodes nodes, Indices indices, Sequences sequences) {
        this.nodes = nodes;
        this.indices = indices;
        this.sequences = sequences;
    }

    /** From now on the index means this; the result is what it meant before. */
    @Nullable Affine declare(Index index, @Nullable Affine meaning) {
        return meaning == null ? scope.remove(index) : scope.put(index, meaning);
    }

    /** The input atom, an element or a derivative of a loss by constants, has a value. */
    void give(Atom input, Expr value) {
        values.put(input, value);
    }

    /** A reader in the same scope whose nodes are thrown away. */
    Reader scratch() {
        Reader r = new Reader(new Nodes(indices), indices, sequences);
        r.scope.putAll(scope);
        r.values.putAll(values);
        return r;
    }

    List<Loss> losses() {
        return losses;
    }

    /**
     * Reads an expression without derivatives.
     *
     * @throws OutsideLanguage if it is too deep, too large, or has a construct without a rule
     */
    Node read(Expr e) {
        if (++depth > DEEPEST || ++parts > MOST_PARTS) {
            throw new OutsideLanguage(depth > DEEPEST ? "an expression nested too deep" : "an expression too large");
        }
        Node n = e.match(this);
        depth--;
        return n;
    }

    Affine form(IndexTerm t) {
        Affine result = Affine.constant(t.constant());
        if (t.isConstant()) {
            return result;
        }
        for (Map.Entry<Index, Integer> e : t.coefficients().entrySet()) {
            Affine meaning = scope.get(e.getKey());
            if (meaning == null) {
                meaning = Affine.of(indices.free(e.getKey().name(), null, null));
                scope.put(e.getKey(), meaning);
            }
            result = result.plus(meaning, e.getValue());
        }
        return result;
    }

    Atom.Element element(Expr.Variable e) {
        if (e.indices().isEmpty()) {
            return new Atom.Element(e.name(), List.of());
        }
        List<Affine> at = new ArrayList<>(e.indices().size());
        for (IndexTerm t : e.indices()) {
            at.add(form(t));
        }
        return new Atom.Element(e.name(), at);
    }

    private List<Atom.Element> elements(List<Expr.Variable> variables) {
        List<Atom.Element> result = new ArrayList<>(variables.size());
        for (Expr.Variable v : variables) {
            result.add(element(v));
        }
        return result;
    }

    Node.LossElement lossElement(Expr.LossDerivative e) {
        Integer number = lossNumbers.get(e.loss());
        if (number == null) {
            number = losses.size();
            lossNumbers.put(e.loss(), number);
            losses.add(e.loss());
        }
        Atom.Partial sorted = LossAtoms.partial(number, elements(e.wrt()));
        return new Node.LossElement(number, sorted.wrt());
    }

    @Override
    public Node constant(Expr.Constant e) {
        return nodes.constant(e.value());
    }

    @Override
    public Node pi(Expr.Pi e) {
        return nodes.of(Node.Op.PI, "", List.of());
    }

    @Override
    public Node variable(Expr.Variable e) {
        Atom.Element element = element(e);
        Sequences.@Nullable Unfolding unfolding = sequences.unfold(element, indices);
        if (unfolding != null) {
            return bound(unfolding.t(), unfolding.at(), unfolding.value());
        }
        Expr value = values.isEmpty() ? null : values.get(element);
        return value == null ? nodes.of(Node.Op.ELEMENT, element, List.of()) : read(value);
    }

    @Override
    public Node lossDerivative(Expr.LossDerivative e) {
        Node.LossElement element = lossElement(e);
        // Values are given for a loss by name, whatever its arguments have been unfolded to.
        Expr value = values.isEmpty() ? null : values.get(named(e));
        return value == null ? nodes.of(Node.Op.PARTIAL, element, List.of()) : read(value);
    }

    /** The derivative as an element whose name says all but the subscripts. */
    Atom.Element named(Expr.LossDerivative e) {
        Atom.Partial sorted = LossAtoms.partial(0, elements(e.wrt()));
        StringBuilder name = new StringBuilder("∂").append(e.loss().name());
        List<Affine> at = new ArrayList<>();
        for (Atom.Element w : sorted.wrt()) {
            name.append("∂").append(w.name()).append(w.at().size());
            at.addAll(w.at());
        }
        return new Atom.Element(name.toString(), at);
    }

    @Override
    public Node indexValue(Expr.IndexValue e) {
        return count(form(e.term()));
    }

    private Node count(Affine form) {
        return form.isConstant()
                ? nodes.constant(Rational.of(form.constant()))
                : nodes.of(Node.Op.COUNT, form, List.of());
    }

    @Override
    public Node indicator(Expr.Indicator e) {
        Affine left = form(e.left());
        Affine right = form(e.right());
        return e.order() == Expr.Indicator.Order.EQUAL
                ? nodes.of(Node.Op.EQUAL, left.minus(right), List.of())
                : nodes.of(Node.Op.POSITIVE, right.minus(left), List.of());
    }

    @Override
    public Node add(Expr.Add e) {
        return nodes.add(readAll(e.terms()));
    }

    @Override
    public Node multiply(Expr.Multiply e) {
        return nodes.multiply(readAll(e.factors()));
    }

    private List<Node> readAll(List<Expr> parts) {
        if (parts.isEmpty()) {
            throw new OutsideLanguage("an empty sum or product");
        }
        List<Node> result = new ArrayList<>(parts.size());
        for (Expr p : parts) {
            result.add(read(p));
        }
        return result;
    }

    @Override
    public Node power(Expr.Power e) {
        Node base = read(e.base());
        if (e.exponent() instanceof Expr.Constant c) {
            return c.value().isOne() ? base : nodes.of(Node.Op.POWER, c.value(), List.of(base));
        }
        Affine exponent = integerForm(read(e.exponent()));
        if (exponent == null) {
            throw new OutsideLanguage("the exponent " + e.exponent());
        }
        return exponent.isConstant()
                ? nodes.of(Node.Op.POWER, Rational.of(exponent.constant()), List.of(base))
                : nodes.of(Node.Op.INTEGER_POWER, exponent, List.of(base));
    }

    /** Null if the number is no integer form in sizes and indices. */
    private static @Nullable Affine integerForm(Node n) {
        switch (n.op()) {
            case CONSTANT -> {
                return n.rational().isInteger() ? Affine.constant(n.rational().intValueExact()) : null;
            }
            case COUNT -> {
                return n.form();
            }
            case ADD -> {
                Affine sum = Affine.ZERO;
                for (Node p : n.parts()) {
                    Affine term = integerForm(p);
                    if (term == null) {
                        return null;
                    }
                    sum = sum.plus(term);
                }
                return sum;
            }
            case MULTIPLY -> {
                Affine product = Affine.ONE;
                for (Node p : n.parts()) {
                    Affine factor = integerForm(p);
                    if (factor == null || !(factor.isConstant() || product.isConstant())) {
                        return null;
                    }
                    product = factor.isConstant() ? product.times(factor.constant()) : factor.times(product.constant());
                }
                return product;
            }
            default -> {
                return null;
            }
        }
    }

    @Override
    public Node apply(Expr.Apply e) {
        return nodes.of(Node.Op.APPLY, new Node.Applied(e.function(), e.orders()), readAll(e.arguments()));
    }

    @Override
    public Node summation(Expr.Summation e) {
        return binder(Node.Op.SUM, e.index(), e.range(), e.body());
    }

    @Override
    public Node product(Expr.Product e) {
        return binder(Node.Op.PRODUCT, e.index(), e.range(), e.body());
    }

    private Node binder(Node.Op op, Index index, Range range, Expr body) {
        if (range.upper().isEmpty()) {
            throw new OutsideLanguage("an infinite " + (op == Node.Op.SUM ? "sum" : "product"));
        }
        Affine lower = form(range.lower());
        Affine upper = form(range.upper().get());
        Affine length = upper.minus(lower).plus(1);
        if (length.isConstant() && length.constant() <= LONGEST_WRITTEN_OUT) {
            List<Node> parts = new ArrayList<>();
            for (int k = 0; k < length.constant(); k++) {
                parts.add(bound(index, lower.plus(k), body));
            }
            Rational empty = op == Node.Op.SUM ? Rational.ZERO : Rational.ONE;
            return parts.isEmpty()
                    ? nodes.constant(empty)
                    : op == Node.Op.SUM ? nodes.add(parts) : nodes.multiply(parts);
        }
        if ((dependsOnIndex(length) || dependsOnIndex(lower)) && !(op == Node.Op.PRODUCT && isFixed(lower, length))) {
            return triangular(op, index, lower, upper, body);
        }
        return rectangular(op, index, lower, length, body);
    }

    /** A range whose length is one number throughout the decision: its form enters no definition as an argument. */
    private Node rectangular(Node.Op op, Index index, Affine lower, Affine length, Expr body) {
        int named = indices.bound(height(body), length, index.name());
        Node inner = bound(index, Affine.of(named).plus(lower).plus(-1), body);
        return nodes.of(op, new Node.Binder(named, length), List.of(inner));
    }

    private Node bound(Index index, Affine meaning, Expr body) {
        Affine hidden = scope.get(index);
        scope.put(index, meaning);
        Node inner = read(body);
        if (hidden == null) {
            scope.remove(index);
        } else {
            scope.put(index, hidden);
        }
        return inner;
    }

    private boolean isFixed(Affine lower, Affine other) {
        return indices.isFixed(lower) && indices.isFixed(other);
    }

    private boolean dependsOnIndex(Affine form) {
        for (int i : form.indices()) {
            if (indices.kind(i) != Indices.Kind.SIZE) {
                return true;
            }
        }
        return false;
    }

    private Node triangular(Node.Op op, Index index, Affine lower, Affine upper, Expr body) {
        Affine least = indices.extreme(lower, false);
        Affine greatest = indices.extreme(upper, true);
        if (op == Node.Op.PRODUCT || least == null || greatest == null) {
            throw new OutsideLanguage("a range that depends on an index without known range");
        }
        if (least.isConstant() && least.constant() > 1) {
            // The range of families: sums over i < j and over all j then share their range.
            least = Affine.ONE;
        }
        if (!greatest.isConstant() && greatest.constant() < 0 && greatest.constant() >= -3) {
            greatest = greatest.plus(-greatest.constant());
        }
        Affine length = greatest.minus(least).plus(1);
        int named = indices.bound(height(body), length, index.name());
        Affine meaning = Affine.of(named).plus(least).plus(-1);
        Node inner = bound(index, meaning, body);
        if (Definedness.mayFail(inner)) {
            if (isFixed(lower, upper)) {
                return rectangular(op, index, lower, upper.minus(lower).plus(1), body);
            }
            throw new OutsideLanguage("a denominator, root or logarithm under a range that depends on an index");
        }
        Node fromBelow = nodes.of(Node.Op.POSITIVE, meaning.minus(lower).plus(1), List.of());
        Node fromAbove = nodes.of(Node.Op.POSITIVE, upper.minus(meaning).plus(1), List.of());
        return nodes.of(
                op, new Node.Binder(named, length), List.of(nodes.multiply(List.of(fromBelow, fromAbove, inner))));
    }

    /** How deep binders are nested. */
    private int height(Expr e) {
        Integer known = heights.get(e);
        if (known == null) {
            known = BinderDepth.of(e);
            heights.put(e, known);
        }
        return known;
    }

    @Override
    public Node derivative(Expr.Derivative e) {
        throw new OutsideLanguage("a derivative that was not eliminated");
    }

    @Override
    public Node at(Expr.At e) {
        throw new OutsideLanguage("an evaluation that was not eliminated");
    }
}
