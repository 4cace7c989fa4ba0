package scholium.algebra;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A product of atoms with non-zero integer exponents, negative ones included.
 *
 * <p>The order is graded: by total degree, then by the exponent of the least atom in which two monomials differ. It is
 * compatible with multiplication, so it can serve as the term order of a division.
 */
public final class Monomial implements Comparable<Monomial> {
    public static final Monomial ONE = new Monomial(new int[0], new int[0]);

    private final int[] atoms;
    private final int[] exponents;
    private final long degree;
    private final int hash;

    private Monomial(int[] atoms, int[] exponents) {
        this.atoms = atoms;
        this.exponents = exponents;
        long sum = 0;
        int h = 1;
        for (int k = 0; k < atoms.length; k++) {
            sum += exponents[k];
            h = 31 * h + atoms[k] * 0x9E3779B9;
            h = 31 * h + exponents[k] * 0x85EBCA6B;
        }
        this.degree = sum;
        this.hash = h ^ (h >>> 16);
    }

    public static Monomial of(int atom, int exponent) {
        return exponent == 0 ? ONE : new Monomial(new int[] {atom}, new int[] {exponent});
    }

    /** Number of different atoms. */
    public int size() {
        return atoms.length;
    }

    public int atom(int position) {
        return atoms[position];
    }

    public int exponent(int position) {
        return exponents[position];
    }

    /** 0 where the atom does not occur. */
    public int exponentOf(int atom) {
        int k = Arrays.binarySearch(atoms, atom);
        return k < 0 ? 0 : exponents[k];
    }

    public long degree() {
        return degree;
    }

    public boolean isOne() {
        return atoms.length == 0;
    }

    /** Whether this is one atom to the first power; its degree alone does not say so, since that of a²/b is 1 as well. */
    public boolean isAtom() {
        return atoms.length == 1 && exponents[0] == 1;
    }

    /**
     * The product.
     *
     * @throws ArithmeticException if an exponent overflows
     */
    public Monomial times(Monomial other) {
        if (isOne()) {
            return other;
        }
        if (other.isOne()) {
            return this;
        }
        int[] merged = new int[atoms.length + other.atoms.length];
        int[] sums = new int[merged.length];
        int n = 0;
        int i = 0;
        int j = 0;
        while (i < atoms.length || j < other.atoms.length) {
            boolean left = j == other.atoms.length || (i < atoms.length && atoms[i] <= other.atoms[j]);
            boolean right = i == atoms.length || (j < other.atoms.length && other.atoms[j] <= atoms[i]);
            int atom = left ? atoms[i] : other.atoms[j];
            int sum = Math.addExact(left ? exponents[i++] : 0, right ? other.exponents[j++] : 0);
            if (sum != 0) {
                merged[n] = atom;
                sums[n++] = sum;
            }
        }
        if (n == merged.length) {
            return new Monomial(merged, sums);
        }
        return n == 0 ? ONE : new Monomial(Arrays.copyOf(merged, n), Arrays.copyOf(sums, n));
    }

    /**
     * An integer power.
     *
     * @throws ArithmeticException if an exponent overflows
     */
    public Monomial power(int exponent) {
        if (exponent == 0) {
            return ONE;
        }
        int[] scaled = new int[exponents.length];
        for (int k = 0; k < scaled.length; k++) {
            scaled[k] = Math.multiplyExact(exponents[k], exponent);
        }
        return new Monomial(atoms, scaled);
    }

    public Monomial dividedBy(Monomial other) {
        return times(other.power(-1));
    }

    /** This without the atom, whatever its exponent. */
    public Monomial without(int atom) {
        int k = Arrays.binarySearch(atoms, atom);
        if (k < 0) {
            return this;
        }
        int n = atoms.length - 1;
        if (n == 0) {
            return ONE;
        }
        int[] others = new int[n];
        int[] powers = new int[n];
        System.arraycopy(atoms, 0, others, 0, k);
        System.arraycopy(atoms, k + 1, others, k, n - k);
        System.arraycopy(exponents, 0, powers, 0, k);
        System.arraycopy(exponents, k + 1, powers, k, n - k);
        return new Monomial(others, powers);
    }

    /** Whether every exponent of {@code other}, all positive, is at most that here. */
    public boolean contains(Monomial other) {
        for (int k = 0; k < other.atoms.length; k++) {
            if (exponentOf(other.atoms[k]) < other.exponents[k]) {
                return false;
            }
        }
        return true;
    }

    /** For each atom the lesser exponent, 0 counting for an absent atom. */
    public Monomial minimum(Monomial other) {
        Monomial result = ONE;
        for (int k = 0; k < atoms.length; k++) {
            int least = Math.min(exponents[k], other.exponentOf(atoms[k]));
            if (least != 0) {
                result = result.times(of(atoms[k], least));
            }
        }
        for (int k = 0; k < other.atoms.length; k++) {
            if (other.exponents[k] < 0 && exponentOf(other.atoms[k]) == 0) {
                result = result.times(of(other.atoms[k], other.exponents[k]));
            }
        }
        return result;
    }

    @Override
    public int compareTo(Monomial other) {
        if (degree != other.degree) {
            return Long.compare(degree, other.degree);
        }
        int i = 0;
        int j = 0;
        while (i < atoms.length || j < other.atoms.length) {
            boolean left = j == other.atoms.length || (i < atoms.length && atoms[i] <= other.atoms[j]);
            boolean right = i == atoms.length || (j < other.atoms.length && other.atoms[j] <= atoms[i]);
            int byExponent = Integer.compare(left ? exponents[i++] : 0, right ? other.exponents[j++] : 0);
            if (byExponent != 0) {
                return byExponent;
            }
        }
        return 0;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return this == object
                || (object instanceof Monomial other
                        && hash == other.hash
                        && Arrays.equals(atoms, other.atoms)
                        && Arrays.equals(exponents, other.exponents));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** For debugging: {@code a3^2·a7^-1}. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (int k = 0; k < atoms.length; k++) {
            out.append(k == 0 ? "" : "·").append('a').append(atoms[k]);
            out.append(exponents[k] == 1 ? "" : "^" + exponents[k]);
        }
        return out.isEmpty() ? "1" : out.toString();
    }
}
