package scholium.notes;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** The headings of the notes, with the claims below each, for a contents list. */
final class Headings {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Heading, String> anchors = new IdentityHashMap<>();

    private Headings() {}

    /** A heading and what stands between it and the next one. */
    record Entry(Heading node, String anchor, List<Item.Proposition> claims) {}

    static Headings of(Node body) {
        Headings headings = new Headings();
        body.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                String anchor = "section-" + (headings.entries.size() + 1);
                headings.anchors.put(heading, anchor);
                headings.entries.add(new Entry(heading, anchor, new ArrayList<>()));
            }

            @Override
            public void visit(CustomBlock block) {
                if (block instanceof ItemsBlock items && !headings.entries.isEmpty()) {
                    Entry last = headings.entries.get(headings.entries.size() - 1);
                    items.items().forEach(i -> {
                        if (i instanceof Item.Proposition p) {
                            last.claims().add(p);
                        }
                    });
                }
            }
        });
        return headings;
    }

    List<Entry> entries() {
        return entries;
    }

    String anchor(Heading heading) {
        return anchors.getOrDefault(heading, "top");
    }
}
