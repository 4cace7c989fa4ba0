package scholium.mutation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import scholium.derivation.Obligation;

/**
 * A line that might be judged.
 *
 * @param formula as it would be written, printed on demand
 * @param obligations what it says, read on demand; empty where the document could not say so
 */
record Variant(
        String operator, String change, Supplier<String> formula, Supplier<Optional<List<Obligation>>> obligations) {}
