package scholium.engine.sums;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import scholium.algebra.Polynomial;
import scholium.expr.Differentiation;
import scholium.expr.Index;
import scholium.expr.Loss;

/**
 * An opaque loss is the same function wherever its name is the same, but an occurrence may have it at other arguments.
 * Occurrences are one atom only if the normal forms of their arguments agree.
 */
final class Losses implements LossNumbers {
    private final NormalForms forms;
    private final Reader reader;
    private final Normalizer normalizer;
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final Map<Integer, List<Polynomial>> arguments = new HashMap<>();

    Losses(NormalForms forms, Reader reader) {
        this.forms = forms;
        this.reader = reader;
        this.normalizer = new Normalizer(forms, this);
    }

    Normalizer normalizer() {
        return normalizer;
    }

    @Override
    public int number(int loss) {
        Integer known = numbers.get(loss);
        if (known != null) {
            return known;
        }
        int first = loss;
        for (int other = 0; other < reader.losses().size() && first == loss; other++) {
            if (other != loss && numbers.getOrDefault(other, -1) == other && same(other, loss)) {
                first = other;
            }
        }
        numbers.put(loss, first);
        return first;
    }

    private boolean same(int a, int b) {
        Loss left = reader.losses().get(a);
        Loss right = reader.losses().get(b);
        if (!left.name().equals(right.name())
                || left.arguments().size() != right.arguments().size()) {
            return false;
        }
        for (int k = 0; k < left.arguments().size(); k++) {
            if (!left.arguments().get(k).name().equals(right.arguments().get(k).name())) {
                return false;
            }
        }
        return arguments(a).equals(arguments(b));
    }

    private List<Polynomial> arguments(int loss) {
        List<Polynomial> known = arguments.get(loss);
        if (known == null) {
            known = new ArrayList<>();
            for (Loss.Argument a : reader.losses().get(loss).arguments()) {
                int position = 0;
                for (Index p : a.parameters()) {
                    // A placeholder no definition reaches: the same for the same position.
                    reader.declare(p, Affine.of(forms.indices.parameter(position++)));
                }
                known.add(normalizer.of(reader.read(Differentiation.eliminate(a.value()))));
            }
            arguments.put(loss, known);
        }
        return known;
    }
}
