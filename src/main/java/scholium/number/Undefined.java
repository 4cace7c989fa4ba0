package scholium.number;

/** Why a {@link Ball} is not defined. */
public enum Undefined {
    /** The divisor is exactly 0. */
    DIVISION_BY_ZERO(true, "division by 0"),
    /** All of the argument lies outside the domain: the root of −1, the logarithm of 0. */
    OUTSIDE_DOMAIN(true, "outside the domain of the function"),
    /** The enclosure of the divisor contains 0; a higher precision may tell. */
    DIVISOR_MAY_BE_ZERO(false, "the divisor cannot be told from 0"),
    /** The enclosure of the argument leaves the domain; a higher precision may tell. */
    MAY_LEAVE_DOMAIN(false, "the argument cannot be told from one outside the domain"),
    /** The value may exist, but is beyond about 2^1000000 in absolute value. */
    OUT_OF_RANGE(false, "out of range");

    private final boolean certain;
    private final String description;

    Undefined(boolean certain, String description) {
        this.certain = certain;
        this.description = description;
    }

    /** Whether the value certainly does not exist, so that no precision will help. */
    public boolean certain() {
        return certain;
    }

    /** A phrase for a message. */
    public String description() {
        return description;
    }
}
