package scholium.report;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import scholium.verify.ClaimResult;
import scholium.verify.DocumentResult;
import scholium.verify.RunResult;

/** Names of places in the page: readable, unique, and the same whenever the documents are the same. */
final class Anchors {
    private final IdentityHashMap<Object, String> names = new IdentityHashMap<>();
    private final Set<String> taken = new HashSet<>();

    Anchors(RunResult run) {
        for (DocumentResult d : run.documents()) {
            String document = unique(slug(d.derivation().source().name()));
            names.put(d, document);
            for (ClaimResult c : d.claims()) {
                names.put(c, unique(document + "--" + slug(c.claim().name())));
            }
        }
    }

    String of(Object documentOrClaim) {
        String name = names.get(documentOrClaim);
        if (name == null) {
            throw new IllegalArgumentException("not part of the run");
        }
        return name;
    }

    private String unique(String name) {
        String candidate = name;
        for (int n = 2; !taken.add(candidate); n++) {
            candidate = name + "-" + n;
        }
        return candidate;
    }

    private static String slug(String text) {
        String base = text.endsWith(".md") ? text.substring(0, text.length() - 3) : text;
        String slug = base.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        return slug.replaceAll("^-|-$", "");
    }
}
