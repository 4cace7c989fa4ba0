package scholium.notes;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import scholium.syntax.Statement;

/** Numbers claims, mistakes and examples in one row, in document order. */
final class Labels {
    private final Map<String, Label> labels = new LinkedHashMap<>();
    private final Set<String> anchors = new HashSet<>();

    private Labels() {}

    /** By the name of the claim. */
    static Map<String, Label> of(List<Statement> statements) {
        Labels all = new Labels();
        for (Statement s : statements) {
            if (s instanceof Statement.Assertion a) {
                all.add(a.name(), word(a));
            }
        }
        return all.labels;
    }

    private static String word(Statement.Assertion a) {
        if (a instanceof Statement.Claim c) {
            return c.kind() == Statement.ClaimKind.CLAIM ? "Claim" : "Mistake";
        }
        return "Example";
    }

    private void add(String name, String word) {
        String slug = "claim-" + name.replaceAll("[^A-Za-z0-9]+", "-");
        String anchor = anchors.add(slug) ? slug : slug + "-" + (labels.size() + 1);
        anchors.add(anchor);
        labels.putIfAbsent(name, new Label(word, labels.size() + 1, anchor));
    }
}
