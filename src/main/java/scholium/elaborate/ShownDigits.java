package scholium.elaborate;

import java.util.Optional;
import scholium.number.Rational;
import scholium.syntax.Term;

/** The half unit of the last digit that a decimal shows: what ≈ tolerates. */
final class ShownDigits {
    private ShownDigits() {}

    /** Empty for a term that is no decimal: a literal, signed, possibly times a power of ten. */
    static Optional<Rational> tolerance(Term t) {
        if (t instanceof Term.Decimal d) {
            int point = d.digits().indexOf('.');
            int shown = point < 0 ? 0 : d.digits().length() - point - 1;
            return Optional.of(Rational.HALF.times(Rational.of(10).pow(-shown)));
        }
        if (t instanceof Term.Negation n) {
            return tolerance(n.operand());
        }
        if (t instanceof Term.Group g) {
            return tolerance(g.body());
        }
        if (t instanceof Term.Binary b && isProduct(b.operator())) {
            Optional<Integer> exponent = powerOfTen(b.right());
            return tolerance(b.left())
                    .flatMap(x -> exponent.map(e -> x.times(Rational.of(10).pow(e))));
        }
        return Optional.empty();
    }

    private static boolean isProduct(Term.Operator o) {
        return o == Term.Operator.DOT || o == Term.Operator.TIMES;
    }

    private static Optional<Integer> powerOfTen(Term t) {
        if (t instanceof Term.Power p
                && p.base() instanceof Term.Decimal ten
                && ten.digits().equals("10")) {
            return integer(p.exponent());
        }
        return Optional.empty();
    }

    private static Optional<Integer> integer(Term t) {
        if (t instanceof Term.Decimal d && d.digits().matches("\\d{1,3}")) {
            return Optional.of(Integer.parseInt(d.digits()));
        }
        if (t instanceof Term.Negation n) {
            return integer(n.operand()).map(x -> n.plus() ? x : -x);
        }
        return t instanceof Term.Group g ? integer(g.body()) : Optional.empty();
    }
}
