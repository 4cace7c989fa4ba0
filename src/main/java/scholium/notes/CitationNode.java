package scholium.notes;

import org.commonmark.node.CustomNode;

/** The name of a claim in the prose. */
final class CitationNode extends CustomNode {
    private final String name;
    private final Label label;

    CitationNode(String name, Label label) {
        this.name = name;
        this.label = label;
    }

    String name() {
        return name;
    }

    Label label() {
        return label;
    }
}
