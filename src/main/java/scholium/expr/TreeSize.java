package scholium.expr;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * How many nodes an expression has when it is written out as a tree. Shared parts are counted as often as they occur but
 * looked at once, so that an expression far too large to be walked through can still be measured.
 */
public final class TreeSize implements Expr.Cases<Long> {
    /** Sizes beyond this one are all the same. */
    private static final long UNSPEAKABLE = Long.MAX_VALUE / 4;

    private final ToLongFunction<String> ofName;
    private final Map<Expr, Long> known = new IdentityHashMap<>();

    /** @param ofName how many nodes an element of a family stands for */
    public TreeSize(ToLongFunction<String> ofName) {
        this.ofName = ofName;
    }

    public long of(Expr e) {
        Long before = known.get(e);
        if (before != null) {
            return before;
        }
        long size = Math.min(UNSPEAKABLE, e.match(this));
        known.put(e, size);
        return size;
    }

    private long all(List<Expr> parts) {
        long sum = 1;
        for (Expr p : parts) {
            sum = Math.min(UNSPEAKABLE, sum + of(p));
        }
        return sum;
    }

    @Override
    public Long constant(Expr.Constant e) {
        return 1L;
    }

    @Override
    public Long pi(Expr.Pi e) {
        return 1L;
    }

    @Override
    public Long variable(Expr.Variable e) {
        return ofName.applyAsLong(e.name());
    }

    @Override
    public Long indexValue(Expr.IndexValue e) {
        return 1L;
    }

    @Override
    public Long indicator(Expr.Indicator e) {
        return 1L;
    }

    @Override
    public Long add(Expr.Add e) {
        return all(e.terms());
    }

    @Override
    public Long multiply(Expr.Multiply e) {
        return all(e.factors());
    }

    @Override
    public Long power(Expr.Power e) {
        return 1 + of(e.base()) + of(e.exponent());
    }

    @Override
    public Long apply(Expr.Apply e) {
        return all(e.arguments());
    }

    @Override
    public Long summation(Expr.Summation e) {
        return 1 + of(e.body());
    }

    @Override
    public Long product(Expr.Product e) {
        return 1 + of(e.body());
    }

    @Override
    public Long derivative(Expr.Derivative e) {
        return 1 + of(e.body());
    }

    @Override
    public Long at(Expr.At e) {
        return 1 + of(e.body()) + of(e.value());
    }

    @Override
    public Long lossDerivative(Expr.LossDerivative e) {
        long size = 1;
        for (Loss.Argument a : e.loss().arguments()) {
            size = Math.min(UNSPEAKABLE, size + of(a.value()));
        }
        return size;
    }
}
