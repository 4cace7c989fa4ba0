package scholium.engine.sums;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scholium.algebra.Polynomial;
import scholium.expr.Builtin;
import scholium.number.Rational;

/** Signs of expressions as they are written: sums of squares stay visible here, which a normal form expands. */
final class NodeSigns {
    /** Sums of more terms are judged term by term only. */
    private static final int SHORT = 4;

    private final NormalForms forms;
    private final Normalizer normalizer;
    private final Map<Node, Integer> known = new HashMap<>();

    NodeSigns(Decision decision) {
        this.forms = decision.forms;
        this.normalizer = decision.normalizer;
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
                return ofSum(n);
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

    private int ofSum(Node n) {
        Rational constant = Rational.ZERO;
        List<Node> terms = new ArrayList<>();
        flatten(n, terms);
        List<Node> others = new ArrayList<>();
        int sum = Sign.ZERO;
        for (Node t : terms) {
            Rational value = number(t);
            if (value == null) {
                others.add(t);
                sum = Sign.plus(sum, of(t));
            } else {
                constant = constant.plus(value);
            }
        }
        sum = Sign.plus(sum, Sign.of(constant.signum()));
        if (!Sign.within(sum, Sign.POSITIVE) && constant.isOne() && others.size() == 1) {
            sum &= ofComplement(others.get(0));
        }
        // The normal form may know more of a short sum.
        return Integer.bitCount(sum) > 1 && others.size() <= SHORT && sum == Sign.ANY
                ? sum & forms.signs.of(normalizer.of(n))
                : sum;
    }

    private static void flatten(Node n, List<Node> terms) {
        if (n.op() == Node.Op.ADD) {
            n.parts().forEach(p -> flatten(p, terms));
        } else {
            terms.add(n);
        }
    }

    private static @Nullable Rational number(Node n) {
        if (n.op() == Node.Op.CONSTANT) {
            return n.rational();
        }
        if (n.op() != Node.Op.MULTIPLY) {
            return null;
        }
        Rational product = Rational.ONE;
        for (Node p : n.parts()) {
            Rational factor = number(p);
            if (factor == null) {
                return null;
            }
            product = product.times(factor);
        }
        return product;
    }

    /** 1 − Π qⁿ for factors 0 ≤ q ≤ 1: positive where one of them is below 1 and its n ≥ 1. */
    private int ofComplement(Node term) {
        List<Node> factors = new ArrayList<>();
        Rational number = factors(term, factors);
        if (!number.equals(Rational.MINUS_ONE) || factors.isEmpty()) {
            return Sign.ANY;
        }
        int sign = Sign.NON_NEGATIVE;
        for (Node f : factors) {
            boolean power = f.op() == Node.Op.INTEGER_POWER;
            Polynomial base = normalizer.of(power ? f.part() : f);
            int below = forms.signs.of(Polynomial.ONE.minus(base));
            if (!Sign.within(forms.signs.of(base), Sign.NON_NEGATIVE)
                    || !Sign.within(below, Sign.NON_NEGATIVE)
                    || (power && !forms.indices.isNonNegative(f.form()))) {
                return Sign.ANY;
            }
            sign = below == Sign.POSITIVE && (!power || forms.indices.isPositive(f.form())) ? Sign.POSITIVE : sign;
        }
        return sign;
    }

    /** Collects the factors that are no numbers; the result is the product of those that are. */
    private static Rational factors(Node n, List<Node> into) {
        Rational number = number(n);
        if (number != null) {
            return number;
        }
        if (n.op() != Node.Op.MULTIPLY) {
            into.add(n);
            return Rational.ONE;
        }
        Rational product = Rational.ONE;
        for (Node p : n.parts()) {
            product = product.times(factors(p, into));
        }
        return product;
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
        // In the order of the factors: atoms are numbered as they are met.
        Map<Node, Integer> exponents = new LinkedHashMap<>();
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
        if (n.rational().isZero()) {
            return Sign.POSITIVE;
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
