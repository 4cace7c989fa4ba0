package scholium.implementation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.Index;
import scholium.expr.Range;
import scholium.expr.Rewriting;
import scholium.expr.evaluation.NoValue;
import scholium.expr.evaluation.Partial;

/**
 * Whether the batches can tell right from wrong: each summand of a claimed formula is deleted in turn, and the shorter
 * formula compared with the whole one, in exact arithmetic, at the admitted error. A comparison in which some term does
 * not matter (a backward pass with an upstream gradient of ones) is vacuous in that term. A term that is always 0 is
 * never noticed, and rightly so. The code plays no part: it is not run.
 */
public final class TermDeletions {
    /** Each batch is evaluated again for every term, so large ones are left out. */
    private static final int MOST_INPUTS = 32;

    private static final int MOST_ELEMENTS = 8;

    private final Binding binding;
    private final List<Index> indices;
    private final List<Range> ranges;
    private final List<PlacedBatch> batches;
    private final List<Optional<At>> places = new ArrayList<>();
    private final ClaimedValues whole;

    private TermDeletions(Binding binding, Binding.Claimed claimed, List<PlacedBatch> batches) {
        this.binding = binding;
        this.batches = batches.stream()
                .filter(b -> b.batch().inputs().size() <= MOST_INPUTS)
                .toList();
        this.whole = new ClaimedValues(binding, claimed);
        this.indices = claimed.indices();
        this.ranges = indices.stream()
                .flatMap(i -> SizeSolving.range(binding.setting(), i).stream())
                .toList();
    }

    /** The deletions of all summands of what is claimed of the output, in the order in which they are written. */
    static List<TermDeletion> of(Implementation implementation, Binding binding, String output, List<Batch> batches) {
        return of(binding, output, PlacedBatch.of(implementation, binding, batches));
    }

    /** As the other, at batches that are asked more than this. */
    public static List<TermDeletion> of(Binding binding, String output, List<PlacedBatch> batches) {
        Binding.Claimed claimed = binding.outputs().get(output);
        if (claimed == null) {
            throw new IllegalArgumentException("nothing is claimed of " + output);
        }
        TermDeletions deletions = new TermDeletions(binding, claimed, batches);
        return Deleting.all(claimed.expression()).stream().map(deletions::judge).toList();
    }

    /** The whole formula at a batch that is small enough to be evaluated once more for every term. */
    private record At(Batch batch, Place place, ClaimedValues.At whole, List<int[]> subscripts) {}

    /** The formula at one of the batches, evaluated at most once for all terms; empty where the document says nothing. */
    private Optional<At> at(int number) {
        while (places.size() <= number) {
            PlacedBatch b = batches.get(places.size());
            places.add(
                    b.isAssumed()
                            ? b.place()
                                    .flatMap(p -> Subscripts.all(ranges, p, MOST_ELEMENTS)
                                            .map(all -> new At(b.batch(), p, whole.at(p), all)))
                            : Optional.empty());
        }
        return places.get(number);
    }

    private TermDeletion judge(Deleting.Deleted deleted) {
        ClaimedValues shorter = new ClaimedValues(binding, new Binding.Claimed(deleted.rest(), indices));
        double greatest = 0;
        boolean compared = false;
        Optional<Batch> undefined = Optional.empty();
        for (int number = 0; number < batches.size(); number++) {
            if (at(number).isEmpty()) {
                continue;
            }
            At at = at(number).get();
            ClaimedValues.At shorterHere = shorter.at(at.place());
            for (int[] element : at.subscripts()) {
                Optional<Estimate> right = at.whole().element(element).value();
                Partial<Estimate> without = shorterHere.element(element);
                Optional<Estimate> wrong = without.value();
                if (right.isPresent() && without.reason().equals(Optional.of(NoValue.UNDEFINED))) {
                    undefined = undefined.or(() -> Optional.of(at.batch()));
                }
                if (right.isPresent() && wrong.isPresent()) {
                    compared = true;
                    ElementError error = ElementError.of(wrong.get().value(), right.get());
                    greatest = Math.max(greatest, error.least());
                    if (error.isDifference()) {
                        return new TermDeletion(deleted.term(), deleted.rest(), greatest, Optional.of(at.batch()));
                    }
                }
            }
        }
        // A formula that never has a value where the whole one has is not mistaken for it.
        return !compared && undefined.isPresent()
                ? new TermDeletion(deleted.term(), deleted.rest(), Double.POSITIVE_INFINITY, undefined)
                : new TermDeletion(deleted.term(), deleted.rest(), greatest, Optional.empty());
    }

    /** Deletes one summand, counted in the order of a walk through the expression. */
    private static final class Deleting extends Rewriting {
        private final int which;
        private int seen;
        private Expr term = Exprs.ZERO;

        /** A summand and the expression without it. */
        record Deleted(Expr term, Expr rest) {}

        private Deleting(int which) {
            this.which = which;
        }

        static List<Deleted> all(Expr e) {
            Deleting count = new Deleting(-1);
            count.apply(e);
            List<Deleted> deleted = new ArrayList<>();
            for (int k = 0; k < count.seen; k++) {
                Deleting one = new Deleting(k);
                Expr rest = one.apply(e);
                deleted.add(new Deleted(one.term, rest));
            }
            return deleted;
        }

        @Override
        public Expr add(Expr.Add e) {
            List<Expr> kept = new ArrayList<>();
            for (Expr t : e.terms()) {
                boolean here = seen++ == which;
                if (here) {
                    term = t;
                }
                Expr image = apply(t);
                if (!here) {
                    kept.add(image);
                }
            }
            return Exprs.add(kept);
        }

        /** What the loss' arguments are is no part of the formula's value. */
        @Override
        public Expr lossDerivative(Expr.LossDerivative e) {
            return e;
        }
    }
}
