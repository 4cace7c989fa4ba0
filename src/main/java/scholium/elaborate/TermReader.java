package scholium.elaborate;

import static scholium.text.DiagnosticCode.MISUSED_NAME;
import static scholium.text.DiagnosticCode.SHADOWED_INDEX;
import static scholium.text.DiagnosticCode.UNBOUND_INDEX;
import static scholium.text.DiagnosticCode.UNDECLARED_NAME;
import static scholium.text.DiagnosticCode.UNKNOWN_SIZE;
import static scholium.text.DiagnosticCode.WRONG_ARITY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scholium.expr.Builtin;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Range;
import scholium.number.Rational;
import scholium.syntax.Term;

/**
 * Reads a surface term as a folded expression: nodes stay names, indices and functions are resolved. A mistake is
 * reported and read as 0, so that the rest of the statement is still looked at.
 */
final class TermReader implements Term.Cases<Expr> {
    private final Reading reading;
    private final Scope scope;
    private final Subscripts subscripts;

    TermReader(Reading reading, Scope scope) {
        this.reading = reading;
        this.scope = scope;
        this.subscripts = new Subscripts(reading, scope);
    }

    Expr read(Term t) {
        try {
            return reading.extent.enter(t) ? t.match(this) : Exprs.ZERO;
        } finally {
            reading.extent.leave();
        }
    }

    private Expr readIn(Scope inner, Term t) {
        return new TermReader(reading, inner).read(t);
    }

    @Override
    public Expr number(Term.Decimal t) {
        return Exprs.constant(Rational.parse(t.digits()));
    }

    @Override
    public Expr reference(Term.Reference t) {
        Expr scalar = scope.scalars().get(t.name());
        if (scalar != null) {
            return scalar;
        }
        Scope.Bound bound = scope.indices().get(t.name());
        if (bound != null) {
            return new Expr.IndexValue(bound.term());
        }
        Symbol.FamilyValue parameter = scope.families().get(t.name());
        if (parameter != null) {
            return subscripts.element(t, parameter);
        }
        Optional<Symbol> symbol = reading.symbols.find(t.name());
        if (symbol.isEmpty()) {
            return builtinName(t);
        }
        return ofSymbol(t, symbol.get());
    }

    private Expr builtinName(Term.Reference t) {
        if (reading.isDeclaredInText(t.name())) {
            reading.silentError();
            return Exprs.ZERO;
        }
        if (t.name().equals("π") || t.name().equals("pi")) {
            return new Expr.Pi();
        }
        if (t.name().equals("e")) {
            return Exprs.apply(Builtin.EXP, Exprs.ONE);
        }
        reading.error(
                UNDECLARED_NAME, t, "“" + t.name() + "” is not declared", "declare it, for instance: real " + t.name());
        return Exprs.ZERO;
    }

    private Expr ofSymbol(Term.Reference t, Symbol symbol) {
        if (symbol instanceof Symbol.Size s) {
            return new Expr.IndexValue(IndexTerm.of(s.index()));
        }
        if (symbol instanceof Symbol.IndexSymbol s) {
            return new Expr.IndexValue(IndexTerm.of(s.index()));
        }
        if (symbol instanceof Symbol.Input s) {
            return new Expr.Variable(s.name(), subscripts.of(t, s.ranges()));
        }
        if (symbol instanceof Symbol.NodeSymbol s) {
            List<IndexTerm> at = subscripts.of(t, s.ranges());
            return reading.extent.mentions(s.name()) ? new Expr.Variable(s.name(), at) : Exprs.ZERO;
        }
        if (symbol instanceof Symbol.SequenceSymbol s) {
            Range all = new Range(IndexTerm.of(s.start()), Optional.empty());
            return new Expr.Variable(s.name(), subscripts.of(t, List.of(all)));
        }
        if (symbol instanceof Symbol.OpaqueLoss s) {
            return new Expr.LossDerivative(new DerivativeReader(reading, scope).loss(s), List.of());
        }
        reading.error(
                MISUSED_NAME,
                t,
                "“" + t.name() + "” is a " + Reading.describe(symbol) + " and needs arguments here",
                "apply it, for instance: " + t.name() + "(…)");
        return Exprs.ZERO;
    }

    @Override
    public Expr negation(Term.Negation t) {
        Expr operand = read(t.operand());
        return t.plus() ? operand : Exprs.negate(operand);
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
        return power(read(t.base()), read(t.exponent()));
    }

    /** A rational exponent stays a number, an affine integer form stays one; any other is exp(exponent · log base). */
    static Expr power(Expr base, Expr exponent) {
        Optional<Rational> number = Affine.number(exponent);
        if (number.isPresent()) {
            return number.get().isOne() ? base : new Expr.Power(base, Exprs.constant(number.get()));
        }
        Optional<IndexTerm> integer = Affine.indexTerm(exponent);
        if (integer.isPresent()) {
            return new Expr.Power(base, new Expr.IndexValue(integer.get()));
        }
        return Exprs.apply(Builtin.EXP, Exprs.multiply(exponent, Exprs.apply(Builtin.LOG, base)));
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
        return new CallReader(reading, scope).read(t);
    }

    @Override
    public Expr big(Term.Big t) {
        if (scope.indices().containsKey(t.index())) {
            reading.error(
                    SHADOWED_INDEX,
                    t,
                    "the index " + t.index() + " is bound by a sum around this one already",
                    "use another index for the inner sum");
            return Exprs.ZERO;
        }
        Optional<Range> range = bigRange(t);
        if (range.isEmpty()) {
            return Exprs.ZERO;
        }
        Index index = reading.fresh(t.index());
        Scope inner = scope.bind(t.index(), new Scope.Bound(IndexTerm.of(index), range.get()));
        Expr body = readIn(inner, t.body());
        Expr restricted = t.restriction()
                .map(r -> restrict(r, IndexTerm.of(index), body, t.operator(), inner))
                .orElse(body);
        return t.operator() == Term.BigOperator.SUM
                ? new Expr.Summation(index, range.get(), restricted)
                : new Expr.Product(index, range.get(), restricted);
    }

    private Optional<Range> bigRange(Term.Big t) {
        Optional<Range> declared =
                reading.symbols.find(t.index(), Symbol.IndexSymbol.class).map(Symbol.IndexSymbol::range);
        if (t.lower().isPresent() && t.upper().isPresent()) {
            Optional<IndexTerm> lower = subscripts.term(t.lower().get());
            Optional<IndexTerm> upper = subscripts.term(t.upper().get());
            return lower.flatMap(l -> upper.map(u -> Range.of(l, u)));
        }
        if (declared.isEmpty() || declared.get().upper().isEmpty()) {
            reading.error(
                    UNKNOWN_SIZE,
                    t,
                    "the range of the sum over " + t.index() + " is not known",
                    "declare it, index " + t.index() + " : 1..m, or write the bounds, Σ_{" + t.index() + "=1}^{m}");
            return Optional.empty();
        }
        return declared;
    }

    /** Σ_{j≠i} F is Σ_j (1 − δ_ij) F, and Π_{j≠i} F is Π_j (δ_ij + (1 − δ_ij) F). */
    private Expr restrict(Term.Restriction r, IndexTerm index, Expr body, Term.BigOperator operator, Scope inner) {
        Optional<IndexTerm> other = new Subscripts(reading, inner).term(r.other());
        if (other.isEmpty()) {
            return Exprs.ZERO;
        }
        Expr allowed = switch (r.kind()) {
            case NOT_EQUAL -> Exprs.subtract(Exprs.ONE, Exprs.delta(index, other.get()));
            case LESS -> less(index, other.get());
            case GREATER -> less(other.get(), index);
            case LESS_OR_EQUAL -> Exprs.subtract(Exprs.ONE, less(other.get(), index));
            case GREATER_OR_EQUAL -> Exprs.subtract(Exprs.ONE, less(index, other.get()));
        };
        Expr kept = Exprs.multiply(allowed, body);
        return operator == Term.BigOperator.SUM ? kept : Exprs.add(Exprs.subtract(Exprs.ONE, allowed), kept);
    }

    private static Expr less(IndexTerm a, IndexTerm b) {
        return new Expr.Indicator(Expr.Indicator.Order.LESS, a, b);
    }

    @Override
    public Expr delta(Term.Delta t) {
        Optional<IndexTerm> left = subscripts.term(t.left());
        Optional<IndexTerm> right = subscripts.term(t.right());
        return left.isPresent() && right.isPresent() ? Exprs.delta(left.get(), right.get()) : Exprs.ZERO;
    }

    @Override
    public Expr derivative(Term.Derivative t) {
        return new DerivativeReader(reading, scope).read(t);
    }

    @Override
    public Expr evaluated(Term.Evaluated t) {
        return new EvaluationReader(reading, scope).read(t);
    }

    @Override
    public Expr listing(Term.Listing t) {
        if (scope.elementwise().isPresent()) {
            List<Scope.Bound> at = scope.elementwise().get();
            Optional<Term> item =
                    Listings.item(t, at.stream().map(Scope.Bound::term).toList());
            if (item.isPresent()) {
                return readIn(scope.notElementwise(), item.get());
            }
        }
        reading.error(
                WRONG_ARITY,
                t,
                "a list stands where a number is expected",
                "compare lists as wholes, as in x̂ = [1, 2], or name the element");
        return Exprs.ZERO;
    }

    /** Reports an index that neither a sum binds nor the claim leaves free. */
    static void unbound(Reading reading, Object node, String name) {
        reading.error(
                UNBOUND_INDEX,
                node,
                "the index " + name + " has no meaning here",
                name.equals("e")
                        ? "e is an index in this document: write exp(…) for the exponential, or sum over e"
                        : "declare it, index " + name + " : 1..m");
    }

    /** The family a term stands for: a bare family name or an elementwise expression of such names. */
    Optional<Symbol.FamilyValue> family(Term t) {
        Optional<List<Range>> ranges = new BareFamilies(reading, scope).ranges(t);
        if (ranges.isEmpty()) {
            return Optional.empty();
        }
        List<Index> parameters = new ArrayList<>();
        List<Scope.Bound> at = new ArrayList<>();
        for (Range r : ranges.get()) {
            Index p = reading.fresh("j");
            parameters.add(p);
            at.add(new Scope.Bound(IndexTerm.of(p), r));
        }
        return Optional.of(new Symbol.FamilyValue(parameters, ranges.get(), readIn(scope.elementwise(at), t)));
    }
}
