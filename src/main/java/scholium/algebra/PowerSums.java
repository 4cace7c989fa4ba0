package scholium.algebra;

import java.util.ArrayList;
import java.util.List;
import scholium.number.Rational;

/** Σ kᵖ for k = 1, …, n as a polynomial in n (Faulhaber). */
public final class PowerSums {
    private PowerSums() {}

    /**
     * The coefficients of 1, n, …, nᵖ⁺¹, from Σ_{k≤p} C(p+1, k)·S_k(n) = (n+1)ᵖ⁺¹ − 1.
     *
     * @param p at least 0
     */
    public static List<Rational> coefficients(int p) {
        List<Rational[]> sums = new ArrayList<>();
        for (int q = 0; q <= p; q++) {
            Rational[] s = new Rational[p + 2];
            for (int d = 0; d < s.length; d++) {
                s[d] = d == 0 || d > q + 1 ? Rational.ZERO : binomial(q + 1, d);
            }
            for (int k = 0; k < q; k++) {
                for (int d = 0; d < s.length; d++) {
                    s[d] = s[d].minus(binomial(q + 1, k).times(sums.get(k)[d]));
                }
            }
            for (int d = 0; d < s.length; d++) {
                s[d] = s[d].dividedBy(Rational.of(q + 1));
            }
            sums.add(s);
        }
        return List.of(sums.get(p));
    }

    private static Rational binomial(int n, int k) {
        Rational result = Rational.ONE;
        for (int i = 1; i <= k; i++) {
            result = result.times(Rational.of(n - k + i, i));
        }
        return result;
    }
}
