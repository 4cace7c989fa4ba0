package scholium.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scholium.derivation.Claim;
import scholium.syntax.Comparator;
import scholium.syntax.SourceDocument;
import scholium.syntax.Statement;
import scholium.syntax.Term;
import scholium.syntax.UnicodePrinter;

/**
 * A step as the author wrote it.
 *
 * @param owner the claim, mistake or example
 * @param chain number of the chain in it
 * @param link number of the link in the chain
 */
record Line(Statement.Assertion owner, int chain, int link, Term left, Comparator comparator, Term right) {
    /** The steps of a claim in the order of its derivation; empty where the text does not give them back. */
    static List<Line> of(SourceDocument document, Claim claim) {
        for (Statement s : document.statements()) {
            if (s instanceof Statement.Assertion a && a.name().equals(claim.name())) {
                List<Line> lines = of(a);
                return isOf(lines, claim) ? lines : List.of();
            }
        }
        return List.of();
    }

    static Optional<Line> of(SourceDocument document, Claim claim, int number) {
        List<Line> lines = of(document, claim);
        return number < lines.size() ? Optional.of(lines.get(number)) : Optional.empty();
    }

    private static List<Line> of(Statement.Assertion owner) {
        List<Statement.Chain> chains = owner.chains();
        List<Line> lines = new ArrayList<>();
        for (int c = 0; c < chains.size(); c++) {
            Term left = chains.get(c).first();
            List<Statement.Link> links = chains.get(c).links();
            for (int k = 0; k < links.size(); k++) {
                Statement.Link link = links.get(k);
                lines.add(new Line(owner, c, k, left, link.comparator(), link.right()));
                left = link.right();
            }
        }
        return lines;
    }

    /** Two statements of one name are an error, but one of them may have been read. */
    private static boolean isOf(List<Line> lines, Claim claim) {
        if (lines.size() != claim.steps().size()) {
            return false;
        }
        for (int k = 0; k < lines.size(); k++) {
            String right = claim.steps().get(k).right().unicode();
            if (!UnicodePrinter.print(lines.get(k).right()).equals(right)) {
                return false;
            }
        }
        return true;
    }

    /** Whether left − right tells how far the line is from true. */
    boolean isOrder() {
        return switch (comparator) {
            case EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
            case APPROXIMATELY, NOT_EQUAL, NOT_IDENTICAL -> false;
        };
    }

    boolean isEquality() {
        return comparator == Comparator.EQUAL;
    }
}
