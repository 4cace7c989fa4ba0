package scholium.elaborate;

import scholium.expr.Index;

/** Hands out the serials that keep the bound indices of a document apart. */
final class Serials {
    private int last;

    Index fresh(String name) {
        last++;
        return new Index(name, last);
    }
}
