package scholium.bench;

import java.util.List;
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
import scholium.elaborate.Elaborator;
import scholium.engine.Budget;
import scholium.engine.Engine;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.engine.sums.SumsEngine;
import scholium.syntax.DocumentParser;
import scholium.syntax.TermParser;

/** Reading the batch normalization chapter, and deciding its gradient, a hundred of its claims and its whole, warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 1)
@Fork(1)
public class ChapterBenchmark {
    private static final String FORMULA = "Σᵢ ∂L/∂x̂ᵢ · (−1/2)(xᵢ − μ_B)(σ²_B + ε)^(−3/2)";

    private final Engine sums = new SumsEngine();
    private Chapter chapter;
    private Goal gradient;
    private List<Goal> hundred;

    @Setup
    public void read() {
        chapter = Chapter.read();
        gradient = chapter.gradient();
        hundred = chapter.claims(100);
    }

    @Benchmark
    public Object parseFormula() {
        return TermParser.parse(FORMULA, chapter.document().names());
    }

    @Benchmark
    public Object parseChapter() {
        return DocumentParser.parse(chapter.source());
    }

    @Benchmark
    public Object elaborateChapter() {
        return Elaborator.elaborate(chapter.document());
    }

    @Benchmark
    public Outcome decideGradient() {
        return sums.decide(gradient, Budget.standard());
    }

    @Benchmark
    public int decideHundredClaims() {
        return proved(hundred);
    }

    @Benchmark
    public int decideChapter() {
        return proved(chapter.goals());
    }

    private int proved(List<Goal> goals) {
        int proved = 0;
        for (Goal g : goals) {
            proved += sums.decide(g, Budget.standard()) instanceof Outcome.Proved ? 1 : 0;
        }
        return proved;
    }
}
