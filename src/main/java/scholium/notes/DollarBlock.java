package scholium.notes;

import org.commonmark.node.CustomBlock;

/** Lines between {@code $$} and {@code $$}, not looked at yet. */
final class DollarBlock extends CustomBlock {
    private final StringBuilder text = new StringBuilder();
    private boolean closed;

    /** Takes a line with its dollar signs. */
    void add(String line) {
        String content = line.strip();
        boolean first = text.length() == 0;
        boolean ends = content.endsWith("$$") && (!first || content.length() > 3);
        text.append(first ? "" : "\n").append(content);
        closed = closed || ends;
    }

    boolean closed() {
        return closed;
    }

    /** As it was written. */
    String text() {
        return text.toString();
    }

    /** Without the dollar signs. */
    String tex() {
        return text.substring(2, text.length() - 2).strip();
    }
}
