package scholium.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import scholium.derivation.Obligation;
import scholium.elaborate.Elaboration;
import scholium.expr.Index;
import scholium.expr.Setting;
import scholium.expr.TreeSize;
import scholium.syntax.LatexPrinter;
import scholium.syntax.SourceDocument;
import scholium.syntax.UnicodePrinter;
import scholium.verify.Suggestion;

/**
 * Searches the slips of {@code edit} for the smallest that makes a false line true.
 *
 * <p>Method: variants are read in the document's context, tried in floating point at random admissible points, and those
 * that seem true are proved by the exact engine. Counts bound the work, so that the answer is the same on every machine;
 * the clock is a backstop.
 */
final class NearestTruth {
    private static final long MOST_NANOS = 20_000_000_000L;
    private static final int MOST_READ = 2_400;
    /** Variants times nodes of the line: reading and trying a variant takes the longer, the longer the line is. */
    private static final long MOST_WORK = 1_000_000;

    private static final int MOST_PROOFS = 12;
    private static final int BATCH = 400;
    private static final int MOST_SHOWN = 3;
    /** Alternatives further than this behind the best are noise. */
    private static final int MARGIN = 2;

    private final SourceDocument document;
    private final Elaboration elaboration;
    private final Prover prover;
    private final LongSupplier nanoTime;

    /** @param nanoTime a clock in nanoseconds, the backstop */
    NearestTruth(SourceDocument document, Elaboration elaboration, Prover prover, LongSupplier nanoTime) {
        this.document = document;
        this.elaboration = elaboration;
        this.prover = prover;
        this.nanoTime = nanoTime;
    }

    /**
     * True formulas near a false line, nearest first; empty where none is found.
     *
     * @param failed the part of the line that was refuted
     */
    List<Suggestion> of(Line line, Obligation failed) {
        if (!failed.label().isEmpty()) {
            return List.of();
        }
        Search search = new Search(line, failed, nanoTime.getAsLong() + MOST_NANOS);
        return line.isEquality() ? search.equality() : search.comparison();
    }

    private final class Search {
        private final Line line;
        private final Obligation failed;
        private final long end;
        private final Trial trial;
        private final Nearness nearness;
        private final Slips slips;
        private final long mostRead;
        private int proofs;
        private int reads;

        Search(Line line, Obligation failed, long end) {
            this.line = line;
            this.failed = failed;
            this.end = end;
            this.trial = new Trial(failed, prover.seed());
            this.nearness = new Nearness(document, line);
            this.slips = new Slips(document, line);
            TreeSize nodes = new TreeSize(name -> 1);
            long size = nodes.of(failed.relation().left())
                    + nodes.of(failed.relation().right());
            this.mostRead = Math.min(MOST_READ, MOST_WORK / size);
        }

        private boolean late() {
            return nanoTime.getAsLong() > end;
        }

        List<Suggestion> equality() {
            List<Slips.Slip> computed = new Computed(line, trial.sides()).slips();
            List<Candidate> found = proved(trial.hold(read(computed)));
            if (!Computed.isNumber(line.right())) {
                List<Slips.Slip> single = slips.right();
                found.addAll(smallest(single));
                if (found.isEmpty()) {
                    found.addAll(smallest(slips.twice(single, this::late)));
                }
            }
            if (found.isEmpty()) {
                found.addAll(smallest(slips.left()));
            }
            return shown(found);
        }

        List<Suggestion> comparison() {
            return shown(proved(read(slips.relations())));
        }

        /** Those of one batch of one size that are proved; others are not looked at then. */
        private List<Candidate> smallest(List<Slips.Slip> all) {
            for (int from = 0; from < all.size() && !late(); ) {
                int to = from;
                while (to < all.size()
                        && to - from < BATCH
                        && all.get(to).size() == all.get(from).size()) {
                    to++;
                }
                List<Candidate> found = proved(trial.hold(read(all.subList(from, to))));
                if (!found.isEmpty()) {
                    return found;
                }
                from = to;
            }
            return List.of();
        }

        private List<Candidate> read(List<Slips.Slip> slips) {
            List<Candidate> read = new ArrayList<>();
            for (Slips.Slip s : slips) {
                if (reads++ >= mostRead || late()) {
                    break;
                }
                candidate(s).ifPresent(read::add);
            }
            return read;
        }

        private Optional<Candidate> candidate(Slips.Slip s) {
            return elaboration
                    .link(line.owner(), line.chain(), line.link(), s.left(), s.comparator(), s.right())
                    .filter(parts -> parts.size() == 1 && free(failed).containsAll(free(parts.get(0))))
                    .map(parts ->
                            new Candidate(s.left(), s.comparator(), s.right(), s.words(), s.size(), parts.get(0)));
        }

        private static Set<Index> free(Obligation o) {
            Set<Index> free = new LinkedHashSet<>();
            for (Setting.FreeIndex f : o.setting().free()) {
                free.add(f.index());
            }
            return free;
        }

        private List<Candidate> proved(List<Candidate> seeming) {
            List<Candidate> proved = new ArrayList<>();
            for (Candidate c : sorted(seeming)) {
                boolean enough = proved.size() >= MOST_SHOWN + 2
                        || (!proved.isEmpty() && nearness.score(c) > nearness.score(proved.get(0)) + MARGIN);
                if (enough || proofs >= MOST_PROOFS || late()) {
                    break;
                }
                if (nearness.refuses(c)) {
                    continue;
                }
                proofs++;
                if (prover.proves(List.of(c.obligation()))) {
                    proved.add(c);
                }
            }
            return proved;
        }

        /** By nearness, then the shorter, then in the order found. */
        private List<Candidate> sorted(List<Candidate> candidates) {
            List<Candidate> sorted = new ArrayList<>(candidates);
            sorted.sort(Comparator.<Candidate>comparingInt(nearness::score)
                    .thenComparingInt(c -> UnicodePrinter.print(c.left()).length()
                            + UnicodePrinter.print(c.right()).length()));
            return sorted;
        }

        private List<Suggestion> shown(List<Candidate> found) {
            List<Candidate> sorted = sorted(found);
            Set<String> seen = new LinkedHashSet<>();
            List<Suggestion> shown = new ArrayList<>();
            for (Candidate c : sorted) {
                boolean near = nearness.score(c) <= nearness.score(sorted.get(0)) + MARGIN;
                if (near && shown.size() < MOST_SHOWN && seen.add(Canonical.of(c.left()) + Canonical.of(c.right()))) {
                    shown.add(suggestion(c));
                }
            }
            return shown;
        }

        private Suggestion suggestion(Candidate c) {
            String unicode = UnicodePrinter.print(c.left()) + " "
                    + c.comparator().unicode() + " " + UnicodePrinter.print(c.right());
            String latex = LatexPrinter.print(c.left(), document.names()) + " "
                    + c.comparator().latex() + " " + LatexPrinter.print(c.right(), document.names());
            return new Suggestion(c.words(), unicode, latex);
        }
    }
}
