package scholium.engine.sums;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Derivatives of an opaque loss: symmetric in the elements they are taken by. */
final class LossAtoms {
    private static final Comparator<Atom.Element> ORDER =
            Comparator.comparing(Atom.Element::name).thenComparing(Atom.Element::at, LossAtoms::compare);

    private LossAtoms() {}

    static Atom.Partial partial(int loss, List<Atom.Element> wrt) {
        List<Atom.Element> sorted = new ArrayList<>(wrt);
        sorted.sort(ORDER);
        return new Atom.Partial(loss, sorted);
    }

    private static int compare(List<Affine> a, List<Affine> b) {
        for (int k = 0; k < Math.min(a.size(), b.size()); k++) {
            int order = a.get(k).compareTo(b.get(k));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
