package scholium.syntax;

import java.util.List;
import scholium.text.Source;

/**
 * A declared name taken apart, so that {@code σ²_B}, {@code σ_B²} and {@code \sigma_B^2} are one name.
 *
 * @param base the letters, accents included; {@code ‖v‖} with its bars
 * @param raised label above, or nothing
 * @param lowered label below, or nothing
 * @param raisedFirst whether the declaration wrote the raised label first
 */
record NameKey(String base, int primes, String raised, String lowered, boolean raisedFirst) {
    /** The parts of a canonical name. */
    static NameKey of(String name) {
        Token first = Lexer.tokens(new Source("name", name), name, 0, name.length(), false);
        Token last = first;
        String base = first.text;
        if (first.is("‖") && first.next.next.is("‖")) {
            base = "‖" + first.next.text + "‖";
            last = first.next.next;
        }
        return of(base, Decoration.behind(last));
    }

    /** The parts of a name whose decorations all are labels. */
    static NameKey of(String base, List<Decoration> labels) {
        int primes = 0;
        String raised = "";
        String lowered = "";
        boolean raisedFirst = false;
        for (Decoration label : labels) {
            if (label.isPrime()) {
                primes++;
            } else if (label.isRaised()) {
                raised = label.text();
                raisedFirst = lowered.isEmpty();
            } else {
                lowered = label.text();
            }
        }
        return new NameKey(base, primes, raised, lowered, raisedFirst);
    }

    /** Whether both are spellings of one name. */
    boolean sameName(NameKey other) {
        return base.equals(other.base)
                && primes == other.primes
                && raised.equals(other.raised)
                && lowered.equals(other.lowered);
    }

    int labels() {
        return primes + (raised.isEmpty() ? 0 : 1) + (lowered.isEmpty() ? 0 : 1);
    }
}
