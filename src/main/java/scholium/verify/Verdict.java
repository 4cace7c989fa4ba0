package scholium.verify;

/** What is known of a step, from best to worst; a claim takes the worst of its steps. */
public enum Verdict {
    /** Decided exactly in the scope stated, every side condition declared or discharged. */
    PROVED,
    /** Exact, but only under listed conditions that the document does not grant. */
    CONDITIONAL,
    /** Not decided exactly; what agrees is listed. */
    SUPPORTED,
    /** None of the others; the reason is given. */
    UNDECIDED,
    /** False: an admissible assignment where the two sides provably differ. */
    REFUTED;

    public Verdict worse(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
