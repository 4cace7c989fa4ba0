package scholium.mutation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import scholium.derivation.Obligation;

/**
 * A line that might be judged.
 *
 * @param obligations what it says, read on demand; empty where the document could not say so
 */
record Variant(String operator, String change, String formula, Supplier<Optional<List<Obligation>>> obligations) {}
