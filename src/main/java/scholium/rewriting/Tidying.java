package scholium.rewriting;

import java.util.Optional;
import scholium.expr.Expr;
import scholium.expr.FreeNames;
import scholium.expr.Index;
import scholium.expr.Traversal;

/** What putting a formula into normal form did to it, where a reader would want to be told. */
final class Tidying {
    private static final Reason DELTA = new Reason(
            "keeping the one term that Kronecker’s delta leaves", "writing the term as a sum with Kronecker’s delta");
    private static final Reason CONSTANT =
            new Reason("taking constant factors out of the sum", "taking the constant factor into the sum");
    static final Reason COUNT =
            new Reason("counting the terms of a constant sum", "writing a multiple as a constant sum");

    private Tidying() {}

    /** The rule that leads from a formula to its normal form; empty where only order and like factors differ. */
    static Optional<Reason> reason(Expr raw, Terms normal) {
        Features before = Features.of(raw);
        Features after = Features.of(normal.toExpr());
        if (before.deltas > after.deltas) {
            return Optional.of(DELTA);
        }
        if (before.constantSums > after.constantSums) {
            return Optional.of(COUNT);
        }
        return before.constantFactors > after.constantFactors ? Optional.of(CONSTANT) : Optional.empty();
    }

    private static final class Features extends Traversal {
        private int deltas;
        private int constantFactors;
        private int constantSums;

        static Features of(Expr e) {
            Features f = new Features();
            f.visit(e);
            return f;
        }

        @Override
        public Traversal indicator(Expr.Indicator e) {
            deltas++;
            return this;
        }

        @Override
        public Traversal summation(Expr.Summation s) {
            if (!mentions(s.body(), s.index())) {
                constantSums++;
            } else if (holdsConstantFactor(s.body(), s.index())) {
                constantFactors++;
            }
            return super.summation(s);
        }

        @Override
        public Traversal lossDerivative(Expr.LossDerivative l) {
            return this;
        }

        private static boolean mentions(Expr e, Index index) {
            return FreeNames.of(e).indices().contains(index);
        }

        private static boolean holdsConstantFactor(Expr body, Index index) {
            if (!(body instanceof Expr.Multiply m)) {
                return false;
            }
            return m.factors().stream()
                    .anyMatch(f -> !mentions(f, index)
                            || (f instanceof Expr.Multiply inner && holdsConstantFactor(inner, index)));
        }
    }
}
