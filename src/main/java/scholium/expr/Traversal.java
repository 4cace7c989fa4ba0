package scholium.expr;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Visits every part of an expression without building anything; subclasses override the cases they look at. */
public abstract class Traversal implements Expr.Cases<@Nullable Void> {
    public void visit(Expr e) {
        e.match(this);
    }

    protected void visitAll(List<Expr> parts) {
        for (Expr p : parts) {
            p.match(this);
        }
    }

    /** A subscript, a size in a number, or a range bound. */
    protected void term(IndexTerm term) {}

    protected void range(Range range) {
        term(range.lower());
        range.upper().ifPresent(this::term);
    }

    /** A variable where it is used, differentiated by, or an argument of a loss. */
    protected void element(Expr.Variable v) {
        for (IndexTerm t : v.indices()) {
            term(t);
        }
    }

    @Override
    public @Nullable Void constant(Expr.Constant e) {
        return null;
    }

    @Override
    public @Nullable Void pi(Expr.Pi e) {
        return null;
    }

    @Override
    public @Nullable Void variable(Expr.Variable e) {
        element(e);
        return null;
    }

    @Override
    public @Nullable Void indexValue(Expr.IndexValue e) {
        term(e.term());
        return null;
    }

    @Override
    public @Nullable Void indicator(Expr.Indicator e) {
        term(e.left());
        term(e.right());
        return null;
    }

    @Override
    public @Nullable Void add(Expr.Add e) {
        visitAll(e.terms());
        return null;
    }

    @Override
    public @Nullable Void multiply(Expr.Multiply e) {
        visitAll(e.factors());
        return null;
    }

    @Override
    public @Nullable Void power(Expr.Power e) {
        visit(e.base());
        visit(e.exponent());
        return null;
    }

    @Override
    public @Nullable Void apply(Expr.Apply e) {
        visitAll(e.arguments());
        return null;
    }

    @Override
    public @Nullable Void summation(Expr.Summation e) {
        range(e.range());
        visit(e.body());
        return null;
    }

    @Override
    public @Nullable Void product(Expr.Product e) {
        range(e.range());
        visit(e.body());
        return null;
    }

    @Override
    public @Nullable Void derivative(Expr.Derivative e) {
        visit(e.body());
        element(e.wrt());
        return null;
    }

    @Override
    public @Nullable Void at(Expr.At e) {
        visit(e.body());
        visit(e.value());
        return null;
    }

    @Override
    public @Nullable Void lossDerivative(Expr.LossDerivative e) {
        for (Loss.Argument a : e.loss().arguments()) {
            a.ranges().forEach(this::range);
            visit(a.value());
        }
        e.wrt().forEach(this::element);
        return null;
    }
}
