package scholium.engine.symja;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Replaces what does not depend on a symbol by symbols of its own, each sum or product of such parts by a single one.
 * Symja looks at all of an expression it differentiates, over and over, however little of it varies; and expressions that
 * differ in their constant parts alone have the same derivative.
 */
final class ConstantParts extends GroundRewriting {
    private final Dependence dependence;
    private final SortedMap<Integer, Ground> constants = new TreeMap<>();
    private final Map<Ground, Ground> symbols = new HashMap<>();
    private int last;

    private ConstantParts(Dependence dependence) {
        this.dependence = dependence;
        this.last = dependence.highest();
    }

    /**
     * A derivative and what stands in it for its constant parts.
     *
     * @param constants by the symbols that have taken their places
     */
    record Separated(Ground.Derivative derivative, SortedMap<Integer, Ground> constants) {}

    static Separated of(Ground.Derivative e) {
        ConstantParts parts = new ConstantParts(Dependence.of(e.body(), e.symbol()));
        Ground body = parts.image(e.body());
        return new Separated(new Ground.Derivative(body, e.symbol()), parts.constants);
    }

    @Override
    Ground image(Ground e) {
        return dependence.mentions(e) ? e.match(this) : constant(e);
    }

    /** Numbers and symbols are as short as what would replace them. */
    private Ground constant(Ground e) {
        if (e instanceof Ground.Constant || e instanceof Ground.Pi || e instanceof Ground.Symbol) {
            return e;
        }
        return symbols.computeIfAbsent(e, k -> {
            constants.put(++last, e);
            return new Ground.Symbol(last);
        });
    }

    /** The parts that vary, and one for all the others. */
    private List<Ground> together(List<Ground> parts, Function<List<Ground>, Ground> whole) {
        List<Ground> fixed = parts.stream().filter(p -> !dependence.mentions(p)).toList();
        List<Ground> images = new ArrayList<>();
        if (!fixed.isEmpty()) {
            images.add(constant(fixed.size() == 1 ? fixed.get(0) : whole.apply(fixed)));
        }
        parts.stream().filter(dependence::mentions).forEach(p -> images.add(p.match(this)));
        return images;
    }

    @Override
    public Ground sum(Ground.Sum e) {
        return new Ground.Sum(together(e.terms(), Ground.Sum::new));
    }

    @Override
    public Ground product(Ground.Product e) {
        return new Ground.Product(together(e.factors(), Ground.Product::new));
    }

    /** What is constant under the outer derivative need not be under this one. */
    @Override
    public Ground derivative(Ground.Derivative e) {
        return e;
    }

    @Override
    public Ground let(Ground.Let e) {
        return e;
    }
}
