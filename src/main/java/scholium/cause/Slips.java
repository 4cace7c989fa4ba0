package scholium.cause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scholium.edit.Edit;
import scholium.edit.Edits;
import scholium.edit.Mapping;
import scholium.edit.Operator;
import scholium.edit.Vocabulary;
import scholium.syntax.Statement;
import scholium.syntax.Term;

/** One slip in a definition that the formulas rest on, or in a formula itself. */
final class Slips {
    private static final int CHUNK = 50;
    private static final int MOST_EACH = 400;

    private final Declarations declarations;
    private final Vocabulary vocabulary;

    private Slips(Declarations declarations) {
        this.declarations = declarations;
        this.vocabulary = Vocabulary.of(declarations.statements());
    }

    /** The guesses, smaller slips first, those in definitions before those in formulas of the same size. */
    static List<Guess> of(Declarations declarations, List<Formula> formulas) {
        Slips slips = new Slips(declarations);
        List<Guess> guesses = new ArrayList<>();
        for (Statement.Definition d : declarations.definitions()) {
            d.formula().ifPresent(body -> slips.definition(d, body, formulas, guesses));
        }
        List<Guess.Candidate> edited = new ArrayList<>();
        formulas.stream().filter(f -> !isName(f.term())).forEach(f -> slips.formula(f, edited));
        edited.sort(Comparator.comparingInt(Guess.Candidate::size));
        for (int from = 0; from < edited.size(); ) {
            int to = from;
            while (to < edited.size()
                    && to - from < CHUNK
                    && edited.get(to).size() == edited.get(from).size()) {
                to++;
            }
            guesses.add(new Guess(declarations, List.of(), edited.subList(from, to)));
            from = to;
        }
        guesses.sort(Comparator.comparingInt(Guess::size));
        return guesses;
    }

    /** ∂L/∂x_i says nothing that a slip could be in. */
    private static boolean isName(Term t) {
        return t instanceof Term.Derivative;
    }

    private List<Edit> edits(Term term) {
        return Edits.of(term, vocabulary.near(term)).stream().limit(MOST_EACH).toList();
    }

    private void definition(Statement.Definition d, Term body, List<Formula> formulas, List<Guess> guesses) {
        String place = "in the definition of " + d.name();
        for (Edit e : edits(body)) {
            Cause cause = new Cause(words(body, e, place));
            Declarations changed = declarations.with(Map.of(d, d.with(e.term())));
            guesses.add(Guess.of(changed, List.of(), cause, place, size(e), formulas));
            everywhere(Difference.pair(body, e.term()), size(e) + 1, formulas).ifPresent(guesses::add);
        }
    }

    /** The same slip wherever the part stands: code that computes it once uses it everywhere. */
    private Optional<Guess> everywhere(Difference.Pair pair, int size, List<Formula> formulas) {
        Term part = pair.before();
        boolean generic = part instanceof Term.Reference || part instanceof Term.Decimal;
        List<Formula> changed = formulas.stream()
                .map(f -> f.with(replaced(f.term(), pair)))
                .filter(f -> !formulas.contains(f))
                .toList();
        if (generic || changed.isEmpty()) {
            return Optional.empty();
        }
        Map<Statement, Statement> statements = new HashMap<>();
        for (Statement.Definition d : declarations.definitions()) {
            d.formula().ifPresent(b -> statements.put(d, d.with(replaced(b, pair))));
        }
        Cause cause = new Cause("as if " + Difference.between(part, pair.after()) + " everywhere");
        return Optional.of(Guess.of(declarations.with(statements), List.of(), cause, "everywhere", size, changed));
    }

    private static Term replaced(Term t, Difference.Pair pair) {
        Term other =
                pair.after() instanceof Term.Binary ? new Term.Group(pair.after(), Term.Bracket.ROUND) : pair.after();
        return Mapping.parts(t, x -> x.bare().equals(pair.before()) ? Optional.of(other) : Optional.empty());
    }

    private void formula(Formula f, List<Guess.Candidate> candidates) {
        for (Edit e : edits(f.term())) {
            Cause cause = new Cause(words(f.term(), e, f.place()));
            candidates.add(new Guess.Candidate(cause, f.place(), size(e), f.with(e.term())));
        }
    }

    /** Code that differs from its formula has more often left something out than put something in. */
    private static int size(Edit e) {
        return switch (e.operator()) {
            case FACTOR_DROPPED, TERM_DROPPED, SUM_DROPPED -> 1;
            case FACTOR_INSERTED, TERM_INSERTED, SUM_INSERTED -> e.size() + 1;
            // Which of two weights a number is differs from book to book.
            case EXCHANGE -> e.change().contains("1 − ") ? 1 : e.size();
            default -> e.size();
        };
    }

    private static String words(Term before, Edit e, String place) {
        String change = e.operator() == Operator.EXCHANGE
                ? e.change().replace(" are exchanged", " were exchanged")
                : Difference.between(before, e.term());
        return "as if " + change + " " + place;
    }
}
