package scholium.syntax;

import java.util.Optional;

/** Relation signs as tokens. */
final class Relations {
    private Relations() {}

    static boolean isRelation(Token t) {
        return comparator(t).isPresent();
    }

    static Optional<Comparator> comparator(Token t) {
        if (t.kind == Token.Kind.SYMBOL) {
            for (Comparator c : Comparator.values()) {
                if (c.unicode().equals(t.text)) {
                    return Optional.of(c);
                }
            }
        }
        return Optional.empty();
    }
}
