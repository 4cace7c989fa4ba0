package scholium.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Evidence on the elements of a list is shown once for each engine and strength. */
final class Merging {
    private Merging() {}

    static List<Evidence> byEngine(Collection<Evidence> evidence) {
        Map<String, Evidence> merged = new LinkedHashMap<>();
        for (Evidence e : evidence) {
            merged.merge(e.engine() + "/" + e.strength() + "/" + e.detail(), e, Merging::together);
        }
        return new ArrayList<>(merged.values());
    }

    private static Evidence together(Evidence a, Evidence b) {
        return new Evidence(a.engine(), a.strength(), a.detail(), a.millis() + b.millis());
    }
}
