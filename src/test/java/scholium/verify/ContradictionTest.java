package scholium.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scholium.elaborate.Elaborator;
import scholium.engine.Budget;
import scholium.engine.Engine;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.engine.Scope;
import scholium.engine.numeric.NumericEngine;
import scholium.syntax.DocumentParser;
import scholium.text.Source;

/** The few points beside a proof are enough to stop a decider that proves everything. */
class ContradictionTest {
    private static final String DECLARATIONS = """
            size m ≥ 1
            index i, j : 1..m
            real x_i, y_i, ε
            assume ε > 0
            define μ = (1/m) Σ_i x_i
            define v = (1/m) Σ_i (x_i − μ)²
            define z_i = (x_i − μ)/√(v + ε)
            """;

    /** Claims everything to hold without conditions. */
    private static final class Credulous implements Engine {
        @Override
        public String name() {
            return "credulous";
        }

        @Override
        public Outcome decide(Goal goal, Budget budget) {
            return new Outcome.Proved(Scope.ALL, List.of(), "because it is written");
        }
    }

    /** Has no stack for anything. */
    private static final class Overflowing implements Engine {
        @Override
        public String name() {
            return "overflowing";
        }

        @Override
        public Outcome decide(Goal goal, Budget budget) {
            throw new StackOverflowError();
        }
    }

    private static DocumentResult verify(String line) {
        return verify(line, new Credulous());
    }

    private static DocumentResult verify(String line, Engine decider) {
        String text = "# Lines\n\n```derivation\n" + DECLARATIONS + "claim line: " + line + "\n```\n";
        Strategy strategy = new Strategy(List.of(decider), List.of(), List.of(new NumericEngine(System::nanoTime)));
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            return new Verifier(strategy, Budget.standard(), System::nanoTime)
                    .verify(Elaborator.elaborate(DocumentParser.parse(new Source("lines.md", text))), threads);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v = (1/m) Σ_i x_i²",
                "v = (1/(m+1)) Σ_i (x_i − μ)²",
                "Σ_i z_i² = m",
                "∂v/∂x_i = (2/m)(x_i − μ)(1 − 1/m)",
                "∂z_i/∂x_j = δ_{ij}/√(v + ε) − 1/(m·√(v + ε))",
                "Σ_i x_i·y_i = Σ_i Σ_j x_i·y_j",
                "exp(x_i) = 1 + x_i + x_i²/2",
                "√(v + ε) = √v + √ε",
                "x_i < 2",
                "(x_i + ε)^20 = x_i^20 + 20·ε·x_i^19"
            })
    void falseLinesStopTheRun(String line) {
        assertThatThrownBy(() -> verify(line))
                .isInstanceOf(ContradictionException.class)
                .hasMessageContaining("credulous")
                .hasMessageContaining("numeric");
    }

    @Test
    void trueLinesDoNot() {
        DocumentResult result = verify("∂v/∂x_i = (2/m)(x_i − μ)");

        assertThat(result.claims().get(0).verdict()).isEqualTo(Verdict.PROVED);
        assertThat(result.claims().get(0).steps().get(0).evidence())
                .anySatisfy(e -> assertThat(e.detail()).startsWith("2 points at 30 digits"));
    }

    @Test
    void anEngineWithoutStackGivesUp() {
        DocumentResult result = verify("(1/m) Σ_i z_i = 0", new Overflowing());
        assertThat(result.claims()).singleElement().satisfies(c -> {
            assertThat(c.verdict()).isEqualTo(Verdict.SUPPORTED);
            assertThat(c.steps().get(0).reason()).hasValue("overflowing: the expression is nested too deeply");
        });
    }
}
