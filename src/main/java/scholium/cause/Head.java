package scholium.cause;

import scholium.syntax.Term;

/** What two terms of one shape have in common besides their parts. */
final class Head {
    private Head() {}

    static boolean same(Term a, Term b) {
        if (!a.getClass().equals(b.getClass())) {
            return false;
        }
        if (a instanceof Term.Binary x && b instanceof Term.Binary y) {
            return x.operator() == y.operator();
        }
        if (a instanceof Term.Reference x && b instanceof Term.Reference y) {
            return x.name().equals(y.name());
        }
        if (a instanceof Term.Call x && b instanceof Term.Call y) {
            return x.function().equals(y.function())
                    && x.primes() == y.primes()
                    && x.power().isPresent() == y.power().isPresent();
        }
        if (a instanceof Term.Big x && b instanceof Term.Big y) {
            return x.operator() == y.operator()
                    && x.index().equals(y.index())
                    && x.restriction().equals(y.restriction())
                    && x.lower().isPresent() == y.lower().isPresent()
                    && x.upper().isPresent() == y.upper().isPresent();
        }
        return !(a instanceof Term.Decimal || a instanceof Term.Evaluated || a instanceof Term.Derivative);
    }
}
