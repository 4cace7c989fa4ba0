package scholium.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scholium.elaborate.Elaboration;
import scholium.syntax.Comparator;

/** Chains that end well although a member in between is wrong. */
final class Compensation {
    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth");

    private final Elaboration elaboration;
    private final Prover prover;

    Compensation(Elaboration elaboration, Prover prover) {
        this.elaboration = elaboration;
        this.prover = prover;
    }

    /**
     * What to say of the chains of a claim.
     *
     * @param refuted which of the lines are refuted; the others are taken to hold
     */
    List<String> remarks(List<Line> lines, List<Boolean> refuted) {
        List<String> remarks = new ArrayList<>();
        int start = 0;
        while (start < lines.size()) {
            int end = start + 1;
            while (end < lines.size()
                    && lines.get(end).chain() == lines.get(start).chain()) {
                end++;
            }
            remark(lines.subList(start, end), refuted.subList(start, end)).ifPresent(remarks::add);
            start = end;
        }
        return remarks;
    }

    private Optional<String> remark(List<Line> chain, List<Boolean> refuted) {
        List<Integer> wrong = new ArrayList<>();
        for (int k = 0; k < chain.size(); k++) {
            if (refuted.get(k)) {
                wrong.add(k);
            }
        }
        boolean equalities = chain.stream().allMatch(Line::isEquality);
        if (!equalities || wrong.size() < 2) {
            return Optional.empty();
        }
        int first = wrong.get(0);
        int last = wrong.get(wrong.size() - 1);
        if (wrong.size() == 2 && last == first + 1 && equal(chain, first, last)) {
            return Optional.of("the " + ordinal(last)
                    + " member is the odd one out: without it every link holds, and the end result is right");
        }
        return equal(chain, 0, chain.size() - 1)
                ? Optional.of("the end result is right: the first and the last member are equal; the errors in links "
                        + list(wrong) + " cancel")
                : Optional.empty();
    }

    /** Whether the member before link {@code from} equals the member behind link {@code to}. */
    private boolean equal(List<Line> chain, int from, int to) {
        Line end = chain.get(to);
        return elaboration
                .link(end.owner(), end.chain(), end.link(), chain.get(from).left(), Comparator.EQUAL, end.right())
                .filter(prover::proves)
                .isPresent();
    }

    /** Member {@code number} of the chain, counted from 0. */
    private static String ordinal(int number) {
        return number < ORDINALS.size() ? ORDINALS.get(number) : (number + 1) + "th";
    }

    private static String list(List<Integer> links) {
        StringBuilder out = new StringBuilder();
        for (int k = 0; k < links.size(); k++) {
            out.append(k == 0 ? "" : k == links.size() - 1 ? " and " : ", ").append(links.get(k) + 1);
        }
        return out.toString();
    }
}
