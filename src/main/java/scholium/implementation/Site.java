package scholium.implementation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A batch of moderate numbers of which the document speaks, with what the code gave there. */
record Site(Batch batch, Place place, Values computed) {
    private static final int MOST = 4;
    private static final double LARGE = 16;

    /** A few of the batches, of different sizes, the largest first. */
    static List<Site> among(List<Batch> batches, Implementation implementation, Binding binding) {
        List<Site> sites = new ArrayList<>();
        Set<Map<String, Integer>> seen = new HashSet<>();
        Assumptions assumptions = new Assumptions(binding);
        for (int k = batches.size() - 1; k >= 0 && sites.size() < MOST; k--) {
            Batch drawn = batches.get(k);
            Batch batch = drawn.with(GivenValues.in(binding, drawn.inputs()));
            if (!seen.contains(batch.sizes()) && isModerate(batch, implementation.inputs())) {
                Optional<Site> site = of(batch, implementation, binding, assumptions);
                site.ifPresent(s -> {
                    sites.add(s);
                    seen.add(batch.sizes());
                });
            }
        }
        return sites;
    }

    /** Empty where the code throws or gives other outputs than it declares, or where the document does not speak. */
    static Optional<Site> of(Batch batch, Implementation implementation, Binding binding, Assumptions assumptions) {
        Values computed;
        try {
            computed = implementation.compute(batch.inputs());
        } catch (RuntimeException thrown) {
            return Optional.empty();
        }
        if (binding.outputs().keySet().stream().anyMatch(o -> !computed.has(o))) {
            return Optional.empty();
        }
        return SizeSolving.at(binding, batch.inputs(), computed)
                .map(s -> new Place(binding, batch.inputs(), s))
                .filter(assumptions::holdAt)
                .map(p -> new Site(batch, p, computed));
    }

    /** Whether all numbers are of order 1 and no array is nearly constant, so that formulas are well-conditioned. */
    private static boolean isModerate(Batch batch, List<Port> ports) {
        return batch.sizes().values().stream().allMatch(s -> s >= 2)
                && ports.stream().allMatch(p -> isModerate(batch.inputs().tensor(p.name()), p));
    }

    private static boolean isModerate(Tensor t, Port port) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < t.size(); k++) {
            least = Math.min(least, t.element(k));
            most = Math.max(most, t.element(k));
        }
        double magnitude = Math.max(Math.abs(least), Math.abs(most));
        boolean spread = t.size() < 2 || port.domain() != Port.Domain.REAL || most - least > 1 / LARGE;
        return spread && magnitude > 1 / LARGE && magnitude < LARGE;
    }
}
