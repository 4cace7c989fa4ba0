package scholium.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import scholium.engine.Goal;
import scholium.expr.Differentiation;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Setting;

/** An expression at one size, its sums written out, in the input language of Symja. */
final class WrittenOut implements Expr.Cases<String> {
    private final Map<Index, Integer> values = new HashMap<>();

    private WrittenOut() {}

    /** Left − right of the goal, every size being {@code size} and every free index at the start of its range. */
    static String difference(Goal goal, int size) {
        WrittenOut w = new WrittenOut();
        for (Setting.Size s : goal.setting().sizes()) {
            w.values.put(s.index(), size);
        }
        for (Setting.FreeIndex f : goal.setting().free()) {
            w.values.put(f.index(), w.value(f.range().lower()));
        }
        Expr difference = Exprs.subtract(goal.relation().left(), goal.relation().right());
        return Differentiation.eliminate(difference).match(w);
    }

    private int value(IndexTerm t) {
        return t.evaluate(i -> {
            Integer v = values.get(i);
            if (v == null) {
                throw new IllegalArgumentException("no value of " + i);
            }
            return v;
        });
    }

    private String joined(String name, List<Expr> parts) {
        List<String> written = new ArrayList<>();
        for (Expr p : parts) {
            written.add(p.match(this));
        }
        return name + "(" + String.join(",", written) + ")";
    }

    private String symbol(String name, List<IndexTerm> at) {
        StringBuilder out = new StringBuilder("v");
        name.codePoints().forEach(c -> out.append(Character.isLetterOrDigit(c) && c < 128 ? (char) c : 'u'));
        out.append(Integer.toHexString(name.hashCode()));
        for (IndexTerm t : at) {
            out.append('n').append(value(t));
        }
        return out.toString();
    }

    @Override
    public String constant(Expr.Constant e) {
        return "(" + e.value() + ")";
    }

    @Override
    public String pi(Expr.Pi e) {
        return "Pi";
    }

    @Override
    public String variable(Expr.Variable e) {
        return symbol(e.name(), e.indices());
    }

    @Override
    public String indexValue(Expr.IndexValue e) {
        return "(" + value(e.term()) + ")";
    }

    @Override
    public String indicator(Expr.Indicator e) {
        int difference = value(e.right()) - value(e.left());
        boolean holds = e.order() == Expr.Indicator.Order.EQUAL ? difference == 0 : difference > 0;
        return holds ? "1" : "0";
    }

    @Override
    public String add(Expr.Add e) {
        return joined("Plus", e.terms());
    }

    @Override
    public String multiply(Expr.Multiply e) {
        return joined("Times", e.factors());
    }

    @Override
    public String power(Expr.Power e) {
        return joined("Power", List.of(e.base(), e.exponent()));
    }

    @Override
    public String apply(Expr.Apply e) {
        String name = e.function().toString();
        return joined(name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1), e.arguments());
    }

    @Override
    public String summation(Expr.Summation e) {
        return ranged(
                "Plus",
                e.index(),
                value(e.range().lower()),
                value(e.range().upper().orElseThrow()),
                e.body());
    }

    @Override
    public String product(Expr.Product e) {
        return ranged(
                "Times",
                e.index(),
                value(e.range().lower()),
                value(e.range().upper().orElseThrow()),
                e.body());
    }

    private String ranged(String name, Index index, int from, int to, Expr body) {
        Integer hidden = values.get(index);
        List<String> written = new ArrayList<>();
        for (int k = from; k <= to; k++) {
            values.put(index, k);
            written.add(body.match(this));
        }
        if (hidden == null) {
            values.remove(index);
        } else {
            values.put(index, hidden);
        }
        return name + "(" + String.join(",", written) + ")";
    }

    @Override
    public String derivative(Expr.Derivative e) {
        throw new IllegalArgumentException("a derivative is left");
    }

    @Override
    public String at(Expr.At e) {
        throw new IllegalArgumentException("an evaluation is left");
    }

    @Override
    public String lossDerivative(Expr.LossDerivative e) {
        Function<Expr.Variable, String> by = w -> symbol(w.name(), w.indices());
        StringBuilder out = new StringBuilder("d");
        e.wrt().forEach(w -> out.append(by.apply(w)));
        return out.toString();
    }
}
