package scholium.engine.symja;

/** What the worker says of a problem. */
record Answer(Kind kind, String detail) {
    /** The possible answers. */
    enum Kind {
        /** The difference simplifies to 0. */
        ZERO,
        /** It does not; this is no evidence against the claim. */
        NOT_ZERO,
        /** The hypotheses contradict each other. */
        VACUOUS,
        /** Symja or the method has no answer. */
        UNDECIDED
    }

    static Answer of(Kind kind) {
        return new Answer(kind, "");
    }

    /** One line. */
    String line() {
        return kind.name() + " " + detail.replaceAll("[^\\x20-\\x7e]", "?");
    }

    /** @throws IllegalArgumentException if the line is no answer */
    static Answer parse(String line) {
        int space = line.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("not an answer: " + line);
        }
        return new Answer(Kind.valueOf(line.substring(0, space)), line.substring(space + 1));
    }
}
