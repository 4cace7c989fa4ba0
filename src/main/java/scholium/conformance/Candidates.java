package scholium.conformance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import scholium.derivation.Conformance;
import scholium.implementation.Batch;
import scholium.implementation.Batches;
import scholium.implementation.Implementation;
import scholium.implementation.Implementations;
import scholium.text.Diagnostic;
import scholium.text.DiagnosticCode;
import scholium.verify.Bindings;

/** With what code, and at which batches, the formulas of a block are compared. */
@FunctionalInterface
public interface Candidates {
    /** How many reasons are given where an implementation does not fit. */
    int REASONS = 2;

    /** The code that stands for what the block names, or what is wrong. */
    Found of(Conformance c);

    /** A binding with its batches; without one, the problems. */
    record Found(Optional<Candidate> candidate, List<Diagnostic> problems) {
        public Found {
            problems = List.copyOf(problems);
        }
    }

    /** Code with bound ports, and the inputs to compare at. */
    record Candidate(Bindings.Bound bound, List<Batch> batches) {
        public Candidate {
            batches = List.copyOf(batches);
        }
    }

    /** The implementations that the documents name, at batches drawn from the seed. */
    static Candidates named(Implementations installed, long seed) {
        Bindings bindings = new Bindings(installed);
        return c -> drawn(bindings.of(c), seed);
    }

    /** One implementation in the place of all, wherever its ports fit, and as far as it has those of the block. */
    static Candidates replaced(Implementation implementation, long seed) {
        Bindings bindings = new Bindings(Implementations.of(List.of(implementation)));
        return c -> {
            Bindings.Result result = bindings.shared(c, implementation);
            return result.bound().isPresent()
                    ? drawn(result, seed)
                    : new Found(Optional.empty(), List.of(misfit(c, implementation, result.problems())));
        };
    }

    /** Only for the blocks that name this implementation; the others ask for nothing. */
    default Candidates where(String block) {
        return c -> c.implementation().equals(block) ? of(c) : new Found(Optional.empty(), List.of());
    }

    /** One for the whole block, since it is the implementation that was chosen wrongly, not each of its ports. */
    private static Diagnostic misfit(Conformance c, Implementation implementation, List<Diagnostic> problems) {
        String reasons = problems.stream()
                .limit(REASONS)
                .map(d -> d.message().replace(implementation.name() + " has", "it has"))
                .collect(Collectors.joining("; "));
        int more = problems.size() - REASONS;
        return Diagnostic.error(
                DiagnosticCode.BAD_BINDING,
                c.span(),
                implementation.name() + " does not fit “conform " + c.implementation() + "”: " + reasons
                        + (more > 0 ? "; and " + more + " more" : ""));
    }

    private static Found drawn(Bindings.Result result, long seed) {
        return new Found(
                result.bound()
                        .map(b -> new Candidate(
                                b, Batches.thorough(b.implementation().inputs(), seed))),
                result.problems());
    }
}
