package scholium.engine.sums;

/** Which occurrences of an opaque loss are the same function at the same arguments. */
interface LossNumbers {
    /** The number of the first loss that is equal to the one with this number in the {@link Reader}. */
    int number(int loss);
}
