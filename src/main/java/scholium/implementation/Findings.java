package scholium.implementation;

import java.util.ArrayList;
import java.util.List;

/** Findings, with the batches at which the same thing was seen together. */
final class Findings {
    private static final int MOST_EXAMPLES = 5;

    private final List<Finding> all = new ArrayList<>();

    void add(Finding.Kind kind, String detail, Batch batch) {
        for (int k = 0; k < all.size(); k++) {
            Finding known = all.get(k);
            if (known.kind() == kind && known.detail().equals(detail)) {
                all.set(k, joined(known, batch));
                return;
            }
        }
        all.add(new Finding(kind, detail, 1, List.of(batch)));
    }

    /** Examples are of different families, to show what the batches have in common. */
    private static Finding joined(Finding known, Batch batch) {
        List<Batch> examples = new ArrayList<>(known.examples());
        boolean seen = examples.stream().anyMatch(b -> b.family().equals(batch.family()));
        if (!seen && examples.size() < MOST_EXAMPLES) {
            examples.add(batch);
        }
        return new Finding(known.kind(), known.detail(), known.batches() + 1, examples);
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
