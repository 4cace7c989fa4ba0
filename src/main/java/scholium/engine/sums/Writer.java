package scholium.engine.sums;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import scholium.algebra.Content;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;
import scholium.expr.Builtin;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.Index;
import scholium.expr.Loss;
import scholium.expr.Range;
import scholium.number.Rational;

/** Writes normal forms as expressions, for residuals and conditions. */
final class Writer {
    private final NormalForms forms;
    private final IntFunction<Loss> losses;
    private final Names names;

    Writer(NormalForms forms, IntFunction<Loss> losses) {
        this.forms = forms;
        this.losses = losses;
        this.names = new Names(forms.indices);
    }

    /** As a product of a monomial and what has no common factor. */
    Expr factored(Polynomial p) {
        if (p.size() < 2) {
            return of(p);
        }
        Content c = forms.inversion.content(p);
        return c.monomial().isOne() && c.factor().abs().isOne()
                ? of(p)
                : Exprs.multiply(of(c.monomial(), c.factor()), of(c.primitive()));
    }

    Expr of(Polynomial p) {
        List<Expr> terms = new ArrayList<>();
        for (int k = p.size() - 1; k >= 0; k--) {
            terms.add(of(p.monomial(k), p.coefficient(k)));
        }
        return Exprs.add(terms);
    }

    private Expr of(Monomial m, Rational c) {
        List<Expr> factors = new ArrayList<>();
        if (c.signum() < 0) {
            factors.add(Exprs.constant(-1));
        }
        Rational size = c.abs();
        if (!Rational.of(size.numerator()).isOne() || (m.isOne() && size.isInteger())) {
            factors.add(Exprs.constant(Rational.of(size.numerator())));
        }
        if (!size.isInteger()) {
            factors.add(Exprs.inverse(Exprs.constant(Rational.of(size.denominator()))));
        }
        for (int k = 0; k < m.size(); k++) {
            factors.add(power(m.atom(k), m.exponent(k)));
        }
        return factors.size() == 1 ? factors.get(0) : new Expr.Multiply(factors);
    }

    private Expr power(int number, int exponent) {
        Atom atom = forms.atoms.atom(number);
        if (atom instanceof Atom.Tower t) {
            Towers.Row row = forms.towers.row(t.row());
            List<Polynomial> arguments = forms.arguments(t);
            if (row.kind() == Towers.Kind.EXPONENTIAL) {
                Rational factor = Rational.of(exponent, Exponentials.UNIT);
                return Exprs.apply(Builtin.EXP, of(arguments.get(0).scaled(factor)));
            }
            if (row.kind() == Towers.Kind.ROOT) {
                return raised(of(arguments.get(0)), Rational.of(exponent, row.degree()));
            }
            return raised(tower(t, row, arguments), Rational.of(exponent));
        }
        if (atom instanceof Atom.Power p) {
            return new Expr.Power(power(p.base(), 1), index(p.index(), exponent));
        }
        if (atom instanceof Atom.NumberPower p) {
            return new Expr.Power(Exprs.constant(p.base()), index(p.index(), exponent));
        }
        return raised(plain(atom), Rational.of(exponent));
    }

    private Expr index(int index, int factor) {
        return new Expr.IndexValue(names.term(Affine.of(index).times(factor)));
    }

    private static Expr raised(Expr e, Rational exponent) {
        return exponent.isOne() ? e : new Expr.Power(e, Exprs.constant(exponent));
    }

    private Expr.Variable element(Atom.Element e) {
        return new Expr.Variable(e.name(), e.at().stream().map(names::term).toList());
    }

    private Expr plain(Atom atom) {
        if (atom instanceof Atom.Element e) {
            return element(e);
        }
        if (atom instanceof Atom.Partial p) {
            return new Expr.LossDerivative(
                    losses.apply(p.loss()), p.wrt().stream().map(this::element).toList());
        }
        if (atom instanceof Atom.Count c) {
            return new Expr.IndexValue(names.term(Affine.of(c.index())));
        }
        if (atom instanceof Atom.Equal e) {
            return Exprs.delta(names.part(e.form(), true), names.part(e.form(), false));
        }
        if (atom instanceof Atom.Positive p) {
            return new Expr.Indicator(
                    Expr.Indicator.Order.LESS, names.part(p.form(), false), names.part(p.form(), true));
        }
        if (atom instanceof Atom.Sum s) {
            return sum(s);
        }
        if (atom instanceof Atom.Factorial f) {
            return Exprs.apply(Builtin.FACTORIAL, new Expr.IndexValue(names.term(f.argument())));
        }
        if (atom instanceof Atom.Pi) {
            return new Expr.Pi();
        }
        throw new IllegalStateException("no way to write " + atom);
    }

    private Expr sum(Atom.Sum s) {
        // Indices of its own: definitions in the summand have bound indices of the same canonical names.
        IndexMap map = new IndexMap();
        List<Integer> fresh = new ArrayList<>();
        List<Index> bound = new ArrayList<>();
        for (int k = 0; k < s.lengths().size(); k++) {
            fresh.add(forms.indices.fresh(s.lengths().get(k)));
            map.and(forms.indices.canonical(k), Affine.of(fresh.get(k)));
            bound.add(names.bind(fresh.get(k)));
        }
        Expr result = of(forms.replacement.in(s.body(), map));
        for (int k = s.lengths().size() - 1; k >= 0; k--) {
            Range range = Range.of(
                    scholium.expr.IndexTerm.of(1), names.term(s.lengths().get(k)));
            result = new Expr.Summation(bound.get(k), range, result);
            names.unbind(fresh.get(k));
        }
        return result;
    }

    private Expr tower(Atom.Tower t, Towers.Row row, List<Polynomial> arguments) {
        switch (row.kind()) {
            case ABSOLUTE -> {
                return Exprs.apply(Builtin.ABS, of(arguments.get(0)));
            }
            case LOGARITHM -> {
                return Exprs.apply(Builtin.LOG, of(arguments.get(0)));
            }
            case SINE -> {
                return Exprs.apply(Builtin.SIN, of(arguments.get(0)));
            }
            case COSINE -> {
                return Exprs.apply(Builtin.COS, of(arguments.get(0)));
            }
            case FUNCTION -> {
                return forms.functions.written(
                        row, arguments.stream().map(this::of).toList());
            }
            case PRODUCT -> {
                Index index = names.bind(forms.indices.canonical(0));
                Range range = Range.of(scholium.expr.IndexTerm.of(1), names.term((Affine) row.detail()));
                Expr body = of(forms.arguments(t).get(0));
                names.unbind(forms.indices.canonical(0));
                return new Expr.Product(index, range, body);
            }
            default -> {
                return of(arguments.get(0));
            }
        }
    }
}
