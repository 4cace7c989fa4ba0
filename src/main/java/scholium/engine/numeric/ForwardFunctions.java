package scholium.engine.numeric;

import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;
import scholium.expr.Builtin;

/** The elementary functions of Apache Commons Math, with their first derivatives. */
final class ForwardFunctions {
    private ForwardFunctions() {}

    static DerivativeStructure of(Builtin function, DerivativeStructure u) {
        return switch (function) {
            case EXP -> u.exp();
            case LOG -> u.log();
            case SIN -> u.sin();
            case COS -> u.cos();
            case TAN -> u.tan();
            case SINH -> u.sinh();
            case COSH -> u.cosh();
            case TANH -> u.tanh();
            case ARCTAN -> u.atan();
            case ERF ->
                u.compose(Erf.erf(u.getValue()), 2 / Math.sqrt(Math.PI) * Math.exp(-u.getValue() * u.getValue()));
            case ABS -> u.abs();
            case SIGN -> u.signum();
            case FACTORIAL -> new DerivativeStructure(1, 1, Gamma.gamma(u.getValue() + 1));
        };
    }
}
