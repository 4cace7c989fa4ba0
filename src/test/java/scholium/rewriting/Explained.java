package scholium.rewriting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scholium.elaborate.Elaboration;
import scholium.engine.Budget;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.engine.sums.SumsEngine;
import scholium.syntax.Comparator;
import scholium.syntax.DocumentParser;
import scholium.syntax.SourceDocument;
import scholium.syntax.Statement;
import scholium.syntax.Term;
import scholium.syntax.UnicodePrinter;
import scholium.text.Source;

/** A document with the explanations of its equalities. */
record Explained(SourceDocument document, Map<Place, Optional<Explanation>> lines) {
    /** A link of a claim or mistake. */
    record Place(Statement.Claim claim, int link) {
        Term left() {
            return link == 0
                    ? claim.chain().first()
                    : claim.chain().links().get(link - 1).right();
        }

        Term right() {
            return claim.chain().links().get(link).right();
        }

        @Override
        public String toString() {
            return claim.name() + "/" + link;
        }
    }

    /** The claims of a file. */
    static Explained of(Path file) {
        return of(file, EnumSet.of(Statement.ClaimKind.CLAIM));
    }

    static Explained of(Path file, Set<Statement.ClaimKind> kinds) {
        try {
            return of(Files.readString(file), kinds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Explained of(String text) {
        return of(text, EnumSet.allOf(Statement.ClaimKind.class));
    }

    private static Explained of(String text, Set<Statement.ClaimKind> kinds) {
        SourceDocument document = DocumentParser.parse(new Source("notes.md", text));
        Chains chains = new Chains(document, new SumsEngine(), Budget.standard());
        Map<Place, Optional<Explanation>> lines = new LinkedHashMap<>();
        for (Statement s : document.statements()) {
            if (s instanceof Statement.Claim c && kinds.contains(c.kind())) {
                for (int k = 0; k < c.chain().links().size(); k++) {
                    if (c.chain().links().get(k).comparator() == Comparator.EQUAL) {
                        lines.put(new Place(c, k), chains.explain(c, k));
                        if (c.kind() == Statement.ClaimKind.CLAIM) {
                            chains.learn(c, k);
                        }
                    }
                }
            }
        }
        return new Explained(document, lines);
    }

    /** The chain of a line as text, a line for each step. */
    String text(String claim, int link) {
        return lines.entrySet().stream()
                .filter(e -> e.getKey().toString().equals(claim + "/" + link))
                .findFirst()
                .orElseThrow()
                .getValue()
                .map(e -> text(e, ""))
                .orElse("none");
    }

    private static String text(Explanation e, String indent) {
        StringBuilder out = new StringBuilder(indent + UnicodePrinter.print(e.left()) + "\n");
        for (Explanation.Line l : e.lines()) {
            out.append(indent).append("  = ").append(UnicodePrinter.print(l.right()));
            out.append("  by ").append(l.reason()).append('\n');
            l.details().forEach(d -> out.append(text(d, indent + "    ")));
        }
        return out.toString();
    }

    /** Judges single lines of explanations once more, on a road that shares nothing with how they were found. */
    static final class Judge {
        private final Elaboration elaboration;

        Judge(SourceDocument document) {
            this.elaboration = Elaboration.of(document);
        }

        /** The lines that are not proved. */
        List<String> doubtful(Place p, Explanation e) {
            List<String> doubtful = new ArrayList<>();
            Term last = e.left();
            for (Explanation.Line l : e.lines()) {
                Term left = last;
                boolean proved = elaboration
                        .link(p.claim(), 0, p.link(), left, Comparator.EQUAL, l.right())
                        .filter(all -> all.stream()
                                .allMatch(o ->
                                        new SumsEngine().decide(new Goal(o.relation(), o.setting()), Budget.standard())
                                                        instanceof Outcome.Proved v
                                                && v.conditions().isEmpty()))
                        .isPresent();
                if (!proved) {
                    doubtful.add(p + ": " + UnicodePrinter.print(left) + " = " + UnicodePrinter.print(l.right()));
                }
                l.details().forEach(d -> doubtful.addAll(doubtful(p, d)));
                last = l.right();
            }
            return doubtful;
        }
    }
}
