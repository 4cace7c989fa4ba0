package scholium.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import scholium.derivation.Claim;
import scholium.derivation.Conformance;
import scholium.derivation.Derivation;
import scholium.derivation.Obligation;
import scholium.derivation.Step;
import scholium.engine.Counterexample;
import scholium.expr.Comparison;
import scholium.expr.Exprs;
import scholium.expr.Index;
import scholium.expr.Range;
import scholium.expr.Relation;
import scholium.expr.Setting;
import scholium.text.Diagnostic;
import scholium.text.DiagnosticCode;
import scholium.text.Source;
import scholium.text.Span;
import scholium.verify.ClaimResult;
import scholium.verify.ConformanceReport;
import scholium.verify.Diagnosis;
import scholium.verify.DocumentResult;
import scholium.verify.Evidence;
import scholium.verify.RunResult;
import scholium.verify.StepResult;
import scholium.verify.Suggestion;
import scholium.verify.Verdict;

/** Hand-made runs with every verdict, for reports to show. */
final class Samples {
    static final Source NORM = new Source("derivations/batch-normalization.md", """
            # Batch normalization

            ```derivation
            size m ≥ 1
            claim sum-zero "The normalized batch is centred": Σ_i x̂_i = 0
            claim input-gradient "Gradient with respect to the input":
              ∂L/∂x_i = ∂L/∂x̂_i · 1/√(σ²_B + ε) + ∂L/∂μ_B · (1/m)   by the chain rule
                      = (γ/√(σ²_B + ε)) [∂L/∂y_i − (1/m) Σ_j ∂L/∂y_j]
            claim unit-variance: (1/m) Σ_i x̂_i² = 1
            claim scale: BN(c·x)_i = BN(x)_i
            claim entropy: −Σ_i p_i log p_i ≤ log m
            claim bound: Σ_i x̂_i⁴ ≤ m²
            mistake unit-variance-always: (1/m) Σ_i x̂_i² = 1
            mistake tautology "This was thought to be wrong": x_i = x_i
            example ex1 with x = [2, 4, 6, 8]: μ_B = (2 + 4 + 6 + 8)/4 = 5
            ```
            """);

    static final Source BROKEN = new Source("derivations/a\tб̂.md", """
            ```derivation
            define 漢x̂_i = 1/m x_i
            claim c: \u001B[31mq̂̂_j = q
            ```
            """);

    private Samples() {}

    static RunResult everything() {
        return new RunResult(List.of(norm(), broken(), hostile()), List.of(missing()), 42, 1834);
    }

    static RunResult good() {
        DocumentResult d = norm();
        List<ClaimResult> fine = d.claims().stream()
                .filter(c -> c.verdict() == Verdict.PROVED && c.asExpected())
                .toList();
        Derivation derivation = d.derivation();
        return new RunResult(
                List.of(new DocumentResult(derivation, fine, List.of(agreement(true)), List.of(), 12)),
                List.of(),
                1,
                40);
    }

    static DocumentResult norm() {
        Span total = find(NORM, "∂L/∂μ_B");
        Diagnostic note = Diagnostic.note(
                DiagnosticCode.LOCAL_DERIVATIVE, total, "∂L/∂μ_B holds σ²_B fixed; the total derivative differs");
        List<ClaimResult> claims = List.of(
                proved("claim sum-zero", "Σ_i x̂_i = 0", "Σ_i x̂_i", "0"),
                new ClaimResult(
                        claim("claim input-gradient", Optional.of("Gradient with respect to the input")),
                        Verdict.REFUTED,
                        false,
                        List.of(
                                provedStep(
                                        "∂L/∂x_i = ∂L/∂x̂_i · 1/√(σ²_B + ε) + ∂L/∂μ_B · (1/m)   by the chain rule",
                                        "∂L/∂x_i",
                                        "∂L/∂x̂_i · 1/√(σ²_B + ε) + ∂L/∂μ_B · (1/m)",
                                        Optional.of("the chain rule")),
                                refuted(
                                        "= (γ/√(σ²_B + ε)) [∂L/∂y_i − (1/m) Σ_j ∂L/∂y_j]",
                                        "∂L/∂x̂_i · 1/√(σ²_B + ε) + ∂L/∂μ_B · (1/m)",
                                        "(γ/√(σ²_B + ε)) [∂L/∂y_i − (1/m) Σ_j ∂L/∂y_j]")),
                        List.of("rests on [sum-zero]")),
                conditional(),
                supported(),
                undecided(),
                mistake("mistake unit-variance-always", "(1/m) Σ_i x̂_i² = 1", 13),
                notAMistake(),
                example());
        Derivation derivation = new Derivation(
                NORM,
                Optional.of("Batch normalization"),
                List.of(),
                claims.stream().map(ClaimResult::claim).toList(),
                List.of(),
                List.of());
        return new DocumentResult(derivation, claims, List.of(agreement(true), agreement(false)), List.of(note), 1203);
    }

    static DocumentResult broken() {
        List<Diagnostic> diagnostics = List.of(
                Diagnostic.error(
                        DiagnosticCode.AMBIGUOUS,
                        find(BROKEN, "1/m x_i"),
                        "this can be read in two ways",
                        "write (1/m)·x_i or 1/(m·x_i)"),
                Diagnostic.error(DiagnosticCode.UNDECLARED_NAME, find(BROKEN, "q̂̂"), "q̂̂ is not declared"),
                Diagnostic.error(
                        DiagnosticCode.UNCLOSED_BLOCK,
                        BROKEN.span(0, BROKEN.text().length()),
                        "long",
                        "close it"));
        Derivation derivation = new Derivation(BROKEN, Optional.empty(), List.of(), List.of(), List.of(), diagnostics);
        return new DocumentResult(derivation, List.of(), List.of(), diagnostics, 3);
    }

    /** Everything a document may hold to attack a page, a terminal or an XML reader. */
    static DocumentResult hostile() {
        String evil = "</script><img src=x onerror=alert(1)>\"'&]]>\u0007\uFFFF\u202E";
        Source source = new Source("javascript:alert(1).md", evil + " = 0\n");
        Span span = source.span(0, source.text().length() - 1);
        Step step = new Step(
                span,
                0,
                new Step.Formula(evil, evil),
                "=",
                new Step.Formula("0", "0"),
                Optional.of(evil),
                List.of(),
                List.of());
        StepResult result = new StepResult(
                step,
                Verdict.UNDECIDED,
                "",
                List.of(),
                List.of(new Evidence("sums", "none", evil, 0)),
                evil,
                Optional.empty(),
                new Diagnosis(Optional.of(evil), List.of(evil), List.of(new Suggestion(evil, evil, evil))),
                Optional.of(evil));
        Claim claim =
                new Claim(Claim.Kind.CLAIM, evil, Optional.of(evil), span, List.of(evil), List.of(step), List.of(evil));
        Derivation derivation =
                new Derivation(source, Optional.of(evil), List.of(), List.of(claim), List.of(), List.of());
        return new DocumentResult(
                derivation,
                List.of(new ClaimResult(claim, Verdict.UNDECIDED, true, List.of(result), List.of(evil))),
                List.of(),
                List.of(),
                0);
    }

    static Diagnostic missing() {
        Source nothing = new Source("no/such.md", "");
        return Diagnostic.error(
                DiagnosticCode.MISSING_PATH, nothing.span(0, 0), "there is no file or folder of this name");
    }

    private static ClaimResult proved(String header, String source, String left, String right) {
        return new ClaimResult(
                claim(header, Optional.of("The normalized batch is centred")),
                Verdict.PROVED,
                true,
                List.of(provedStep(source, left, right, Optional.empty())),
                List.of());
    }

    private static StepResult provedStep(String source, String left, String right, Optional<String> by) {
        return result(step(source, left, right, by), Verdict.PROVED, "all", List.of(), roads(), Optional.empty());
    }

    private static StepResult refuted(String source, String left, String right) {
        Step step = step(source, left, right, Optional.empty());
        return new StepResult(
                step,
                Verdict.REFUTED,
                "",
                List.of(),
                List.of(new Evidence("witness", "exact", "m = 2", 1)),
                "",
                Optional.of(witness()),
                new Diagnosis(
                        Optional.of("−x̂_i·γ/(m·√(σ²_B + ε))·Σ_j ∂L/∂y_j·x̂_j"),
                        List.of("γ = 0", "m = 1"),
                        List.of(
                                new Suggestion(
                                        "a term is missing",
                                        "(γ/√(σ²_B + ε)) (∂L/∂y_i − x̂_i (1/m) Σ_j ∂L/∂y_j x̂_j)",
                                        "\\frac{\\gamma}{\\sqrt{\\sigma^2_B + \\varepsilon}}"),
                                new Suggestion("a factor 1/m is missing", "", ""))),
                Optional.empty());
    }

    private static Counterexample witness() {
        return new Counterexample(
                new TreeMap<>(Map.of("m", 2, "n", 5)),
                new TreeMap<>(Map.of("i", 1)),
                new TreeMap<>(Map.of("x", List.of("0", "2"), "ε", List.of("3"), "w", List.of("9"))),
                "1/4",
                "1",
                "0.25",
                "1");
    }

    private static ClaimResult conditional() {
        Step step = step("(1/m) Σ_i x̂_i² = 1", "(1/m) Σ_i x̂_i²", "1", Optional.empty());
        StepResult s =
                result(step, Verdict.CONDITIONAL, "all", List.of("ε = 0", "σ²_B ≠ 0"), roads(), Optional.empty());
        return new ClaimResult(
                claim("claim unit-variance", Optional.empty()), Verdict.CONDITIONAL, true, List.of(s), List.of());
    }

    private static ClaimResult supported() {
        Step step = step("BN(c·x)_i = BN(x)_i", "BN(c·x)_i", "BN(x)_i", Optional.empty());
        StepResult s = result(
                step,
                Verdict.SUPPORTED,
                "",
                List.of(),
                List.of(
                        new Evidence("sums", "none", "outside the language: |c|", 1),
                        new Evidence("symja", "cas", "m = 2, 3, 4", 320),
                        new Evidence("numeric", "numeric", "60 points at 50 digits", 14)),
                Optional.of("no exact engine knows |c|"));
        return new ClaimResult(claim("claim scale", Optional.empty()), Verdict.SUPPORTED, true, List.of(s), List.of());
    }

    private static ClaimResult undecided() {
        Step step = step("−Σ_i p_i log p_i ≤ log m", "−Σ_i p_i log p_i", "log m", Optional.empty());
        StepResult s = result(
                step,
                Verdict.UNDECIDED,
                "",
                List.of(),
                List.of(new Evidence("sums", "none", "inequalities with log", 0)),
                Optional.of("no engine has a rule for this inequality"));
        return new ClaimResult(
                claim("claim entropy", Optional.empty()), Verdict.UNDECIDED, true, List.of(s), List.of());
    }

    private static ClaimResult mistake(String header, String source, int line) {
        Span span = NORM.span(
                NORM.lineStart(line), NORM.lineStart(line) + NORM.line(line).length());
        Step step = new Step(
                new Span(NORM, span.end() - source.length(), span.end()),
                0,
                new Step.Formula("(1/m) Σ_i x̂_i²", "\\frac{1}{m} \\sum_i \\hat{x}_i^2"),
                "=",
                new Step.Formula("1", "1"),
                Optional.empty(),
                List.of(obligation()),
                List.of());
        StepResult s = new StepResult(
                step,
                Verdict.REFUTED,
                "",
                List.of(),
                List.of(),
                "",
                Optional.of(witness()),
                new Diagnosis(Optional.of("−ε/(σ²_B + ε)"), List.of("ε = 0"), List.of()),
                Optional.empty());
        return new ClaimResult(claim(header, Optional.empty()), Verdict.REFUTED, true, List.of(s), List.of());
    }

    private static ClaimResult notAMistake() {
        StepResult s = provedStep("x_i = x_i", "x_i", "x_i", Optional.empty());
        return new ClaimResult(
                claim("mistake tautology", Optional.of("This was thought to be wrong")),
                Verdict.PROVED,
                false,
                List.of(s),
                List.of());
    }

    private static ClaimResult example() {
        List<StepResult> steps = new ArrayList<>();
        steps.add(result(
                step("μ_B = (2 + 4 + 6 + 8)/4", "μ_B", "(2 + 4 + 6 + 8)/4", Optional.empty()),
                Verdict.PROVED,
                "m = 4",
                List.of(),
                List.of(new Evidence("sums", "exact", "by arithmetic", 0)),
                Optional.empty()));
        return new ClaimResult(claim("example ex1", Optional.empty()), Verdict.PROVED, true, steps, List.of());
    }

    private static ConformanceReport agreement(boolean agrees) {
        Span span = NORM.span(0, 0);
        Conformance c = new Conformance("batch-normalization", span, List.of(), List.of(), Setting.empty());
        return new ConformanceReport(
                c,
                List.of(
                        new ConformanceReport.Output(
                                "y",
                                "γ·x̂_i + β",
                                true,
                                48,
                                1.5,
                                0.25,
                                1,
                                "m = 2, x = [0, 2]",
                                List.of("β"),
                                List.of()),
                        new ConformanceReport.Output(
                                "dx",
                                "(γ/√(σ²_B + ε)) […]",
                                agrees,
                                48,
                                agrees ? 3.25 : Double.POSITIVE_INFINITY,
                                0.5,
                                2.75,
                                "m = 1, x = [5]",
                                List.of(),
                                List.of("at m = 1 the formula is 0 and the code gives NaN"))));
    }

    private static List<Evidence> roads() {
        return List.of(
                new Evidence("sums", "exact", "normal form 0 with 12 terms", 3),
                new Evidence("symja", "cas", "m = 2, 3, 4", 210),
                new Evidence("numeric", "numeric", "60 points at 50 digits", 9));
    }

    private static StepResult result(
            Step step,
            Verdict verdict,
            String scope,
            List<String> conditions,
            List<Evidence> evidence,
            Optional<String> reason) {
        return new StepResult(step, verdict, scope, conditions, evidence, "", Optional.empty(), Diagnosis.NONE, reason);
    }

    private static Step step(String source, String left, String right, Optional<String> by) {
        return new Step(
                find(NORM, source),
                0,
                new Step.Formula(left, left.replace("√(σ²_B + ε)", "\\sqrt{\\sigma^2_B + \\varepsilon}")),
                source.contains("≤") ? "≤" : "=",
                new Step.Formula(right, right.replace("√(σ²_B + ε)", "\\sqrt{\\sigma^2_B + \\varepsilon}")),
                by,
                List.of(obligation()),
                List.of());
    }

    /** A relation in x and ε for all i of 1..m; the size n and the scalar w are declared, and nothing to it. */
    private static Obligation obligation() {
        Index m = Index.declared("m");
        Range range = Range.upTo(m);
        Setting setting = new Setting(
                List.of(
                        new Setting.Size(m, 1, OptionalInt.empty()),
                        new Setting.Size(Index.declared("n"), 1, OptionalInt.empty())),
                List.of(new Setting.FreeIndex(Index.declared("i"), range)),
                List.of(
                        new Setting.Family("x", List.of(range)),
                        new Setting.Family("ε", List.of()),
                        new Setting.Family("w", List.of())),
                List.of(),
                List.of(),
                List.of());
        return new Obligation(
                "",
                Relation.of(Exprs.variable("x", Index.declared("i")), Comparison.EQUAL, Exprs.variable("ε")),
                setting,
                Optional.empty(),
                List.of());
    }

    private static Claim claim(String header, Optional<String> title) {
        String[] words = header.split(" ", 2);
        Claim.Kind kind = Claim.Kind.valueOf(words[0].toUpperCase(java.util.Locale.ROOT));
        return new Claim(kind, words[1], title, find(NORM, header), List.of(), List.of(), List.of());
    }

    static Span find(Source source, String text) {
        int at = source.text().indexOf(text);
        if (at < 0) {
            throw new IllegalArgumentException(text);
        }
        return source.span(at, at + text.length());
    }
}
