package scholium.engine.sums;

import java.math.BigInteger;
import java.util.List;
import scholium.algebra.Content;
import scholium.algebra.ExactDivision;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;
import scholium.expr.Builtin;
import scholium.expr.Expr;
import scholium.expr.FunctionSymbol;
import scholium.number.Rational;

/** Functions applied to normal forms. What has no law of its own is an element keyed by its arguments. */
final class Functions {
    private static final int MOST_LAST_FACTORS = 8;
    private static final int LARGEST_FACTORIAL = 400;

    private final NormalForms forms;

    Functions(NormalForms forms) {
        this.forms = forms;
    }

    /** The detail of a {@link Towers.Kind#FUNCTION} row. */
    private record Applied(FunctionSymbol function, List<Integer> orders) {}

    Polynomial apply(FunctionSymbol function, List<Integer> orders, List<Polynomial> arguments) {
        return function instanceof Builtin builtin
                ? builtin(builtin, arguments.get(0))
                : opaque(function, orders, arguments);
    }

    private Polynomial builtin(Builtin builtin, Polynomial u) {
        switch (builtin) {
            case EXP -> {
                return forms.exponentials.of(u);
            }
            case LOG -> {
                return forms.logarithms.of(u);
            }
            case SIN -> {
                return forms.trigonometry.sine(u);
            }
            case COS -> {
                return forms.trigonometry.cosine(u);
            }
            case TAN -> {
                return forms.times(forms.trigonometry.sine(u), forms.inversion.of(forms.trigonometry.cosine(u)));
            }
            case SINH -> {
                return hyperbolic(u, Rational.MINUS_ONE);
            }
            case COSH -> {
                return hyperbolic(u, Rational.ONE);
            }
            case TANH -> {
                return forms.times(hyperbolic(u, Rational.MINUS_ONE), forms.inversion.of(hyperbolic(u, Rational.ONE)));
            }
            case ABS -> {
                return absolute(u);
            }
            case SIGN -> {
                return sign(u);
            }
            case FACTORIAL -> {
                return factorial(integer(u));
            }
            case ARCTAN, ERF -> {
                return odd(builtin, u);
            }
        }
        throw new OutsideLanguage("the function " + builtin.symbol());
    }

    /** (exp(u) ± exp(−u))/2. */
    private Polynomial hyperbolic(Polynomial u, Rational sign) {
        return forms.exponentials
                .of(u)
                .plus(forms.exponentials.of(u.negate()), sign)
                .scaled(Rational.HALF);
    }

    private Polynomial opaque(FunctionSymbol function, List<Integer> orders, List<Polynomial> arguments) {
        for (int k = 0; k < arguments.size(); k++) {
            int position = k;
            int indicator = forms.indicators.in(arguments.get(k));
            if (indicator >= 0) {
                return forms.indicators.byCases(arguments.get(k), indicator, u -> {
                    List<Polynomial> changed = new java.util.ArrayList<>(arguments);
                    changed.set(position, u);
                    return opaque(function, orders, changed);
                });
            }
        }
        return forms.definitions.free(Towers.Kind.FUNCTION, new Applied(function, orders), arguments);
    }

    /** f(−u) = −f(u): the argument gets a positive leading coefficient. */
    private Polynomial odd(Builtin function, Polynomial u) {
        if (u.isZero()) {
            return u;
        }
        boolean negative = u.leadingCoefficient().signum() < 0;
        Polynomial value = opaque(function, List.of(0), List.of(negative ? u.negate() : u));
        return negative ? value.negate() : value;
    }

    /** |u| = |c|·Π|a|ᵉ·|P|, without bars where the sign is known. */
    Polynomial absolute(Polynomial u) {
        if (u.isZero()) {
            return u;
        }
        int indicator = forms.indicators.in(u);
        if (indicator >= 0) {
            return forms.indicators.byCases(u, indicator, this::absolute);
        }
        int whole = forms.signs.of(u);
        forms.signs.useForRoots();
        if (Sign.within(whole, Sign.NON_NEGATIVE)) {
            return u;
        }
        if (Sign.within(Sign.negate(whole), Sign.NON_NEGATIVE)) {
            return u.negate();
        }
        Content c = forms.inversion.content(u);
        Polynomial result = Polynomial.of(c.factor().abs());
        for (int k = 0; k < c.monomial().size(); k++) {
            int atom = c.monomial().atom(k);
            int exponent = c.monomial().exponent(k);
            Polynomial single = exponent % 2 == 0
                    ? Polynomial.of(Monomial.of(atom, 1))
                    : magnitude(Polynomial.of(Monomial.of(atom, 1)), forms.signs.ofAtom(atom));
            result = forms.times(result, forms.power(single, exponent));
        }
        if (!c.primitive().isOne()) {
            result = forms.times(result, magnitude(c.primitive(), forms.signs.of(c.primitive())));
        }
        return result;
    }

    private Polynomial magnitude(Polynomial p, int sign) {
        forms.signs.useForRoots();
        if (Sign.within(sign, Sign.NON_NEGATIVE)) {
            return p;
        }
        if (Sign.within(Sign.negate(sign), Sign.NON_NEGATIVE)) {
            return p.negate();
        }
        return forms.definitions.element(Towers.Kind.ABSOLUTE, "", List.of(p), args -> forms.power(args.get(0), 2), 2);
    }

    /** u/|u|; where u is 0 the input is not defined (a condition of its own). */
    private Polynomial sign(Polynomial u) {
        int sign = forms.signs.of(u);
        forms.signs.useForRoots();
        if (sign == Sign.POSITIVE || sign == Sign.ZERO || sign == Sign.NEGATIVE) {
            return Polynomial.of(sign == Sign.POSITIVE ? 1 : sign == Sign.ZERO ? 0 : -1);
        }
        return forms.times(u, forms.inversion.of(absolute(u)));
    }

    private Affine integer(Polynomial u) {
        Affine form = forms.atoms.integerForm(u);
        if (form == null) {
            throw new OutsideLanguage("the factorial of a number that is no integer form");
        }
        return form;
    }

    /** (n + c)! = n!·(n+1)⋯(n+c). */
    Polynomial factorial(Affine n) {
        int shift = n.constant();
        if (Math.abs(shift) > LARGEST_FACTORIAL) {
            throw new OutsideLanguage("the factorial of a large number");
        }
        if (n.isConstant()) {
            if (shift < 0) {
                throw new OutsideLanguage("the factorial of a negative number");
            }
            BigInteger product = BigInteger.ONE;
            for (int k = 2; k <= shift; k++) {
                product = product.multiply(BigInteger.valueOf(k));
            }
            return Polynomial.of(Rational.of(product));
        }
        Affine plain = n.plus(-shift);
        if (!forms.indices.isNonNegative(shift < 0 ? n : plain)) {
            return forms.of(new Atom.Factorial(n));
        }
        Polynomial result = forms.of(new Atom.Factorial(plain));
        for (int k = 1; k <= shift; k++) {
            result = forms.times(result, forms.count(plain.plus(k)));
        }
        for (int k = 0; k < -shift; k++) {
            result = forms.times(result, forms.inversion.of(forms.count(plain.plus(-k))));
        }
        return result;
    }

    /**
     * Π over {@code index} from 1 to {@code length}: factors with one term go out one by one, the last ones of a range up to
     * n + c likewise.
     */
    Polynomial product(Polynomial body, int index, Affine length) {
        if (body.isZero() && forms.indices.isPositive(length)) {
            return body;
        }
        int indicator = forms.indicators.in(body);
        if (indicator >= 0) {
            return productOverDelta(body, indicator, index, length);
        }
        if (body.isZero()) {
            throw new OutsideLanguage("a product over δ");
        }
        int last = lastFactors(length);
        if (last > 0) {
            Polynomial result = product(body, index, length.plus(-last));
            for (int k = 1; k <= last; k++) {
                Affine at = length.plus(k - last);
                result = forms.times(result, forms.replacement.in(body, IndexMap.of(index, at)));
            }
            return result;
        }
        if (!forms.indices.isNonNegative(length)) {
            throw new OutsideLanguage("a product whose range may have negative length");
        }
        Content c = forms.inversion.content(body);
        // Of 1 − b and b − 1 the one that is not negative, where that is known: no power of −1 hides the sign then.
        boolean turned = Sign.within(forms.signs.of(c.primitive()), Sign.NEGATIVE | Sign.ZERO);
        Rational factor = turned ? c.factor().negate() : c.factor();
        Polynomial result = forms.integerPowers.of(Polynomial.of(factor), length);
        for (int k = 0; k < c.monomial().size(); k++) {
            int atom = c.monomial().atom(k);
            int exponent = c.monomial().exponent(k);
            result = forms.times(result, productOf(atom, exponent, index, length));
        }
        Polynomial rest = turned ? c.primitive().negate() : c.primitive();
        return rest.isOne() ? result : forms.times(result, productOf(rest, index, length));
    }

    /** How many of the last factors stand alone: up to the shortest product over as much that has been read. */
    private int lastFactors(Affine length) {
        if (length.isConstant()) {
            return 0;
        }
        int written = length.constant();
        Affine plain = length.plus(-written);
        int shortest = Math.min(forms.indices.shortest(plain, written), written);
        int least = written > 0 && forms.indices.isNonNegative(plain) ? Math.min(shortest, 0) : shortest;
        return written - least <= MOST_LAST_FACTORS ? written - least : 0;
    }

    /** The product of a power of an atom. */
    private Polynomial productOf(int atom, int exponent, int index, Affine length) {
        if (forms.isKind(atom, Towers.Kind.EXPONENTIAL) && forms.atoms.atom(atom) instanceof Atom.Tower t) {
            return forms.exponentials.power(
                    forms.summing.over(forms.arguments(t).get(0), List.of(index), List.of(length)), exponent);
        }
        if (forms.isKind(atom, Towers.Kind.FOLDED) && forms.atoms.atom(atom) instanceof Atom.Tower t) {
            return forms.power(product(forms.arguments(t).get(0), index, length), exponent);
        }
        List<Polynomial> base = forms.integerPowers.baseOf(atom, index);
        if (!base.isEmpty() && forms.signs.isPositive(base.get(0))) {
            // Π_j bʲ = b^(1 + … + n), as exp(log b·n(n + 1)/2): the exponent is no integer form.
            Polynomial exponents = forms.summing.over(forms.count(Affine.of(index)), index, length);
            return forms.exponentials.of(
                    forms.times(forms.logarithms.of(base.get(0)), exponents).scaled(Rational.of(exponent)));
        }
        return forms.power(productOf(Polynomial.of(Monomial.of(atom, 1)), index, length), exponent);
    }

    /** Π_j (δ_jk·B + (1 − δ_jk)·A_j) = B·Π_j A_j/A_k, where k lies in the range and A_k is known not to be 0. */
    private Polynomial productOverDelta(Polynomial body, int indicator, int index, Affine length) {
        OutsideLanguage outside = new OutsideLanguage("a product over δ");
        if (!(forms.atoms.atom(indicator) instanceof Atom.Equal e)
                || Math.abs(e.form().factorOf(index)) != 1) {
            throw outside;
        }
        int factor = e.form().factorOf(index);
        Affine k = e.form().plus(Affine.of(index), -factor).times(-factor);
        boolean within = forms.indices.isPositive(k) && forms.indices.isNonNegative(length.plus(k, -1));
        Polynomial others = Polynomial.ZERO;
        Polynomial here = Polynomial.ZERO;
        for (int n = 0; n < body.size(); n++) {
            Monomial m = body.monomial(n);
            here = here.plus(Polynomial.of(m.without(indicator)), body.coefficient(n));
            if (m.exponentOf(indicator) == 0) {
                others = others.plus(Polynomial.of(m), body.coefficient(n));
            }
        }
        IndexMap there = IndexMap.of(index, k);
        Polynomial left = forms.replacement.in(others, there);
        if (!within || left.isZero() || !Sign.within(forms.signs.of(left), Sign.NON_ZERO)) {
            throw outside;
        }
        Polynomial result = forms.times(product(others, index, length), forms.replacement.in(here, there));
        return forms.times(result, forms.inversion.of(left));
    }

    private Polynomial productOf(Polynomial factor, int index, Affine length) {
        if (!forms.mentions(factor, index)) {
            return forms.integerPowers.of(factor, length);
        }
        for (int c = 0; c <= MOST_LAST_FACTORS; c++) {
            Polynomial quotient =
                    ExactDivision.of(factor, forms.count(Affine.of(index).plus(c)));
            if (quotient != null) {
                // Π_{j=1}^{n} (j + c) = (n + c)!/c!
                Polynomial product =
                        forms.times(factorial(length.plus(c)), forms.inversion.of(factorial(Affine.constant(c))));
                return quotient.isOne() ? product : forms.times(product, product(quotient, index, length));
            }
        }
        Polynomial body = forms.replacement.in(factor, IndexMap.of(index, Affine.of(forms.indices.canonical(0))));
        return forms.definitions.free(Towers.Kind.PRODUCT, length, List.of(body));
    }

    /** log |Π a_k| = Σ log |a_k|. */
    Polynomial logarithmOfProduct(Atom.Tower t) {
        Affine length = (Affine) forms.towers.row(t.row()).detail();
        int fresh = forms.indices.fresh(length);
        Polynomial factor = forms.replacement.in(
                forms.arguments(t).get(0), IndexMap.of(forms.indices.canonical(0), Affine.of(fresh)));
        return forms.summing.over(forms.logarithms.of(factor), fresh, length);
    }

    /** An element of a {@link Towers.Kind#FUNCTION} row as an expression. */
    Expr written(Towers.Row row, List<Expr> arguments) {
        Applied applied = (Applied) row.detail();
        return new Expr.Apply(applied.function(), applied.orders(), arguments);
    }

    /** The element of a row for other arguments. */
    Polynomial rebuilt(Towers.Row row, List<Polynomial> arguments) {
        Polynomial u = arguments.get(0);
        switch (row.kind()) {
            case FOLDED -> {
                return u;
            }
            case ROOT -> {
                return forms.roots.of(u, row.degree());
            }
            case ABSOLUTE -> {
                return absolute(u);
            }
            case EXPONENTIAL -> {
                return forms.exponentials.power(u, 1);
            }
            case LOGARITHM -> {
                return forms.logarithms.of(u);
            }
            case SINE -> {
                return forms.trigonometry.sine(u);
            }
            case COSINE -> {
                return forms.trigonometry.cosine(u);
            }
            case FUNCTION -> {
                return row.detail() instanceof Applied a
                        ? apply(a.function(), a.orders(), arguments)
                        : forms.definitions.free(row.kind(), row.detail(), arguments);
            }
            case PRODUCT -> {
                return forms.definitions.free(row.kind(), row.detail(), arguments);
            }
        }
        throw new IllegalStateException("no rule to rebuild " + row.kind());
    }
}
