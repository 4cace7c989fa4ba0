package scholium.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import scholium.implementation.Implementations;
import scholium.implementation.Values;

/** Nothing is known of any layer: other documents and other mistakes. */
class CauseSearchTest {
    private static final String SOFTMAX = """
            # Softmax
            ```derivation
            size k ≥ 1
            index i, j : 1..k
            real z_i, t_i
            assume Σ_i t_i = 1
            define S = Σ_j exp(z_j)
            define p_i = exp(z_i)/S
            loss L = −Σ_i t_i log p_i
            claim gradient: ∂L/∂z_i = p_i − t_i

            conform softmax-cross-entropy:
              input logits = z, target = t
              output probabilities = p
              output loss = L
              output dlogits = ∂L/∂z
            ```
            """;

    private static final String LAYER = """
            # Layer normalization
            ```derivation
            size d ≥ 1
            index i, j : 1..d
            real x_i, γ_i, β_i
            real ε ≥ 0
            define μ = (1/d) Σ_j x_j
            define v = (1/d) Σ_j (x_j − μ)²
            assume v + ε > 0
            define n_i = (x_i − μ)/√(v + ε)
            define y_i = γ_i·n_i + β_i
            loss L(y)

            conform layer-normalization:
              input x = x, gamma = γ, beta = β, epsilon = ε, upstream = ∂L/∂y
              output y = y
              output dx = ∂L/∂x
              output dgamma = ∂L/∂γ
            ```
            """;

    private static final String LOGISTIC = """
            # Logistic regression
            ```derivation
            size n ≥ 1
            size d ≥ 1
            index i : 1..n
            index j, k : 1..d
            real x_{i,j}, w_j, t_i, b
            define s_i = Σ_j x_{i,j}·w_j + b
            define p_i = 1/(1 + exp(−s_i))
            loss C = (1/n) Σ_i (−t_i log p_i − (1 − t_i) log(1 − p_i))
            claim weights: ∂C/∂w_j = (1/n) Σ_i (p_i − t_i)·x_{i,j}

            conform logistic-regression:
              input x = x, w = w, b = b, labels = t
              output probabilities = p
              output dw = ∂C/∂w
              output db = ∂C/∂b
            ```
            """;

    private static final String AVERAGE = """
            # A moving average
            ```derivation
            real r, o, α
            assume 0 ≤ α
            assume α ≤ 1
            define q = α·r + (1 − α)·o

            conform running-average-old:
              input old = r, observed = o, momentum = α
              output new = q
            ```
            """;

    private static String first(String document, String layer, String output, UnaryOperator<Values> code) {
        List<String> causes = Tried.causes(document, Code.like(layer, code), output);
        return causes.isEmpty() ? "" : causes.get(0);
    }

    private static double sum(double[] a) {
        return Arrays.stream(a).sum();
    }

    private static Values softmax(Values in, double sign) {
        double[] e = Arrays.stream(in.vector("logits")).map(Math::exp).toArray();
        double total = sum(e);
        double[] p = Arrays.stream(e).map(x -> x / total).toArray();
        double[] d = new double[p.length];
        for (int i = 0; i < d.length; i++) {
            d[i] = p[i] + sign * in.vector("target")[i];
        }
        return Values.none().with("probabilities", p).with("dlogits", d);
    }

    @Test
    void aSumThatIsNotDifferentiatedThrough() {
        // Of the quotient only the numerator is followed: ∂L/∂zᵢ = −tᵢ.
        assertThat(first(
                        SOFTMAX,
                        "softmax-cross-entropy",
                        "dlogits",
                        in -> Values.none()
                                .with(
                                        "dlogits",
                                        Arrays.stream(in.vector("target"))
                                                .map(t -> -t)
                                                .toArray())))
                .isEqualTo("as if S were held constant when differentiating");
    }

    @Test
    void aSignInAGradientThatTheDocumentOnlyClaims() {
        assertThat(first(SOFTMAX, "softmax-cross-entropy", "dlogits", in -> softmax(in, 1)))
                .isEqualTo("as if the sign of t_i were reversed in claim “gradient”");
    }

    private static Values layer(Values in, int less, boolean gammaInBackward) {
        double[] x = in.vector("x");
        double[] g = in.vector("upstream");
        int d = x.length;
        double mean = sum(x) / d;
        double variance = sum(Arrays.stream(x).map(u -> (u - mean) * (u - mean)).toArray()) / (d - less);
        double s = Math.sqrt(variance + in.scalar("epsilon"));
        double[] n = Arrays.stream(x).map(u -> (u - mean) / s).toArray();
        double[] y = new double[d];
        double[] dn = new double[d];
        double[] dGamma = new double[d];
        double[] both = new double[d];
        for (int i = 0; i < d; i++) {
            y[i] = in.vector("gamma")[i] * n[i] + in.vector("beta")[i];
            dn[i] = gammaInBackward ? in.vector("gamma")[i] * g[i] : g[i];
            dGamma[i] = g[i] * n[i];
            both[i] = dn[i] * n[i];
        }
        double[] dx = new double[d];
        for (int i = 0; i < d; i++) {
            dx[i] = (dn[i] - sum(dn) / d - n[i] * sum(both) / d) / s;
        }
        return Values.none().with("y", y).with("dgamma", dGamma).with("dx", dx);
    }

    @Test
    void theUnbiasedVarianceOfALayer() {
        assertThat(first(LAYER, "layer-normalization", "y", in -> layer(in, 1, true)))
                .isEqualTo("as if 1/d were 1/(d − 1) in the definition of v");
        assertThat(first(LAYER, "layer-normalization", "dgamma", in -> layer(in, 1, true)))
                .isEqualTo("as if 1/d were 1/(d − 1) in the definition of v");
    }

    @Test
    void aFactorThatTheBackwardPassForgets() {
        assertThat(first(LAYER, "layer-normalization", "dx", in -> layer(in, 0, false)))
                .isEqualTo("as if γ_i·n_i were n_i in the definition of y");
    }

    private static Values logistic(Values in, boolean mean, boolean bias) {
        double[][] x = in.matrix("x");
        double[] dw = new double[x[0].length];
        double[] p = new double[x.length];
        double db = 0;
        for (int i = 0; i < x.length; i++) {
            double s = bias ? in.scalar("b") : 0;
            for (int j = 0; j < dw.length; j++) {
                s += x[i][j] * in.vector("w")[j];
            }
            p[i] = 1 / (1 + Math.exp(-s));
            double error = (p[i] - in.vector("labels")[i]) / (mean ? x.length : 1);
            db += error;
            for (int j = 0; j < dw.length; j++) {
                dw[j] += error * x[i][j];
            }
        }
        return Values.none().with("probabilities", p).with("dw", dw).with("db", db);
    }

    @Test
    void aSumForAMeanInALoss() {
        assertThat(first(LOGISTIC, "logistic-regression", "dw", in -> logistic(in, false, true)))
                .isEqualTo("as if the factor 1/n were missing in the definition of C");
        assertThat(first(LOGISTIC, "logistic-regression", "db", in -> logistic(in, false, true)))
                .isEqualTo("as if the factor 1/n were missing in the definition of C");
    }

    @Test
    void aForgottenBias() {
        assertThat(first(LOGISTIC, "logistic-regression", "probabilities", in -> logistic(in, true, false)))
                .isEqualTo("as if the term b were missing in the definition of s");
    }

    @Test
    void aMomentumThatWeighsTheOtherValue() {
        List<String> causes = Tried.causes(
                AVERAGE,
                Code.like(
                        "running-average-old",
                        in -> Values.none()
                                .with(
                                        "new",
                                        (1 - in.scalar("momentum")) * in.scalar("old")
                                                + in.scalar("momentum") * in.scalar("observed"))),
                "new",
                Implementations.installed().all());
        assertThat(causes).hasSizeBetween(2, 3);
        assertThat(causes.get(0)).isEqualTo("as if α and 1 − α were exchanged in the definition of q");
        assertThat(causes.get(causes.size() - 1))
                .startsWith("it is the convention of running-average-new (momentum weighs");
    }

    @Test
    void singlePrecisionInAnotherLayer() {
        assertThat(first(LOGISTIC, "logistic-regression", "probabilities", in -> {
                    double[] p = logistic(in, true, true).vector("probabilities");
                    return Values.none()
                            .with(
                                    "probabilities",
                                    Arrays.stream(p).map(v -> (float) v).toArray());
                }))
                .isEqualTo("as if it were computed in single precision");
    }

    @Test
    void nothingIsSaidWhereNothingFits() {
        assertThat(Tried.causes(
                        LOGISTIC,
                        Code.like(
                                "logistic-regression",
                                in -> Values.none().with("db", Math.sin(17 * in.scalar("b")) + in.vector("w")[0])),
                        "db"))
                .isEmpty();
    }

    @Test
    void whatIsRightSometimesIsNoCause() {
        // The sign is wrong at every second batch only: neither formula gives all of that.
        assertThat(Tried.causes(
                        SOFTMAX,
                        Code.like("softmax-cross-entropy", in -> softmax(in, in.vector("logits")[0] > 0 ? 1 : -1)),
                        "dlogits"))
                .isEmpty();
    }
}
