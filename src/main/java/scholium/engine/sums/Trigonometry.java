package scholium.engine.sums;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;
import scholium.number.Rational;

/**
 * Sine and cosine by the addition theorems: an angle Σ (aₖ/bₖ)·Mₖ is taken apart into aₖ times the angle Mₖ/bₖ, and cos² is
 * written 1 − sin². Angles with many terms or large factors stay whole. Where x and x/2 are met, the part is x/2 for both; what
 * was taken apart before the finer part was met must be read again ({@link #isUneven}).
 */
final class Trigonometry {
    private static final int MOST_TERMS = 6;
    private static final int LARGEST_FACTOR = 8;

    private final NormalForms forms;
    private final Map<Monomial, Integer> parts = new HashMap<>();
    private boolean uneven;

    Trigonometry(NormalForms forms) {
        this.forms = forms;
    }

    /** Whether some angle was taken apart into larger parts than it would be now; asked once. */
    boolean isUneven() {
        boolean was = uneven;
        uneven = false;
        return was;
    }

    /** In how many parts the angle M is taken apart, once M/denominator has been met. */
    private int parts(Monomial m, int denominator) {
        int known = parts.getOrDefault(m, denominator);
        int common = known
                * denominator
                / BigInteger.valueOf(known).gcd(BigInteger.valueOf(denominator)).intValue();
        if (common > LARGEST_FACTOR) {
            return denominator;
        }
        uneven |= common != known;
        parts.put(m, common);
        return common;
    }

    private record Pair(Polynomial sine, Polynomial cosine) {}

    Polynomial sine(Polynomial u) {
        int indicator = forms.indicators.in(u);
        return indicator >= 0 ? forms.indicators.byCases(u, indicator, this::sine) : of(u).sine();
    }

    Polynomial cosine(Polynomial u) {
        int indicator = forms.indicators.in(u);
        return indicator >= 0 ? forms.indicators.byCases(u, indicator, this::cosine) : of(u).cosine();
    }

    private Pair of(Polynomial u) {
        if (u.size() > MOST_TERMS) {
            return whole(u);
        }
        for (int k = 0; k < u.size(); k++) {
            if (u.coefficient(k).numerator().abs().bitLength() > 4
                    || u.coefficient(k).numerator().abs().intValue() > LARGEST_FACTOR) {
                return whole(u);
            }
        }
        Pair result = new Pair(Polynomial.ZERO, Polynomial.ONE);
        for (int k = 0; k < u.size(); k++) {
            int times = u.coefficient(k).numerator().intValue();
            Rational unit = Rational.of(u.coefficient(k).denominator()).inverse();
            if (!isHalfTurn(u.monomial(k)) && u.coefficient(k).denominator().bitLength() <= 4) {
                int denominator = u.coefficient(k).denominator().intValue();
                int common = parts(u.monomial(k), denominator);
                times *= common / denominator;
                unit = Rational.of(1, common);
            }
            Pair angle = halfTurns(u.monomial(k), unit) ? quarter(unit) : whole(Polynomial.of(u.monomial(k), unit));
            Pair signed = times < 0 ? new Pair(angle.sine().negate(), angle.cosine()) : angle;
            for (int n = 0; n < Math.abs(times); n++) {
                result = sum(result, signed);
            }
        }
        return result;
    }

    /** Whether the angle is π or π/2. */
    private boolean halfTurns(Monomial m, Rational unit) {
        return isHalfTurn(m) && (unit.isOne() || unit.equals(Rational.HALF));
    }

    private boolean isHalfTurn(Monomial m) {
        return m.isAtom() && forms.atoms.atom(m.atom(0)) instanceof Atom.Pi;
    }

    private static Pair quarter(Rational unit) {
        return unit.isOne() ? new Pair(Polynomial.ZERO, Polynomial.of(-1)) : new Pair(Polynomial.ONE, Polynomial.ZERO);
    }

    private Pair sum(Pair a, Pair b) {
        return new Pair(
                forms.times(a.sine(), b.cosine()).plus(forms.times(a.cosine(), b.sine())),
                forms.times(a.cosine(), b.cosine()).minus(forms.times(a.sine(), b.sine())));
    }

    private Pair whole(Polynomial u) {
        boolean negative = u.leadingCoefficient().signum() < 0;
        List<Polynomial> angle = List.of(negative ? u.negate() : u);
        Polynomial sine = forms.definitions.free(Towers.Kind.SINE, "", angle);
        Polynomial cosine = forms.definitions.element(
                Towers.Kind.COSINE,
                "",
                angle,
                args -> Polynomial.ONE.minus(forms.power(forms.definitions.free(Towers.Kind.SINE, "", args), 2)),
                2);
        return new Pair(negative ? sine.negate() : sine, cosine);
    }
}
