package scholium.engine.symja;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.expression.S;
import org.matheclipse.core.interfaces.IAST;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.ISymbol;
import scholium.number.Rational;

/**
 * Writes a derivative-free Symja expression as a {@link Quotient} of polynomials in symbols, the roots, exponentials and
 * opaque functions in it among them. Two expressions are equal wherever both are defined if the numerator of the
 * difference is 0; the converse is not claimed.
 */
final class Normalizer {
    private final Tower tower;
    private final Factoring factoring;
    private final Roots roots;
    private final Exponentials exponentials;
    private final Set<Integer> losses;
    private final Map<Problem.Partial, ISymbol> partials;
    private final Map<IExpr, Quotient> known = new HashMap<>();
    private final List<Atom> atoms = new ArrayList<>();

    /** An opaque value: a function of which nothing is used but that equal arguments give equal values. */
    private record Atom(Object function, List<Quotient> arguments, ISymbol symbol) {}

    /** A derivative of an opaque function; of order 0, the function. */
    private record Head(int function, List<Integer> orders) {}

    /**
     * @param losses opaque functions whose arguments are always those of the document
     * @param partials the symbols of their derivatives, with symbol number 0 in the key
     */
    Normalizer(
            Tower tower,
            Factoring factoring,
            Roots roots,
            Set<Integer> losses,
            Map<Problem.Partial, ISymbol> partials) {
        this.tower = tower;
        this.factoring = factoring;
        this.roots = roots;
        this.exponentials = new Exponentials(tower, factoring);
        this.losses = losses;
        this.partials = partials;
    }

    /** @throws Undecided if something in it has no such form */
    Quotient quotient(IExpr e) {
        Quotient q = known.get(e);
        if (q == null) {
            q = normalized(e);
            known.put(e, q);
        }
        return q;
    }

    private Quotient normalized(IExpr e) {
        if (e.isRational()) {
            return Quotient.of(e);
        } else if (e instanceof ISymbol s) {
            return symbol(s);
        } else if (e.isPlus()) {
            Quotient sum = Quotient.sum(all((IAST) e));
            return new Quotient(tower.reduced(sum.numerator()), sum.denominator());
        } else if (e.isTimes()) {
            return Quotient.product(all((IAST) e));
        } else if (e.isPower()) {
            return power(((IAST) e).arg1(), ((IAST) e).arg2());
        } else if (e instanceof IAST call) {
            return call.isAST1() && call.head().isBuiltInSymbol() ? builtin(call.head(), call.arg1()) : opaque(call);
        }
        throw new Undecided("no rule for " + Cas.head(e));
    }

    private List<Quotient> all(IAST parts) {
        List<Quotient> quotients = new ArrayList<>();
        for (IExpr p : parts) {
            quotients.add(quotient(p));
        }
        return quotients;
    }

    private Quotient symbol(ISymbol s) {
        if (s.isPi()) {
            return Quotient.of(tower.positive(S.Pi));
        } else if (s.isE()) {
            return exponentials.exp(Quotient.ONE);
        } else if (s.isBuiltInSymbol()) {
            throw new Undecided("the value " + s.getSymbolName());
        }
        return Quotient.of(s);
    }

    private Quotient power(IExpr base, IExpr exponent) {
        if (base.isE()) {
            return exponentials.exp(quotient(exponent));
        }
        Rational q = exponent.isRational() ? Cas.rational(exponent) : Rational.ZERO;
        if (q.isZero()) {
            throw new Undecided("a power with the exponent " + Cas.head(exponent));
        }
        Quotient b = quotient(base);
        if (!q.isInteger()) {
            Factored root = roots.root(b, q.denominator().intValueExact());
            return power(root, q.numerator().intValueExact());
        }
        int n = q.intValueExact();
        return n > 0 ? b.power(n) : power(factoring.factored(b, false), n);
    }

    private static Quotient power(Factored f, int exponent) {
        if (f.isZero() && exponent < 0) {
            throw new Undecided("a denominator is 0");
        }
        return f.power(exponent).quotient();
    }

    private Quotient inverse(Quotient q) {
        return power(factoring.factored(q, false), -1);
    }

    private Quotient builtin(IExpr head, IExpr argument) {
        Quotient u = quotient(argument);
        if (head.equals(S.Log)) {
            return exponentials.log(u);
        } else if (head.equals(S.Abs)) {
            return roots.absolute(u).quotient();
        } else if (head.equals(S.Sign)) {
            return roots.sign(u).quotient();
        } else if (head.equals(S.Erf) || head.equals(S.ArcTan)) {
            return odd(head, u);
        }
        return circular(head, exponentials.circular(u)).orElseGet(() -> hyperbolic(head, u));
    }

    private Optional<Quotient> circular(IExpr head, Exponentials.Circular c) {
        if (head.equals(S.Sin)) {
            return Optional.of(c.sin());
        } else if (head.equals(S.Cos)) {
            return Optional.of(c.cos());
        } else if (head.equals(S.Tan)) {
            return Optional.of(c.sin().times(inverse(c.cos())));
        } else if (head.equals(S.Cot)) {
            return Optional.of(c.cos().times(inverse(c.sin())));
        } else if (head.equals(S.Sec)) {
            return Optional.of(inverse(c.cos()));
        } else if (head.equals(S.Csc)) {
            return Optional.of(inverse(c.sin()));
        }
        return Optional.empty();
    }

    private Quotient hyperbolic(IExpr head, Quotient u) {
        Quotient up = exponentials.exp(u);
        Quotient down = exponentials.exp(u.times(Rational.MINUS_ONE));
        Quotient sinh = up.minus(down).times(Rational.HALF);
        Quotient cosh = up.plus(down).times(Rational.HALF);
        if (head.equals(S.Sinh)) {
            return sinh;
        } else if (head.equals(S.Cosh)) {
            return cosh;
        } else if (head.equals(S.Tanh)) {
            return sinh.times(inverse(cosh));
        } else if (head.equals(S.Coth)) {
            return cosh.times(inverse(sinh));
        } else if (head.equals(S.Sech)) {
            return inverse(cosh);
        } else if (head.equals(S.Csch)) {
            return inverse(sinh);
        }
        throw new Undecided("no rule for the function " + head);
    }

    private Quotient odd(IExpr function, Quotient u) {
        if (isZero(u)) {
            return Quotient.ZERO;
        }
        Optional<ISymbol> mirrored = find(function, List.of(u.times(Rational.MINUS_ONE)));
        return mirrored.isPresent()
                ? Quotient.of(mirrored.get()).times(Rational.MINUS_ONE)
                : Quotient.of(atom(function, List.of(u)));
    }

    private Quotient opaque(IAST call) {
        IExpr function = call.head();
        List<Integer> orders = new ArrayList<>();
        if (function instanceof IAST derivative
                && derivative.isAST1()
                && derivative.head() instanceof IAST operator
                && operator.head().equals(S.Derivative)) {
            function = derivative.arg1();
            for (IExpr k : operator) {
                orders.add(Cas.rational(k).intValueExact());
            }
        }
        if (function.equals(S.Abs) || function.equals(S.Sign)) {
            return stepwise(function, orders, quotient(call.arg1()));
        }
        if (!(function instanceof ISymbol s) || !Building.isFunction(s)) {
            throw new Undecided("Symja left " + Cas.head(call));
        }
        int number = Building.number(s);
        while (orders.size() < call.argSize()) {
            orders.add(0);
        }
        Head head = new Head(number, List.copyOf(orders));
        if (losses.contains(number)) {
            ISymbol partial = partials.get(new Problem.Partial(number, orders, 0));
            return Quotient.of(partial != null ? partial : tower.symbol(head));
        }
        return Quotient.of(atom(head, all(call)));
    }

    /** Derivatives of |u| and of the sign of u, where u is not 0. */
    private Quotient stepwise(IExpr function, List<Integer> orders, Quotient u) {
        boolean slope = function.equals(S.Abs) && orders.equals(List.of(1));
        return slope ? roots.sign(u).quotient() : Quotient.ZERO;
    }

    private ISymbol atom(Object function, List<Quotient> arguments) {
        return find(function, arguments).orElseGet(() -> {
            Atom atom = new Atom(function, arguments, tower.symbol(List.of(function, atoms.size())));
            atoms.add(atom);
            return atom.symbol();
        });
    }

    private Optional<ISymbol> find(Object function, List<Quotient> arguments) {
        return atoms.stream()
                .filter(a -> a.function().equals(function) && equal(a.arguments(), arguments))
                .map(Atom::symbol)
                .findFirst();
    }

    private boolean equal(List<Quotient> left, List<Quotient> right) {
        for (int k = 0; k < left.size(); k++) {
            if (!isZero(left.get(k).minus(right.get(k)))) {
                return false;
            }
        }
        return left.size() == right.size();
    }

    boolean isZero(Quotient q) {
        return tower.isZero(q.numerator());
    }

    /** The numerator, expanded. */
    IExpr numerator(Quotient q) {
        return tower.reduced(q.numerator());
    }

    static IExpr difference(IExpr left, IExpr right) {
        return F.Plus(left, F.Times(F.CN1, right));
    }
}
