package scholium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import scholium.engine.Budget;
import scholium.text.Source;
import scholium.verify.Diagnosing;
import scholium.verify.StepResult;

/** Conditions in the names of the document. */
class ShownConditionsTest {
    private static List<String> conditions(String statements) {
        Source source = new Source("x.md", "# Title\n\n```derivation\n" + statements + "\n```\n");
        try (Checker checker = new Wiring().open(Budget.standard(), false, Diagnosing.UNEXPECTED)) {
            List<StepResult> steps = checker.check(source).claims().get(0).steps();
            return steps.get(0).conditions();
        }
    }

    @Test
    void rows_and_columns_of_what_a_loss_depends_on_are_told_apart() {
        assertThat(conditions("""
                size B, I, O ≥ 1
                index n : 1..B
                index i : 1..I
                index o : 1..O
                real X_{n,i}, W_{i,o}, b_o
                define Z_{n,o} = Σ_i X_{n,i} W_{i,o} + b_o
                define Y_{n,o} = max(0, Z_{n,o})
                loss L(Y)
                claim bias: ∂L/∂b_o = Σ_n ∂L/∂Z_{n,o}
                """)).containsExactly("Σ_{j=1}^{I} X_{n,j}·W_{j,o} + b_o ≠ 0");
        assertThat(conditions("""
                size m ≥ 1
                index i, j : 1..m
                real g_{i,j}
                define h_{i,j} = |g_{i,j}|
                loss L(h)
                claim slope: ∂L/∂g_{i,j} = (g_{i,j}/h_{i,j})·∂L/∂h_{i,j}
                """)).containsExactly("g_{i,j} ≠ 0");
    }
}
