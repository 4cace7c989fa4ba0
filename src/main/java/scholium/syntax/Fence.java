package scholium.syntax;

import java.util.List;

/**
 * A fenced derivation block.
 *
 * @param start offset of the line of the opening fence
 * @param end offset behind the line of the closing fence
 * @param lines the content, line by line, without what belongs to surrounding quotes or lists
 */
record Fence(int start, int end, boolean closed, List<Line> lines) {
    /** A stretch of one line. */
    record Line(int start, int end) {}
}
