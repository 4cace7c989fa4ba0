package scholium.derive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The forms a textbook would end with, from documents that hold nothing but definitions. */
class TextbookFormsTest {
    private final Checked checked = new Checked();

    @AfterEach
    void close() {
        checked.close();
    }

    private String result(String document, String target) {
        Deriver.Result result = checked.derive(document, target);
        assertThat(result.problems()).isEmpty();
        String markdown = result.markdown().orElseThrow();
        checked.requireProved(target, markdown);
        return markdown.substring(markdown.lastIndexOf("\nclaim "));
    }

    @Test
    void softmaxWithCrossEntropyIsADifference() {
        String notes = """
                ```derivation
                size K ≥ 2
                index i, j, k : 1..K
                real z_i, t_i
                assume Σ_i t_i = 1
                define p_i = e^{z_i}/Σ_k e^{z_k}
                loss C = −Σ_i t_i·log(p_i)
                ```
                """;
        assertThat(result(notes, "∂C/∂z_i")).contains("∂C/∂z_i = p_i − t_i");
    }

    private static final String LOGITS = """
            ```derivation
            size K ≥ 2
            index i, j, k : 1..K
            real z_i, t_i
            assume Σ_i t_i = 1
            define Z = Σ_k e^{z_k}
            define p_i = e^{z_i}/Z
            loss C = −Σ_i t_i·log(p_i)
            define y_i = 2·z_i
            loss L(y)
            ```
            """;

    @Test
    void theHessianOfTheSoftmaxLossIsTheJacobianOfTheSoftmax() {
        assertThat(result(LOGITS, "∂²C/∂z_i∂z_j")).contains("∂²C/∂z_i∂z_j = p_i·(δ_ij − p_j)");
    }

    @Test
    void whatAnOpaqueLossGivesMovesByItsOwnSecondDerivatives() {
        assertThat(result(LOGITS, "∂²L/∂z_i∂z_j")).contains("∂²L/∂z_i∂z_j = 4 · ∂²L/∂y_i∂y_j");
    }

    @Test
    void logisticLossIsADifferenceToo() {
        String notes = """
                ```derivation
                size m ≥ 1
                index i : 1..m
                real z_i, t_i
                define p_i = 1/(1 + e^{−z_i})
                loss C = −Σ_i (t_i·log(p_i) + (1 − t_i)·log(1 − p_i))
                ```
                """;
        assertThat(result(notes, "∂C/∂z_i")).contains("∂C/∂z_i = p_i − t_i");
    }

    private static final String PERCEPTRON = """
            ```derivation
            size N, D, H ≥ 1
            index n : 1..N
            index d : 1..D
            index h : 1..H
            real X_{n,d}, W_{d,h}, b_h, v_h
            function f
            define z_{n,h} = Σ_d X_{n,d}·W_{d,h} + b_h
            define a_{n,h} = f(z_{n,h})
            define y_n = Σ_h a_{n,h}·v_h
            loss L(y)
            ```
            """;

    @Test
    void anOpaqueActivationEntersByItsDerivative() {
        assertThat(result(PERCEPTRON, "∂L/∂W_{d,h}"))
                .contains("f′(z_")
                .contains("X_")
                .contains("v_h");
        assertThat(result(PERCEPTRON, "∂L/∂z_{n,h}")).contains("∂L/∂z_nh = ∂L/∂y_n · v_h · f′(z_nh)");
    }

    private static final String NORMALIZED = """
            ```derivation
            size m ≥ 1
            size D ≥ 1
            index i, j : 1..m
            index p : 1..D
            real h_{i,p}, w_p, b, γ, β
            real ε > 0
            define x_i = Σ_p w_p·h_{i,p} + b
            define μ = (1/m) Σ_j x_j
            define v = (1/m) Σ_j (x_j − μ)²
            define s = √(v + ε)
            define x̂_i = (x_i − μ)/s
            define y_i = γ·x̂_i + β
            loss L(y)
            ```
            """;

    @Test
    void theBiasBeforeANormalizationIsFoundToBeRedundant() {
        assertThat(result(NORMALIZED, "∂L/∂b")).contains("∂L/∂b = 0");
    }

    @Test
    void theNamesOfTheDocumentAreUsed() {
        assertThat(result(NORMALIZED, "∂L/∂x_i"))
                .contains("(γ/s)·[∂L/∂y_i − (1/m) Σ_j ∂L/∂y_j − (x̂_i/m) Σ_j ∂L/∂y_j · x̂_j]");
    }

    @Test
    void aJacobianIsDerivedForwards() {
        assertThat(result(NORMALIZED, "dx̂_i/dx_j")).contains("dx̂_i/dx_j = (δ_ij − 1/m − x̂_j·x̂_i/m)/s");
    }

    @Test
    void aLocalDerivativeHoldsTheRest() {
        assertThat(result(NORMALIZED, "∂x̂_i/∂x_j")).contains("∂x̂_i/∂x_j = δ_ij/s");
    }

    @Test
    void whatDoesNotDependIsProvedToBeZero() {
        assertThat(result(NORMALIZED, "dμ/dγ")).contains("dμ/dγ = 0");
    }

    @Test
    void anElementIsAnInstanceOfTheFamily() {
        assertThat(result(NORMALIZED, "∂L/∂x_1")).contains("∂L/∂x_1 = (γ/s)·[∂L/∂y_1 −");
    }
}
