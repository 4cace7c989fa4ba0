package scholium.cause;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scholium.edit.Mapping;
import scholium.syntax.Statement;
import scholium.syntax.Subterms;
import scholium.syntax.Term;

/**
 * Paths of the graph that code may not follow: a node held constant everywhere, two of them, a name held in one
 * definition, a part of a definition held.
 */
final class Holdings {
    private static final int MOST_PAIRS = 30;
    private static final int MOST_PARTS = 80;

    private final Declarations declarations;
    private final List<Formula> formulas;
    private final Map<String, List<String>> declared = new LinkedHashMap<>();
    private final List<Guess> guesses = new ArrayList<>();

    private Holdings(Declarations declarations, List<Formula> formulas) {
        this.declarations = declarations;
        this.formulas = formulas;
    }

    /** The guesses for formulas that have derivatives in them, likelier ones first. */
    static List<Guess> of(Declarations declarations, List<Formula> formulas) {
        Holdings holdings = new Holdings(
                declarations,
                formulas.stream()
                        .filter(f -> hasDerivative(f.term(), declarations))
                        .toList());
        return holdings.formulas.isEmpty() ? List.of() : holdings.all();
    }

    private static boolean hasDerivative(Term t, Declarations declarations) {
        return t instanceof Term.Derivative
                || Subterms.of(t).stream().anyMatch(p -> hasDerivative(p, declarations))
                || (t instanceof Term.Reference r
                        && declarations.definitions().stream()
                                .filter(d -> d.name().equals(r.name()))
                                .flatMap(d -> d.formula().stream())
                                .anyMatch(b -> hasDerivative(b, declarations)));
    }

    private List<Guess> all() {
        for (Statement s : declarations.statements()) {
            s.declared().forEach(d -> declared.put(d.name(), d.indices()));
        }
        List<String> nodes = declarations.definitions().stream()
                .filter(d -> d instanceof Statement.Define)
                .map(Statement.Definition::name)
                .filter(n -> !users(n).isEmpty())
                .toList();
        nodes.forEach(n -> everywhere(List.of(n), 1));
        for (int a = 0; a < nodes.size(); a++) {
            for (int b = a + 1; b < nodes.size() && guesses.size() < MOST_PAIRS; b++) {
                everywhere(List.of(nodes.get(a), nodes.get(b)), 2);
            }
        }
        users().forEach(this::inside);
        return List.copyOf(guesses);
    }

    /** The nodes of the graph that have a formula. */
    private List<Statement.Definition> users() {
        return declarations.definitions().stream()
                .filter(d -> d instanceof Statement.Define || d instanceof Statement.LossOf)
                .filter(d -> d.formula().isPresent())
                .toList();
    }

    private List<Statement.Definition> users(String name) {
        return users().stream()
                .filter(d -> Subterms.names(d.formula().orElseThrow()).contains(name))
                .toList();
    }

    private static String heldName(int k) {
        return "held " + k;
    }

    private static Guess.Held held(int k, List<String> indices, Term value) {
        Statement.Declared number = new Statement.Declared(heldName(k), indices);
        Statement.Declared worth = new Statement.Declared("value of " + heldName(k), indices);
        return new Guess.Held(
                heldName(k), new Statement.Real(List.of(number), List.of()), new Statement.Define(worth, value));
    }

    private static List<Term> references(List<String> names) {
        return names.stream().map(n -> (Term) new Term.Reference(n, List.of())).toList();
    }

    private void everywhere(List<String> nodes, int size) {
        Map<String, String> names = new HashMap<>();
        List<Guess.Held> held = new ArrayList<>();
        for (int k = 0; k < nodes.size(); k++) {
            List<String> indices = declared.getOrDefault(nodes.get(k), List.of());
            names.put(nodes.get(k), heldName(k));
            held.add(held(k, indices, new Term.Reference(nodes.get(k), references(indices))));
        }
        Map<Statement, Statement> changed = new HashMap<>();
        users().forEach(d -> changed.put(d, d.with(Mapping.names(d.formula().orElseThrow(), names))));
        guess(String.join(" and ", nodes) + " were held constant when differentiating", size, changed, held);
    }

    private void inside(Statement.Definition user) {
        Term body = user.formula().orElseThrow();
        String name = user.name();
        for (String used : Subterms.names(body)) {
            if (declared.containsKey(used)) {
                List<String> indices = declared.getOrDefault(used, List.of());
                Guess.Held held = held(0, indices, new Term.Reference(used, references(indices)));
                Term rest = Mapping.names(body, Map.of(used, held.name()));
                String words = used + " in the definition of " + name + " were held constant when differentiating";
                guess(words, 2, Map.of(user, user.with(rest)), List.of(held));
            }
        }
        Set<Term> parts = new LinkedHashSet<>();
        parts(body, parts);
        parts.remove(body.bare());
        parts.stream().limit(MOST_PARTS).forEach(part -> {
            List<String> indices =
                    List.copyOf(FreeIndices.of(part, declarations.ranges().keySet()));
            Guess.Held held = held(0, indices, part);
            Term number = new Term.Reference(held.name(), references(indices));
            Term rest = Mapping.parts(body, t -> t.bare().equals(part) ? Optional.of(number) : Optional.empty());
            String words = Difference.text(part) + " in the definition of " + name
                    + " were held constant when differentiating";
            guess(words, 3, Map.of(user, user.with(rest)), List.of(held));
        });
    }

    /** Everything in a formula that is more than a name or a number. */
    private static void parts(Term t, Set<Term> parts) {
        Term bare = t.bare();
        if (!(bare instanceof Term.Reference || bare instanceof Term.Decimal || bare instanceof Term.Delta)) {
            parts.add(bare);
            Subterms.of(bare).forEach(p -> parts(p, parts));
        }
    }

    private void guess(String words, int size, Map<Statement, Statement> changed, List<Guess.Held> held) {
        Cause cause = new Cause("as if " + words);
        guesses.add(Guess.of(declarations.with(changed), held, cause, "", size, formulas));
    }
}
