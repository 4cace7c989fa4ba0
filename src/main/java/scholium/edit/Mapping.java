package scholium.edit;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import scholium.syntax.Rebuilding;
import scholium.syntax.Term;

/** Rebuilds a term with every part for which there is an image replaced by it, outermost first. */
public final class Mapping {
    private Mapping() {}

    /** With parts replaced where there is an image. */
    public static Term parts(Term t, Function<Term, Optional<Term>> image) {
        return image.apply(t).orElseGet(() -> Rebuilding.map(t, part -> parts(part, image)));
    }

    /** With names replaced, bound indices among them; functions keep theirs. */
    public static Term names(Term t, Map<String, String> names) {
        Term inside = Rebuilding.map(t, part -> names(part, names));
        if (inside instanceof Term.Reference r && names.containsKey(r.name())) {
            return new Term.Reference(names.get(r.name()), r.subscripts());
        }
        if (inside instanceof Term.Big b && names.containsKey(b.index())) {
            return new Term.Big(b.operator(), names.get(b.index()), b.lower(), b.upper(), b.restriction(), b.body());
        }
        return inside;
    }
}
