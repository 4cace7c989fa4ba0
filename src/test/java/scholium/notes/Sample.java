package scholium.notes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import scholium.derivation.Claim;
import scholium.derivation.Derivation;
import scholium.derivation.Step;
import scholium.elaborate.Elaborator;
import scholium.engine.Budget;
import scholium.engine.Counterexample;
import scholium.engine.sums.SumsEngine;
import scholium.rewriting.Chains;
import scholium.syntax.DocumentParser;
import scholium.syntax.SourceDocument;
import scholium.text.Source;
import scholium.verify.ClaimResult;
import scholium.verify.Diagnosis;
import scholium.verify.DocumentResult;
import scholium.verify.Evidence;
import scholium.verify.StepResult;
import scholium.verify.Suggestion;
import scholium.verify.Verdict;

/** Notes without engines: the name of a claim says its verdict, as in {@code refuted-line}; mistakes are refuted. */
final class Sample {
    static final Path PLACE = Path.of("src/test/resources/scholium/notes/sample.md");

    private Sample() {}

    /** With smaller steps beneath the lines. */
    static Notes everything() {
        SourceDocument document = parsed("sample.md", read(PLACE));
        return notes(document, Explainer.of(new Chains(document, new SumsEngine(), Budget.standard())));
    }

    static Notes prose(String markdown) {
        return notes("prose.md", markdown + "\n\n```derivation\nclaim one: 1 = 1\n```\n");
    }

    static Notes notes(String name, String markdown) {
        return notes(parsed(name, markdown), Explainer.NONE);
    }

    private static SourceDocument parsed(String name, String markdown) {
        SourceDocument document = DocumentParser.parse(new Source(name, markdown));
        if (!document.diagnostics().isEmpty()) {
            throw new IllegalArgumentException(document.diagnostics().get(0).toString());
        }
        return document;
    }

    static Notes notes(SourceDocument document, Explainer explainer) {
        Derivation d = Elaborator.elaborate(document);
        List<ClaimResult> claims = d.claims().stream().map(Sample::judge).toList();
        return Notes.of(document, new DocumentResult(d, claims, List.of(), d.diagnostics(), 5), explainer, n -> {});
    }

    static List<Path> derivations() {
        try (Stream<Path> files = Files.list(Path.of("derivations"))) {
            return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClaimResult judge(Claim c) {
        Verdict named = Stream.of(Verdict.values())
                .filter(v -> c.name().toUpperCase(Locale.ROOT).startsWith(v.name()))
                .findFirst()
                .orElse(c.kind() == Claim.Kind.MISTAKE ? Verdict.REFUTED : Verdict.PROVED);
        List<StepResult> steps = c.steps().stream().map(s -> step(s, named)).toList();
        boolean asExpected = (c.kind() == Claim.Kind.MISTAKE) == (named == Verdict.REFUTED);
        return new ClaimResult(c, named, asExpected, steps, List.of());
    }

    private static StepResult step(Step s, Verdict verdict) {
        boolean open = verdict == Verdict.SUPPORTED || verdict == Verdict.UNDECIDED;
        boolean exact = verdict == Verdict.PROVED || verdict == Verdict.CONDITIONAL;
        return new StepResult(
                s,
                verdict,
                exact ? "all" : "",
                verdict == Verdict.CONDITIONAL ? List.of("μ ≠ 0") : List.of(),
                List.of(new Evidence("sums", exact ? "exact" : "none", "", 1)),
                "",
                verdict == Verdict.REFUTED ? Optional.of(point()) : Optional.empty(),
                verdict == Verdict.REFUTED ? diagnosis() : Diagnosis.NONE,
                open ? Optional.of("the budget of 10 s is used up") : Optional.empty());
    }

    private static Diagnosis diagnosis() {
        return new Diagnosis(
                Optional.of("σ²·(m − 1)/m"),
                List.of("σ² = 0"),
                List.of(new Suggestion("a square is missing", "σ² = (1/m) Σ_j (x_j − μ)²", "")));
    }

    private static Counterexample point() {
        TreeMap<String, Integer> sizes = new TreeMap<>();
        sizes.put("m", 2);
        TreeMap<String, List<String>> values = new TreeMap<>();
        values.put("x", List.of("0", "-2"));
        return new Counterexample(sizes, new TreeMap<>(), values, "1/4", "0", "0.25", "0");
    }
}
