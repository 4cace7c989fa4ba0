package scholium.expr.evaluation;

import scholium.expr.Expr;
import scholium.number.Rational;

/** Nodes without parts. */
final class Leaves {
    private Leaves() {}

    static final class Constant extends Node {
        private final Rational value;

        Constant(Rational value) {
            this.value = value;
            indexed = true;
            memoized = true;
        }

        @Override
        <T> Jet<T> value(Evaluation<T> e) {
            return e.constant(value);
        }

        @Override
        Rational integral(int[] frame) {
            return value;
        }
    }

    static final class Pi extends Node {
        @Override
        <T> Jet<T> value(Evaluation<T> e) {
            return Jet.of(e.jets.numbers.pi().orFail());
        }
    }

    static final class IndexValue extends Node {
        private final Form form;

        IndexValue(Form form) {
            this.form = form;
            indexed = true;
            dependsOn(form);
        }

        @Override
        <T> Jet<T> value(Evaluation<T> e) {
            return e.jets.of(form.value(e.frame));
        }

        @Override
        Rational integral(int[] frame) {
            return Rational.of(form.value(frame));
        }
    }

    static final class Indicator extends Node {
        private final Expr.Indicator.Order order;
        private final Form left;
        private final Form right;

        /** @param globals how many slots are of what no binder binds */
        Indicator(Expr.Indicator.Order order, Form left, Form right, int globals) {
            this.order = order;
            this.left = left;
            this.right = right;
            indexed = true;
            dependsOn(left);
            dependsOn(right);
            indicating = slots.length() > globals;
        }

        @Override
        <T> Jet<T> value(Evaluation<T> e) {
            return e.constant(integral(e.frame));
        }

        @Override
        Rational integral(int[] frame) {
            int a = left.value(frame);
            int b = right.value(frame);
            return (order == Expr.Indicator.Order.EQUAL ? a == b : a < b) ? Rational.ONE : Rational.ZERO;
        }
    }

    /** An element of an input or of a sequence. */
    static final class Input extends Node {
        private final int family;
        private final Form[] subscripts;

        Input(int family, Form[] subscripts) {
            this.family = family;
            this.subscripts = subscripts;
            families = 1L << family;
            dependsOn(subscripts);
        }

        @Override
        <T> Jet<T> value(Evaluation<T> e) {
            return e.input(family, Form.values(subscripts, e.frame));
        }
    }

    /** An element of a family bound by an enclosing evaluation. */
    static final class Bound extends Node {
        private final int depth;
        private final Form[] subscripts;

        Bound(int depth, Form[] subscripts) {
            this.depth = depth;
            this.subscripts = subscripts;
            bound = 1L << depth;
            dependsOn(subscripts);
        }

        @Override
        <T> Jet<T> value(Evaluation<T> e) {
            return e.bound(depth, Form.values(subscripts, e.frame));
        }
    }
}
