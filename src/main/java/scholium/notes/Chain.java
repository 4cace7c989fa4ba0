package scholium.notes;

import java.util.List;
import java.util.Optional;
import scholium.verify.Verdict;

/** A left side and the lines below it. */
record Chain(Formula left, List<Line> lines) {
    Chain {
        lines = List.copyOf(lines);
    }

    /**
     * One link of a chain.
     *
     * @param right the relation and what stands to its right
     * @param why the author's justification
     * @param scope where it differs from that of the claim
     * @param conditions what it holds under, where the document does not grant it
     * @param reason why nothing better could be said
     * @param details smaller checked steps that make up this one; none where there are no smaller ones
     */
    record Line(
            Verdict verdict,
            Formula right,
            Optional<Sentence> why,
            String scope,
            List<Sentence> conditions,
            Optional<Falsity> falsity,
            Optional<String> reason,
            List<Chain> details) {
        Line {
            conditions = List.copyOf(conditions);
            details = List.copyOf(details);
        }
    }

    /**
     * Why a line is false: a point, and the two sides there.
     *
     * @param point the values, as in {@code m = 2, x = [0, 1]}; none where the line holds no names
     * @param trueIf conditions under which it is true, each enough by itself
     * @param suggestions true lines near it
     * @param decimals the sides once more as decimals, where they are not decimals themselves
     */
    record Falsity(
            List<Sentence> point,
            Sentence left,
            Sentence right,
            Optional<String> decimals,
            Optional<Sentence> residual,
            List<Sentence> trueIf,
            List<Sentence> suggestions) {
        Falsity {
            point = List.copyOf(point);
            trueIf = List.copyOf(trueIf);
            suggestions = List.copyOf(suggestions);
        }
    }
}
