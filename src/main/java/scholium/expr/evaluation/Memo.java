package scholium.expr.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * Values remembered under a few small integers, which are packed into one {@code long}: open addressing with linear
 * probing (Knuth, <i>The Art of Computer Programming</i>, volume 3, section 6.4), so that finding one allocates nothing.
 */
final class Memo {
    /** The key of integers that do not fit. */
    static final long NONE = -1;

    private static final int BITS = 8;
    private static final int MOST = 1 << BITS;
    private static final int PARTS = 4;
    private static final int CONTEXT_BITS = 13;
    private static final int START = 64;

    private long[] keys = new long[START];
    private @Nullable Object[] values = new @Nullable Object[START];
    private int size;

    /** The key of a node or family, a context, and the values of the first so many slots of a frame. */
    static long key(int number, int context, int[] slots, int[] frame) {
        if (slots.length > PARTS || context >= 1 << CONTEXT_BITS) {
            return NONE;
        }
        long key = (long) number << CONTEXT_BITS | context;
        for (int s : slots) {
            int value = frame[s];
            if (value < 0 || value >= MOST) {
                return NONE;
            }
            key = key << BITS | value;
        }
        // Other numbers of parts of the same node do not occur, so the length need not be told.
        return key;
    }

    /** The key of an element of a family; the length is part of it. */
    static long key(int family, int context, int[] subscripts) {
        if (subscripts.length >= PARTS || context >= 1 << CONTEXT_BITS) {
            return NONE;
        }
        long key = ((long) family << 2 | subscripts.length) << CONTEXT_BITS | context;
        for (int s : subscripts) {
            if (s < 0 || s >= MOST) {
                return NONE;
            }
            key = key << BITS | s;
        }
        return key;
    }

    @Nullable Object get(long key) {
        for (int k = place(key, keys.length); ; k = k + 1 & keys.length - 1) {
            Object value = values[k];
            if (value == null || keys[k] == key) {
                return value;
            }
        }
    }

    /** Remembers a value under a key that has none yet, or another one. */
    void put(long key, Object value) {
        if (2 * size >= keys.length) {
            grow();
        }
        int k = place(key, keys.length);
        while (values[k] != null && keys[k] != key) {
            k = k + 1 & keys.length - 1;
        }
        size += values[k] == null ? 1 : 0;
        keys[k] = key;
        values[k] = value;
    }

    private void grow() {
        long[] oldKeys = keys;
        @Nullable Object[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = new @Nullable Object[keys.length];
        size = 0;
        for (int k = 0; k < oldKeys.length; k++) {
            Object value = oldValues[k];
            if (value != null) {
                put(oldKeys[k], value);
            }
        }
    }

    private static int place(long key, int length) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & length - 1;
    }
}
