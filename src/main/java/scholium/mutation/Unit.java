package scholium.mutation;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import scholium.derivation.Obligation;
import scholium.derivation.Step;
import scholium.expr.Comparison;
import scholium.expr.Relation;
import scholium.text.Position;
import scholium.verify.ContradictionException;
import scholium.verify.StepResult;
import scholium.verify.Verdict;
import scholium.verify.Verifier;

/** A place of a document with everything needed to judge its mutants; units are independent of each other. */
public final class Unit {
    /** So many variants that say nothing are passed over for each that is wanted. */
    private static final int PATIENCE = 12;

    private final Place place;
    private final Verifier verifier;
    private final Review review;
    private final long seed;

    Unit(Place place, Verifier verifier, Review review, long seed) {
        this.place = place;
        this.verifier = verifier;
        this.review = review;
        this.seed = seed;
    }

    /** The document. */
    public String path() {
        return place.step().span().source().name();
    }

    /** How many mutants it gets for each one of an assumption. */
    int weight() {
        return place instanceof AssumptionPlace ? 1 : 8;
    }

    /**
     * Judges mutants that can be read, in an order that depends on the seed alone.
     *
     * @param quota how many at most
     * @param done numbers of mutants that have been judged before and are passed over
     * @param out takes each result with its number
     */
    public void run(int quota, IntPredicate done, BiConsumer<Integer, Mutant> out) {
        int number = 0;
        int tried = 0;
        List<Variant> order = quota == 0 ? List.of() : Sample.inOrder(place.variants(), seed);
        for (Variant v : order) {
            if (number >= quota
                    || tried++ > PATIENCE * quota
                    || Thread.currentThread().isInterrupted()) {
                return;
            }
            Optional<List<Obligation>> lines = v.obligations().get();
            if (lines.isPresent() && !lines.get().isEmpty()) {
                if (!done.test(number)) {
                    out.accept(number, judged(v, lines.get()));
                }
                number++;
            }
        }
    }

    private Mutant judged(Variant v, List<Obligation> lines) {
        if (Equality.same(lines, place.original())) {
            return mutant(v, Fate.EQUIVALENT, "the same line");
        }
        try {
            return mutant(v, lines, verifier.judge(step(lines)));
        } catch (ContradictionException e) {
            return mutant(v, Fate.WRONGLY_PROVED, String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            return mutant(v, Fate.FAILED, String.valueOf(e));
        }
    }

    private Mutant mutant(Variant v, List<Obligation> lines, StepResult r) {
        if (r.verdict() == Verdict.PROVED) {
            return review.against(lines)
                    .map(point -> mutant(v, Fate.WRONGLY_PROVED, point))
                    .orElseGet(() -> mutant(v, Fate.EQUIVALENT, ""));
        }
        return switch (r.verdict()) {
            case REFUTED -> mutant(v, Fate.REFUTED, "");
            case CONDITIONAL -> mutant(v, Fate.CONDITIONAL, String.join(", ", r.conditions()));
            default -> open(v, lines, r);
        };
    }

    /** Neither proved nor refuted by a point: it may be refuted by an identity, or mean nothing. */
    private Mutant open(Variant v, List<Obligation> lines, StepResult r) {
        if (isIdentical(lines)) {
            return mutant(v, Fate.REFUTED, "");
        }
        if (r.verdict() == Verdict.SUPPORTED) {
            return mutant(v, Fate.SUPPORTED, reason(r));
        }
        return mutant(v, review.findsNoValue(lines) ? Fate.NO_VALUE : Fate.UNDECIDED, reason(r));
    }

    /** What is said not to be identical is refuted by a proof that it is. */
    private boolean isIdentical(List<Obligation> lines) {
        List<Obligation> equal = lines.stream()
                .filter(o -> o.relation().comparison() == Comparison.NOT_IDENTICAL)
                .map(o -> new Obligation(
                        o.label(),
                        Relation.of(
                                o.relation().left(),
                                Comparison.EQUAL,
                                o.relation().right()),
                        o.setting(),
                        Optional.empty(),
                        o.existence(),
                        o.whole(),
                        o.given()))
                .toList();
        return !equal.isEmpty() && verifier.judge(step(equal)).verdict() == Verdict.PROVED;
    }

    private Step step(List<Obligation> lines) {
        Step s = place.step();
        return new Step(s.span(), s.chain(), s.left(), s.relation(), s.right(), Optional.empty(), lines, List.of());
    }

    private static String reason(StepResult r) {
        String agrees = r.evidence().stream()
                .filter(e -> !e.strength().equals("none"))
                .map(e -> e.engine() + " agrees at " + e.detail())
                .collect(Collectors.joining("; "));
        return r.reason().orElse("") + (agrees.isEmpty() ? "" : "; " + agrees);
    }

    private Mutant mutant(Variant v, Fate fate, String reason) {
        Position at = place.step().span().position();
        return new Mutant(
                path(),
                at.line(),
                place.claim().name(),
                v.operator(),
                v.change(),
                v.formula().get(),
                fate,
                reason);
    }
}
