package scholium.expr.evaluation;

import java.util.Arrays;

/**
 * A number with nilpotent infinitesimals: value + Σ part·ε_S over sets S of infinitesimals, with ε² = 0 for each. A set
 * is a bit mask. A part that is absent is 0 because nothing depends on it, which is more than being the number 0: the
 * root of an x that is 0 has no derivative in x, but is constant in every other variable.
 */
final class Jet<T> {
    private static final int[] NO_MASKS = {};
    private static final Object[] NO_PARTS = {};

    final T value;
    final int[] masks;
    private final Object[] parts;

    private Jet(T value, int[] masks, Object[] parts) {
        this.value = value;
        this.masks = masks;
        this.parts = parts;
    }

    static <T> Jet<T> of(T value) {
        return new Jet<>(value, NO_MASKS, NO_PARTS);
    }

    /** The same parts on another value. */
    Jet<T> at(T other) {
        return new Jet<>(other, masks, parts);
    }

    boolean isConstant() {
        return masks.length == 0;
    }

    @SuppressWarnings("unchecked") // only parts of type T are ever stored
    T part(int k) {
        return (T) parts[k];
    }

    /** The highest infinitesimal, as a mask of one bit; 0 if there is none. */
    int highest() {
        int union = 0;
        for (int m : masks) {
            union |= m;
        }
        return Integer.highestOneBit(union);
    }

    /** Collects the parts of a jet. */
    static final class Builder<T> {
        private final Arithmetic<T> arithmetic;
        private int[] masks = new int[4];
        private Object[] parts = new Object[4];
        private int size;

        Builder(Arithmetic<T> arithmetic) {
            this.arithmetic = arithmetic;
        }

        @SuppressWarnings("unchecked") // only parts of type T are ever stored
        Builder<T> add(int mask, T part) {
            for (int k = 0; k < size; k++) {
                if (masks[k] == mask) {
                    parts[k] = arithmetic.plus((T) parts[k], part);
                    return this;
                }
            }
            if (size == masks.length) {
                masks = Arrays.copyOf(masks, 2 * size);
                parts = Arrays.copyOf(parts, 2 * size);
            }
            masks[size] = mask;
            parts[size] = part;
            size++;
            return this;
        }

        Jet<T> at(T value) {
            return size == 0 ? of(value) : new Jet<>(value, Arrays.copyOf(masks, size), Arrays.copyOf(parts, size));
        }
    }
}
