package scholium.rewriting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scholium.elaborate.Operators;
import scholium.expr.Builtin;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.FreeNames;
import scholium.expr.FunctionSymbol;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Loss;
import scholium.expr.Range;
import scholium.expr.Signature;
import scholium.number.Rational;
import scholium.syntax.Term;

/**
 * Formulas of a document as expressions in its own names: definitions, functions and derivatives stay names. What an
 * expression of names cannot say (lists, evaluations, operators on families) is not read.
 */
final class FoldedReader implements Term.Cases<Expr> {
    private static final int LARGEST_EXPONENT = 64;

    private final Glossary glossary;
    private final Map<String, Index> bound;
    private final Map<String, Expr> scalars;
    private final Map<String, String> families;
    private final int[] serial;

    private FoldedReader(
            Glossary glossary,
            Map<String, Index> bound,
            Map<String, Expr> scalars,
            Map<String, String> families,
            int[] serial) {
        this.glossary = glossary;
        this.bound = bound;
        this.scalars = scalars;
        this.families = families;
        this.serial = serial;
    }

    /** What cannot be read. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable() {
            super("", null, false, false);
        }
    }

    static Optional<Expr> read(Term t, Glossary glossary) {
        return read(t, glossary, Map.of());
    }

    /** @param scalars what the parameters of a function stand for */
    static Optional<Expr> read(Term t, Glossary glossary, Map<String, Expr> scalars) {
        return read(t, glossary, scalars, Map.of());
    }

    /** @param families what the parameters of an operator stand for */
    static Optional<Expr> read(Term t, Glossary glossary, Map<String, Expr> scalars, Map<String, String> families) {
        try {
            return Optional.of(new FoldedReader(glossary, Map.of(), scalars, families, new int[] {1}).read(t));
        } catch (Unreadable u) {
            return Optional.empty();
        }
    }

    private Expr read(Term t) {
        return t.match(this);
    }

    private List<Expr> readAll(List<Term> terms) {
        return terms.stream().map(this::read).toList();
    }

    @Override
    public Expr number(Term.Decimal t) {
        return Exprs.constant(Rational.parse(t.digits()));
    }

    @Override
    public Expr reference(Term.Reference t) {
        Expr scalar = scalars.get(t.name());
        if (scalar != null) {
            return scalar;
        }
        Index index = bound.get(t.name());
        if (index != null || glossary.isIndexOrSize(t.name())) {
            return new Expr.IndexValue(IndexTerm.of(index == null ? Index.declared(t.name()) : index));
        }
        if (glossary.isOpaqueLoss(t.name())) {
            return new Expr.LossDerivative(new Loss(t.name(), List.of()), List.of());
        }
        String name = families.getOrDefault(t.name(), t.name());
        Optional<Integer> subscripts = glossary.subscripts(name);
        if (subscripts.isPresent()) {
            if (subscripts.get() != t.subscripts().size()) {
                throw new Unreadable();
            }
            return new Expr.Variable(
                    name, t.subscripts().stream().map(this::subscript).toList());
        }
        if (t.name().equals("π") || t.name().equals("pi")) {
            return new Expr.Pi();
        }
        if (t.name().equals("e")) {
            return Exprs.apply(Builtin.EXP, Exprs.ONE);
        }
        throw new Unreadable();
    }

    private IndexTerm subscript(Term t) {
        return affine(read(t));
    }

    private static IndexTerm affine(Expr e) {
        if (e instanceof Expr.IndexValue v) {
            return v.term();
        }
        if (e instanceof Expr.Constant c && c.value().isInteger()) {
            return IndexTerm.of(c.value().intValueExact());
        }
        if (e instanceof Expr.Add a) {
            return a.terms().stream().map(FoldedReader::affine).reduce(IndexTerm.of(0), IndexTerm::plus);
        }
        if (e instanceof Expr.Multiply m && m.factors().size() == 2) {
            IndexTerm left = affine(m.factors().get(0));
            IndexTerm right = affine(m.factors().get(1));
            if (left.isConstant()) {
                return right.times(left.constant());
            }
            if (right.isConstant()) {
                return left.times(right.constant());
            }
        }
        throw new Unreadable();
    }

    @Override
    public Expr negation(Term.Negation t) {
        return t.plus() ? read(t.operand()) : Exprs.negate(read(t.operand()));
    }

    @Override
    public Expr binary(Term.Binary t) {
        return Operators.apply(t.operator(), read(t.left()), read(t.right()));
    }

    @Override
    public Expr group(Term.Group t) {
        return read(t.body());
    }

    @Override
    public Expr power(Term.Power t) {
        return raised(read(t.base()), read(t.exponent()));
    }

    private static Expr raised(Expr base, Expr exponent) {
        Terms number = new Normalization().of(exponent);
        if (number.isZero()) {
            return Exprs.ONE;
        }
        if (number.isSingle() && number.single().isConstant()) {
            Rational q = number.single().coefficient();
            if (q.abs().compareTo(Rational.of(LARGEST_EXPONENT)) > 0) {
                throw new Unreadable();
            }
            return q.isOne() ? base : new Expr.Power(base, Exprs.constant(q));
        }
        return new Expr.Power(base, new Expr.IndexValue(affine(exponent)));
    }

    @Override
    public Expr root(Term.Root t) {
        return Exprs.sqrt(read(t.radicand()));
    }

    @Override
    public Expr absolute(Term.Absolute t) {
        return Exprs.apply(Builtin.ABS, read(t.body()));
    }

    @Override
    public Expr call(Term.Call t) {
        Expr value = applied(t);
        return t.power().isEmpty() ? value : raised(value, read(t.power().get()));
    }

    private Expr applied(Term.Call t) {
        boolean reduction = Application.isReduction(t.function()) && !glossary.isName(t.function());
        if (reduction || glossary.isOperator(t.function())) {
            return new Application(
                            t.function(),
                            t.arguments().stream().map(this::family).toList())
                    .at(t.subscripts().stream().map(this::subscript).toList());
        }
        if (!t.subscripts().isEmpty()) {
            throw new Unreadable();
        }
        Optional<Integer> arity = glossary.arity(t.function());
        if (arity.isPresent() && arity.get() == t.arguments().size()) {
            FunctionSymbol f = new FunctionSymbol.Opaque(t.function(), arity.get());
            List<Integer> orders = new ArrayList<>();
            for (int k = 0; k < t.arguments().size(); k++) {
                orders.add(k == 0 ? t.primes() : 0);
            }
            return new Expr.Apply(f, orders, readAll(t.arguments()));
        }
        if (t.function().equals("sqrt") && t.primes() == 0 && t.arguments().size() == 1) {
            return Exprs.sqrt(read(t.arguments().get(0)));
        }
        Optional<Builtin> builtin =
                glossary.isName(t.function()) ? Optional.empty() : Signature.bySpelling(t.function());
        if (builtin.isEmpty() || t.primes() > 0 || t.arguments().size() != 1) {
            throw new Unreadable();
        }
        return Exprs.apply(builtin.get(), read(t.arguments().get(0)));
    }

    /** A family by its name, or a number. */
    private Term family(Term t) {
        if (t instanceof Term.Reference r && r.subscripts().isEmpty()) {
            String name = families.getOrDefault(r.name(), r.name());
            if (glossary.subscripts(name).filter(n -> n > 0).isPresent()) {
                return Layout.reference(name);
            }
        }
        if (t instanceof Term.Decimal) {
            return t;
        }
        throw new Unreadable();
    }

    @Override
    public Expr big(Term.Big t) {
        Range range = t.lower().isPresent() && t.upper().isPresent()
                ? Range.of(subscript(t.lower().get()), subscript(t.upper().get()))
                : glossary.range(t.index()).orElseThrow(Unreadable::new);
        Index index = new Index(t.index(), ++serial[0]);
        Map<String, Index> inner = new HashMap<>(bound);
        inner.put(t.index(), index);
        FoldedReader reader = new FoldedReader(glossary, inner, scalars, families, serial);
        Expr body = reader.read(t.body());
        if (t.restriction().isPresent()) {
            body = reader.restricted(t, t.restriction().get(), index, body);
        }
        return t.operator() == Term.BigOperator.SUM
                ? new Expr.Summation(index, range, body)
                : new Expr.Product(index, range, body);
    }

    private Expr restricted(Term.Big t, Term.Restriction r, Index index, Expr body) {
        if (r.kind() != Term.RestrictionKind.NOT_EQUAL || t.operator() != Term.BigOperator.SUM) {
            throw new Unreadable();
        }
        Expr delta = Exprs.delta(IndexTerm.of(index), subscript(r.other()));
        return Exprs.multiply(Exprs.subtract(Exprs.ONE, delta), body);
    }

    @Override
    public Expr delta(Term.Delta t) {
        return Exprs.delta(subscript(t.left()), subscript(t.right()));
    }

    @Override
    public Expr derivative(Term.Derivative t) {
        List<Expr.Variable> by = new ArrayList<>();
        for (Term v : t.variables()) {
            if (!(read(v) instanceof Expr.Variable variable)) {
                throw new Unreadable();
            }
            by.add(variable);
        }
        Term of = t.numerator();
        while (of instanceof Term.Group g) {
            of = g.body();
        }
        if (of instanceof Term.Reference r && glossary.isLoss(r.name())) {
            return new Expr.LossDerivative(new Loss(r.name(), List.of()), by);
        }
        if (by.size() != 1) {
            throw new Unreadable();
        }
        Expr body = read(of);
        Expr.Variable v = by.get(0);
        if (body instanceof Expr.Variable u) {
            boolean local = !t.total() && glossary.arguments(u.name()).contains(v.name());
            return local ? Gradients.local(u, v) : Gradients.total(u, v);
        }
        Set<String> named = FreeNames.of(body).names();
        boolean alone = named.contains(v.name())
                && named.stream().noneMatch(n -> glossary.dependsOn(n, v.name()))
                && !Simplifier.holdsGradient(body);
        if (!alone) {
            throw new Unreadable();
        }
        return new Expr.Derivative(body, v);
    }

    @Override
    public Expr evaluated(Term.Evaluated t) {
        throw new Unreadable();
    }

    @Override
    public Expr listing(Term.Listing t) {
        throw new Unreadable();
    }
}
