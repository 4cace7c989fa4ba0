package scholium.engine.symja;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import scholium.expr.Expr;
import scholium.expr.FunctionSymbol;
import scholium.expr.Loss;

/**
 * The derivatives of opaque losses that one expansion mentions. A loss is a function of all elements of its arguments;
 * its partial derivatives, always taken at the document's own arguments, are symbols.
 */
final class Losses {
    private final Map<String, FunctionSymbol> names = new LinkedHashMap<>();
    private final SortedSet<Integer> functions = new TreeSet<>();
    private final Map<Problem.Partial, Integer> symbols = new LinkedHashMap<>();

    /** The number of the loss as a function. */
    int function(Expansion expansion, Loss loss) {
        // The space keeps it apart from every function that a document can declare.
        FunctionSymbol name = names.computeIfAbsent(loss.name(), n -> new FunctionSymbol.Opaque("loss " + n, 0));
        int function = expansion.function(name);
        functions.add(function);
        return function;
    }

    /** How often each element of the arguments, in order, is differentiated by. */
    List<Integer> orders(Expansion expansion, Expr.LossDerivative e) {
        List<Families.Element> wrt = new ArrayList<>();
        for (Expr.Variable v : e.wrt()) {
            wrt.add(new Families.Element(v.name(), expansion.indices().of(v.indices())));
        }
        int[] found = {0};
        List<Integer> orders = new ArrayList<>();
        for (Loss.Argument a : e.loss().arguments()) {
            expansion.elements(a.parameters(), a.ranges(), 0, at -> {
                Families.Element element = new Families.Element(a.name(), at);
                int order = (int) wrt.stream().filter(element::equals).count();
                found[0] += order;
                orders.add(order);
            });
        }
        if (found[0] != wrt.size()) {
            throw Unexpandable.outside(e + " is not a derivative by an argument of the loss");
        }
        return orders;
    }

    /** The symbol of the derivative. */
    int symbol(Expansion expansion, Expr.LossDerivative e) {
        Problem.Partial key = new Problem.Partial(function(expansion, e.loss()), orders(expansion, e), 0);
        return symbols.computeIfAbsent(key, k -> expansion.fresh());
    }

    SortedSet<Integer> functions() {
        return functions;
    }

    List<Problem.Partial> partials() {
        List<Problem.Partial> partials = new ArrayList<>();
        symbols.forEach((key, symbol) -> partials.add(new Problem.Partial(key.function(), key.orders(), symbol)));
        return partials;
    }
}
