package scholium.expr;

import org.jspecify.annotations.Nullable;

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

    // Indices are keys everywhere: spelled out, both are cheap before the program is warm.
    @Override
    public boolean equals(@Nullable Object o) {
        return this == o || (o instanceof Index other && serial == other.serial && name.equals(other.name));
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + serial;
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
