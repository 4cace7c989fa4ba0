package scholium.elaborate;

import static scholium.text.DiagnosticCode.BAD_DERIVATIVE;
import static scholium.text.DiagnosticCode.CYCLIC_DEFINITION;
import static scholium.text.DiagnosticCode.NOT_A_FUNCTION;
import static scholium.text.DiagnosticCode.WRONG_ARITY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scholium.expr.Builtin;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Range;
import scholium.expr.Signature;
import scholium.syntax.Statement;
import scholium.syntax.Term;

/** Reads applications: built-in functions, functions and operators of the document, mean and var. */
final class CallReader {
    private final Reading reading;
    private final Scope scope;

    CallReader(Reading reading, Scope scope) {
        this.reading = reading;
        this.scope = scope;
    }

    Expr read(Term.Call t) {
        Expr value = apply(t);
        return t.power().isEmpty()
                ? value
                : TermReader.power(
                        value, new TermReader(reading, scope).read(t.power().get()));
    }

    /** mean and var turn a family into a number; a declared name wins over them. */
    boolean isReduction(Term.Call t) {
        return (t.function().equals("mean") || t.function().equals("var"))
                && reading.symbols.find(t.function()).isEmpty();
    }

    boolean isOperator(Term.Call t) {
        return reading.symbols.find(t.function(), Symbol.Operator.class).isPresent();
    }

    boolean yieldsFamily(Term.Call t) {
        return reading.symbols
                .find(t.function(), Symbol.Operator.class)
                .map(o -> !o.definition().indices().isEmpty())
                .orElse(false);
    }

    private Expr apply(Term.Call t) {
        Symbol symbol = reading.symbols.find(t.function()).orElse(null);
        if (t.primes() > 0 && !isOfOneNumber(t, symbol)) {
            reading.error(
                    BAD_DERIVATIVE,
                    t,
                    "a prime is the derivative of a function of one number, which “" + t.function() + "” is not",
                    "name the variable: ∂/∂x[" + t.function() + "(…)]");
            return Exprs.ZERO;
        }
        if (isReduction(t)) {
            return reduction(t);
        }
        if (symbol instanceof Symbol.Operator o) {
            return operator(t, o.definition());
        }
        if (symbol instanceof Symbol.DefinedFunction f) {
            return defined(t, f.definition());
        }
        if (symbol instanceof Symbol.OpaqueFunctionSymbol f) {
            return opaque(t, f);
        }
        if (symbol instanceof Symbol.OpaqueLoss l && readsItsArguments(t, l)) {
            return new Expr.LossDerivative(new DerivativeReader(reading, scope).loss(l), List.of());
        }
        if (symbol == null) {
            return builtin(t);
        }
        reading.error(
                NOT_A_FUNCTION,
                t,
                "“" + t.function() + "” is a " + Reading.describe(symbol) + ", not a function",
                "write a product with ·, or declare: function " + t.function());
        return Exprs.ZERO;
    }

    private boolean isOfOneNumber(Term.Call t, @Nullable Symbol symbol) {
        boolean several =
                symbol == null && (t.function().equals("max") || t.function().equals("min"));
        return !several
                && !isReduction(t)
                && !(symbol instanceof Symbol.Operator)
                && t.arguments().size() <= 1;
    }

    /** L(y) is the loss L itself where y is what L was declared to read. */
    private static boolean readsItsArguments(Term.Call t, Symbol.OpaqueLoss l) {
        List<String> named = new ArrayList<>();
        for (Term a : t.arguments()) {
            named.add(a instanceof Term.Reference r && r.subscripts().isEmpty() ? r.name() : "");
        }
        return t.primes() == 0 && named.equals(l.arguments());
    }

    private Expr builtin(Term.Call t) {
        if (t.function().equals("max") || t.function().equals("min")) {
            return extremum(t);
        }
        if (t.function().equals("sqrt")) {
            return !arity(t, 1)
                    ? Exprs.ZERO
                    : t.primes() == 0 ? Exprs.sqrt(argument(t, 0)) : differentiated(t, Exprs::sqrt);
        }
        Optional<Builtin> function = Signature.bySpelling(t.function());
        if (function.isEmpty()) {
            reading.error(
                    NOT_A_FUNCTION,
                    t,
                    "“" + t.function() + "” is not a known function",
                    "define it, define " + t.function() + "(z) = …, or declare: function " + t.function());
            return Exprs.ZERO;
        }
        if (!arity(t, function.get().arity())) {
            return Exprs.ZERO;
        }
        Expr value = Exprs.apply(function.get(), argument(t, 0));
        return t.primes() == 0 ? value : differentiated(t, z -> Exprs.apply(function.get(), z));
    }

    private Expr extremum(Term.Call t) {
        if (t.arguments().isEmpty()) {
            arity(t, 2);
            return Exprs.ZERO;
        }
        Expr result = argument(t, 0);
        for (int k = 1; k < t.arguments().size(); k++) {
            Expr next = argument(t, k);
            result = t.function().equals("max") ? Signature.maximum(result, next) : Signature.minimum(result, next);
        }
        return result;
    }

    private Expr opaque(Term.Call t, Symbol.OpaqueFunctionSymbol f) {
        if (!arity(t, f.function().arity())) {
            return Exprs.ZERO;
        }
        List<Expr> arguments = new ArrayList<>();
        List<Integer> orders = new ArrayList<>();
        for (int k = 0; k < t.arguments().size(); k++) {
            arguments.add(argument(t, k));
            orders.add(t.primes());
        }
        return new Expr.Apply(f.function(), orders, arguments);
    }

    private Expr defined(Term.Call t, Statement.DefineFunction f) {
        if (!arity(t, f.parameters().size())) {
            return Exprs.ZERO;
        }
        if (t.primes() > 0) {
            return differentiated(t, z -> body(f, List.of(z)));
        }
        List<Expr> arguments = new ArrayList<>();
        for (int k = 0; k < t.arguments().size(); k++) {
            arguments.add(argument(t, k));
        }
        return body(f, arguments);
    }

    /** The body of a function at given arguments; read where it was defined, not where it is used. */
    Expr body(Statement.DefineFunction f, List<Expr> arguments) {
        Map<String, Expr> parameters = new HashMap<>();
        for (int k = 0; k < f.parameters().size(); k++) {
            parameters.put(f.parameters().get(k), arguments.get(k));
        }
        return writtenOut(f, f.name(), Scope.outermost().withScalars(parameters), f.body());
    }

    /** f′(u), f″(u): the derivative of f(z) with z free, evaluated at z = u. */
    private Expr differentiated(Term.Call t, java.util.function.UnaryOperator<Expr> function) {
        if (!arity(t, 1)) {
            return Exprs.ZERO;
        }
        Expr.Variable z = Exprs.variable(reading.fresh("z").toString());
        Expr derivative = function.apply(z);
        for (int k = 0; k < t.primes(); k++) {
            derivative = new Expr.Derivative(derivative, z);
        }
        return new Expr.At(derivative, z.name(), List.of(), argument(t, 0));
    }

    private Expr argument(Term.Call t, int k) {
        return new TermReader(reading, scope).read(t.arguments().get(k));
    }

    private boolean arity(Term.Call t, int expected) {
        if (t.arguments().size() == expected) {
            return true;
        }
        reading.error(
                WRONG_ARITY,
                t,
                "“" + t.function() + "” takes " + expected + (expected == 1 ? " argument" : " arguments") + ", found "
                        + t.arguments().size(),
                "write " + t.function() + "(" + "u, v, w, z".substring(0, Math.max(1, Math.min(10, 3 * expected - 2)))
                        + ")");
        return false;
    }

    private Expr reduction(Term.Call t) {
        if (!arity(t, 1)) {
            return Exprs.ZERO;
        }
        Optional<Symbol.FamilyValue> family = familyArgument(t, 0);
        if (family.isEmpty()) {
            return Exprs.ZERO;
        }
        Expr mean = mean(family.get());
        if (t.function().equals("mean")) {
            return mean;
        }
        Symbol.FamilyValue f = family.get();
        Expr squared = Exprs.power(Exprs.subtract(f.value(), mean), 2);
        return mean(new Symbol.FamilyValue(f.parameters(), f.ranges(), squared));
    }

    /** (1/size) Σ over all indices of the family, with fresh bound indices. */
    private Expr mean(Symbol.FamilyValue f) {
        Expr sum = f.value();
        List<Expr> factors = new ArrayList<>();
        for (int k = f.parameters().size() - 1; k >= 0; k--) {
            Range range = f.ranges().get(k);
            Index fresh = reading.fresh(f.parameters().get(k).name());
            sum = new Expr.Summation(
                    fresh,
                    range,
                    scholium.expr.Substitution.index(sum, f.parameters().get(k), IndexTerm.of(fresh)));
            IndexTerm length = range.upper().orElseThrow().minus(range.lower()).plus(1);
            factors.add(Exprs.inverse(new Expr.IndexValue(length)));
        }
        factors.add(sum);
        return Exprs.multiply(factors);
    }

    private Optional<Symbol.FamilyValue> familyArgument(Term.Call t, int k) {
        Term argument = t.arguments().get(k);
        Optional<Symbol.FamilyValue> family = new TermReader(reading, scope).family(argument);
        boolean finite = family.isPresent()
                && family.get().ranges().stream().allMatch(r -> r.upper().isPresent());
        if (!finite) {
            reading.error(
                    WRONG_ARITY,
                    argument,
                    "“" + t.function() + "” acts on a whole family",
                    "give the family without its subscript, as in " + t.function() + "(x)");
            return Optional.empty();
        }
        return family;
    }

    private Expr operator(Term.Call t, Statement.DefineOperator o) {
        if (!arity(t, o.parameters().size())) {
            return Exprs.ZERO;
        }
        Map<String, Symbol.FamilyValue> families = new HashMap<>();
        Map<String, Expr> scalars = new HashMap<>();
        for (int k = 0; k < o.parameters().size(); k++) {
            Optional<List<Range>> ranges = new BareFamilies(reading, scope.notElementwise())
                    .ranges(t.arguments().get(k));
            if (ranges.isPresent()) {
                familyArgument(t, k)
                        .ifPresent(f -> families.put(o.parameters().get(families.size() + scalars.size()), f));
            } else {
                scalars.put(o.parameters().get(k), argument(t, k));
            }
        }
        Scope inner = Scope.outermost().withFamilies(families).withScalars(scalars);
        List<Scope.Bound> at = operatorSubscripts(t, o);
        for (int k = 0; k < o.indices().size(); k++) {
            if (k >= at.size()) {
                reading.error(
                        WRONG_ARITY,
                        t,
                        "“" + o.name() + "” yields a family: the element is missing",
                        "write " + o.name() + "(…)_i");
                return Exprs.ZERO;
            }
            inner = inner.bind(o.indices().get(k), at.get(k));
        }
        return writtenOut(o, o.name(), inner, o.body());
    }

    private Expr writtenOut(Statement definition, String name, Scope inner, Term body) {
        if (!reading.writtenOut.add(name)) {
            reading.error(
                    CYCLIC_DEFINITION,
                    definition,
                    "the definition of “" + name + "” leads back to itself",
                    "define a function by others that do not use it; for a recurrence write sequence");
            reading.distrust(name);
            return Exprs.ZERO;
        }
        Expr e = new TermReader(reading, inner).read(body);
        reading.writtenOut.remove(name);
        return reading.extent.admits(e) ? e : Exprs.ZERO;
    }

    private List<Scope.Bound> operatorSubscripts(Term.Call t, Statement.DefineOperator o) {
        if (t.subscripts().isEmpty() && scope.elementwise().isPresent()) {
            return scope.elementwise().get();
        }
        Subscripts subscripts = new Subscripts(reading, scope);
        List<Scope.Bound> at = new ArrayList<>();
        for (int k = 0; k < t.subscripts().size(); k++) {
            String name = k < o.indices().size() ? o.indices().get(k) : "";
            IndexTerm term = subscripts.term(t.subscripts().get(k)).orElse(IndexTerm.of(1));
            Range range = reading.symbols
                    .find(name, Symbol.IndexSymbol.class)
                    .map(Symbol.IndexSymbol::range)
                    .orElse(Range.of(term, term));
            at.add(new Scope.Bound(term, range));
        }
        return at;
    }
}
