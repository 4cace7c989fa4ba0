package scholium.syntax;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The parts of a term, in reading order. */
public final class Subterms implements Term.Cases<List<Term>> {
    private static final Subterms CASES = new Subterms();

    private Subterms() {}

    /** The direct subterms. */
    public static List<Term> of(Term term) {
        return term.match(CASES);
    }

    /** The declared names, functions included, that occur anywhere in a term. */
    public static Set<String> names(Term term) {
        Set<String> names = new LinkedHashSet<>();
        List<Term> open = new ArrayList<>(List.of(term));
        while (!open.isEmpty()) {
            Term next = open.remove(open.size() - 1);
            if (next instanceof Term.Reference r) {
                names.add(r.name());
            } else if (next instanceof Term.Call c) {
                names.add(c.function());
            }
            open.addAll(of(next));
        }
        return names;
    }

    /** The term and all its parts at any depth, each before its own parts. */
    public static List<Term> all(Term term) {
        List<Term> all = new ArrayList<>();
        List<Term> open = new ArrayList<>(List.of(term));
        while (!open.isEmpty()) {
            Term next = open.remove(open.size() - 1);
            all.add(next);
            List<Term> parts = of(next);
            for (int k = parts.size() - 1; k >= 0; k--) {
                open.add(parts.get(k));
            }
        }
        return all;
    }

    /** Whether a name occurs anywhere in a term; what a sum binds counts as well. */
    public static boolean mentions(Term term, String name) {
        return all(term).stream()
                .anyMatch(t -> t instanceof Term.Reference r && r.name().equals(name));
    }

    /** Whether a name occurs in a term where no sum binds it. */
    public static boolean mentionsFree(Term term, String name) {
        if (term instanceof Term.Reference reference && reference.name().equals(name)) {
            return true;
        }
        List<Term> parts = of(term);
        boolean bound = term instanceof Term.Big big && big.index().equals(name);
        return parts.subList(0, parts.size() - (bound ? 1 : 0)).stream().anyMatch(t -> mentionsFree(t, name));
    }

    @Override
    public List<Term> number(Term.Decimal t) {
        return List.of();
    }

    @Override
    public List<Term> reference(Term.Reference t) {
        return t.subscripts();
    }

    @Override
    public List<Term> negation(Term.Negation t) {
        return List.of(t.operand());
    }

    @Override
    public List<Term> binary(Term.Binary t) {
        return List.of(t.left(), t.right());
    }

    @Override
    public List<Term> group(Term.Group t) {
        return List.of(t.body());
    }

    @Override
    public List<Term> power(Term.Power t) {
        return List.of(t.base(), t.exponent());
    }

    @Override
    public List<Term> root(Term.Root t) {
        return List.of(t.radicand());
    }

    @Override
    public List<Term> absolute(Term.Absolute t) {
        return List.of(t.body());
    }

    @Override
    public List<Term> call(Term.Call t) {
        List<Term> parts = new ArrayList<>();
        t.power().ifPresent(parts::add);
        parts.addAll(t.arguments());
        parts.addAll(t.subscripts());
        return parts;
    }

    @Override
    public List<Term> big(Term.Big t) {
        List<Term> parts = new ArrayList<>();
        t.lower().ifPresent(parts::add);
        t.upper().ifPresent(parts::add);
        t.restriction().ifPresent(r -> parts.add(r.other()));
        parts.add(t.body());
        return parts;
    }

    @Override
    public List<Term> delta(Term.Delta t) {
        return List.of(t.left(), t.right());
    }

    @Override
    public List<Term> derivative(Term.Derivative t) {
        List<Term> parts = new ArrayList<>();
        parts.add(t.numerator());
        parts.addAll(t.variables());
        return parts;
    }

    @Override
    public List<Term> evaluated(Term.Evaluated t) {
        List<Term> parts = new ArrayList<>();
        parts.add(t.body());
        t.equations().forEach(e -> {
            parts.add(e.target());
            parts.add(e.value());
        });
        return parts;
    }

    @Override
    public List<Term> listing(Term.Listing t) {
        return t.items();
    }
}
