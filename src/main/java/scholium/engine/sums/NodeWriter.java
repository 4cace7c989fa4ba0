package scholium.engine.sums;

import java.util.List;
import java.util.function.IntFunction;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Loss;
import scholium.expr.Range;

/** Writes nodes back as expressions, as the author had them but for shifted ranges. */
final class NodeWriter {
    private final Names names;
    private final IntFunction<Loss> losses;

    NodeWriter(Indices indices, IntFunction<Loss> losses) {
        this.names = new Names(indices);
        this.losses = losses;
    }

    Expr of(Node n) {
        switch (n.op()) {
            case CONSTANT -> {
                return Exprs.constant(n.rational());
            }
            case PI -> {
                return new Expr.Pi();
            }
            case ELEMENT -> {
                return element(n.element());
            }
            case PARTIAL -> {
                return new Expr.LossDerivative(
                        losses.apply(n.lossElement().loss()),
                        n.lossElement().wrt().stream().map(this::element).toList());
            }
            case COUNT -> {
                return new Expr.IndexValue(names.term(n.form()));
            }
            case EQUAL -> {
                return Exprs.delta(names.part(n.form(), true), names.part(n.form(), false));
            }
            case POSITIVE -> {
                return new Expr.Indicator(
                        Expr.Indicator.Order.LESS, names.part(n.form(), false), names.part(n.form(), true));
            }
            case ADD -> {
                return new Expr.Add(all(n));
            }
            case MULTIPLY -> {
                return new Expr.Multiply(all(n));
            }
            case POWER -> {
                return new Expr.Power(of(n.part()), Exprs.constant(n.rational()));
            }
            case INTEGER_POWER -> {
                return new Expr.Power(of(n.part()), new Expr.IndexValue(names.term(n.form())));
            }
            case APPLY -> {
                return new Expr.Apply(n.applied().function(), n.applied().orders(), all(n));
            }
            case SUM, PRODUCT -> {
                return binder(n);
            }
        }
        throw new IllegalStateException("no way to write " + n.op());
    }

    private Expr.Variable element(Atom.Element e) {
        return new Expr.Variable(e.name(), e.at().stream().map(names::term).toList());
    }

    private List<Expr> all(Node n) {
        return n.parts().stream().map(this::of).toList();
    }

    private Expr binder(Node n) {
        Index index = names.bind(n.binder().index());
        Range range = Range.of(IndexTerm.of(1), names.term(n.binder().length()));
        Expr body = of(n.part());
        names.unbind(n.binder().index());
        return n.op() == Node.Op.SUM ? new Expr.Summation(index, range, body) : new Expr.Product(index, range, body);
    }
}
