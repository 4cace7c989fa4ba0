package scholium.syntax;

import java.util.Set;
import java.util.TreeSet;

/** The names every document knows unless it declares them itself. */
final class BuiltinNames {
    /** Functions that may be written without brackets: {@code log x}. */
    private static final Set<String> BARE = Set.of(
            "exp", "log", "ln", "sin", "cos", "tan", "sinh", "cosh", "tanh", "arctan", "arcsin", "arccos", "erf",
            "sign", "sgn");

    private static final Set<String> CIRCULAR = Set.of("sin", "cos", "tan");

    /** Functions and operators that need brackets. */
    private static final Set<String> BRACKETED = Set.of("abs", "max", "min", "mean", "var", "factorial");

    private BuiltinNames() {}

    static boolean isFunction(String name) {
        return BARE.contains(name) || BRACKETED.contains(name);
    }

    static boolean isPi(String name) {
        return name.equals("π") || name.equals("pi");
    }

    static boolean mayStandBare(String name) {
        return BARE.contains(name);
    }

    static boolean isCircular(String name) {
        return CIRCULAR.contains(name);
    }

    static Set<String> functions() {
        TreeSet<String> all = new TreeSet<>(BARE);
        all.addAll(BRACKETED);
        return all;
    }
}
