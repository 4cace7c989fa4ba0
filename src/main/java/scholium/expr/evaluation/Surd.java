package scholium.expr.evaluation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import scholium.number.Ball;
import scholium.number.Precision;
import scholium.number.Rational;

/**
 * An exact sum of rational multiples of square roots: an element of some ℚ(√d₁, …, √dₖ).
 *
 * <p>Stored as c₁√n₁ + … with distinct squarefree n and non-zero c. Square roots of distinct squarefree integers are
 * linearly independent over the rationals (Besicovitch, <i>J. London Math. Soc.</i> 15, 1940), so the form is unique,
 * and a number is 0 only if it has no terms.
 */
public final class Surd {
    private static final int FIRST_BITS = 64;
    private static final SortedMap<BigInteger, Rational> NO_TERMS =
            Collections.unmodifiableSortedMap(new TreeMap<BigInteger, Rational>());
    static final Surd ZERO = new Surd(Rational.ZERO);

    /** The value, where it is rational, as it nearly always is; then there are no terms. */
    private final @Nullable Rational rational;

    private final SortedMap<BigInteger, Rational> terms;

    private Surd(Rational rational) {
        this.rational = rational;
        this.terms = NO_TERMS;
    }

    private Surd(SortedMap<BigInteger, Rational> terms) {
        this.rational = rational(terms);
        this.terms = rational == null ? Collections.unmodifiableSortedMap(terms) : NO_TERMS;
    }

    private static @Nullable Rational rational(SortedMap<BigInteger, Rational> terms) {
        if (terms.isEmpty()) {
            return Rational.ZERO;
        }
        return terms.size() == 1 ? terms.get(BigInteger.ONE) : null;
    }

    public static Surd of(Rational value) {
        return value.isZero() ? ZERO : new Surd(value);
    }

    private static Surd term(BigInteger radicand, Rational coefficient) {
        SortedMap<BigInteger, Rational> terms = new TreeMap<>();
        if (!coefficient.isZero()) {
            terms.put(radicand, coefficient);
        }
        return new Surd(terms);
    }

    /** The value, where it is rational. */
    public Optional<Rational> toRational() {
        return Optional.ofNullable(rational);
    }

    /** The terms, that of a rational number included. */
    private SortedMap<BigInteger, Rational> terms() {
        if (rational == null || rational.isZero()) {
            return terms;
        }
        SortedMap<BigInteger, Rational> one = new TreeMap<>();
        one.put(BigInteger.ONE, rational);
        return one;
    }

    public boolean isZero() {
        return rational != null && rational.isZero();
    }

    public Surd plus(Surd other) {
        if (rational != null && other.rational != null) {
            return of(rational.plus(other.rational));
        }
        SortedMap<BigInteger, Rational> sum = new TreeMap<>(terms());
        other.terms().forEach((n, c) -> add(sum, n, c));
        return new Surd(sum);
    }

    private static void add(SortedMap<BigInteger, Rational> sum, BigInteger n, Rational c) {
        Rational old = sum.get(n);
        Rational total = old == null ? c : old.plus(c);
        if (total.isZero()) {
            sum.remove(n);
        } else {
            sum.put(n, total);
        }
    }

    public Surd negate() {
        return times(Rational.MINUS_ONE);
    }

    public Surd minus(Surd other) {
        return plus(other.negate());
    }

    private Surd times(Rational factor) {
        if (rational != null) {
            return of(rational.times(factor));
        }
        SortedMap<BigInteger, Rational> product = new TreeMap<>();
        if (!factor.isZero()) {
            terms.forEach((n, c) -> product.put(n, c.times(factor)));
        }
        return new Surd(product);
    }

    public Surd times(Surd other) {
        if (other.rational != null) {
            return times(other.rational);
        }
        if (rational != null) {
            return other.times(rational);
        }
        SortedMap<BigInteger, Rational> product = new TreeMap<>();
        terms.forEach((n, c) -> other.terms.forEach((k, d) -> {
            BigInteger common = n.gcd(k);
            BigInteger radicand = n.divide(common).multiply(k.divide(common));
            add(product, radicand, c.times(d).times(Rational.of(common)));
        }));
        return new Surd(product);
    }

    /** 1/this, by conjugation of one root after another; of 0 there is none. */
    public Optional<Surd> inverse() {
        if (isZero()) {
            return Optional.empty();
        }
        Optional<Rational> rational = toRational();
        if (rational.isPresent()) {
            return Optional.of(of(rational.get().inverse()));
        }
        Surd conjugate = conjugate(separator());
        // The norm over the field without the separator is not 0, and has fewer roots.
        return times(conjugate).inverse().map(conjugate::times);
    }

    /** A q > 1 that divides some radicand and is coprime to, or a divisor of, every one. */
    private BigInteger separator() {
        BigInteger q = terms.lastKey();
        boolean refined = true;
        while (refined) {
            refined = false;
            for (BigInteger n : terms.keySet()) {
                BigInteger common = q.gcd(n);
                if (!common.equals(BigInteger.ONE) && !common.equals(q)) {
                    q = common;
                    refined = true;
                }
            }
        }
        return q;
    }

    private Surd conjugate(BigInteger q) {
        SortedMap<BigInteger, Rational> result = new TreeMap<>();
        terms.forEach((n, c) -> result.put(n, n.mod(q).signum() == 0 ? c.negate() : c));
        return new Surd(result);
    }

    /** −1, 0 or 1; decided by enclosures, which end because the number is known not to be 0. */
    public int signum() {
        if (rational != null) {
            return rational.signum();
        }
        if (terms.size() == 1) {
            return terms.values().iterator().next().signum();
        }
        for (int bits = FIRST_BITS; ; bits *= 2) {
            Ball ball = enclosure(new Precision(bits));
            if (ball.isPositive()) {
                return 1;
            }
            if (ball.isNegative()) {
                return -1;
            }
        }
    }

    public Ball enclosure(Precision precision) {
        Ball sum = Ball.of(Rational.ZERO, precision);
        for (Map.Entry<BigInteger, Rational> t : terms().entrySet()) {
            Ball root = Ball.of(Rational.of(t.getKey()), precision).sqrt();
            sum = sum.plus(root.times(Ball.of(t.getValue(), precision)));
        }
        return sum;
    }

    /** The non-negative root, where it is found to be such a sum: of rationals, and of a + b√d that denest. */
    Partial<Surd> sqrt() {
        if (signum() < 0) {
            return Partial.none(NoValue.UNDEFINED);
        }
        Optional<Rational> rational = toRational();
        if (rational.isPresent()) {
            return sqrt(rational.get());
        }
        Rational a = terms.getOrDefault(BigInteger.ONE, Rational.ZERO);
        if (terms.size() != 2 || a.isZero()) {
            return Partial.none(NoValue.NOT_REPRESENTABLE);
        }
        BigInteger d = terms.lastKey();
        Rational b = terms.getOrDefault(d, Rational.ZERO);
        // √(a + b√d) = √((a+c)/2) ± √((a−c)/2) where c² = a² − b²d.
        Rational square = a.pow(2).minus(b.pow(2).times(Rational.of(d)));
        Optional<Rational> c = square.sqrtExact();
        if (c.isEmpty()) {
            return Partial.none(NoValue.NOT_REPRESENTABLE);
        }
        Rational sign = Rational.of(b.signum());
        return sqrt(a.plus(c.get()).times(Rational.HALF))
                .then(p -> sqrt(a.minus(c.get()).times(Rational.HALF)).then(q -> Partial.of(p.plus(q.times(sign)))));
    }

    private static Partial<Surd> sqrt(Rational value) {
        if (value.signum() < 0) {
            return Partial.none(NoValue.NOT_REPRESENTABLE);
        }
        Optional<Rational> exact = value.sqrtExact();
        if (exact.isPresent()) {
            return Partial.of(of(exact.get()));
        }
        // √(p/q) = √(pq)/q
        return Squarefree.of(value.numerator().multiply(value.denominator()))
                .map(s -> Partial.of(term(s.free(), Rational.of(s.root(), value.denominator()))))
                .orElse(Partial.none(NoValue.NOT_REPRESENTABLE));
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Surd other && Objects.equals(rational, other.rational) && terms.equals(other.terms);
    }

    @Override
    public int hashCode() {
        return rational == null ? terms.hashCode() : rational.hashCode();
    }

    /** {@code 1/4}, {@code √5/2}, {@code (3-√5)/2}. */
    @Override
    public String toString() {
        Optional<Rational> rational = toRational();
        if (rational.isPresent()) {
            return rational.get().toString();
        }
        BigInteger denominator = BigInteger.ONE;
        for (Rational c : terms.values()) {
            denominator = denominator.multiply(c.denominator()).divide(denominator.gcd(c.denominator()));
        }
        List<String> parts = new ArrayList<>();
        for (Map.Entry<BigInteger, Rational> t : terms.entrySet()) {
            BigInteger c = t.getValue().times(Rational.of(denominator)).numerator();
            String size = c.abs().toString();
            String root = t.getKey().equals(BigInteger.ONE)
                    ? size
                    : (c.abs().equals(BigInteger.ONE) ? "" : size) + "√" + t.getKey();
            parts.add((c.signum() < 0 ? "-" : parts.isEmpty() ? "" : "+") + root);
        }
        String numerator = String.join("", parts);
        if (denominator.equals(BigInteger.ONE)) {
            return numerator;
        }
        return (parts.size() == 1 ? numerator : "(" + numerator + ")") + "/" + denominator;
    }
}
