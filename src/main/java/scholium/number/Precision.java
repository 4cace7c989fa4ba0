package scholium.number;

/**
 * The working precision of {@link Ball} arithmetic: the number of significant bits to which every bound is rounded,
 * outwards. It decides how wide the enclosures are, never whether they are right. The elementary functions take time
 * quadratic in it at least.
 */
public record Precision(int bits) {
    /** The most bits there may be. */
    public static final int MOST_BITS = 1_000_000;

    private static final int FEWEST_BITS = 8;
    private static final double BITS_PER_DIGIT = Math.log(10) / Math.log(2);

    public Precision {
        if (bits < FEWEST_BITS || bits > MOST_BITS) {
            throw new IllegalArgumentException(bits + " bits, not between " + FEWEST_BITS + " and " + MOST_BITS);
        }
    }

    /** At least that many significant decimal digits, and three bits over. */
    public static Precision ofDigits(int digits) {
        return new Precision((int) Math.ceil(digits * BITS_PER_DIGIT) + 3);
    }

    /** More bits, as guard bits of an intermediate result; no more than there may be. */
    Precision extended(int more) {
        return new Precision(Math.min(MOST_BITS, bits + more));
    }

    static Precision max(Precision first, Precision second) {
        return first.bits >= second.bits ? first : second;
    }
}
