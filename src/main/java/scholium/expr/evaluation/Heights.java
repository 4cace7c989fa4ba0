package scholium.expr.evaluation;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import scholium.expr.Expr;
import scholium.expr.Loss;

/**
 * How deep bound indices are nested inside an expression: a name for the index of a binder that depends on what it binds
 * over alone, so that copies of an expression with other bound indices compile to the same nodes. Refuses trees that are
 * too deep for anything recursive, before anything else looks at them.
 */
final class Heights implements Expr.Cases<Integer> {
    private static final int MOST_DEPTH = 700;

    private final Map<Expr, Integer> known = new IdentityHashMap<>();
    private int depth;

    int of(Expr e) {
        Integer height = known.get(e);
        if (height == null) {
            if (++depth > MOST_DEPTH) {
                throw Failure.of(NoValue.LIMIT);
            }
            height = e.match(this);
            depth--;
            known.put(e, height);
        }
        return height;
    }

    private int of(List<Expr> parts) {
        int highest = 0;
        for (Expr p : parts) {
            highest = Math.max(highest, of(p));
        }
        return highest;
    }

    @Override
    public Integer constant(Expr.Constant e) {
        return 0;
    }

    @Override
    public Integer pi(Expr.Pi e) {
        return 0;
    }

    @Override
    public Integer variable(Expr.Variable e) {
        return 0;
    }

    @Override
    public Integer indexValue(Expr.IndexValue e) {
        return 0;
    }

    @Override
    public Integer indicator(Expr.Indicator e) {
        return 0;
    }

    @Override
    public Integer add(Expr.Add e) {
        return of(e.terms());
    }

    @Override
    public Integer multiply(Expr.Multiply e) {
        return of(e.factors());
    }

    @Override
    public Integer power(Expr.Power e) {
        return Math.max(of(e.base()), of(e.exponent()));
    }

    @Override
    public Integer apply(Expr.Apply e) {
        return of(e.arguments());
    }

    @Override
    public Integer summation(Expr.Summation e) {
        return of(e.body()) + 1;
    }

    @Override
    public Integer product(Expr.Product e) {
        return of(e.body()) + 1;
    }

    @Override
    public Integer derivative(Expr.Derivative e) {
        return of(e.body());
    }

    @Override
    public Integer at(Expr.At e) {
        return Math.max(of(e.body()), of(e.value()) + e.parameters().size());
    }

    @Override
    public Integer lossDerivative(Expr.LossDerivative e) {
        int highest = 0;
        for (Loss.Argument a : e.loss().arguments()) {
            highest = Math.max(highest, of(a.value()) + a.parameters().size());
        }
        return highest;
    }
}
