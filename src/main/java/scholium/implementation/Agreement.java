package scholium.implementation;

/** What the comparison says of an output. Agreement is evidence, not proof. */
public enum Agreement {
    /** Within the admitted error at every batch that could be compared. */
    AGREES,
    /** Beyond the admitted error at some batch. */
    DIFFERS,
    /** No batch could be compared. */
    NOT_COMPARED
}
