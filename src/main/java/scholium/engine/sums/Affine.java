package scholium.engine.sums;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** An integer form {@code Σ cᵥ·v + c} in numbered indices: the engine's own, cheap {@link scholium.expr.IndexTerm}. */
final class Affine implements Comparable<Affine> {
    private static final int KNOWN = 64;
    private static final int[] NONE = new int[0];
    private static final int[] UNIT = {1};
    private static final Affine[] CONSTANTS = new Affine[KNOWN];
    private static final Affine[] INDICES = new Affine[KNOWN];

    static {
        for (int k = 0; k < KNOWN; k++) {
            CONSTANTS[k] = new Affine(NONE, NONE, k);
            INDICES[k] = new Affine(new int[] {k}, UNIT, 0);
        }
    }

    static final Affine ZERO = constant(0);
    static final Affine ONE = constant(1);

    private final int[] indices;
    private final int[] factors;
    private final int constant;
    private int hash;

    private Affine(int[] indices, int[] factors, int constant) {
        this.indices = indices;
        this.factors = factors;
        this.constant = constant;
    }

    static Affine constant(int value) {
        return value >= 0 && value < KNOWN ? CONSTANTS[value] : new Affine(NONE, NONE, value);
    }

    static Affine of(int index) {
        return index < KNOWN ? INDICES[index] : new Affine(new int[] {index}, UNIT, 0);
    }

    int constant() {
        return constant;
    }

    boolean isConstant() {
        return indices.length == 0;
    }

    /** The index this is, or −1. */
    int asIndex() {
        return constant == 0 && indices.length == 1 && factors[0] == 1 ? indices[0] : -1;
    }

    /** The indices that occur, ascending. */
    int[] indices() {
        return indices;
    }

    int factorOf(int index) {
        int k = Arrays.binarySearch(indices, index);
        return k < 0 ? 0 : factors[k];
    }

    int factorAt(int position) {
        return factors[position];
    }

    boolean mentions(int index) {
        return Arrays.binarySearch(indices, index) >= 0;
    }

    Affine plus(int shift) {
        return shift == 0
                ? this
                : indices.length == 0
                        ? constant(Math.addExact(constant, shift))
                        : new Affine(indices, factors, Math.addExact(constant, shift));
    }

    Affine plus(Affine other) {
        return plus(other, 1);
    }

    Affine minus(Affine other) {
        return plus(other, -1);
    }

    Affine plus(Affine other, int factor) {
        if (other.indices.length == 0) {
            return plus(Math.multiplyExact(other.constant, factor));
        }
        if (indices.length == 0 && factor == 1) {
            return other.plus(constant);
        }
        int[] merged = new int[indices.length + other.indices.length];
        int[] sums = new int[merged.length];
        int n = 0;
        int i = 0;
        int j = 0;
        while (i < indices.length || j < other.indices.length) {
            boolean left = j == other.indices.length || (i < indices.length && indices[i] <= other.indices[j]);
            boolean right = i == indices.length || (j < other.indices.length && other.indices[j] <= indices[i]);
            int index = left ? indices[i] : other.indices[j];
            int sum =
                    Math.addExact(left ? factors[i++] : 0, right ? Math.multiplyExact(other.factors[j++], factor) : 0);
            if (sum != 0) {
                merged[n] = index;
                sums[n++] = sum;
            }
        }
        return new Affine(
                Arrays.copyOf(merged, n),
                Arrays.copyOf(sums, n),
                Math.addExact(constant, Math.multiplyExact(other.constant, factor)));
    }

    Affine times(int factor) {
        return factor == 1 ? this : ZERO.plus(this, factor);
    }

    /** Replaces every index by its image; a null image keeps it. */
    Affine substitute(IntFunction<@Nullable Affine> image) {
        if (indices.length == 1) {
            Affine to = image.apply(indices[0]);
            return to == null ? this : to.times(factors[0]).plus(constant);
        }
        Affine result = this;
        for (int k = 0; k < indices.length; k++) {
            Affine to = image.apply(indices[k]);
            if (to != null) {
                result = result.plus(of(indices[k]), -factors[k]);
            }
        }
        for (int k = 0; k < indices.length; k++) {
            Affine to = image.apply(indices[k]);
            if (to != null) {
                result = result.plus(to, factors[k]);
            }
        }
        return result;
    }

    Affine substitute(int index, Affine to) {
        int factor = factorOf(index);
        return factor == 0 ? this : plus(of(index), -factor).plus(to, factor);
    }

    @Override
    public int compareTo(Affine other) {
        int byIndices = Arrays.compare(indices, other.indices);
        if (byIndices != 0) {
            return byIndices;
        }
        int byFactors = Arrays.compare(factors, other.factors);
        return byFactors != 0 ? byFactors : Integer.compare(constant, other.constant);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return this == object
                || (object instanceof Affine other
                        && constant == other.constant
                        && Arrays.equals(indices, other.indices)
                        && Arrays.equals(factors, other.factors));
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            int h = constant;
            for (int k = 0; k < indices.length; k++) {
                h = 31 * h + indices[k] * 0x9E3779B9 + factors[k] * 0x85EBCA6B;
            }
            hash = h ^ (h >>> 15);
        }
        return hash;
    }

    /** For debugging. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (int k = 0; k < indices.length; k++) {
            out.append(factors[k]).append("·v").append(indices[k]).append(" + ");
        }
        return out.append(constant).toString();
    }
}
