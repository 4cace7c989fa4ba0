package scholium.implementation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import scholium.text.Spelling;

/** The implementations that are installed, by name. */
public final class Implementations {
    private final List<Implementation> all;

    private Implementations(List<Implementation> all) {
        this.all = all;
    }

    /** All providers that the class path registers, sorted by name. */
    public static Implementations installed() {
        List<Implementation> found = new ArrayList<>();
        ServiceLoader.load(Implementation.class, Implementations.class.getClassLoader())
                .forEach(found::add);
        return of(found);
    }

    public static Implementations of(List<Implementation> implementations) {
        List<Implementation> sorted = new ArrayList<>(implementations);
        sorted.sort(Comparator.comparing(Implementation::name));
        return new Implementations(List.copyOf(sorted));
    }

    public List<Implementation> all() {
        return all;
    }

    public Optional<Implementation> named(String name) {
        return all.stream().filter(i -> i.name().equals(name)).findFirst();
    }

    /** Gives back what all of them keep, such as processes. */
    public void release() {
        all.forEach(Implementation::release);
    }

    /** The installed name most like this one, for a message. */
    public Optional<String> nearest(String name) {
        return Spelling.nearest(name, all.stream().map(Implementation::name).toList());
    }
}
