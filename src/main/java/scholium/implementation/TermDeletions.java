package scholium.implementation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

    private TermDeletions(Binding binding, Binding.Claimed claimed) {
        this.binding = binding;
        this.indices = claimed.indices();
        this.ranges = indices.stream()
                .flatMap(i -> SizeSolving.range(binding.setting(), i).stream())
                .toList();
    }

    /** The deletions of all summands of what is claimed of the output, in the order in which they are written. */
    public static List<TermDeletion> of(Implementation implementation, Binding binding, String output, long seed) {
        return of(implementation, binding, output, Batches.of(implementation.inputs(), seed));
    }

    static List<TermDeletion> of(Implementation implementation, Binding binding, String output, List<Batch> batches) {
        Binding.Claimed claimed = binding.outputs().get(output);
        if (claimed == null) {
            throw new IllegalArgumentException("nothing is claimed of " + output);
        }
        TermDeletions deletions = new TermDeletions(binding, claimed);
        List<At> places = new ArrayList<>();
        Assumptions assumptions = new Assumptions(binding);
        List<Batch> small =
                batches.stream().filter(b -> b.inputs().size() <= MOST_INPUTS).toList();
        for (Batch drawn : small) {
            Batch batch = drawn.with(GivenValues.in(binding, drawn.inputs()));
            Optional<Map<Index, Integer>> sizes = SizeSolving.at(
                    binding, batch.inputs(), new DeclaredOutputs(implementation, batch.inputs()).zeros());
            sizes.map(s -> new Place(binding, batch.inputs(), s))
                    .filter(assumptions::holdAt)
                    .flatMap(place -> deletions.at(batch, place))
                    .ifPresent(places::add);
        }
        ClaimedValues whole = new ClaimedValues(binding, claimed);
        return Deleting.all(claimed.expression()).stream()
                .map(d -> deletions.judge(d, whole, places))
                .toList();
    }

    /** A batch that is small enough to be evaluated once more for every term. */
    private record At(Batch batch, Place place, List<List<Integer>> subscripts) {}

    private Optional<At> at(Batch batch, Place place) {
        return Subscripts.all(ranges, place, MOST_ELEMENTS)
                .map(all -> new At(
                        batch,
                        place,
                        all.stream().map(s -> Arrays.stream(s).boxed().toList()).toList()));
    }

    private TermDeletion judge(Deleting.Deleted deleted, ClaimedValues whole, List<At> places) {
        ClaimedValues shorter = new ClaimedValues(binding, new Binding.Claimed(deleted.rest(), indices));
        double greatest = 0;
        boolean compared = false;
        Optional<Batch> undefined = Optional.empty();
        for (At at : places) {
            ClaimedValues.At wholeHere = whole.at(at.place());
            ClaimedValues.At shorterHere = shorter.at(at.place());
            for (List<Integer> subscripts : at.subscripts()) {
                int[] element = subscripts.stream().mapToInt(k -> k).toArray();
                Optional<Estimate> right = wholeHere.element(element).value();
                Partial<Estimate> without = shorterHere.element(element);
                Optional<Estimate> wrong = without.value();
                if (right.isPresent() && without.reason().equals(Optional.of(NoValue.UNDEFINED))) {
                    undefined = undefined.or(() -> Optional.of(at.batch()));
                }
                if (right.isPresent() && wrong.isPresent()) {
                    compared = true;
                    ElementError error = ElementError.of(wrong.get().value().ball(), right.get());
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
