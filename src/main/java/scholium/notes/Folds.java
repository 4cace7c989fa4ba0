package scholium.notes;

/** How many smaller steps a page still takes: folded ones are limited, so that a page of a thousand claims stays small. */
final class Folds {
    private static final int ROOM = 256_000;
    private static final int LINE = 150;

    private final boolean open;
    private int room = ROOM;
    private int leftOut;

    /** @param open whether all are shown at once; then there is no limit */
    Folds(boolean open) {
        this.open = open;
    }

    boolean areOpen() {
        return open;
    }

    /** Whether the smaller steps of a line are written. */
    boolean take(Chain.Line line) {
        if (line.details().isEmpty()) {
            return false;
        }
        int size = size(line);
        if (!open && size > room) {
            leftOut++;
            return false;
        }
        room -= size;
        return true;
    }

    /** The number of lines whose smaller steps were not written for want of room. */
    int leftOut() {
        return leftOut;
    }

    private static int size(Chain.Line line) {
        int size = 0;
        for (Chain c : line.details()) {
            size += size(c.left());
            for (Chain.Line l : c.lines()) {
                size += size(l.right()) + LINE + size(l);
            }
        }
        return size;
    }

    private static int size(Formula f) {
        return f.latex().length() + f.unicode().length();
    }
}
