package scholium.engine.sums;

import java.util.Arrays;

/** A few numbers of indices, ascending, being collected. */
final class IndexSet {
    private static final int[] NONE = new int[0];

    private int[] members = NONE;
    private int size;

    void add(int index) {
        int at = 0;
        while (at < size && members[at] < index) {
            at++;
        }
        if (at < size && members[at] == index) {
            return;
        }
        if (size == members.length) {
            members = Arrays.copyOf(members, Math.max(4, 2 * size));
        }
        System.arraycopy(members, at, members, at + 1, size - at);
        members[at] = index;
        size++;
    }

    void addAll(int[] indices) {
        for (int i : indices) {
            add(i);
        }
    }

    void remove(int index) {
        for (int k = 0; k < size; k++) {
            if (members[k] == index) {
                System.arraycopy(members, k + 1, members, k, size - k - 1);
                size--;
                return;
            }
        }
    }

    int[] toArray() {
        return size == 0 ? NONE : Arrays.copyOf(members, size);
    }
}
