package scholium.cause;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import scholium.implementation.Convention;
import scholium.implementation.Implementation;
import scholium.implementation.Reproduction;

/** Whether code follows the conventions of another implementation. */
final class Conventions {
    private Conventions() {}

    /** The first of the others that computes what the code computes. */
    static Optional<Cause> of(Reproduction code, List<Convention> own, List<Implementation> others) {
        return others.stream()
                .filter(o -> !o.conventions().equals(own))
                .filter(code::isComputedBy)
                .findFirst()
                .map(o -> new Cause("it is the convention of " + o.name() + different(o, own)));
    }

    private static String different(Implementation other, List<Convention> own) {
        List<Convention> different =
                other.conventions().stream().filter(c -> !own.contains(c)).toList();
        return different.isEmpty()
                ? ""
                : different.stream()
                        .map(c -> c.aspect() + ": " + c.choice())
                        .collect(Collectors.joining("; ", " (", ")"));
    }
}
