package scholium.expr;

/**
 * An integer-valued name: a size ({@code m}), a natural variable ({@code t}), a free index ({@code i}), or a bound index.
 *
 * @param name what the author wrote
 * @param serial 0 for sizes and declared indices; a number unique in the document for the index of a binder
 */
public record Index(String name, int serial) implements Comparable<Index> {
    public static Index declared(String name) {
        return new Index(name, 0);
    }

    @Override
    public int compareTo(Index other) {
        int byName = name.compareTo(other.name);
        return byName != 0 ? byName : Integer.compare(serial, other.serial);
    }

    @Override
    public String toString() {
        return serial == 0 ? name : name + "#" + serial;
    }
}
