package scholium.notes;

import java.util.Optional;

/** A stretch of a sentence. */
sealed interface Piece {
    <R> R match(Cases<R> cases);

    /** One answer for each kind of piece. */
    interface Cases<R> {
        R words(Words p);

        R symbols(Symbols p);

        R citation(Citation p);
    }

    /** Plain text. */
    record Words(String text) implements Piece {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.words(this);
        }
    }

    /** A formula in running text. */
    record Symbols(Formula formula) implements Piece {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.symbols(this);
        }
    }

    /** {@code [name]}: a claim of the document, if there is one of this name. */
    record Citation(String name, Optional<Label> label) implements Piece {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.citation(this);
        }
    }
}
