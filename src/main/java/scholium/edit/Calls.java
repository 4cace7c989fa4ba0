package scholium.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scholium.syntax.Term;

/** Applications with one part changed. */
final class Calls {
    private Calls() {}

    static Term of(String function, Term argument) {
        return new Term.Call(function, 0, Optional.empty(), List.of(argument), List.of(), Term.CallStyle.BRACKETS);
    }

    static boolean isMean(Term.Call c) {
        return c.function().equals("mean") && c.arguments().size() == 1;
    }

    static Term withArgument(Term.Call c, int k, Term argument) {
        List<Term> arguments = new ArrayList<>(c.arguments());
        arguments.set(k, argument);
        return new Term.Call(c.function(), c.primes(), c.power(), arguments, c.subscripts(), c.style());
    }

    static Term withSubscripts(Term.Call c, List<Term> subscripts) {
        return new Term.Call(c.function(), c.primes(), c.power(), c.arguments(), subscripts, c.style());
    }

    static Term withPrimes(Term.Call c, int primes) {
        return new Term.Call(c.function(), primes, c.power(), c.arguments(), c.subscripts(), c.style());
    }

    static Term withoutPower(Term.Call c) {
        return new Term.Call(c.function(), c.primes(), Optional.empty(), c.arguments(), c.subscripts(), c.style());
    }

    static Term renamed(Term.Call c, String function) {
        return new Term.Call(function, c.primes(), c.power(), c.arguments(), c.subscripts(), c.style());
    }
}
