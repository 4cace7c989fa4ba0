package scholium.engine.sums;

import java.util.HashMap;
import java.util.Map;
import scholium.expr.Builtin;

/** Signs of expressions as they are written: sums of squares stay visible here, which a normal form expands. */
final class NodeSigns {
    private final NormalForms forms;
    private final Map<Node, Integer> known = new HashMap<>();

    NodeSigns(NormalForms forms) {
        this.forms = forms;
    }

    int of(Node n) {
        Integer sign = known.get(n);
        if (sign == null) {
            sign = compute(n);
            known.put(n, sign);
        }
        return sign;
    }

    private int compute(Node n) {
        switch (n.op()) {
            case CONSTANT -> {
                return Sign.of(n.rational().signum());
            }
            case PI -> {
                return Sign.POSITIVE;
            }
            case ELEMENT -> {
                return forms.signs.ofAtom(forms.atoms.number(n.element()));
            }
            case PARTIAL -> {
                return Sign.ANY;
            }
            case COUNT -> {
                return ofForm(n.form());
            }
            case EQUAL, POSITIVE -> {
                return Sign.NON_NEGATIVE;
            }
            case ADD -> {
                int sum = Sign.ZERO;
                for (Node p : n.parts()) {
                    sum = Sign.plus(sum, of(p));
                }
                return sum;
            }
            case MULTIPLY -> {
                return ofProduct(n);
            }
            case POWER -> {
                return ofPower(n);
            }
            case INTEGER_POWER -> {
                int base = of(n.part());
                return Sign.within(base, Sign.NON_NEGATIVE) ? base | Sign.POSITIVE : base | Sign.NON_ZERO;
            }
            case APPLY -> {
                return ofFunction(n);
            }
            case SUM -> {
                int body = of(n.part());
                boolean empty = !forms.indices.isPositive(n.binder().length());
                int total = Integer.bitCount(body & Sign.NON_ZERO) > 1 ? Sign.ANY : body;
                return empty ? total | Sign.ZERO : total;
            }
            case PRODUCT -> {
                return Sign.within(of(n.part()), Sign.NON_NEGATIVE) ? of(n.part()) | Sign.POSITIVE : Sign.ANY;
            }
        }
        return Sign.ANY;
    }

    private int ofForm(Affine form) {
        if (forms.indices.isPositive(form)) {
            return Sign.POSITIVE;
        }
        if (forms.indices.isNonNegative(form)) {
            return Sign.NON_NEGATIVE;
        }
        return forms.indices.isPositive(form.times(-1)) ? Sign.NEGATIVE : Sign.ANY;
    }

    private int ofProduct(Node n) {
        Map<Node, Integer> exponents = new HashMap<>();
        n.parts().forEach(p -> exponents.merge(p, 1, Integer::sum));
        int product = Sign.POSITIVE;
        for (Map.Entry<Node, Integer> e : exponents.entrySet()) {
            product = Sign.times(product, Sign.power(of(e.getKey()), e.getValue()));
        }
        return product;
    }

    private int ofPower(Node n) {
        int base = of(n.part());
        if (!n.rational().isInteger()) {
            // The base is not negative where the power is defined.
            int root = base & Sign.NON_NEGATIVE;
            return n.rational().signum() < 0 || root == Sign.POSITIVE ? Sign.POSITIVE : Sign.NON_NEGATIVE;
        }
        boolean even = !n.rational().numerator().testBit(0);
        boolean inverse = n.rational().signum() < 0;
        return Sign.power(base, (inverse ? -1 : 1) * (even ? 2 : 1));
    }

    private int ofFunction(Node n) {
        if (!(n.applied().function() instanceof Builtin b)) {
            return Sign.ANY;
        }
        int argument = of(n.part());
        switch (b) {
            case EXP, COSH, FACTORIAL -> {
                return Sign.POSITIVE;
            }
            case ABS -> {
                return Sign.power(argument, 2);
            }
            case SINH, TANH, ARCTAN, ERF, SIGN -> {
                return argument;
            }
            default -> {
                return Sign.ANY;
            }
        }
    }
}
