package scholium.implementation;

import static scholium.expr.Exprs.add;
import static scholium.expr.Exprs.constant;
import static scholium.expr.Exprs.divide;
import static scholium.expr.Exprs.inverse;
import static scholium.expr.Exprs.multiply;
import static scholium.expr.Exprs.power;
import static scholium.expr.Exprs.size;
import static scholium.expr.Exprs.sqrt;
import static scholium.expr.Exprs.subtract;
import static scholium.expr.Exprs.sum;
import static scholium.expr.Exprs.variable;

import java.util.List;
import java.util.OptionalInt;
import scholium.expr.Comparison;
import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.Loss;
import scholium.expr.Range;
import scholium.expr.Relation;
import scholium.expr.Setting;

/** The textbook's formulas of batch normalization, closed, as a document would hand them over. */
final class BatchNormalizationClaims {
    static final Index M = Index.declared("m");
    static final Index I = Index.declared("i");
    private static final Range BATCH = Range.upTo(M);
    static final Expr GAMMA = variable("γ");
    static final Expr BETA = variable("β");
    static final Expr EPSILON = variable("ε");
    static final Expr COUNT = size(M);
    private static int serial = 0;

    private BatchNormalizationClaims() {}

    static Setting setting() {
        return setting(1, List.of());
    }

    static Setting setting(int leastSize, List<Setting.Assumption> assumptions) {
        return new Setting(
                List.of(new Setting.Size(M, leastSize, OptionalInt.empty())),
                List.of(new Setting.FreeIndex(I, BATCH)),
                List.of(
                        new Setting.Family("x", List.of(BATCH)),
                        new Setting.Family("γ", List.of()),
                        new Setting.Family("β", List.of()),
                        new Setting.Family("ε", List.of())),
                List.of(),
                assumptions,
                List.of());
    }

    static Setting.Assumption assume(Expr left, Comparison comparison, Expr right) {
        return new Setting.Assumption(List.of(), Relation.of(left, comparison, right));
    }

    static Binding inputs(Setting setting) {
        return Binding.in(setting)
                .input("x", Symbol.family("x"))
                .input("gamma", Symbol.family("γ"))
                .input("beta", Symbol.family("β"))
                .input("epsilon", Symbol.family("ε"))
                .input("upstream", Symbol.lossGradient("L", "y"));
    }

    /** Every output with the formula of the textbook. */
    static Binding all(Setting setting) {
        return inputs(setting)
                .output("y", y(I), I)
                .output("dx", combined(), I)
                .output("dgamma", dGamma())
                .output("dbeta", dBeta())
                .output("mean", mean())
                .output("variance", variance());
    }

    private static Index bound(String name) {
        return new Index(name, ++serial);
    }

    static Expr over(java.util.function.Function<Index, Expr> body) {
        Index j = bound("j");
        return sum(j, BATCH, body.apply(j));
    }

    static Expr average(java.util.function.Function<Index, Expr> body) {
        return multiply(inverse(COUNT), over(body));
    }

    static Expr x(Index i) {
        return variable("x", i);
    }

    static Expr mean() {
        return average(BatchNormalizationClaims::x);
    }

    static Expr centred(Index i) {
        return subtract(x(i), mean());
    }

    static Expr variance() {
        return average(j -> power(centred(j), 2));
    }

    static Expr deviation() {
        return sqrt(add(variance(), EPSILON));
    }

    static Expr normalized(Index i) {
        return divide(centred(i), deviation());
    }

    static Expr y(Index i) {
        return add(multiply(GAMMA, normalized(i)), BETA);
    }

    static Loss loss() {
        Index k = bound("k");
        return new Loss("L", List.of(new Loss.Argument("y", List.of(k), List.of(BATCH), y(k))));
    }

    /** ∂L/∂yᵢ. */
    static Expr upstream(Index i) {
        return new Expr.LossDerivative(loss(), List.of(variable("y", i)));
    }

    static Expr dBeta() {
        return over(BatchNormalizationClaims::upstream);
    }

    static Expr dGamma() {
        return over(j -> multiply(upstream(j), normalized(j)));
    }

    /** (γ/√(σ²+ε))·[gᵢ − (1/m)Σⱼgⱼ − x̂ᵢ(1/m)Σⱼgⱼx̂ⱼ]. */
    static Expr combined() {
        return multiply(
                divide(GAMMA, deviation()),
                subtract(
                        subtract(upstream(I), average(BatchNormalizationClaims::upstream)),
                        multiply(normalized(I), average(j -> multiply(upstream(j), normalized(j))))));
    }

    /** The sum over the three paths, with ∂L/∂σ² and ∂L/∂μ as the textbook has them before anything cancels. */
    static Expr threePaths() {
        Expr dVariance = over(j -> multiply(
                GAMMA,
                upstream(j),
                constant(scholium.number.Rational.of(-1, 2)),
                centred(j),
                new Expr.Power(add(variance(), EPSILON), constant(scholium.number.Rational.of(-3, 2)))));
        Expr dMean = add(
                over(j -> multiply(constant(-1), GAMMA, upstream(j), inverse(deviation()))),
                multiply(dVariance, divide(constant(-2), COUNT), over(BatchNormalizationClaims::centred)));
        return add(
                multiply(GAMMA, upstream(I), inverse(deviation())),
                multiply(dVariance, constant(2), centred(I), inverse(COUNT)),
                multiply(dMean, inverse(COUNT)));
    }

    /** ∂L/∂xᵢ as it is defined. */
    static Expr adjoint() {
        return new Expr.Derivative(new Expr.LossDerivative(loss(), List.of()), variable("x", I));
    }
}
