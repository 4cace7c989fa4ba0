package scholium.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sums of which a summand is being read, as Σ_i Σ_j stand one behind the other, and whether the next factor binds the same
 * indices again.
 *
 * <p>In Σ_i a_i·b_i / Σ_i a_i² the second sum can stand behind the first or in its summand: Σ_i (a_i b_i/Σ_k a_k²) is
 * (Σ_i a_i b_i)/Σ_k a_k², so both readings are equal, and the first sum is taken to end there.
 *
 * @param indices what stands below the signs
 * @param body the first token of the summand
 */
record SumsAhead(List<String> indices, Optional<Token> body) {
    static final SumsAhead NONE = new SumsAhead(List.of(), Optional.empty());

    /** Whether the sign begins the summand. */
    boolean directlyBefore(Token sign) {
        return body.filter(b -> b == sign).isPresent();
    }

    /** With one more sign; nothing where it has bounds of another form than an index, or an index and its range. */
    SumsAhead and(Token sign, Token summand) {
        Optional<String> index = index(sign);
        if (index.isEmpty() || (indices.isEmpty() && !equals(NONE))) {
            return new SumsAhead(List.of(), Optional.of(summand));
        }
        List<String> more = new ArrayList<>(indices);
        more.add(index.get());
        return new SumsAhead(List.copyOf(more), Optional.of(summand));
    }

    /** Whether a factor, with or without an operator before it, is a sum over the same indices and nothing else. */
    boolean bindsAgain(Token joint) {
        if (indices.isEmpty()) {
            return false;
        }
        Token at = joint.is("·") || joint.is("×") || joint.is("/") ? joint.next : joint;
        if (at.is("(") && at.isMatched() && isProduct(at)) {
            at = at.next;
        }
        for (String index : indices) {
            if (!index(at).filter(index::equals).isPresent()) {
                return false;
            }
            List<Decoration> decorations = Decoration.behind(at);
            at = decorations.get(decorations.size() - 1).after();
        }
        return true;
    }

    /** Whether there is neither a sum nor a relation between the brackets. */
    private static boolean isProduct(Token opening) {
        Token last = opening.match;
        for (Token t = opening.next; t != last && !t.isEnd(); t = t.next) {
            if (t.is("+") || t.is("-") || t.is(",")) {
                return false;
            }
            boolean bracket = t.is("(") || t.is("[") || t.is("{");
            t = bracket && t.isMatched() ? t.match : t;
        }
        return true;
    }

    /** The index below a Σ; none where the bounds mention it, or where there are several. */
    private static Optional<String> index(Token sign) {
        List<Decoration> decorations = Decoration.behind(sign);
        Optional<Decoration> lowered =
                decorations.stream().filter(Decoration::isLowered).findFirst();
        boolean sum = sign.is("Σ") || sign.isWord("sum");
        if (!sum || lowered.isEmpty() || !lowered.get().content().isWord()) {
            return Optional.empty();
        }
        String index = lowered.get().content().text;
        Token after = decorations.get(decorations.size() - 1).after();
        for (Token t = lowered.get().content().next; t != after && !t.isEnd(); t = t.next) {
            if (t.isWord(index) || t.is("′") || t.is(",")) {
                return Optional.empty();
            }
        }
        return Optional.of(index);
    }
}
