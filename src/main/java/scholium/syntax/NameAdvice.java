package scholium.syntax;

import java.util.Optional;
import java.util.Set;

/** What to write instead of words that notes often hold and the notation lacks. */
final class NameAdvice {
    private static final Set<String> STATISTICS = Set.of("E", "Cov", "P", "Pr");
    private static final Set<String> REASONS =
            Set.of("by", "because", "since", "where", "for", "if", "with", "from", "using", "and", "as");

    private static final Set<String> CONDITIONS = Set.of("if", "for", "when", "where", "unless", "otherwise");

    private NameAdvice() {}

    /** Advice for an undeclared word; empty where it looks like a name that was forgotten or mistyped. */
    static Optional<String> of(Token word) {
        boolean applied = word.next.is("[") || word.next.is("(");
        if (STATISTICS.contains(word.text) && applied) {
            return Optional.of(
                    "probabilities and expectations are not part of the notation; write a sum, (1/n) Σ_i x_i or Σ_i p_i·x_i, or"
                            + " declare a name for the value");
        }
        if (word.text.equals("1") || (word.text.equals("I") && word.next.is("["))) {
            return Optional.of(
                    "write δ_ij for 1 where i = j and 0 elsewhere; for other conditions write a claim for each case,"
                            + " with given");
        }
        if (word.command && CONDITIONS.contains(word.text)) {
            return Optional.of("a condition stands behind given: claim … given ε = 0: …");
        }
        boolean prose =
                REASONS.stream().anyMatch(r -> word.text.equals(r) || (word.command && isSentence(word.text, r)));
        return prose ? Optional.of("write the reason of a line behind it: … = … by symmetry") : Optional.empty();
    }

    /** Spaces inside of \text{…} are lost. */
    private static boolean isSentence(String text, String beginning) {
        return text.startsWith(beginning) && text.length() > beginning.length() + 2 && beginning.length() > 1;
    }
}
