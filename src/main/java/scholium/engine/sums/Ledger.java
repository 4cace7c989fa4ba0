package scholium.engine.sums;

import java.util.LinkedHashSet;
import java.util.Set;
import scholium.algebra.Polynomial;

/** What a proof divided by although it is no denominator of the input. */
final class Ledger {
    private final Set<Polynomial> divisors = new LinkedHashSet<>();

    void add(Polynomial divisor) {
        divisors.add(divisor);
    }

    Set<Polynomial> divisors() {
        return divisors;
    }
}
