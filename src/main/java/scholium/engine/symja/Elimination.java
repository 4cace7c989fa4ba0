package scholium.engine.symja;

import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.ISymbol;

/**
 * Interrupts normalization: a radicand contains the free variable {@code variable} linearly, so writing the problem in the
 * root instead of the variable makes the root disappear ({@code ε = s² − σ²}).
 */
final class Elimination extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ISymbol variable;
    private final transient IExpr value;
    private final transient ISymbol root;
    private final boolean positive;

    Elimination(ISymbol variable, IExpr value, ISymbol root, boolean positive) {
        super(null, null, false, false);
        this.variable = variable;
        this.value = value;
        this.root = root;
        this.positive = positive;
    }

    ISymbol variable() {
        return variable;
    }

    /** What the variable is in terms of the root. */
    IExpr value() {
        return value;
    }

    ISymbol root() {
        return root;
    }

    /** Whether the root is one of even degree. */
    boolean positive() {
        return positive;
    }
}
