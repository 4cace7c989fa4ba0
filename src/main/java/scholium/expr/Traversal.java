package scholium.expr;

import java.util.List;

/** Visits every part of an expression without building anything; subclasses override the cases they look at. Each case answers with the traversal itself. */
public abstract class Traversal implements Expr.Cases<Traversal> {
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
    public Traversal constant(Expr.Constant e) {
        return this;
    }

    @Override
    public Traversal pi(Expr.Pi e) {
        return this;
    }

    @Override
    public Traversal variable(Expr.Variable e) {
        element(e);
        return this;
    }

    @Override
    public Traversal indexValue(Expr.IndexValue e) {
        term(e.term());
        return this;
    }

    @Override
    public Traversal indicator(Expr.Indicator e) {
        term(e.left());
        term(e.right());
        return this;
    }

    @Override
    public Traversal add(Expr.Add e) {
        visitAll(e.terms());
        return this;
    }

    @Override
    public Traversal multiply(Expr.Multiply e) {
        visitAll(e.factors());
        return this;
    }

    @Override
    public Traversal power(Expr.Power e) {
        visit(e.base());
        visit(e.exponent());
        return this;
    }

    @Override
    public Traversal apply(Expr.Apply e) {
        visitAll(e.arguments());
        return this;
    }

    @Override
    public Traversal summation(Expr.Summation e) {
        range(e.range());
        visit(e.body());
        return this;
    }

    @Override
    public Traversal product(Expr.Product e) {
        range(e.range());
        visit(e.body());
        return this;
    }

    @Override
    public Traversal derivative(Expr.Derivative e) {
        visit(e.body());
        element(e.wrt());
        return this;
    }

    @Override
    public Traversal at(Expr.At e) {
        visit(e.body());
        visit(e.value());
        return this;
    }

    @Override
    public Traversal lossDerivative(Expr.LossDerivative e) {
        for (Loss.Argument a : e.loss().arguments()) {
            a.ranges().forEach(this::range);
            visit(a.value());
        }
        e.wrt().forEach(this::element);
        return this;
    }
}
