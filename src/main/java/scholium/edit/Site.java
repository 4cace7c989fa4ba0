package scholium.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import scholium.syntax.Term;

/**
 * A place in a formula.
 *
 * @param rebuild the whole formula with another term at this place
 * @param places words for the way here, outermost first
 * @param bound indices that sums around this place bind
 */
record Site(UnaryOperator<Term> rebuild, List<String> places, List<String> bound, Consumer<Edit> out) {
    private static final String[] ORDINALS = {
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"
    };

    static Site whole(Consumer<Edit> out) {
        return new Site(UnaryOperator.identity(), List.of(), List.of(), out);
    }

    /** A part of what stands here. */
    Site part(UnaryOperator<Term> around) {
        return new Site(t -> rebuild.apply(around.apply(t)), places, bound, out);
    }

    Site named(String place) {
        List<String> more = new ArrayList<>(places);
        more.add(place);
        return new Site(rebuild, more, bound, out);
    }

    Site binding(String index) {
        List<String> more = new ArrayList<>(bound);
        more.add(index);
        return new Site(rebuild, places, more, out);
    }

    void edit(Operator operator, String change, int size, Term here) {
        out.accept(new Edit(operator, change, place(), size, rebuild.apply(here)));
    }

    /** The innermost place and the outermost one. */
    private String place() {
        if (places.isEmpty()) {
            return "";
        }
        String inner = places.get(places.size() - 1);
        return places.size() == 1 ? inner : inner + " " + places.get(0);
    }

    static String ordinal(int k) {
        return k < ORDINALS.length ? ORDINALS[k] : (k + 1) + "th";
    }
}
