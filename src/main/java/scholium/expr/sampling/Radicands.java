package scholium.expr.sampling;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.Set;
import scholium.expr.Expr;
import scholium.expr.FreeNames;
import scholium.expr.Index;
import scholium.expr.Relation;
import scholium.expr.Rewriting;

/** The radicands of square roots that stand under no binder of their variables, innermost first. */
final class Radicands extends Rewriting {
    private static final BigInteger TWO = BigInteger.TWO;
    private static final int MOST = 12;

    private final Set<Expr> found = new LinkedHashSet<>();
    private final Set<String> boundNames = new LinkedHashSet<>();
    private final Set<Index> boundIndices = new LinkedHashSet<>();

    private Radicands() {}

    static Set<Expr> of(Relation relation) {
        Radicands walk = new Radicands();
        walk.apply(relation.left());
        walk.apply(relation.right());
        return walk.found;
    }

    @Override
    public Expr power(Expr.Power e) {
        apply(e.base());
        boolean root = e.exponent() instanceof Expr.Constant c
                && c.value().denominator().equals(TWO);
        if (root && found.size() < MOST) {
            FreeNames free = FreeNames.of(e.base());
            boolean closed = free.names().stream().noneMatch(boundNames::contains)
                    && free.indices().stream().noneMatch(boundIndices::contains);
            if (closed) {
                found.add(e.base());
            }
        }
        return e;
    }

    @Override
    public Expr summation(Expr.Summation e) {
        boundIndices.add(e.index());
        apply(e.body());
        return e;
    }

    @Override
    public Expr product(Expr.Product e) {
        boundIndices.add(e.index());
        apply(e.body());
        return e;
    }

    @Override
    public Expr at(Expr.At e) {
        boundIndices.addAll(e.parameters());
        apply(e.value());
        boundNames.add(e.name());
        apply(e.body());
        return e;
    }

    @Override
    public Expr lossDerivative(Expr.LossDerivative e) {
        e.loss().arguments().forEach(a -> {
            boundIndices.addAll(a.parameters());
            apply(a.value());
        });
        return e;
    }
}
