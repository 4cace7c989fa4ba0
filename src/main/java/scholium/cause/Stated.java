package scholium.cause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import scholium.syntax.SourceDocument;
import scholium.syntax.Statement;
import scholium.syntax.Term;

/**
 * A formula that the document states somewhere: a member of a claim, a mistake, a name of its own.
 *
 * @param formula for the output in question
 * @param cause what to say if the code computes it
 * @param trusted whether it stands in a claim without hypotheses, hence may be the output's formula in other words
 */
record Stated(Formula formula, Cause cause, boolean trusted) {
    private static final String MISTAKE = "it is the mistake ";
    private static final int MOST = 400;
    private static final int LONGEST = 60;

    /** Nothing to say. */
    static final Cause NOTHING = new Cause("");

    /** What the document itself calls a mistake first, then what is said shortest. */
    static final Comparator<Cause> LIKELIER = Comparator.comparing(
                    (Cause c) -> !c.words().contains(MISTAKE))
            .thenComparingInt(c -> c.words().length());

    /**
     * All formulas of a document with so many free indices.
     *
     * @param rank how many dimensions the output has
     */
    static List<Stated> of(SourceDocument document, String output, int rank) {
        Set<String> indices = new Declarations(document.statements()).ranges().keySet();
        List<Stated> all = new ArrayList<>();
        for (Statement s : document.statements()) {
            if (s instanceof Statement.Define d && d.target().indices().size() == rank) {
                List<Term> subscripts = d.target().indices().stream()
                        .map(n -> (Term) new Term.Reference(n, List.of()))
                        .toList();
                Term name = new Term.Reference(d.name(), subscripts);
                all.add(quantity(new Formula(output, d.target().indices(), name, "")));
            } else if (s instanceof Statement.Claim c) {
                claim(document, c, output, indices, all);
            }
        }
        return all.stream()
                .filter(x -> x.formula().indices().size() == rank)
                .limit(MOST)
                .toList();
    }

    private static void claim(
            SourceDocument document, Statement.Claim c, String output, Set<String> indices, List<Stated> all) {
        List<String> free = List.copyOf(FreeIndices.of(c.chain().first(), indices));
        boolean mistake = c.kind() == Statement.ClaimKind.MISTAKE;
        List<Term> members = new ArrayList<>(List.of(c.chain().first()));
        c.chain().links().forEach(l -> members.add(l.right()));
        for (Term member : members) {
            if (!Set.copyOf(free).equals(FreeIndices.of(member, indices))) {
                continue;
            }
            Formula formula = new Formula(output, free, member, "in claim “" + c.name() + "”");
            if (mistake && member != c.chain().first()) {
                int line = document.positions().of(c).position().line();
                Cause cause = new Cause(MISTAKE + "“" + c.name() + "” of line " + line);
                all.add(new Stated(formula, cause, false));
            } else {
                boolean trusted =
                        !mistake && c.given().isEmpty() && c.induction().isEmpty();
                Stated stated = quantity(formula);
                all.add(new Stated(formula, stated.cause(), trusted));
            }
        }
    }

    private static Stated quantity(Formula formula) {
        String text = Difference.text(formula.term());
        String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        return new Stated(formula, new Cause("it computes " + shown), false);
    }

    /** The names in all these formulas, for their declarations. */
    static List<Term> terms(List<Stated> stated) {
        return stated.stream().map(s -> s.formula().term()).collect(Collectors.toList());
    }

    Guess.Candidate candidate() {
        return new Guess.Candidate(cause, "", 1, formula);
    }

    Optional<Formula> other() {
        return trusted ? Optional.of(formula) : Optional.empty();
    }
}
