package scholium.diagnosis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import scholium.edit.Edit;
import scholium.edit.Edits;
import scholium.edit.Operator;
import scholium.edit.Vocabulary;
import scholium.syntax.Comparator;
import scholium.syntax.SourceDocument;
import scholium.syntax.Subterms;
import scholium.syntax.Term;

/** The variants of a line that are one slip away from it, or the same slip made twice. */
final class Slips {
    private static final int MOST_PAIRS = 900;
    private static final int MOST_FIRST = 120;
    private static final Set<Operator> LIKELY_TWICE = EnumSet.of(
            Operator.SIGN,
            Operator.FACTOR_INSERTED,
            Operator.FACTOR_DROPPED,
            Operator.NAME,
            Operator.SIZE,
            Operator.INDEX,
            Operator.EXPONENT,
            Operator.COMPLEMENT);
    private static final int PAIR = 2;
    private static final int LEFT = 3;
    private static final Set<Operator> LIKELY_ON_THE_LEFT = EnumSet.of(
            Operator.SIGN,
            Operator.NAME,
            Operator.INDEX,
            Operator.EXPONENT,
            Operator.POWER_MOVED,
            Operator.ROOT,
            Operator.ROOT_SCOPE,
            Operator.SCOPE,
            Operator.SIZE,
            Operator.SUM_INSERTED,
            Operator.SUM_DROPPED,
            Operator.RANGE);

    private final Line line;
    private final Vocabulary vocabulary;

    Slips(SourceDocument document, Line line) {
        this.line = line;
        this.vocabulary = Vocabulary.of(document.statements()).near(line.left(), line.right());
    }

    /**
     * A variant.
     *
     * @param size of the change, see {@link Edit#size}
     * @param edit the last edit that led here
     */
    record Slip(Term left, Comparator comparator, Term right, String words, int size, Edit edit) {}

    List<Slip> right() {
        return Edits.of(line.right(), vocabulary).stream().map(this::onRight).toList();
    }

    private Slip onRight(Edit e) {
        return new Slip(line.left(), line.comparator(), e.term(), e.description(), e.size(), e);
    }

    /** Edits of the left side: all where the formula stands there, else those that turn what it says into something else. */
    List<Slip> left() {
        boolean formula = line.right() instanceof Term.Reference
                && Subterms.of(line.left()).size() > 1;
        return Edits.of(line.left(), vocabulary).stream()
                .filter(e -> formula || LIKELY_ON_THE_LEFT.contains(e.operator()))
                .map(e -> new Slip(
                        e.term(),
                        line.comparator(),
                        line.right(),
                        formula ? e.description() : "on the left " + e.description(),
                        formula ? e.size() : e.size() + LEFT,
                        e))
                .toList();
    }

    /** One slip made at two places: the same factor forgotten in two terms, two signs turned round. */
    List<Slip> twice(List<Slip> single, BooleanSupplier late) {
        Map<String, List<Edit>> same = new LinkedHashMap<>();
        single.forEach(s ->
                same.computeIfAbsent(s.edit().slip(), k -> new ArrayList<>()).add(s.edit()));
        List<Slip> pairs = new ArrayList<>();
        Set<Term> seen = new HashSet<>();
        int first = 0;
        for (Slip s : single) {
            Edit e = s.edit();
            List<Edit> group = same.getOrDefault(e.slip(), List.of());
            if (group.size() < 2 || e.size() > 2 || !LIKELY_TWICE.contains(e.operator())) {
                continue;
            }
            if (first++ >= MOST_FIRST || pairs.size() >= MOST_PAIRS || late.getAsBoolean()) {
                break;
            }
            for (Edit f : Edits.again(e, vocabulary)) {
                if (!f.term().equals(line.right()) && seen.add(f.term())) {
                    String more = e.change().equals(f.change()) ? f.place() : f.description();
                    String words = e.description() + ", and " + more;
                    pairs.add(new Slip(line.left(), line.comparator(), f.term(), words, e.size() + PAIR, f));
                }
            }
        }
        return pairs;
    }

    /** Other relations between the same sides. */
    List<Slip> relations() {
        List<Comparator> others = switch (line.comparator()) {
            case LESS -> List.of(Comparator.LESS_OR_EQUAL, Comparator.GREATER, Comparator.GREATER_OR_EQUAL);
            case GREATER -> List.of(Comparator.GREATER_OR_EQUAL, Comparator.LESS, Comparator.LESS_OR_EQUAL);
            case LESS_OR_EQUAL -> List.of(Comparator.GREATER_OR_EQUAL);
            case GREATER_OR_EQUAL -> List.of(Comparator.LESS_OR_EQUAL);
            case NOT_EQUAL, NOT_IDENTICAL -> List.of(Comparator.EQUAL);
            case EQUAL, APPROXIMATELY -> List.of();
        };
        List<Slip> slips = new ArrayList<>();
        for (int k = 0; k < others.size(); k++) {
            String words = "the relation should be " + others.get(k).unicode();
            Edit none = new Edit(Operator.SIGN, words, "", 1 + 3 * k, line.right());
            slips.add(new Slip(line.left(), others.get(k), line.right(), words, 1 + 3 * k, none));
        }
        return slips;
    }
}
