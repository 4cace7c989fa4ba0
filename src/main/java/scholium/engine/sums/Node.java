package scholium.engine.sums;

import java.util.List;
import scholium.number.Rational;

/**
 * An expression as the engine reads it: without derivatives, every range 1..n, subscripts numbered, and equal parts
 * shared, so that each part is normalized, judged and evaluated once.
 */
final class Node {
    /** What a node is, and what its detail holds. */
    enum Op {
        /** A {@link Rational}. */
        CONSTANT,
        PI,
        /** An {@link Atom.Element}. */
        ELEMENT,
        /** A {@link Node.LossElement}. */
        PARTIAL,
        /** An {@link Affine} taken as a number. */
        COUNT,
        /** An {@link Affine}: 1 where it is 0. */
        EQUAL,
        /** An {@link Affine}: 1 where it is positive. */
        POSITIVE,
        ADD,
        MULTIPLY,
        /** A {@link Rational} exponent. */
        POWER,
        /** An {@link Affine} exponent. */
        INTEGER_POWER,
        /** An {@link Applied} function. */
        APPLY,
        /** A {@link Binder}. */
        SUM,
        /** A {@link Binder}. */
        PRODUCT
    }

    /** A function and how often it is differentiated in each argument. */
    record Applied(scholium.expr.FunctionSymbol function, List<Integer> orders) {}

    /** A bound index over 1..length. */
    record Binder(int index, Affine length) {}

    /** A derivative of the loss with this number in the {@link Reader}. */
    record LossElement(int loss, List<Atom.Element> wrt) {}

    private final int number;
    private final Op op;
    private final Object detail;
    private final List<Node> parts;
    private final int[] free;
    private final int[] bound;

    Node(int number, Op op, Object detail, List<Node> parts, int[] free, int[] bound) {
        this.number = number;
        this.op = op;
        this.detail = detail;
        this.parts = parts;
        this.free = free;
        this.bound = bound;
    }

    /** Unique in one {@link Nodes}. */
    int number() {
        return number;
    }

    Op op() {
        return op;
    }

    Object detail() {
        return detail;
    }

    List<Node> parts() {
        return parts;
    }

    Node part() {
        return parts.get(0);
    }

    /** The indices that occur free, sizes included, ascending. */
    int[] free() {
        return free;
    }

    /** Those of the free indices that belong to a binder around the node. */
    int[] bound() {
        return bound;
    }

    Rational rational() {
        return (Rational) detail;
    }

    Atom.Element element() {
        return (Atom.Element) detail;
    }

    LossElement lossElement() {
        return (LossElement) detail;
    }

    Affine form() {
        return (Affine) detail;
    }

    Applied applied() {
        return (Applied) detail;
    }

    Binder binder() {
        return (Binder) detail;
    }
}
