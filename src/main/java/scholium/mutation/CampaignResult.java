package scholium.mutation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import scholium.text.Diagnostic;

/**
 * A whole campaign.
 *
 * @param mutants in the order of the documents
 * @param leftOut claims that were not mutated, and why
 * @param diagnostics what is wrong with the inputs
 */
public record CampaignResult(
        int documents,
        int claims,
        int steps,
        List<Mutant> mutants,
        List<String> leftOut,
        List<Diagnostic> diagnostics,
        long seed,
        long millis) {
    public CampaignResult {
        mutants = List.copyOf(mutants);
        leftOut = List.copyOf(leftOut);
        diagnostics = List.copyOf(diagnostics);
    }

    /** What came of the mutants of one operator, or of all. */
    public record Row(String operator, int mutants, Map<Fate, Integer> counts) {
        public Row {
            counts = Map.copyOf(counts);
        }

        public int count(Fate fate) {
            return counts.getOrDefault(fate, 0);
        }

        /** Mutants that look false: nothing speaks for them, neither a proof, be it under a condition, nor evidence. */
        public int questionable() {
            return count(Fate.REFUTED) + count(Fate.UNDECIDED) + count(Fate.FAILED) + count(Fate.WRONGLY_PROVED);
        }

        /** Which share of those that look false is refuted; 1 where there are none. */
        public double score() {
            return questionable() == 0 ? 1 : (double) count(Fate.REFUTED) / questionable();
        }
    }

    /** One row for each operator, in alphabetical order. */
    public List<Row> rows() {
        Set<String> operators = new TreeSet<>();
        mutants.forEach(m -> operators.add(m.operator()));
        return operators.stream()
                .map(o -> row(
                        o, mutants.stream().filter(m -> m.operator().equals(o)).toList()))
                .toList();
    }

    public Row total() {
        return row("all", mutants);
    }

    public List<Mutant> of(Fate fate) {
        return mutants.stream().filter(m -> m.fate() == fate).toList();
    }

    private static Row row(String operator, List<Mutant> of) {
        Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
        of.forEach(m -> counts.merge(m.fate(), 1, Integer::sum));
        return new Row(operator, of.size(), counts);
    }
}
