package scholium.engine.sums;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scholium.algebra.Polynomial;
import scholium.number.Rational;

/**
 * Shares of a sum, f_k/Σ_j f_j with f &gt; 0 (softmax, posterior probabilities, normalized weights), as elements of an arbitrary
 * family of positive numbers that add up to 1. What holds for all such families holds for these: their divergences are not
 * negative, whatever f is.
 */
final class Shares {
    private final Nodes nodes;
    private final NormalForms forms;
    private final Normalizer normalizer;
    private final Set<String> learned = new HashSet<>();

    Shares(Decision decision) {
        this.nodes = decision.nodes;
        this.forms = decision.forms;
        this.normalizer = decision.normalizer;
    }

    /** The product with an element for some share in it; null if there is none. */
    @Nullable Node of(Node product) {
        for (Node divisor : product.parts()) {
            boolean total = divisor.op() == Node.Op.POWER
                    && divisor.rational().equals(Rational.MINUS_ONE)
                    && divisor.part().op() == Node.Op.SUM;
            if (!total) {
                continue;
            }
            List<Node> others = new ArrayList<>(product.parts());
            others.remove(divisor);
            Node whole = others.isEmpty() ? null : element(nodes.multiply(others), divisor.part());
            if (whole != null) {
                return whole;
            }
            for (Node part : others) {
                Node element = element(part, divisor.part());
                if (element != null) {
                    List<Node> rest = new ArrayList<>(others);
                    rest.remove(part);
                    rest.add(element);
                    return nodes.multiply(rest);
                }
            }
        }
        return null;
    }

    private @Nullable Node element(Node above, Node sum) {
        Affine length = sum.binder().length();
        if (!forms.indices.isPositive(length)) {
            // Shares of nothing add up to 0.
            return null;
        }
        Polynomial value = normalizer.of(above);
        for (int i : above.free()) {
            // Of A_ii/Σ_j A_ij the sum depends on i as well: these are shares of different sums.
            boolean same = Arrays.stream(sum.free()).noneMatch(f -> f == i)
                    && forms.indices.runsOver(i, Affine.ONE, length)
                    && forms.replacement
                            .in(
                                    normalizer.of(sum.part()),
                                    IndexMap.of(sum.binder().index(), Affine.of(i)))
                            .equals(value);
            if (same && forms.signs.isPositive(value)) {
                return named(value, i, length);
            }
        }
        return null;
    }

    /** One family for all shares of one kind; with further indices there are many sums, of which nothing is said. */
    private @Nullable Node named(Polynomial value, int index, Affine length) {
        Polynomial name = forms.definitions.free(Towers.Kind.FUNCTION, "share of 1.." + length, List.of(value));
        if (!(forms.atoms.atom(name.monomial(0).atom(0)) instanceof Atom.Tower t) || t.at().size() != 1) {
            return null;
        }
        String family = "‹" + t.row() + "›";
        if (learned.add(family)) {
            forms.signs.known.learnFamily(family, Sign.POSITIVE);
            int any = forms.indices.fresh(length);
            Polynomial sum =
                    forms.summing.over(forms.of(new Atom.Element(family, List.of(Affine.of(any)))), any, length);
            forms.rules.add(sum.monomial(0).atom(0), Polynomial.ONE);
        }
        return nodes.of(Node.Op.ELEMENT, new Atom.Element(family, List.of(Affine.of(index))), List.of());
    }
}
