package scholium.implementation;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.Setting;

/**
 * Which symbols of a document the ports of an implementation are.
 *
 * @param inputs by input port; ports that are left out vary freely, unknown to the formulas
 * @param outputs by output port; ports that are left out are not compared
 * @param setting of the claims: the families with their ranges, the free indices of the claimed elements, the sizes, and
 *     what is assumed
 */
public record Binding(SortedMap<String, Symbol> inputs, SortedMap<String, Claimed> outputs, Setting setting) {
    public Binding {
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
        outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
    }

    public static Binding in(Setting setting) {
        return new Binding(new TreeMap<>(), new TreeMap<>(), setting);
    }

    public Binding input(String port, Symbol symbol) {
        SortedMap<String, Symbol> more = new TreeMap<>(inputs);
        more.put(port, symbol);
        return new Binding(more, outputs, setting);
    }

    public Binding output(String port, Expr expression, Index... indices) {
        SortedMap<String, Claimed> more = new TreeMap<>(outputs);
        more.put(port, new Claimed(expression, List.of(indices)));
        return new Binding(inputs, more, setting);
    }

    /** The same inputs, and of the outputs some. */
    public Binding only(Collection<String> ports) {
        SortedMap<String, Claimed> some = new TreeMap<>(outputs);
        some.keySet().retainAll(ports);
        return new Binding(inputs, some, setting);
    }

    /** Without the inputs that are none of these ports. */
    public Binding from(Collection<String> ports) {
        SortedMap<String, Symbol> some = new TreeMap<>(inputs);
        some.keySet().retainAll(ports);
        return new Binding(some, outputs, setting);
    }

    /**
     * The value claimed of an output.
     *
     * @param expression closed: the names of definitions are unfolded; derivatives may stand in it
     * @param indices for each dimension of the port the free index that runs along it
     */
    public record Claimed(Expr expression, List<Index> indices) {
        public Claimed {
            indices = List.copyOf(indices);
        }
    }
}
