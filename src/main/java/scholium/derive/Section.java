package scholium.derive;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import scholium.expr.Expr;
import scholium.syntax.UnicodePrinter;

/** Claims of one kind, written into the chapter as they are found; sums are claimed before they are used. */
final class Section {
    private final Workshop w;
    private final Chapter chapter;
    private final Set<String> claimed = new LinkedHashSet<>();

    Section(Workshop workshop, Chapter chapter) {
        this.w = workshop;
        this.chapter = chapter;
    }

    String spell(Expr e) {
        return Layout.of(e, w.names).map(UnicodePrinter::print).orElse(e.toString());
    }

    /** Writes the claim with its sums before it; nothing where not a line of it was proved. */
    boolean write(String name, String title, ChainRule.Written written) {
        if (written.chain().isEmpty()) {
            return false;
        }
        StringBuilder block = new StringBuilder();
        for (ChainRule.SumClaim c : written.sums()) {
            block.append(sum(c));
        }
        block.append(chapter.claim(name, title, written.chain().text()));
        chapter.block(block.toString());
        return true;
    }

    private String sum(ChainRule.SumClaim c) {
        if (!claimed.add(c.name())) {
            return "";
        }
        String title = c.value().value().isZero() ? "A sum that vanishes" : "A sum that is one";
        String body = "  " + spell(c.value().sum()) + " = " + c.value().value() + "\n\n";
        return chapter.claim(c.name(), title, body);
    }

    /** Names in a sentence: a, b and c. */
    static String listed(List<String> items) {
        return items.size() < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.get(items.size() - 1);
    }

    static String code(String formula) {
        return "`" + formula + "`";
    }
}
