package scholium.number;

/** Enclosures of erf x = 2/√π ∫₀ˣ exp(−t²) dt at a point. */
final class ErrorFunction {
    private static final int GUARD = 32;

    private ErrorFunction() {}

    /**
     * With x > 0: erf x = 2/√π e^(−x²) Σ 2^n x^(2n+1) / (1·3·…·(2n+1)), all terms positive (Abramowitz and Stegun, 7.1.6).
     * Once the ratio of consecutive terms 2x²/(2n+3) is at most 1/2 it stays so, and what follows a term is at most that
     * term. For large x, 1 − e^(−x²) ≤ erf x ≤ 1.
     */
    static Ball at(Dyadic x, Precision precision) {
        if (x.signum() == 0) {
            return Ball.point(x, precision);
        }
        Precision working = precision.extended(GUARD);
        Ball argument = Ball.point(x.abs(), working);
        Ball square = argument.times(argument);
        Ball decay = square.negate().exp();
        // From here on e^(−x²) is below the last place of 1.
        Dyadic far = Dyadic.of(precision.bits());
        if (!square.isDefined() || square.low().compareTo(far) > 0) {
            Dyadic high = decay.isDefined() ? decay.high() : Dyadic.powerOfTwo(Outward.LEAST_TOP);
            return Ball.enclosing(Dyadic.ONE.minus(high), Dyadic.ONE, working)
                    .withSignOf(x)
                    .withPrecision(precision);
        }
        Ball sum = argument;
        Ball term = argument;
        Ball twice = square.scaled(1);
        boolean falling = false;
        for (long n = 0; !falling || term.high().top() > sum.low().top() - working.bits(); n++) {
            Ball divisor = Ball.point(Dyadic.of(2 * n + 3), working);
            // The ratio is that of the next pair of terms at most.
            falling = twice.scaled(1).minus(divisor).isNegative();
            term = term.times(twice).dividedBy(divisor);
            sum = sum.plus(term);
        }
        Ball all = Ball.enclosing(sum.low(), sum.high().plus(term.high()), working);
        Ball factor = Ball.pi(working).sqrt().inverse().scaled(1);
        return factor.times(decay).times(all).withSignOf(x).withPrecision(precision);
    }
}
