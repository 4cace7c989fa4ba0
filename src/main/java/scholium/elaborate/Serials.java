package scholium.elaborate;

import scholium.expr.Index;

/** Hands out the serials that keep the bound indices of a document apart. */
final class Serials {
    private int last;

    Serials() {
        this(0);
    }

    /** Serials above {@code last}. */
    Serials(int last) {
        this.last = last;
    }

    int last() {
        return last;
    }

    Index fresh(String name) {
        last++;
        return new Index(name, last);
    }
}
