package scholium.mutation;

/**
 * A changed line and what became of it.
 *
 * @param operator the kind of change, in words
 * @param change what was changed, as a correction of it would be worded
 * @param formula the line after the change
 * @param reason why it is undecided, under which condition it holds, or what speaks against its proof
 */
public record Mutant(
        String path,
        int line,
        String claim,
        String operator,
        String change,
        String formula,
        Fate fate,
        String reason) {}
