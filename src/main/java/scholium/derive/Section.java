package scholium.derive;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import scholium.expr.Expr;
import scholium.rewriting.Layout;
import scholium.syntax.UnicodePrinter;

/** Claims as text, each sum claimed before it is cited; and formulas in sentences. */
final class Section {
    private final Workshop w;
    private final Chapter chapter;
    private final Set<String> claimed = new LinkedHashSet<>();

    Section(Workshop workshop, Chapter chapter) {
        this.w = workshop;
        this.chapter = chapter;
    }

    /** The claim with the sums it cites before it. */
    String claim(String name, String title, ChainRule.Written written) {
        StringBuilder block = new StringBuilder();
        written.sums().forEach(c -> block.append(sum(c)));
        return block.append(chapter.claim(name, title, written.chain().text())).toString();
    }

    private String sum(ChainRule.SumClaim c) {
        if (!claimed.add(c.name())) {
            return "";
        }
        String title = c.value().value().isZero() ? "A sum that vanishes" : "A sum that is one";
        String body = "  " + spell(c.value().sum()) + " = " + c.value().value() + "\n\n";
        return chapter.claim(c.name(), title, body);
    }

    String spell(Expr e) {
        return Layout.of(e, w.names).map(UnicodePrinter::print).orElse(e.toString());
    }

    /** As code in a sentence. */
    String code(Expr e) {
        return "`" + spell(e) + "`";
    }

    /** The element of a family at its usual letters, as code. */
    String element(String name) {
        return code(w.element(name, Set.of()));
    }

    /** Items in a sentence: a, b and c. */
    static String listed(List<String> items) {
        return items.size() < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.get(items.size() - 1);
    }
}
