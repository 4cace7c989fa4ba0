package scholium.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rebuilds an expression with every direct part replaced by its image; the base of all structural rewritings. A part is
 * visited once for each occurrence; what has only unchanged parts is not built anew. Subclasses override the cases they
 * change.
 */
@SuppressWarnings("ReferenceEquality") // a part that has not changed is the same object
public abstract class Rewriting implements Expr.Cases<Expr> {
    public Expr apply(Expr e) {
        return e.match(this);
    }

    /** The images; the same list if all parts are their own images. */
    protected List<Expr> applyAll(List<Expr> parts) {
        List<Expr> images = null;
        for (int k = 0; k < parts.size(); k++) {
            Expr image = apply(parts.get(k));
            if (images == null && image != parts.get(k)) {
                images = new ArrayList<>(parts.size());
                images.addAll(parts.subList(0, k));
            }
            if (images != null) {
                images.add(image);
            }
        }
        return images == null ? parts : images;
    }

    /** The image of a subscript, a size in a number, or a range bound. */
    protected IndexTerm term(IndexTerm term) {
        return term;
    }

    protected Range range(Range range) {
        IndexTerm lower = term(range.lower());
        if (range.upper().isEmpty()) {
            return lower == range.lower() ? range : new Range(lower, range.upper());
        }
        IndexTerm upper = term(range.upper().get());
        return lower == range.lower() && upper == range.upper().get() ? range : new Range(lower, Optional.of(upper));
    }

    protected Expr.Variable element(Expr.Variable v) {
        if (v.indices().isEmpty()) {
            return v;
        }
        List<IndexTerm> indices = null;
        for (int k = 0; k < v.indices().size(); k++) {
            IndexTerm image = term(v.indices().get(k));
            if (indices == null && image != v.indices().get(k)) {
                indices = new ArrayList<>(v.indices());
            }
            if (indices != null) {
                indices.set(k, image);
            }
        }
        return indices == null ? v : new Expr.Variable(v.name(), indices);
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
        IndexTerm term = term(e.term());
        return term == e.term() ? e : new Expr.IndexValue(term);
    }

    @Override
    public Expr indicator(Expr.Indicator e) {
        IndexTerm left = term(e.left());
        IndexTerm right = term(e.right());
        return left == e.left() && right == e.right() ? e : new Expr.Indicator(e.order(), left, right);
    }

    @Override
    public Expr add(Expr.Add e) {
        List<Expr> terms = applyAll(e.terms());
        return terms == e.terms() ? e : new Expr.Add(terms);
    }

    @Override
    public Expr multiply(Expr.Multiply e) {
        List<Expr> factors = applyAll(e.factors());
        return factors == e.factors() ? e : new Expr.Multiply(factors);
    }

    @Override
    public Expr power(Expr.Power e) {
        Expr base = apply(e.base());
        Expr exponent = apply(e.exponent());
        return base == e.base() && exponent == e.exponent() ? e : new Expr.Power(base, exponent);
    }

    @Override
    public Expr apply(Expr.Apply e) {
        List<Expr> arguments = applyAll(e.arguments());
        return arguments == e.arguments() ? e : new Expr.Apply(e.function(), e.orders(), arguments);
    }

    @Override
    public Expr summation(Expr.Summation e) {
        Range range = range(e.range());
        Expr body = apply(e.body());
        return range == e.range() && body == e.body() ? e : new Expr.Summation(e.index(), range, body);
    }

    @Override
    public Expr product(Expr.Product e) {
        Range range = range(e.range());
        Expr body = apply(e.body());
        return range == e.range() && body == e.body() ? e : new Expr.Product(e.index(), range, body);
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
        Loss loss = loss(e.loss());
        List<Expr.Variable> wrt = new ArrayList<>(e.wrt().size());
        boolean same = loss == e.loss();
        for (Expr.Variable w : e.wrt()) {
            Expr.Variable image = element(w);
            same &= image == w;
            wrt.add(image);
        }
        return same ? e : new Expr.LossDerivative(loss, wrt);
    }

    /** The loss with its arguments rewritten. */
    protected Loss loss(Loss loss) {
        List<Loss.Argument> arguments = new ArrayList<>(loss.arguments().size());
        boolean same = true;
        for (Loss.Argument a : loss.arguments()) {
            List<Range> ranges = new ArrayList<>(a.ranges().size());
            boolean sameRanges = true;
            for (Range r : a.ranges()) {
                Range image = range(r);
                sameRanges &= image == r;
                ranges.add(image);
            }
            Expr value = apply(a.value());
            if (sameRanges && value == a.value()) {
                arguments.add(a);
            } else {
                same = false;
                arguments.add(new Loss.Argument(a.name(), a.parameters(), ranges, value));
            }
        }
        return same ? loss : new Loss(loss.name(), arguments);
    }
}
