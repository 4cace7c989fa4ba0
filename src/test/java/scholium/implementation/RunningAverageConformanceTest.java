package scholium.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static scholium.expr.Exprs.add;
import static scholium.expr.Exprs.divide;
import static scholium.expr.Exprs.multiply;
import static scholium.expr.Exprs.power;
import static scholium.expr.Exprs.subtract;
import static scholium.expr.Exprs.variable;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.Range;
import scholium.expr.Setting;

/** The conventions that libraries differ in, told apart. */
class RunningAverageConformanceTest {
    private static final Expr OLD = variable("r");
    private static final Expr ALPHA = variable("α");
    private final Implementations installed = Implementations.installed();

    private static Setting.Family scalar(String name) {
        return new Setting.Family(name, List.of());
    }

    private static Setting setting() {
        return new Setting(
                List.of(new Setting.Size(BatchNormalizationClaims.M, 1, OptionalInt.empty())),
                List.of(),
                List.of(
                        scalar("r"),
                        scalar("b"),
                        scalar("α"),
                        scalar("v"),
                        new Setting.Family("x", List.of(Range.upTo(BatchNormalizationClaims.M)))),
                List.of(),
                List.of(),
                List.of());
    }

    private static Expr weighingOld(Expr old, Expr observed) {
        return add(multiply(ALPHA, old), multiply(subtract(Exprs.ONE, ALPHA), observed));
    }

    private static Expr weighingNew(Expr old, Expr observed) {
        return add(multiply(subtract(Exprs.ONE, ALPHA), old), multiply(ALPHA, observed));
    }

    private Agreement average(String implementation, Expr claimed) {
        Binding binding = Binding.in(setting())
                .input("old", Symbol.family("r"))
                .input("observed", Symbol.family("b"))
                .input("momentum", Symbol.family("α"))
                .output("new", claimed);
        return verdict(implementation, binding);
    }

    private Agreement variance(String implementation, Expr claimed) {
        Binding binding = Binding.in(setting())
                .input("x", Symbol.family("x"))
                .input("running-mean", Symbol.family("r"))
                .input("running-variance", Symbol.family("v"))
                .input("momentum", Symbol.family("α"))
                .output("new-variance", claimed);
        return verdict(implementation, binding);
    }

    private Agreement verdict(String implementation, Binding binding) {
        Implementation code = installed.named(implementation).orElseThrow();
        return ConformanceRunner.compare(code, binding, 5).outputs().get(0).verdict();
    }

    @Test
    void momentumOnTheOldOrTheNewValue() {
        Expr observed = variable("b");
        assertThat(average("running-average-old", weighingOld(OLD, observed))).isEqualTo(Agreement.AGREES);
        assertThat(average("running-average-old", weighingNew(OLD, observed))).isEqualTo(Agreement.DIFFERS);
        assertThat(average("running-average-new", weighingNew(OLD, observed))).isEqualTo(Agreement.AGREES);
        assertThat(average("running-average-new", weighingOld(OLD, observed))).isEqualTo(Agreement.DIFFERS);
    }

    @Test
    void varianceDividedByMOrMMinus1() {
        Expr biased = weighingOld(variable("v"), BatchNormalizationClaims.variance());
        Expr squares = BatchNormalizationClaims.over(j -> power(BatchNormalizationClaims.centred(j), 2));
        Expr unbiased =
                weighingOld(variable("v"), divide(squares, subtract(BatchNormalizationClaims.COUNT, Exprs.ONE)));
        assertThat(variance("running-statistics-biased-old", biased)).isEqualTo(Agreement.AGREES);
        assertThat(variance("running-statistics-biased-old", unbiased)).isEqualTo(Agreement.DIFFERS);
        assertThat(variance("running-statistics-unbiased-old", unbiased)).isEqualTo(Agreement.AGREES);
        assertThat(variance("running-statistics-unbiased-old", biased)).isEqualTo(Agreement.DIFFERS);
        assertThat(variance("running-statistics-unbiased-new", unbiased)).isEqualTo(Agreement.DIFFERS);
    }
}
