package scholium.notes;

import java.util.List;

/** Running text with formulas in it. */
record Sentence(List<Piece> pieces) {
    Sentence {
        pieces = List.copyOf(pieces);
    }

    static Sentence of(String words) {
        return new Sentence(List.of(new Piece.Words(words)));
    }

    /** Something like the width in characters. */
    int width() {
        return pieces.stream()
                .mapToInt(p -> p.match(new Piece.Cases<Integer>() {
                    @Override
                    public Integer words(Piece.Words w) {
                        return w.text().length();
                    }

                    @Override
                    public Integer symbols(Piece.Symbols s) {
                        return s.formula().width();
                    }

                    @Override
                    public Integer citation(Piece.Citation c) {
                        return c.label().map(Label::toString).orElse(c.name()).length();
                    }
                }))
                .sum();
    }
}
