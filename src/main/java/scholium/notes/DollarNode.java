package scholium.notes;

import org.commonmark.node.CustomNode;

/** What stands between dollar signs, not looked at yet. */
final class DollarNode extends CustomNode {
    private final String tex;
    private final boolean displayed;

    DollarNode(String tex, boolean displayed) {
        this.tex = tex;
        this.displayed = displayed;
    }

    String tex() {
        return tex;
    }

    boolean displayed() {
        return displayed;
    }
}
