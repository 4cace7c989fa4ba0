package scholium.expr;

import static scholium.expr.Exprs.ONE;
import static scholium.expr.Exprs.ZERO;
import static scholium.expr.Exprs.add;
import static scholium.expr.Exprs.apply;
import static scholium.expr.Exprs.constant;
import static scholium.expr.Exprs.inverse;
import static scholium.expr.Exprs.multiply;
import static scholium.expr.Exprs.negate;
import static scholium.expr.Exprs.power;
import static scholium.expr.Exprs.sqrt;
import static scholium.expr.Exprs.subtract;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import scholium.number.Rational;

/**
 * One row for each built-in function: where it is defined, what its derivative is, how it is spelled. A new function is a
 * new constant of {@link Builtin}, a new row here, and whatever the completeness test over rows and engines asks for.
 *
 * @param domain where the function is defined, as a condition on its argument
 * @param derivative the derivative with respect to the one argument
 * @param spellings other names under which a document may use it
 */
public record Signature(Builtin function, Domain domain, UnaryOperator<Expr> derivative, List<String> spellings) {
    /** Condition on an argument. */
    public enum Domain {
        REAL,
        POSITIVE,
        NON_ZERO,
        /** cos of the argument is not 0. */
        COSINE_NON_ZERO,
        NATURAL
    }

    private static final Map<Builtin, Signature> ROWS = new EnumMap<>(Builtin.class);

    static {
        row(Builtin.EXP, Domain.REAL, u -> apply(Builtin.EXP, u), "exp");
        row(Builtin.LOG, Domain.POSITIVE, Exprs::inverse, "log", "ln");
        row(Builtin.SIN, Domain.REAL, u -> apply(Builtin.COS, u), "sin");
        row(Builtin.COS, Domain.REAL, u -> negate(apply(Builtin.SIN, u)), "cos");
        row(Builtin.TAN, Domain.COSINE_NON_ZERO, u -> add(ONE, square(apply(Builtin.TAN, u))), "tan");
        row(Builtin.SINH, Domain.REAL, u -> apply(Builtin.COSH, u), "sinh");
        row(Builtin.COSH, Domain.REAL, u -> apply(Builtin.SINH, u), "cosh");
        row(Builtin.TANH, Domain.REAL, u -> subtract(ONE, square(apply(Builtin.TANH, u))), "tanh");
        row(Builtin.ARCTAN, Domain.REAL, u -> inverse(add(ONE, square(u))), "arctan", "atan");
        row(Builtin.ERF, Domain.REAL, Signature::gaussian, "erf");
        row(Builtin.ABS, Domain.REAL, u -> apply(Builtin.SIGN, u), "abs");
        row(Builtin.SIGN, Domain.NON_ZERO, u -> ZERO, "sign", "sgn");
        row(Builtin.FACTORIAL, Domain.NATURAL, u -> ZERO, "factorial");
    }

    private static Expr square(Expr e) {
        return power(e, 2);
    }

    /** erf′(u) = 2/√π · exp(−u²). */
    private static Expr gaussian(Expr u) {
        return multiply(constant(2), inverse(sqrt(new Expr.Pi())), apply(Builtin.EXP, negate(square(u))));
    }

    private static void row(Builtin function, Domain domain, UnaryOperator<Expr> derivative, String... spellings) {
        ROWS.put(function, new Signature(function, domain, derivative, List.of(spellings)));
    }

    public static Signature of(Builtin function) {
        Signature row = ROWS.get(function);
        if (row == null) {
            throw new IllegalStateException("no row for " + function);
        }
        return row;
    }

    /** The built-in function a document may call by this name. */
    public static Optional<Builtin> bySpelling(String name) {
        return ROWS.values().stream()
                .filter(s -> s.spellings.contains(name))
                .map(Signature::function)
                .findFirst();
    }

    /** max(a, b) = (a + b + |a − b|)/2, the form that can be differentiated (where a ≠ b). */
    public static Expr maximum(Expr a, Expr b) {
        return multiply(constant(Rational.HALF), add(a, b, apply(Builtin.ABS, subtract(a, b))));
    }

    /** min(a, b) = (a + b − |a − b|)/2. */
    public static Expr minimum(Expr a, Expr b) {
        return multiply(constant(Rational.HALF), add(a, b, negate(apply(Builtin.ABS, subtract(a, b)))));
    }
}
