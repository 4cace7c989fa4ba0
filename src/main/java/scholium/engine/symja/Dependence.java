package scholium.engine.symja;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Which parts of a term mention a symbol, differentiated or replaced ones included. Each part is looked at once. */
final class Dependence implements Ground.Cases<Boolean> {
    private final int variable;
    private final Map<Ground, Boolean> known = new IdentityHashMap<>();
    private int highest;

    private Dependence(int variable) {
        this.variable = variable;
        this.highest = variable;
    }

    /** Of all parts of a term. */
    static Dependence of(Ground whole, int variable) {
        Dependence all = new Dependence(variable);
        all.mentions(whole);
        return all;
    }

    /** Whether the symbol occurs in this part. */
    boolean mentions(Ground part) {
        Boolean answer = known.get(part);
        if (answer == null) {
            answer = part.match(this);
            known.put(part, answer);
        }
        return answer;
    }

    /** No symbol of the whole term has a higher number. */
    int highest() {
        return highest;
    }

    private boolean symbol(int id) {
        highest = Math.max(highest, id);
        return id == variable;
    }

    private boolean any(Iterable<Ground> parts) {
        boolean any = false;
        for (Ground p : parts) {
            any |= mentions(p);
        }
        return any;
    }

    @Override
    public Boolean constant(Ground.Constant e) {
        return false;
    }

    @Override
    public Boolean pi(Ground.Pi e) {
        return false;
    }

    @Override
    public Boolean symbol(Ground.Symbol e) {
        return symbol(e.id());
    }

    @Override
    public Boolean sum(Ground.Sum e) {
        return any(e.terms());
    }

    @Override
    public Boolean product(Ground.Product e) {
        return any(e.factors());
    }

    @Override
    public Boolean power(Ground.Power e) {
        return mentions(e.base());
    }

    @Override
    public Boolean call(Ground.Call e) {
        return mentions(e.argument());
    }

    @Override
    public Boolean opaque(Ground.Opaque e) {
        return any(e.arguments());
    }

    @Override
    public Boolean derivative(Ground.Derivative e) {
        return any(List.of(e.body(), new Ground.Symbol(e.symbol())));
    }

    @Override
    public Boolean let(Ground.Let e) {
        List<Ground> parts = new ArrayList<>(e.values().values());
        e.values().keySet().forEach(s -> parts.add(new Ground.Symbol(s)));
        parts.add(e.body());
        return any(parts);
    }
}
