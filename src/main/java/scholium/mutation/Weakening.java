package scholium.mutation;

import java.util.Optional;
import scholium.syntax.Comparator;
import scholium.syntax.Statement;

/** A relation that follows from another one and says less. */
final class Weakening {
    private Weakening() {}

    static Optional<Statement.Comparison> of(Statement.Comparison c) {
        return switch (c.comparator()) {
            case LESS -> Optional.of(with(c, Comparator.LESS_OR_EQUAL));
            case GREATER -> Optional.of(with(c, Comparator.GREATER_OR_EQUAL));
            case EQUAL -> Optional.of(with(c, Comparator.GREATER_OR_EQUAL));
            default -> Optional.empty();
        };
    }

    private static Statement.Comparison with(Statement.Comparison c, Comparator other) {
        return new Statement.Comparison(c.left(), other, c.right());
    }
}
