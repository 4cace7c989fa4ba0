package scholium.elaborate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import scholium.expr.Expr;
import scholium.expr.FreeNames;
import scholium.expr.Index;
import scholium.expr.Setting;

/** Which declared indices an expression leaves free. */
final class FreeIndices {
    private FreeIndices() {}

    /** Free declared indices (not sizes), in order of name. */
    static Set<Index> of(Reading reading, Expr e) {
        Set<Index> free = new TreeSet<>();
        for (Index i : FreeNames.of(e).indices()) {
            if (i.serial() == 0
                    && reading.symbols.find(i.name(), Symbol.IndexSymbol.class).isPresent()) {
                free.add(i);
            }
        }
        return free;
    }

    static List<Setting.FreeIndex> declared(Reading reading, Collection<Index> indices) {
        List<Setting.FreeIndex> free = new ArrayList<>();
        for (Index i : indices) {
            Optional<Symbol.IndexSymbol> symbol = reading.symbols.find(i.name(), Symbol.IndexSymbol.class);
            symbol.ifPresent(s -> free.add(new Setting.FreeIndex(i, s.range())));
        }
        return free;
    }

    /** A definition may use no free index besides those it is subscripted with. */
    static void requireBound(Reading reading, Object place, Expr body, List<Index> parameters, String name) {
        for (Index i : of(reading, body)) {
            if (!parameters.contains(i)) {
                TermReader.unbound(reading, place, i.name());
                return;
            }
        }
    }
}
