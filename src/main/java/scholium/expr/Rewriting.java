package scholium.expr;

import java.util.ArrayList;
import java.util.List;

/**
 * Rebuilds an expression with every direct part replaced by its image; the base of all structural rewritings. A part is
 * visited once for each occurrence; subclasses override the cases they change.
 */
public abstract class Rewriting implements Expr.Cases<Expr> {
    public Expr apply(Expr e) {
        return e.match(this);
    }

    protected List<Expr> applyAll(List<Expr> parts) {
        List<Expr> images = new ArrayList<>(parts.size());
        for (Expr p : parts) {
            images.add(apply(p));
        }
        return images;
    }

    /** The image of a subscript, a size in a number, or a range bound. */
    protected IndexTerm term(IndexTerm term) {
        return term;
    }

    protected Range range(Range range) {
        return new Range(term(range.lower()), range.upper().map(this::term));
    }

    protected Expr.Variable element(Expr.Variable v) {
        if (v.indices().isEmpty()) {
            return v;
        }
        List<IndexTerm> indices = new ArrayList<>(v.indices().size());
        for (IndexTerm t : v.indices()) {
            indices.add(term(t));
        }
        return new Expr.Variable(v.name(), indices);
    }

    @Override
    public Expr constant(Expr.Constant e) {
        return e;
    }

    @Override
    public Expr pi(Expr.Pi e) {
        return e;
    }

    @Override
    public Expr variable(Expr.Variable e) {
        return element(e);
    }

    @Override
    public Expr indexValue(Expr.IndexValue e) {
        return new Expr.IndexValue(term(e.term()));
    }

    @Override
    public Expr indicator(Expr.Indicator e) {
        return new Expr.Indicator(e.order(), term(e.left()), term(e.right()));
    }

    @Override
    public Expr add(Expr.Add e) {
        return new Expr.Add(applyAll(e.terms()));
    }

    @Override
    public Expr multiply(Expr.Multiply e) {
        return new Expr.Multiply(applyAll(e.factors()));
    }

    @Override
    public Expr power(Expr.Power e) {
        return new Expr.Power(apply(e.base()), apply(e.exponent()));
    }

    @Override
    public Expr apply(Expr.Apply e) {
        return new Expr.Apply(e.function(), e.orders(), applyAll(e.arguments()));
    }

    @Override
    public Expr summation(Expr.Summation e) {
        return new Expr.Summation(e.index(), range(e.range()), apply(e.body()));
    }

    @Override
    public Expr product(Expr.Product e) {
        return new Expr.Product(e.index(), range(e.range()), apply(e.body()));
    }

    @Override
    public Expr derivative(Expr.Derivative e) {
        return new Expr.Derivative(apply(e.body()), element(e.wrt()));
    }

    @Override
    public Expr at(Expr.At e) {
        return new Expr.At(apply(e.body()), e.name(), e.parameters(), apply(e.value()));
    }

    @Override
    public Expr lossDerivative(Expr.LossDerivative e) {
        List<Loss.Argument> arguments = e.loss().arguments().stream()
                .map(a -> new Loss.Argument(
                        a.name(),
                        a.parameters(),
                        a.ranges().stream().map(this::range).toList(),
                        apply(a.value())))
                .toList();
        return new Expr.LossDerivative(
                new Loss(e.loss().name(), arguments),
                e.wrt().stream().map(this::element).toList());
    }
}
