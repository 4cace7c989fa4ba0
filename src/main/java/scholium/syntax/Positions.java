package scholium.syntax;

import java.util.IdentityHashMap;
import scholium.text.Span;

/** Where each node of a parsed tree stands; kept beside the tree so that trees compare by what they say. */
public final class Positions {
    private final IdentityHashMap<Object, Span> spans = new IdentityHashMap<>();

    public void put(Object node, Span span) {
        spans.put(node, span);
    }

    /** The span of a node that the parser made. */
    public Span of(Object node) {
        Span span = spans.get(node);
        if (span == null) {
            throw new IllegalArgumentException("no position for " + node);
        }
        return span;
    }

    /** The span of a node, or a fallback for nodes made later. */
    public Span of(Object node, Span fallback) {
        return spans.getOrDefault(node, fallback);
    }
}
