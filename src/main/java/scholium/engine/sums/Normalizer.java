package scholium.engine.sums;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scholium.algebra.Polynomial;
import scholium.number.Rational;

/** Brings nodes to normal form, each once. */
final class Normalizer {
    private final NormalForms forms;
    private final LossNumbers losses;
    private final Map<Integer, Polynomial> known = new HashMap<>();

    Normalizer(NormalForms forms, LossNumbers losses) {
        this.forms = forms;
        this.losses = losses;
    }

    /** Drops what has been normalized: something has been learned that may change it. */
    void forget() {
        known.clear();
    }

    Polynomial of(Node n) {
        @Nullable Polynomial p = known.get(n.number());
        if (p == null) {
            p = compute(n);
            known.put(n.number(), p);
        }
        return p;
    }

    private Polynomial compute(Node n) {
        switch (n.op()) {
            case CONSTANT -> {
                return Polynomial.of(n.rational());
            }
            case PI -> {
                return forms.of(new Atom.Pi());
            }
            case ELEMENT -> {
                return forms.of(n.element());
            }
            case PARTIAL -> {
                return forms.of(LossAtoms.partial(
                        losses.number(n.lossElement().loss()), n.lossElement().wrt()));
            }
            case COUNT -> {
                return forms.count(n.form());
            }
            case EQUAL -> {
                return forms.indicators.equal(n.form());
            }
            case POSITIVE -> {
                return forms.indicators.positive(n.form());
            }
            case ADD -> {
                Polynomial sum = Polynomial.ZERO;
                for (Node p : n.parts()) {
                    sum = sum.plus(of(p));
                }
                return sum;
            }
            case MULTIPLY -> {
                Polynomial product = Polynomial.ONE;
                for (Node p : n.parts()) {
                    product = forms.times(product, of(p));
                }
                return product;
            }
            case POWER -> {
                return power(n.part(), n.rational());
            }
            case INTEGER_POWER -> {
                return forms.integerPowers.of(of(n.part()), n.form());
            }
            case APPLY -> {
                List<Polynomial> arguments = new ArrayList<>();
                n.parts().forEach(p -> arguments.add(of(p)));
                return forms.functions.apply(n.applied().function(), n.applied().orders(), arguments);
            }
            case SUM -> {
                return forms.summing.over(
                        of(n.part()), n.binder().index(), n.binder().length());
            }
            case PRODUCT -> {
                return forms.functions.product(
                        of(n.part()), n.binder().index(), n.binder().length());
            }
        }
        throw new IllegalStateException("no rule to normalize " + n.op());
    }

    private Polynomial power(Node base, Rational exponent) {
        if (!exponent.isInteger()) {
            return forms.roots.rationalPower(of(base), exponent);
        }
        int whole = exponent.intValueExact();
        if (whole < 0 && base.op() == Node.Op.MULTIPLY) {
            // Factor by factor: the factors of a denominator stay apart.
            Polynomial product = Polynomial.ONE;
            for (Node p : base.parts()) {
                product = forms.times(product, power(p, exponent));
            }
            return product;
        }
        return forms.power(of(base), whole);
    }
}
