package scholium.rewriting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scholium.expr.Expr;
import scholium.number.Rational;
import scholium.syntax.Term;

/**
 * Products in the layout of textbooks. With a derivative or a sum among the factors, numbers and scalars go into a fraction
 * in front of them, (γ/m) Σ_j …; without, the whole product is one fraction.
 */
final class ProductLayout {
    private final Layout layout;
    private Rational coefficient = Rational.ONE;
    private final List<Expr> plain = new ArrayList<>();
    private final List<Expr> main = new ArrayList<>();
    private final List<Expr> sums = new ArrayList<>();
    private final List<Expr> below = new ArrayList<>();

    public ProductLayout(Layout layout) {
        this.layout = layout;
    }

    public Term write(Expr e) {
        sort(e);
        below.sort(Comparator.comparing(f -> !isScalar(f)));
        boolean negative = coefficient.signum() < 0;
        Term whole = sums.isEmpty() && main.stream().noneMatch(ProductLayout::isLong) ? fraction() : prefixed();
        return negative ? new Term.Negation(whole, false) : whole;
    }

    private void sort(Expr e) {
        if (e instanceof Expr.Multiply m) {
            m.factors().forEach(this::sort);
        } else if (e instanceof Expr.Constant c) {
            coefficient = coefficient.times(c.value());
        } else if (e instanceof Expr.Power p
                && p.exponent() instanceof Expr.Constant c
                && c.value().signum() < 0) {
            sortBelow(p, c.value().negate());
        } else if (e instanceof Expr.Summation || e instanceof Expr.Product) {
            sums.add(e);
        } else if (isScalar(e)) {
            plain.add(e);
        } else {
            main.add(e);
        }
    }

    private void sortBelow(Expr.Power p, Rational exponent) {
        if (p.base() instanceof Expr.Constant c
                && exponent.isInteger()
                && c.value().signum() != 0) {
            coefficient = coefficient.times(c.value().pow(-exponent.intValueExact()));
        } else {
            below.add(new Expr.Power(p.base(), new Expr.Constant(exponent)));
        }
    }

    /** A size, a scalar, or a power of one. */
    private static boolean isScalar(Expr e) {
        if (e instanceof Expr.Power p) {
            return isScalar(p.base());
        }
        return e instanceof Expr.Pi
                || e instanceof Expr.IndexValue
                || (e instanceof Expr.Variable v && v.indices().isEmpty());
    }

    /** What a fraction should not hold. */
    private static boolean isLong(Expr e) {
        if (e instanceof Expr.Add a) {
            return a.terms().stream().anyMatch(ProductLayout::isLong);
        }
        if (e instanceof Expr.Multiply m) {
            return m.factors().stream().anyMatch(ProductLayout::isLong);
        }
        return e instanceof Expr.Summation || e instanceof Expr.LossDerivative;
    }

    private Term fraction() {
        List<Expr> over = new ArrayList<>(plain);
        over.addAll(main);
        return over(factors(over, coefficient.numerator().abs()));
    }

    private Term over(@Nullable Term numerator) {
        Term bottom = factors(below, coefficient.denominator());
        Term top = numerator == null ? new Term.Decimal("1") : numerator;
        return bottom == null ? top : new Term.Binary(Term.Operator.SLASH, top, bottom);
    }

    private @Nullable Term factors(List<Expr> factors, BigInteger number) {
        Term all = number.equals(BigInteger.ONE) ? null : new Term.Decimal(number.toString());
        for (Expr f : factors) {
            all = dot(all, factor(f));
        }
        return all;
    }

    private Term factor(Expr f) {
        Term t = f instanceof Expr.Power p ? layout.raised(p.base(), p.exponent()) : layout.write(f);
        boolean bracketed = f instanceof Expr.Add a && a.terms().stream().anyMatch(ProductLayout::isLong);
        return bracketed ? new Term.Group(t, Term.Bracket.SQUARE) : t;
    }

    private static Term dot(@Nullable Term left, Term right) {
        return left == null ? right : new Term.Binary(Term.Operator.DOT, left, right);
    }

    private Term prefixed() {
        boolean fraction = !below.isEmpty() || !coefficient.isInteger();
        if (fraction && !sums.isEmpty() && main.size() == 1 && main.get(0) instanceof Expr.Variable) {
            plain.add(main.remove(0));
        }
        Term front = factors(plain, coefficient.numerator().abs());
        if (fraction) {
            front = new Term.Group(over(front), Term.Bracket.ROUND);
        }
        for (Expr f : main) {
            front = dot(front, factor(f));
        }
        for (Expr s : sums) {
            Term big = layout.write(s);
            if (big instanceof Term.Negation) {
                big = new Term.Group(big, Term.Bracket.ROUND);
            }
            boolean spaced = front instanceof Term.Group;
            front = front == null
                    ? big
                    : new Term.Binary(spaced ? Term.Operator.JUXTAPOSED : Term.Operator.DOT, front, big);
        }
        return front == null ? new Term.Decimal("1") : front;
    }
}
