package scholium.engine.symja;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.ISymbol;
import scholium.expr.Builtin;

/** Ground terms as Symja expressions, derivatives taken by Symja on the way, innermost first. */
final class Building implements Ground.Cases<IExpr> {
    private static final String SYMBOL = "v";
    private static final String FUNCTION = "f";

    private final Derivatives derivatives;
    private final String symbols;
    private final String functions;

    /** Symbols are v1, v2, …, functions f1, f2, …; none of these means anything to Symja. */
    Building(Derivatives derivatives) {
        this(derivatives, SYMBOL, FUNCTION);
    }

    /** With other letters for symbols and functions. */
    Building(Derivatives derivatives, String symbols, String functions) {
        this.derivatives = derivatives;
        this.symbols = symbols;
        this.functions = functions;
    }

    ISymbol symbol(int id) {
        return Cas.symbol(symbols + id);
    }

    ISymbol function(int id) {
        return Cas.symbol(functions + id);
    }

    /** Whether this is the symbol of a function of the problem. */
    static boolean isFunction(ISymbol s) {
        return !s.isBuiltInSymbol() && s.getSymbolName().startsWith(FUNCTION);
    }

    /** The number of the symbol of a function. */
    static int number(ISymbol function) {
        return Integer.parseInt(function.getSymbolName().substring(FUNCTION.length()));
    }

    private List<IExpr> all(List<Ground> parts) {
        List<IExpr> built = new ArrayList<>();
        parts.forEach(p -> built.add(p.match(this)));
        return built;
    }

    @Override
    public IExpr constant(Ground.Constant e) {
        return Cas.number(e.value());
    }

    @Override
    public IExpr pi(Ground.Pi e) {
        return F.Pi;
    }

    @Override
    public IExpr symbol(Ground.Symbol e) {
        return symbol(e.id());
    }

    @Override
    public IExpr sum(Ground.Sum e) {
        return e.terms().isEmpty() ? F.C0 : Cas.sum(all(e.terms()));
    }

    @Override
    public IExpr product(Ground.Product e) {
        return e.factors().isEmpty() ? F.C1 : Cas.product(all(e.factors()));
    }

    @Override
    public IExpr power(Ground.Power e) {
        return F.Power(e.base().match(this), Cas.number(e.exponent()));
    }

    @Override
    public IExpr call(Ground.Call e) {
        return call(e.function(), e.argument().match(this));
    }

    /** A built-in function of Scholium as one of Symja. */
    private static IExpr call(Builtin function, IExpr u) {
        return switch (function) {
            case EXP -> F.Exp(u);
            case LOG -> F.Log(u);
            case SIN -> F.Sin(u);
            case COS -> F.Cos(u);
            case TAN -> F.Tan(u);
            case SINH -> F.Sinh(u);
            case COSH -> F.Cosh(u);
            case TANH -> F.Tanh(u);
            case ARCTAN -> F.ArcTan(u);
            case ERF -> F.Erf(u);
            case ABS -> F.Abs(u);
            case SIGN -> F.Sign(u);
            case FACTORIAL -> throw new Undecided("a factorial that is not a number");
        };
    }

    @Override
    public IExpr opaque(Ground.Opaque e) {
        IExpr head = function(e.function());
        if (e.orders().stream().anyMatch(k -> k > 0)) {
            IExpr[] orders = e.orders().stream().map(F::ZZ).toArray(IExpr[]::new);
            head = F.ast(new IExpr[] {head}, F.Derivative(orders));
        }
        return F.ast(all(e.arguments()).toArray(IExpr[]::new), head);
    }

    @Override
    public IExpr derivative(Ground.Derivative e) {
        return derivatives.of(e, this);
    }

    @Override
    public IExpr let(Ground.Let e) {
        Map<ISymbol, IExpr> values = new LinkedHashMap<>();
        e.values().forEach((symbol, value) -> values.put(symbol(symbol), value.match(this)));
        return Cas.replaced(e.body().match(this), values);
    }
}
