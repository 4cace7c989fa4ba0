package scholium.engine;

import java.util.List;
import java.util.stream.Collectors;

/** For which sizes a proof holds: all that the setting allows, or the listed ones. */
public record Scope(List<Integer> sizes) {
    public static final Scope ALL = new Scope(List.of());

    public Scope {
        sizes = List.copyOf(sizes);
    }

    public boolean isAll() {
        return sizes.isEmpty();
    }

    /** {@code all}, or {@code m = 2, 3, 4} with the given name of the size. */
    public String describe(String size) {
        return isAll()
                ? "all"
                : size + " = " + sizes.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
