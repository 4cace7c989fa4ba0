package scholium.implementation.convention;

import java.util.List;
import java.util.Set;
import scholium.implementation.Values;

/**
 * The formulas that an output may follow.
 *
 * @param aspects in which they differ
 */
record Model(String output, List<String> aspects, List<Alternative> alternatives) {
    Model {
        aspects = List.copyOf(aspects);
        alternatives = List.copyOf(alternatives);
    }

    /** From inputs to the elements of the output. */
    @FunctionalInterface
    interface Formula {
        double[] of(Values inputs);
    }

    /**
     * One of them.
     *
     * @param choices for each aspect the one that it makes
     * @param ports the inputs that it reads
     */
    record Alternative(List<String> choices, Set<String> ports, Formula formula) {
        Alternative {
            choices = List.copyOf(choices);
            ports = Set.copyOf(ports);
        }
    }

    /** Without those that read what is no input; what is left may be nothing. */
    Model among(Set<String> inputs) {
        return new Model(
                output,
                aspects,
                alternatives.stream().filter(a -> inputs.containsAll(a.ports())).toList());
    }
}
