package scholium.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static scholium.expr.Exprs.apply;
import static scholium.expr.Exprs.multiply;
import static scholium.expr.Exprs.variable;

import java.util.List;
import org.junit.jupiter.api.Test;
import scholium.expr.Expr;
import scholium.expr.FunctionSymbol;
import scholium.expr.Index;
import scholium.implementation.BindingProblem.Kind;

class BindingCheckTest {
    private final Implementation layer =
            Implementations.installed().named("batch-normalization").orElseThrow();
    private final Binding inputs = BatchNormalizationClaims.inputs(BatchNormalizationClaims.setting());

    private BindingProblem only(Binding binding) {
        List<BindingProblem> problems = BindingCheck.problems(layer, binding);
        assertThat(problems).hasSize(1);
        assertThatThrownBy(() -> ConformanceRunner.compare(layer, binding, 1))
                .isInstanceOf(IllegalArgumentException.class);
        return problems.get(0);
    }

    @Test
    void aFittingBindingHasNoProblem() {
        Binding all = BatchNormalizationClaims.all(BatchNormalizationClaims.setting());
        assertThat(BindingCheck.problems(layer, all)).isEmpty();
    }

    @Test
    void anUnknownPortNamesTheNearest() {
        BindingProblem input = only(inputs.input("gama", Symbol.family("γ")));
        assertThat(input.kind()).isEqualTo(Kind.UNKNOWN_PORT);
        assertThat(input.message()).isEqualTo("batch-normalization has no input gama");
        assertThat(input.suggestion()).isEqualTo("did you mean “gamma”?");
        BindingProblem output = only(inputs.output("dgama", BatchNormalizationClaims.dGamma()));
        assertThat(output.suggestion()).isEqualTo("did you mean “dgamma”?");
    }

    @Test
    void anUndeclaredSymbolNamesThoseThereAre() {
        BindingProblem problem = only(inputs.input("beta", Symbol.family("β2")));
        assertThat(problem.kind()).isEqualTo(Kind.UNKNOWN_SYMBOL);
        assertThat(problem.suggestion()).isEqualTo("known are x, γ, β, ε");
    }

    @Test
    void shapesMustFit() {
        assertThat(only(inputs.input("beta", Symbol.family("x"))).kind()).isEqualTo(Kind.WRONG_SHAPE);
        assertThat(only(inputs.output("mean", BatchNormalizationClaims.mean(), BatchNormalizationClaims.I))
                        .kind())
                .isEqualTo(Kind.WRONG_SHAPE);
    }

    @Test
    void everythingTheFormulaReadsMustBeBound() {
        Binding withoutEpsilon = Binding.in(BatchNormalizationClaims.setting())
                .input("x", Symbol.family("x"))
                .output(
                        "y",
                        BatchNormalizationClaims.normalized(BatchNormalizationClaims.I),
                        BatchNormalizationClaims.I);
        BindingProblem problem = only(withoutEpsilon);
        assertThat(problem.kind()).isEqualTo(Kind.UNBOUND_NAME);
        assertThat(problem.subject()).isEqualTo("ε");
        Index stray = Index.declared("n");
        assertThat(only(inputs.output(
                                "mean", multiply(BatchNormalizationClaims.mean(), scholium.expr.Exprs.size(stray))))
                        .kind())
                .isEqualTo(Kind.UNDETERMINED_SIZE);
    }

    @Test
    void opaqueThingsHaveNoValue() {
        Expr opaque = apply(new FunctionSymbol.Opaque("f", 1), variable("γ"));
        assertThat(only(inputs.output("mean", opaque)).kind()).isEqualTo(Kind.NOT_COMPUTABLE);
        Expr loss = new Expr.LossDerivative(BatchNormalizationClaims.loss(), List.of());
        assertThat(only(inputs.output("mean", loss)).message()).contains("the loss L");
    }
}
