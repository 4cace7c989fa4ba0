package scholium.rewriting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scholium.expr.Builtin;
import scholium.expr.Expr;
import scholium.expr.FreeNames;
import scholium.expr.FunctionSymbol;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Range;
import scholium.number.Rational;
import scholium.syntax.Term;

/** Expressions as formulas a textbook would print: signs in front, denominators below, sums at the end of a product. */
public final class Layout implements Expr.Cases<Term> {
    private final IndexNames names;
    private final Map<Index, String> bound;

    private Layout(IndexNames names, Map<Index, String> bound) {
        this.names = names;
        this.bound = bound;
    }

    /** What the notation has no spelling for. */
    private static final class Unwritable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unwritable() {
            super("", null, false, false);
        }
    }

    /** The formula; empty where the notation cannot say it. */
    public static Optional<Term> of(Expr e, IndexNames names) {
        try {
            return Optional.of(new Layout(names, Map.of()).write(e));
        } catch (Unwritable u) {
            return Optional.empty();
        }
    }

    public Term write(Expr e) {
        return e.match(this);
    }

    public static Term reference(String name) {
        return new Term.Reference(name, List.of());
    }

    @Override
    public Term constant(Expr.Constant e) {
        return number(e.value());
    }

    private static Term number(Rational v) {
        Term size = new Term.Decimal(v.numerator().abs().toString());
        Term whole = v.isInteger()
                ? size
                : new Term.Binary(
                        Term.Operator.SLASH,
                        size,
                        new Term.Decimal(v.denominator().toString()));
        return v.signum() < 0 ? new Term.Negation(whole, false) : whole;
    }

    @Override
    public Term pi(Expr.Pi e) {
        return reference("π");
    }

    @Override
    public Term variable(Expr.Variable e) {
        return new Term.Reference(
                e.name(), e.indices().stream().map(this::subscript).toList());
    }

    private Term subscript(IndexTerm t) {
        Term sum = null;
        for (Map.Entry<Index, Integer> c : t.coefficients().entrySet()) {
            Term name = reference(bound.getOrDefault(c.getKey(), c.getKey().name()));
            Term times = Math.abs(c.getValue()) == 1
                    ? name
                    : new Term.Binary(Term.Operator.DOT, number(Rational.of(Math.abs(c.getValue()))), name);
            sum = join(sum, times, c.getValue() < 0);
        }
        if (t.constant() != 0 || sum == null) {
            sum = join(sum, number(Rational.of(Math.abs(t.constant()))), t.constant() < 0);
        }
        return sum;
    }

    private static Term join(@Nullable Term sum, Term next, boolean negative) {
        if (sum == null) {
            return negative ? new Term.Negation(next, false) : next;
        }
        return new Term.Binary(negative ? Term.Operator.SUBTRACT : Term.Operator.ADD, sum, next);
    }

    @Override
    public Term indexValue(Expr.IndexValue e) {
        return subscript(e.term());
    }

    @Override
    public Term indicator(Expr.Indicator e) {
        if (e.order() != Expr.Indicator.Order.EQUAL) {
            throw new Unwritable();
        }
        boolean boundFirst = e.left().coefficients().keySet().stream().anyMatch(bound::containsKey);
        return boundFirst
                ? new Term.Delta(subscript(e.right()), subscript(e.left()))
                : new Term.Delta(subscript(e.left()), subscript(e.right()));
    }

    @Override
    public Term add(Expr.Add e) {
        List<Term> terms = new ArrayList<>(e.terms().stream().map(this::write).toList());
        for (int k = 1; k < terms.size() && terms.get(0) instanceof Term.Negation; k++) {
            if (!(terms.get(k) instanceof Term.Negation)) {
                terms.add(0, terms.remove(k));
            }
        }
        Term sum = null;
        for (Term next : terms) {
            boolean negative = next instanceof Term.Negation n && !n.plus();
            sum = join(sum, negative ? ((Term.Negation) next).operand() : next, negative);
        }
        return sum == null ? number(Rational.ZERO) : sum;
    }

    @Override
    public Term multiply(Expr.Multiply e) {
        return new ProductLayout(this).write(e);
    }

    @Override
    public Term power(Expr.Power e) {
        return e.exponent() instanceof Expr.Constant c && c.value().signum() < 0
                ? new ProductLayout(this).write(e)
                : raised(e.base(), e.exponent());
    }

    /** With an exponent that is not negative. */
    public Term raised(Expr base, Expr exponent) {
        if (exponent instanceof Expr.Constant c) {
            if (c.value().isOne()) {
                return write(base);
            }
            if (c.value().equals(Rational.HALF)) {
                return new Term.Root(write(base));
            }
        }
        return new Term.Power(write(base), write(exponent));
    }

    @Override
    public Term apply(Expr.Apply e) {
        Optional<Application> application = Application.of(e.function());
        if (application.isPresent()) {
            return application
                    .get()
                    .spelled(e.arguments().stream().map(this::write).toList());
        }
        List<Term> arguments = e.arguments().stream().map(this::write).toList();
        int order = e.orders().stream().mapToInt(Integer::intValue).sum();
        if (order > 0 && e.function().arity() > 1) {
            throw new Unwritable();
        }
        if (e.function() == Builtin.ABS) {
            return new Term.Absolute(arguments.get(0));
        }
        FunctionSymbol f = e.function();
        Term.CallStyle style = f == Builtin.EXP ? Term.CallStyle.EXPONENTIAL : Term.CallStyle.BRACKETS;
        if (f == Builtin.FACTORIAL) {
            style = Term.CallStyle.POSTFIX;
        }
        return new Term.Call(f.symbol(), order, Optional.empty(), arguments, List.of(), style);
    }

    @Override
    public Term summation(Expr.Summation e) {
        return big(Term.BigOperator.SUM, e.index(), e.range(), e.body());
    }

    @Override
    public Term product(Expr.Product e) {
        return big(Term.BigOperator.PRODUCT, e.index(), e.range(), e.body());
    }

    private Term big(Term.BigOperator operator, Index index, Range range, Expr body) {
        if (range.upper().isEmpty()) {
            throw new Unwritable();
        }
        Set<String> taken = new LinkedHashSet<>(bound.values());
        FreeNames free = FreeNames.of(body);
        free.indices().stream().filter(i -> i.serial() == 0).forEach(i -> taken.add(i.name()));
        taken.addAll(names.reserved());
        String name = names.forSum(range, taken);
        Map<Index, String> inner = new LinkedHashMap<>(bound);
        inner.put(index, name);
        Term under = new Layout(names, inner).write(body);
        if (operator == Term.BigOperator.SUM && under instanceof Term.Negation n && !n.plus()) {
            return new Term.Negation(sign(operator, name, range, n.operand()), false);
        }
        return sign(operator, name, range, under);
    }

    private Term sign(Term.BigOperator operator, String name, Range range, Term under) {
        boolean declared = names.declares(range, name);
        return new Term.Big(
                operator,
                name,
                declared ? Optional.empty() : Optional.of(subscript(range.lower())),
                declared ? Optional.empty() : range.upper().map(this::subscript),
                Optional.empty(),
                under);
    }

    @Override
    public Term derivative(Expr.Derivative e) {
        return new Term.Derivative(false, write(e.body()), List.of(write(e.wrt())), true);
    }

    @Override
    public Term at(Expr.At e) {
        throw new Unwritable();
    }

    @Override
    public Term lossDerivative(Expr.LossDerivative e) {
        List<Term> wrt = new ArrayList<>(e.wrt().stream().map(this::write).toList());
        if (Gradients.isLocal(e) || Gradients.isTotal(e)) {
            Term of = wrt.remove(0);
            return new Term.Derivative(Gradients.isTotal(e), of, wrt, false);
        }
        Term loss = reference(e.loss().name());
        return wrt.isEmpty() ? loss : new Term.Derivative(false, loss, wrt, false);
    }
}
