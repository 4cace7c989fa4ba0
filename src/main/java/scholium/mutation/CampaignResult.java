package scholium.mutation;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
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
    public record Row(String operator, int mutants, List<Integer> counts) {
        public Row {
            counts = List.copyOf(counts);
        }

        public int count(Fate fate) {
            return counts.get(fate.ordinal());
        }

        /** Mutants that may be false: not proved, not even under a condition, and not meaningless. */
        public int questionable() {
            return mutants - count(Fate.EQUIVALENT) - count(Fate.CONDITIONAL) - count(Fate.NO_VALUE);
        }

        /** Which share of those that may be false is refuted; 1 where there are none. */
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
        TreeMap<Fate, Integer> counts = new TreeMap<>();
        of.forEach(m -> counts.merge(m.fate(), 1, Integer::sum));
        return new Row(
                operator,
                of.size(),
                java.util.Arrays.stream(Fate.values())
                        .map(f -> counts.getOrDefault(f, 0))
                        .toList());
    }
}
