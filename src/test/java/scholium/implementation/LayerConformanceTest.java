package scholium.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static scholium.expr.Exprs.ONE;
import static scholium.expr.Exprs.add;
import static scholium.expr.Exprs.apply;
import static scholium.expr.Exprs.divide;
import static scholium.expr.Exprs.inverse;
import static scholium.expr.Exprs.multiply;
import static scholium.expr.Exprs.negate;
import static scholium.expr.Exprs.power;
import static scholium.expr.Exprs.size;
import static scholium.expr.Exprs.sqrt;
import static scholium.expr.Exprs.subtract;
import static scholium.expr.Exprs.sum;
import static scholium.expr.Exprs.variable;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import scholium.expr.Builtin;
import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Loss;
import scholium.expr.Range;
import scholium.expr.Setting;
import scholium.expr.Substitution;

/** The other built-in layers against forward passes as textbooks have them; gradients by differentiating those. */
class LayerConformanceTest {
    private static final Index N = Index.declared("n");
    private static final Index D = Index.declared("d");
    private static final Index I = Index.declared("i");
    private static final Index J = Index.declared("j");
    private int serial = 0;

    private Expr over(Index size, Function<Index, Expr> body) {
        Index bound = new Index("k", ++serial);
        return sum(bound, Range.upTo(size), body.apply(bound));
    }

    private static Setting setting(Setting.Family... families) {
        return new Setting(
                List.of(new Setting.Size(N, 1, OptionalInt.empty()), new Setting.Size(D, 1, OptionalInt.empty())),
                List.of(new Setting.FreeIndex(I, Range.upTo(D)), new Setting.FreeIndex(J, Range.upTo(N))),
                List.of(families),
                List.of(),
                List.of(),
                List.of());
    }

    private static Setting.Family family(String name, Index... sizes) {
        return new Setting.Family(name, List.of(sizes).stream().map(Range::upTo).toList());
    }

    private static Expr.LossDerivative loss(Expr y, Index parameter) {
        Index k = new Index("k", 1_000);
        Expr at = Substitution.index(y, parameter, IndexTerm.of(k));
        Loss loss = new Loss("L", List.of(new Loss.Argument("y", List.of(k), List.of(Range.upTo(D)), at)));
        return new Expr.LossDerivative(loss, List.of());
    }

    private static ConformanceResult compare(String name, Binding binding) {
        Implementation code = Implementations.installed().named(name).orElseThrow();
        return ConformanceRunner.compare(code, binding, 2);
    }

    private static void agrees(ConformanceResult result) {
        assertThat(result.outputs()).isNotEmpty().allSatisfy(o -> {
            assertThat(o.verdict()).as(o.toString()).isEqualTo(Agreement.AGREES);
            assertThat(o.compared() - o.illConditioned()).as(o.output()).isGreaterThan(20);
        });
    }

    private Binding normalization(Expr y, boolean centred) {
        Binding binding = Binding.in(setting(family("x", D), family("γ", D), family("β", D), family("ε")))
                .input("x", Symbol.family("x"))
                .input("gamma", Symbol.family("γ"))
                .input("epsilon", Symbol.family("ε"))
                .input("upstream", Symbol.lossGradient("L", "y"))
                .output("y", y, I)
                .output("dx", new Expr.Derivative(loss(y, I), variable("x", I)), I)
                .output("dgamma", new Expr.Derivative(loss(y, I), variable("γ", I)), I);
        return centred ? binding.input("beta", Symbol.family("β")) : binding;
    }

    @Test
    void layerNormalization() {
        Expr mean = divide(over(D, k -> variable("x", k)), size(D));
        Expr variance = divide(over(D, k -> power(subtract(variable("x", k), mean), 2)), size(D));
        Expr normalized = divide(subtract(variable("x", I), mean), sqrt(add(variance, variable("ε"))));
        Expr y = add(multiply(variable("γ", I), normalized), variable("β", I));
        agrees(compare(
                "layer-normalization",
                normalization(y, true).output("mean", mean).output("variance", variance)));
        Expr oneGamma = add(multiply(variable("γ", I), normalized), variable("γ", I));
        assertThat(compare("layer-normalization", normalization(oneGamma, true)).agrees())
                .isFalse();
    }

    @Test
    void rmsNormalization() {
        Expr rms = sqrt(add(divide(over(D, k -> power(variable("x", k), 2)), size(D)), variable("ε")));
        Expr y = divide(multiply(variable("γ", I), variable("x", I)), rms);
        agrees(compare("rms-normalization", normalization(y, false).output("rms", rms)));
        Expr summed = sqrt(add(over(D, k -> power(variable("x", k), 2)), variable("ε")));
        Binding wrong = normalization(y, false).output("rms", summed);
        assertThat(compare("rms-normalization", wrong).agrees()).isFalse();
    }

    private Expr probability(Index i) {
        return divide(apply(Builtin.EXP, variable("z", i)), over(D, k -> apply(Builtin.EXP, variable("z", k))));
    }

    @Test
    void softmaxCrossEntropy() {
        Expr loss = negate(over(D, k -> multiply(variable("t", k), apply(Builtin.LOG, probability(k)))));
        Binding binding = Binding.in(setting(family("z", D), family("t", D)))
                .input("logits", Symbol.family("z"))
                .input("target", Symbol.family("t"))
                .output("probabilities", probability(I), I)
                .output("loss", loss)
                .output("dlogits", subtract(probability(I), variable("t", I)), I);
        agrees(compare("softmax-cross-entropy", binding));
        agrees(compare(
                "softmax-cross-entropy", binding.output("dlogits", new Expr.Derivative(loss, variable("z", I)), I)));
        Binding swapped = binding.output("dlogits", subtract(variable("t", I), probability(I)), I);
        assertThat(compare("softmax-cross-entropy", swapped).agrees()).isFalse();
    }

    @Test
    void logisticRegression() {
        Function<Index, Expr> probability = j -> inverse(add(
                ONE,
                apply(
                        Builtin.EXP,
                        negate(add(over(D, k -> multiply(variable("x", j, k), variable("w", k))), variable("b"))))));
        Expr loss = negate(divide(
                over(
                        N,
                        j -> add(
                                multiply(variable("t", j), apply(Builtin.LOG, probability.apply(j))),
                                multiply(
                                        subtract(ONE, variable("t", j)),
                                        apply(Builtin.LOG, subtract(ONE, probability.apply(j)))))),
                size(N)));
        Binding binding = Binding.in(setting(family("x", N, D), family("w", D), family("b"), family("t", N)))
                .input("x", Symbol.family("x"))
                .input("w", Symbol.family("w"))
                .input("b", Symbol.family("b"))
                .input("labels", Symbol.family("t"))
                .output("probabilities", probability.apply(J), J)
                .output("loss", loss)
                .output("dw", new Expr.Derivative(loss, variable("w", I)), I)
                .output("db", new Expr.Derivative(loss, variable("b")));
        agrees(compare("logistic-regression", binding));
        Binding sum = binding.output("loss", multiply(size(N), loss));
        assertThat(compare("logistic-regression", sum).agrees()).isFalse();
        Binding withoutBias = Binding.in(binding.setting())
                .input("x", Symbol.family("x"))
                .input("w", Symbol.family("w"))
                .input("b", new Symbol.Fixed(0))
                .output(
                        "probabilities",
                        inverse(add(
                                ONE,
                                apply(
                                        Builtin.EXP,
                                        negate(over(D, k -> multiply(variable("x", J, k), variable("w", k))))))),
                        J);
        agrees(compare("logistic-regression", withoutBias));
    }
}
