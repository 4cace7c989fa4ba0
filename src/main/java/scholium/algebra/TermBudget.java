package scholium.algebra;

import java.util.Locale;
import java.util.function.BooleanSupplier;

/**
 * How much one decision may expand. Memory is bounded by the terms of a single polynomial, work by the terms ever added
 * up; a clock is asked now and then.
 */
public final class TermBudget {
    /** Every expansion may be repeated about this often before the whole is too much. */
    private static final int WORK_PER_TERM = 60;

    private static final int CLOCK_MASK = 0xFFF;

    private final int limit;
    private final long workLimit;
    private final BooleanSupplier late;
    private long work;
    private long effort;

    /** The budget is used up. */
    public static final class Exceeded extends RuntimeException {
        private final boolean late;

        private Exceeded(String message, boolean late) {
            super(message, null, false, false);
            this.late = late;
        }

        /** Whether it was the clock. */
        public boolean late() {
            return late;
        }
    }

    /**
     * @param limit terms a polynomial may hold
     * @param late whether time is up
     */
    public TermBudget(int limit, BooleanSupplier late) {
        this.limit = limit;
        this.workLimit = (long) WORK_PER_TERM * limit;
        this.late = late;
    }

    public static TermBudget unlimited() {
        return new TermBudget(Integer.MAX_VALUE, () -> false);
    }

    /**
     * Accounts for one term added to a polynomial that now has {@code held} terms.
     *
     * @throws Exceeded if that is too many
     */
    public void spend(int held) {
        work++;
        if (held > limit) {
            throw new Exceeded("an expansion of more than " + limit + " terms", false);
        }
        if (work > workLimit) {
            throw new Exceeded(work + " terms added up in all", false);
        }
        if ((work & CLOCK_MASK) == 0 && late.getAsBoolean()) {
            throw new Exceeded(work + " terms added up", true);
        }
    }

    /**
     * Accounts for a coefficient of more than a machine word: arithmetic on it costs about the square of its length. Small
     * ones need not be accounted for.
     *
     * @throws Exceeded if the long coefficients so far are too many
     */
    public void spendOnCoefficient(int bits) {
        long words = bits / Long.SIZE;
        effort += words * words;
        if (effort > workLimit) {
            throw new Exceeded("coefficients of " + bits + " bits", false);
        }
    }

    /**
     * Refuses what is known to take too much, before it is begun.
     *
     * @param terms that would have to be added up at least
     * @throws Exceeded if those are too many
     */
    public void requireWork(double terms) {
        if (terms > workLimit - work) {
            throw new Exceeded(String.format(Locale.ROOT, "%.2g terms to add up", terms), false);
        }
    }
}
