package scholium.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import scholium.derivation.Claim;
import scholium.derivation.Derivation;
import scholium.derivation.Obligation;
import scholium.derivation.Step;
import scholium.elaborate.Elaborator;
import scholium.engine.Budget;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.engine.sums.SumsEngine;
import scholium.syntax.DocumentParser;
import scholium.syntax.SourceDocument;
import scholium.syntax.TermParser;
import scholium.text.Source;

/** Reading the batch normalization chapter, and deciding its gradient and its whole, warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ChapterBenchmark {
    private static final String FORMULA = "Σᵢ ∂L/∂x̂ᵢ · (−1/2)(xᵢ − μ_B)(σ²_B + ε)^(−3/2)";

    private Source source;
    private SourceDocument document;
    private Derivation derivation;
    private Goal gradient;
    private final SumsEngine sums = new SumsEngine();

    @Setup
    public void read() throws IOException {
        Path file = Path.of("derivations/batch-normalization.md");
        source = new Source(file.toString(), Files.readString(file));
        document = DocumentParser.parse(source);
        derivation = Elaborator.elaborate(document);
        gradient = derivation.claims().stream()
                .filter(c -> c.name().contains("input-gradient"))
                .flatMap(c -> c.steps().stream())
                .flatMap(s -> s.obligations().stream())
                .map(o -> new Goal(o.relation(), o.setting()))
                .findFirst()
                .orElseThrow();
    }

    @Benchmark
    public Object parseFormula() {
        return TermParser.parse(FORMULA, document.names());
    }

    @Benchmark
    public Object parseChapter() {
        return DocumentParser.parse(source);
    }

    @Benchmark
    public Object elaborateChapter() {
        return Elaborator.elaborate(document);
    }

    @Benchmark
    public Outcome gradient() {
        return sums.decide(gradient, Budget.standard());
    }

    @Benchmark
    public int decideChapter() {
        int proved = 0;
        for (Claim c : derivation.claims()) {
            for (Step s : c.steps()) {
                for (Obligation o : s.obligations()) {
                    Outcome outcome = sums.decide(new Goal(o.relation(), o.setting()), Budget.standard());
                    proved += outcome instanceof Outcome.Proved ? 1 : 0;
                }
            }
        }
        return proved;
    }
}
