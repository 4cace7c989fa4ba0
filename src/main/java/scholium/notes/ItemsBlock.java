package scholium.notes;

import java.util.List;
import org.commonmark.node.CustomBlock;

/** A derivation block in the tree of the prose. */
final class ItemsBlock extends CustomBlock {
    private final List<Item> items;

    ItemsBlock(List<Item> items) {
        this.items = List.copyOf(items);
    }

    List<Item> items() {
        return items;
    }
}
