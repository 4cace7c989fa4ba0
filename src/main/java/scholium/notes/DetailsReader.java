package scholium.notes;

import java.util.List;
import java.util.Optional;
import scholium.rewriting.Explanation;
import scholium.syntax.Comparator;
import scholium.verify.Verdict;

/** Smaller steps as chains of the notes. */
final class DetailsReader {
    private final Typesetter typesetter;
    private final SentenceReader sentences;

    DetailsReader(Typesetter typesetter, SentenceReader sentences) {
        this.typesetter = typesetter;
        this.sentences = sentences;
    }

    /** The rule, where one alone leads from the left side to the right. */
    Optional<Sentence> rule(Explanation e) {
        return e.lines().size() == 1 && e.named()
                ? Optional.of(sentences.justification(e.lines().get(0).reason()))
                : Optional.empty();
    }

    /** The chain, where there is more than one step to see. */
    List<Chain> chains(Explanation e) {
        boolean deep = e.lines().size() > 1
                || e.lines().stream().anyMatch(l -> !l.details().isEmpty());
        return deep ? List.of(chain(e)) : List.of();
    }

    private Chain chain(Explanation e) {
        return new Chain(
                typesetter.term(e.left()), e.lines().stream().map(this::line).toList());
    }

    private Chain.Line line(Explanation.Line l) {
        return new Chain.Line(
                Verdict.PROVED,
                Typesetter.sign(Comparator.EQUAL, "").then(typesetter.term(l.right())),
                Optional.of(sentences.justification(l.reason())),
                "",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                l.details().stream().map(this::chain).toList());
    }
}
