package scholium.notes;

import org.commonmark.node.CustomNode;

/** A formula between dollar signs in running text. */
final class MathNode extends CustomNode {
    private final Formula formula;
    private final boolean displayed;

    /** @param displayed whether it stands on a line of its own */
    MathNode(Formula formula, boolean displayed) {
        this.formula = formula;
        this.displayed = displayed;
    }

    Formula formula() {
        return formula;
    }

    boolean displayed() {
        return displayed;
    }
}
