package scholium.engine.symja;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import scholium.engine.Outcome.Reason;
import scholium.expr.Builtin;
import scholium.expr.Expr;
import scholium.expr.FunctionSymbol;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Loss;
import scholium.expr.Range;
import scholium.expr.Setting;
import scholium.number.Rational;

/**
 * Expressions written out at fixed sizes and indices. Sums and products are unrolled, indicators decided, sequences
 * unfolded down to their first element; derivatives and evaluations are kept, for Symja to take.
 *
 * <p>A product with a factor that is 0 by its indices alone is 0, so that Σ_{j≠i} (written with 1 − δ_ij) does not ask for
 * the term at j = i. Outside a derivative, a derivative of a loss is a symbol; inside one, the loss is an opaque function
 * of all elements of its arguments, so that Symja applies the chain rule.
 */
final class Expansion implements Expr.Cases<Ground> {
    private static final int EXPONENT = 10_000;
    private static final int FACTORIAL = 500;
    /** A function costs Symja as much as so many nodes of a rational expression. */
    private static final int FUNCTION = 10;

    private final Setting setting;
    private final int limit;
    private final Losses losses = new Losses();
    private final Map<FunctionSymbol, Integer> functions = new LinkedHashMap<>();
    private IndexValues indices;
    private Families families = new Families();
    private int symbols;
    private int nodes;
    private int depth;
    private int derivatives;

    /** @param limit how many nodes all terms of this expansion may have together, functions counted more than once */
    Expansion(Setting setting, Map<Index, Integer> values, int limit) {
        this.setting = setting;
        this.indices = new IndexValues(values);
        this.limit = limit;
    }

    Losses losses() {
        return losses;
    }

    IndexValues indices() {
        return indices;
    }

    /** The symbol of an element of an input, if the terms so far mention it. */
    Optional<Integer> mentioned(Expr.Variable element) {
        return families.input(new Families.Element(element.name(), indices.of(element.indices())));
    }

    /** The symbol of a derivative of a loss. */
    int symbol(Expr.LossDerivative e) {
        return losses.symbol(this, e);
    }

    /** @throws Unexpandable if there is no such term, or it would be too large */
    Ground term(Expr e) {
        if (++depth > Wire.DEPTH) {
            throw new Unexpandable(Reason.SIZE, "the expression is nested more than " + Wire.DEPTH + " deep");
        }
        count(1);
        Ground term = e.match(this);
        depth--;
        return term;
    }

    /** The term, or nothing where there is none; either way the expansion can go on. */
    Optional<Ground> attempt(Expr e) {
        IndexValues before = indices.copy();
        Families names = families;
        int level = depth;
        try {
            return Optional.of(term(e));
        } catch (Unexpandable ignored) {
            indices = before;
            families = names;
            depth = level;
            derivatives = 0;
            return Optional.empty();
        }
    }

    int fresh() {
        return ++symbols;
    }

    int function(FunctionSymbol f) {
        return functions.computeIfAbsent(f, k -> fresh());
    }

    List<Ground> terms(List<Expr> parts) {
        List<Ground> terms = new ArrayList<>();
        parts.forEach(p -> terms.add(term(p)));
        return terms;
    }

    @Override
    public Ground constant(Expr.Constant e) {
        return new Ground.Constant(e.value());
    }

    @Override
    public Ground pi(Expr.Pi e) {
        return new Ground.Pi();
    }

    @Override
    public Ground variable(Expr.Variable e) {
        Optional<Setting.Recurrence> sequence = families.binds(e.name())
                ? Optional.empty()
                : setting.recurrences().stream()
                        .filter(r -> r.name().equals(e.name()))
                        .findFirst();
        return sequence.isPresent() ? unfold(sequence.get(), e) : new Ground.Symbol(element(e));
    }

    private int element(Expr.Variable e) {
        return families.symbol(new Families.Element(e.name(), indices.of(e.indices())), this::fresh);
    }

    private Ground unfold(Setting.Recurrence r, Expr.Variable e) {
        List<Integer> at = indices.of(e.indices());
        if (at.size() != 1 || at.get(0) < r.start()) {
            throw Unexpandable.outside("the sequence " + r.name() + " has no element " + at);
        }
        IndexValues here = indices;
        Families names = families;
        indices = here.copy();
        families = names.global();
        boolean first = at.get(0) == r.start();
        if (!first) {
            indices.put(r.t(), at.get(0) - 1);
        }
        Ground term = term(first ? r.first() : r.next());
        indices = here;
        families = names;
        return term;
    }

    @Override
    public Ground indexValue(Expr.IndexValue e) {
        return new Ground.Constant(Rational.of(indices.of(e.term())));
    }

    @Override
    public Ground indicator(Expr.Indicator e) {
        return indices.holds(e) ? Ground.Constant.ONE : Ground.Constant.ZERO;
    }

    @Override
    public Ground add(Expr.Add e) {
        return new Ground.Sum(terms(e.terms()));
    }

    @Override
    public Ground multiply(Expr.Multiply e) {
        for (Expr f : e.factors()) {
            if (indices.number(f).filter(Rational::isZero).isPresent()) {
                return Ground.Constant.ZERO;
            }
        }
        List<Ground> factors = terms(e.factors());
        return factors.contains(Ground.Constant.ZERO) ? Ground.Constant.ZERO : new Ground.Product(factors);
    }

    @Override
    public Ground power(Expr.Power e) {
        Rational exponent = indices.number(e.exponent())
                .orElseThrow(() -> Unexpandable.outside("the exponent " + e.exponent() + " is not a number"));
        if (exponent.abs().numerator().compareTo(BigInteger.valueOf(EXPONENT)) > 0) {
            throw new Unexpandable(Reason.SIZE, "the exponent " + exponent + " is too large");
        }
        if (exponent.denominator().compareTo(BigInteger.valueOf(12)) > 0) {
            throw Unexpandable.outside("the exponent " + exponent);
        }
        return exponent.isZero() ? Ground.Constant.ONE : new Ground.Power(term(e.base()), exponent);
    }

    @Override
    public Ground apply(Expr.Apply e) {
        if (!(e.function() instanceof Builtin builtin)) {
            return new Ground.Opaque(function(e.function()), e.orders(), terms(e.arguments()));
        }
        Expr argument = e.arguments().get(0);
        if (builtin != Builtin.FACTORIAL) {
            count(FUNCTION);
            return new Ground.Call(builtin, term(argument));
        }
        Rational n = indices.number(argument)
                .filter(Rational::isInteger)
                .filter(v -> v.signum() >= 0)
                .orElseThrow(() -> Unexpandable.outside("the factorial of " + argument));
        if (n.compareTo(Rational.of(FACTORIAL)) > 0) {
            throw new Unexpandable(Reason.SIZE, "the factorial of " + n);
        }
        Rational product = IntStream.rangeClosed(1, n.intValueExact())
                .mapToObj(Rational::of)
                .reduce(Rational.ONE, Rational::times);
        return new Ground.Constant(product);
    }

    @Override
    public Ground summation(Expr.Summation e) {
        return new Ground.Sum(unrolled(e.index(), e.range(), e.body()));
    }

    @Override
    public Ground product(Expr.Product e) {
        List<Ground> factors = unrolled(e.index(), e.range(), e.body());
        return factors.contains(Ground.Constant.ZERO) ? Ground.Constant.ZERO : new Ground.Product(factors);
    }

    private List<Ground> unrolled(Index index, Range range, Expr body) {
        Optional<Integer> before = indices.get(index);
        List<Ground> parts = new ArrayList<>();
        for (long k = indices.of(range.lower()), last = upper(range); k <= last; k++) {
            indices.put(index, (int) k);
            parts.add(term(body));
        }
        indices.restore(index, before);
        return parts;
    }

    int upper(Range range) {
        return indices.of(range.upper().orElseThrow(() -> Unexpandable.outside("an infinite sum")));
    }

    @Override
    public Ground derivative(Expr.Derivative e) {
        boolean sequence = !families.binds(e.wrt().name())
                && setting.recurrences().stream()
                        .anyMatch(r -> r.name().equals(e.wrt().name()));
        if (sequence) {
            throw Unexpandable.outside("a derivative with respect to an element of the sequence "
                    + e.wrt().name());
        }
        int v = element(e.wrt());
        if (derivatives == 0 && e.body() instanceof Expr.LossDerivative loss) {
            return new Ground.Derivative(linear(loss), v);
        }
        derivatives++;
        Ground body = term(e.body());
        derivatives--;
        return new Ground.Derivative(body, v);
    }

    /**
     * What has the same first derivatives as the loss: its linear part at the document's arguments. Much smaller than the
     * chain rule's sum, each term of which would repeat all arguments of the loss.
     */
    private Ground linear(Expr.LossDerivative e) {
        List<Ground> terms = new ArrayList<>();
        for (Loss.Argument a : e.loss().arguments()) {
            elements(a.parameters(), a.ranges(), 0, at -> {
                List<Expr.Variable> wrt = new ArrayList<>(e.wrt());
                wrt.add(new Expr.Variable(
                        a.name(), at.stream().map(IndexTerm::of).toList()));
                int partial = losses.symbol(this, new Expr.LossDerivative(e.loss(), wrt));
                terms.add(new Ground.Product(List.of(new Ground.Symbol(partial), term(a.value()))));
            });
        }
        return new Ground.Sum(terms);
    }

    @Override
    public Ground at(Expr.At e) {
        Families outside = families;
        Families.Binding binding = new Families.Binding(
                e.name(), e.parameters(), e.value(), indices.copy(), outside, new LinkedHashMap<>());
        families = outside.bind(binding);
        Ground body = term(e.body());
        families = outside;
        SortedMap<Integer, Ground> values = new TreeMap<>();
        IndexValues here = indices;
        binding.symbols().forEach((at, symbol) -> {
            indices = here.copy();
            for (int k = 0; k < at.size(); k++) {
                indices.put(e.parameters().get(k), at.get(k));
            }
            values.put(symbol, term(e.value()));
        });
        indices = here;
        return values.isEmpty() ? body : new Ground.Let(body, values);
    }

    @Override
    public Ground lossDerivative(Expr.LossDerivative e) {
        if (derivatives == 0) {
            return new Ground.Symbol(losses.symbol(this, e));
        }
        List<Ground> arguments = new ArrayList<>();
        for (Loss.Argument a : e.loss().arguments()) {
            elements(a.parameters(), a.ranges(), 0, at -> arguments.add(term(a.value())));
        }
        return new Ground.Opaque(losses.function(this, e.loss()), losses.orders(this, e), arguments);
    }

    /** The nodes of all terms so far. */
    int nodes() {
        return nodes;
    }

    private void count(int more) {
        nodes += more;
        if (nodes > limit) {
            throw new Unexpandable(Reason.SIZE, "the expansion has more than " + limit + " nodes");
        }
    }

    /** Visits all choices of the parameters in row-major order. */
    void elements(List<Index> parameters, List<Range> ranges, int from, Consumer<List<Integer>> visit) {
        if (from == parameters.size()) {
            visit.accept(indices.of(parameters.stream().map(IndexTerm::of).toList()));
            return;
        }
        Index p = parameters.get(from);
        Optional<Integer> before = indices.get(p);
        for (long k = indices.of(ranges.get(from).lower()), last = upper(ranges.get(from)); k <= last; k++) {
            count(1);
            indices.put(p, (int) k);
            elements(parameters, ranges, from + 1, visit);
        }
        indices.restore(p, before);
    }
}
