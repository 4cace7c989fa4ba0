package scholium.syntax;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import scholium.text.Source;

/** Finds the derivation blocks of a Markdown text, as CommonMark understands it. */
final class FenceFinder {
    private static final int MAX_OPEN_BLOCKS = 100;

    private FenceFinder() {}

    static List<Fence> find(Source source) {
        Parser parser = Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .inlineParserFactory(context -> (lines, node) -> {})
                .maxOpenBlockParsers(MAX_OPEN_BLOCKS)
                .build();
        List<Fence> fences = new ArrayList<>();
        Node root = parser.parse(source.text());
        Node node = root;
        while (node != null) {
            if (node instanceof FencedCodeBlock block && SourceDocument.isDerivation(block.getInfo())) {
                fences.add(fence(block, source));
            }
            node = following(node, root);
        }
        return fences;
    }

    private static @Nullable Node following(Node node, Node root) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node at = node;
        while (at != null && at != root && at.getNext() == null) {
            at = at.getParent();
        }
        return at == null || at == root ? null : at.getNext();
    }

    private static Fence fence(FencedCodeBlock block, Source source) {
        List<SourceSpan> spans = block.getSourceSpans();
        boolean closed = block.getClosingFenceLength() != null;
        List<Fence.Line> lines = new ArrayList<>();
        int last = closed ? spans.size() - 1 : spans.size();
        for (int i = 1; i < last; i++) {
            SourceSpan span = spans.get(i);
            lines.add(new Fence.Line(span.getInputIndex(), span.getInputIndex() + span.getLength()));
        }
        int firstLine = spans.get(0).getLineIndex() + 1;
        int lastLine = spans.get(spans.size() - 1).getLineIndex() + 1;
        int end = lastLine < source.lineCount()
                ? source.lineStart(lastLine + 1)
                : source.text().length();
        return new Fence(source.lineStart(firstLine), end, closed, lines);
    }
}
