package scholium.rewriting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scholium.expr.Expr;
import scholium.expr.FunctionSymbol;
import scholium.expr.IndexTerm;
import scholium.syntax.Term;

/**
 * mean, var or an operator applied to families, as a name in a formula: {@code mean(x)}, {@code BN(x)_i}.
 *
 * @param arguments names of families, and numbers
 */
record Application(String name, List<Term> arguments) {
    private static final String MARK = "\u0000";

    Application {
        arguments = List.copyOf(arguments);
    }

    static boolean isReduction(String name) {
        return name.equals("mean") || name.equals("var");
    }

    boolean isReduction() {
        return isReduction(name);
    }

    /** The element at subscripts, as an opaque function of them. */
    Expr at(List<IndexTerm> subscripts) {
        StringBuilder symbol = new StringBuilder(name);
        for (Term a : arguments) {
            symbol.append(MARK).append(a instanceof Term.Reference r ? r.name() : ((Term.Decimal) a).digits());
        }
        List<Expr> at =
                subscripts.stream().map(t -> (Expr) new Expr.IndexValue(t)).toList();
        return new Expr.Apply(
                new FunctionSymbol.Opaque(symbol.toString(), at.size()),
                at.stream().map(a -> 0).toList(),
                at);
    }

    /** What an opaque function was made of. */
    static Optional<Application> of(FunctionSymbol symbol) {
        String[] parts = symbol.symbol().split(MARK, -1);
        if (parts.length < 2) {
            return Optional.empty();
        }
        List<Term> arguments = new ArrayList<>();
        for (int k = 1; k < parts.length; k++) {
            boolean number = Character.isDigit(parts[k].charAt(0));
            arguments.add(number ? new Term.Decimal(parts[k]) : Layout.reference(parts[k]));
        }
        return Optional.of(new Application(parts[0], arguments));
    }

    /** The name as it is written, {@code mean(x)}. */
    Term spelled(List<Term> subscripts) {
        return new Term.Call(name, 0, Optional.empty(), arguments, subscripts, Term.CallStyle.BRACKETS);
    }
}
