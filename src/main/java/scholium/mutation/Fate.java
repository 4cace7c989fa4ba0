package scholium.mutation;

/** What became of a mutant, from best to worst. */
public enum Fate {
    /** False, with a counterexample. */
    REFUTED("refuted"),
    /** True only under conditions that the document does not grant. */
    CONDITIONAL("conditional"),
    /** Proved: as true as the line it was made from, and no evidence speaks against it. */
    EQUIVALENT("equivalent"),
    /** Meaningless: no admissible point was found where both sides certainly have a value, as in log(0). */
    NO_VALUE("no value"),
    /** Not proved, but evidence agrees at every point it tried: as true as far as anybody can see. */
    SUPPORTED("supported"),
    /** Neither proved nor refuted, and no evidence agrees. */
    UNDECIDED("undecided"),
    /** The checker failed; a defect. */
    FAILED("failed"),
    /** Proved although it is false: the one unforgivable defect. */
    WRONGLY_PROVED("wrongly proved");

    private final String label;

    Fate(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
