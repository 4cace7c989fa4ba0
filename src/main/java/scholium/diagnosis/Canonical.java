package scholium.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import scholium.number.Rational;
import scholium.syntax.Subterms;
import scholium.syntax.Term;
import scholium.syntax.UnicodePrinter;

/**
 * A text that is the same for formulas which differ by trivial rewriting only: the order of terms and factors, brackets,
 * fractions and roots for powers, a constant before a sum or inside it. To see whether two suggestions say the same.
 */
final class Canonical {
    private Canonical() {}

    /** coefficient · Π factor^(halves/2). */
    private record Monomial(Rational coefficient, Map<String, Integer> halves) {
        static Monomial of(Rational number) {
            return new Monomial(number, Map.of());
        }

        static Monomial of(String factor) {
            return new Monomial(Rational.ONE, Map.of(factor, 2));
        }

        Monomial times(Monomial other) {
            Map<String, Integer> all = new TreeMap<>(halves);
            other.halves.forEach((f, n) -> all.merge(f, n, Integer::sum));
            all.values().removeIf(n -> n == 0);
            return new Monomial(coefficient.times(other.coefficient), all);
        }

        /** The root or power, where the coefficient has one. */
        Optional<Monomial> power(int twice) {
            boolean whole = twice % 2 == 0 && !(coefficient.isZero() && twice < 0) && Math.abs(twice) <= 16;
            if (!whole && !coefficient.isOne()) {
                return Optional.empty();
            }
            Map<String, Integer> all = new TreeMap<>();
            halves.forEach((f, n) -> all.put(f, n * twice / 2));
            boolean exact = halves.values().stream().allMatch(n -> n * twice % 2 == 0);
            return exact ? Optional.of(new Monomial(coefficient.pow(twice / 2), all)) : Optional.empty();
        }

        String factors() {
            return halves.entrySet().stream()
                    .map(e -> e.getKey() + (e.getValue() == 2 ? "" : "^" + e.getValue()))
                    .collect(Collectors.joining("·"));
        }

        String text() {
            return coefficient + "·" + factors();
        }
    }

    static String of(Term t) {
        return monomial(t).text();
    }

    private static Monomial monomial(Term t) {
        if (t instanceof Term.Decimal d) {
            return Monomial.of(Rational.parse(d.digits()));
        }
        if (t instanceof Term.Negation n) {
            Monomial operand = monomial(n.operand());
            return n.plus() ? operand : Monomial.of(Rational.MINUS_ONE).times(operand);
        }
        if (t instanceof Term.Group g) {
            return monomial(g.body());
        }
        if (t instanceof Term.Binary b) {
            return t.isSum() ? sum(t) : product(b);
        }
        if (t instanceof Term.Root r) {
            return raised(r.radicand(), 1);
        }
        if (t instanceof Term.Power p) {
            Optional<Integer> twice = halves(p.exponent());
            return twice.map(k -> raised(p.base(), k)).orElseGet(() -> Monomial.of(other(t)));
        }
        if (t instanceof Term.Big b && b.operator() == Term.BigOperator.SUM) {
            return big(b);
        }
        return Monomial.of(other(t));
    }

    private static Optional<Integer> halves(Term exponent) {
        Monomial m = monomial(exponent);
        Rational twice = m.coefficient().times(Rational.of(2));
        boolean small = m.halves().isEmpty() && twice.isInteger() && twice.abs().compareTo(Rational.of(16)) <= 0;
        return small ? Optional.of(twice.intValueExact()) : Optional.empty();
    }

    private static Monomial raised(Term base, int twice) {
        Monomial m = monomial(base);
        return m.power(twice)
                .orElseGet(() -> new Monomial(Rational.ONE, new TreeMap<>(Map.of("(" + m.text() + ")", twice))));
    }

    private static Monomial product(Term.Binary b) {
        Monomial left = monomial(b.left());
        return left.times(b.operator().isQuotient() ? raised(b.right(), -2) : monomial(b.right()));
    }

    private static Monomial sum(Term t) {
        Map<String, Monomial> like = new TreeMap<>();
        collect(t, Rational.ONE, like);
        like.values().removeIf(m -> m.coefficient().isZero());
        if (like.isEmpty()) {
            return Monomial.of(Rational.ZERO);
        }
        if (like.size() == 1) {
            return like.values().iterator().next();
        }
        // One sign and one scale for a sum and its multiples.
        Rational scale = like.values().iterator().next().coefficient();
        String text = like.values().stream()
                .map(m -> new Monomial(m.coefficient().dividedBy(scale), m.halves()).text())
                .collect(Collectors.joining(" + ", "(", ")"));
        return Monomial.of(scale).times(Monomial.of(text));
    }

    private static void collect(Term t, Rational sign, Map<String, Monomial> like) {
        Term open = t.bare();
        if (open instanceof Term.Binary b && b.isSum()) {
            collect(b.left(), sign, like);
            collect(b.right(), b.operator() == Term.Operator.SUBTRACT ? sign.negate() : sign, like);
            return;
        }
        Monomial m = Monomial.of(sign).times(monomial(open));
        like.merge(m.factors(), m, (a, c) -> new Monomial(a.coefficient().plus(c.coefficient()), a.halves()));
    }

    /** What does not mention the index stands before the sum. */
    private static Monomial big(Term.Big b) {
        Monomial body = monomial(b.body());
        Map<String, Integer> inside = new TreeMap<>();
        Map<String, Integer> outside = new TreeMap<>();
        boolean declared = b.lower().isEmpty() && b.restriction().isEmpty();
        body.halves().forEach((f, n) -> (!declared || f.contains(b.index()) ? inside : outside).put(f, n));
        String head = "Σ_" + b.index()
                + b.lower().map(Canonical::of).orElse("")
                + b.upper().map(Canonical::of).orElse("")
                + b.restriction().map(r -> r.kind() + of(r.other())).orElse("");
        String sum = head + "(" + new Monomial(Rational.ONE, inside).factors() + ")";
        return new Monomial(body.coefficient(), outside).times(Monomial.of(sum));
    }

    private static String other(Term t) {
        List<Term> parts = Subterms.of(t);
        if (parts.isEmpty() || t instanceof Term.Reference) {
            return UnicodePrinter.print(t);
        }
        List<String> texts = new ArrayList<>();
        parts.forEach(p -> texts.add(of(p)));
        String head = t instanceof Term.Call c
                ? c.function() + "′".repeat(c.primes())
                : t.getClass().getSimpleName();
        return head + texts;
    }
}
