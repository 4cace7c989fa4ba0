package scholium.engine.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static scholium.expr.Exprs.ONE;
import static scholium.expr.Exprs.ZERO;
import static scholium.expr.Exprs.add;
import static scholium.expr.Exprs.apply;
import static scholium.expr.Exprs.constant;
import static scholium.expr.Exprs.divide;
import static scholium.expr.Exprs.inverse;
import static scholium.expr.Exprs.multiply;
import static scholium.expr.Exprs.power;
import static scholium.expr.Exprs.size;
import static scholium.expr.Exprs.sqrt;
import static scholium.expr.Exprs.subtract;
import static scholium.expr.Exprs.variable;
import static scholium.expr.evaluation.Samples.I;
import static scholium.expr.evaluation.Samples.J;
import static scholium.expr.evaluation.Samples.M;
import static scholium.expr.evaluation.Samples.assuming;
import static scholium.expr.evaluation.Samples.deviation;
import static scholium.expr.evaluation.Samples.given;
import static scholium.expr.evaluation.Samples.gradient;
import static scholium.expr.evaluation.Samples.inputGradient;
import static scholium.expr.evaluation.Samples.inputGradientFormula;
import static scholium.expr.evaluation.Samples.mean;
import static scholium.expr.evaluation.Samples.mu;
import static scholium.expr.evaluation.Samples.scalar;
import static scholium.expr.evaluation.Samples.setting;
import static scholium.expr.evaluation.Samples.sum;
import static scholium.expr.evaluation.Samples.variance;
import static scholium.expr.evaluation.Samples.x;
import static scholium.expr.evaluation.Samples.xhat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import scholium.engine.Budget;
import scholium.engine.Counterexample;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.expr.Builtin;
import scholium.expr.Comparison;
import scholium.expr.Expr;
import scholium.expr.FunctionSymbol;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Relation;
import scholium.expr.Setting;
import scholium.expr.Signature;
import scholium.number.Rational;

class WitnessEngineTest {
    private static Outcome decide(Relation relation, Setting setting) {
        return new WitnessEngine(() -> 0).decide(new Goal(relation, setting), Budget.standard());
    }

    private static Outcome equal(Expr left, Expr right, Setting setting) {
        return decide(Relation.of(left, Comparison.EQUAL, right), setting);
    }

    private static Counterexample refuted(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refuted.class);
        return ((Outcome.Refuted) outcome).counterexample();
    }

    private static void notRefuted(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.GaveUp.class);
        assertThat(((Outcome.GaveUp) outcome).reason()).isEqualTo(Outcome.Reason.NO_POINT);
    }

    private static Expr wrongGradient(Expr factor, Expr first, Expr second) {
        return multiply(factor, add(gradient(I), first, second));
    }

    @Test
    void trueGradientIsNotRefuted() {
        notRefuted(equal(inputGradient(I), inputGradientFormula(I), setting(1)));
    }

    /** The sides of every refuted mutant are recomputed here from the printed point, by the formulas of the chapter. */
    @Test
    void falseGradientsAreRefutedByPointsAPersonCanCheck() {
        Expr scale = divide(scalar("γ"), deviation());
        Expr centre = multiply(constant(-1), mean(j -> gradient(j)));
        Expr project = multiply(constant(-1), xhat(I), mean(j -> multiply(gradient(j), xhat(j))));
        List<Expr> mutants = List.of(
                wrongGradient(scale, multiply(constant(-1), centre), project),
                wrongGradient(scale, centre, multiply(constant(-1), project)),
                wrongGradient(scale, multiply(constant(-1), sum(j -> gradient(j))), project),
                wrongGradient(inverse(deviation()), centre, project),
                wrongGradient(divide(scalar("γ"), sqrt(variance())), centre, project),
                wrongGradient(scale, centre, ZERO),
                wrongGradient(scale, ZERO, project));
        for (Expr mutant : mutants) {
            Counterexample c = refuted(equal(inputGradient(I), mutant, setting(1)));
            assertThat(c.sizes().get("m")).isBetween(2, 3);
            assertThat(c.left()).isNotEqualTo(c.right()).isEqualTo(gradientAt(c));
        }
    }

    private static String gradientAt(Counterexample c) {
        List<Rational> xs = numbers(c, "x");
        List<Rational> gs = numbers(c, "∂L/∂y");
        int m = c.sizes().getOrDefault("m", 0);
        int i = c.indices().getOrDefault("i", 0) - 1;
        Rational n = Rational.of(m);
        Rational mean = total(xs).dividedBy(n);
        Rational square = Rational.ZERO;
        Rational along = Rational.ZERO;
        for (int k = 0; k < m; k++) {
            Rational d = xs.get(k).minus(mean);
            square = square.plus(d.times(d));
            along = along.plus(gs.get(k).times(d));
        }
        Rational radicand = square.dividedBy(n).plus(numbers(c, "ε").get(0));
        Rational root = radicand.sqrtExact().orElseThrow();
        Rational bracket = gs.get(i)
                .minus(total(gs).dividedBy(n))
                .minus(xs.get(i).minus(mean).times(along).dividedBy(radicand).dividedBy(n));
        return numbers(c, "γ").get(0).times(bracket).dividedBy(root).toString();
    }

    private static List<Rational> numbers(Counterexample c, String name) {
        return c.values().getOrDefault(name, List.of()).stream()
                .map(Rational::parse)
                .toList();
    }

    private static Rational total(List<Rational> values) {
        return values.stream().reduce(Rational.ZERO, Rational::plus);
    }

    @Test
    void sizeOneIsAvoidedWhereAnotherRefutes() {
        Expr unbiased = multiply(inverse(subtract(size(M), ONE)), sum(j -> power(subtract(x(j), mu()), 2)));
        assertThat(refuted(equal(variance(), unbiased, setting(1))).sizes()).containsEntry("m", 2);
    }

    /** (m + 1)² = m² + 1 fails at 1 by 4 ≠ 2; m counts nothing there, so that 1 is no special case. */
    @Test
    void aSizeThatCountsNothingIsTheLeastThatRefutes() {
        Relation square = Relation.of(power(add(size(M), ONE), 2), Comparison.EQUAL, add(power(size(M), 2), ONE));
        Setting alone = new Setting(
                List.of(new Setting.Size(M, 1, OptionalInt.empty())),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        assertThat(refuted(decide(square, alone)).sizes()).containsEntry("m", 1);
        Relation counting = Relation.of(sum(j -> ONE), Comparison.EQUAL, ZERO);
        assertThat(refuted(decide(counting, alone)).sizes()).containsEntry("m", 2);
    }

    @Test
    void anIdentityOfSmallSizesIsRefutedAtALargerOne() {
        Expr fourth = sum(j -> power(subtract(x(j), mu()), 4));
        Expr square = multiply(constant(Rational.HALF), power(sum(j -> power(subtract(x(j), mu()), 2)), 2));
        assertThat(refuted(equal(fourth, square, setting(1))).sizes()).containsEntry("m", 4);
    }

    @Test
    void fixedSizesAndGivenValuesAreRespected() {
        Expr unit = mean(j -> power(xhat(j), 2));
        notRefuted(equal(unit, ONE, given(setting(1), scalar("ε"), ZERO)));
        assertThat(refuted(equal(unit, ONE, setting(1))).values()).containsKey("ε");
        Setting s = given(setting(1), scalar("ε"), constant(3));
        assertThat(refuted(equal(unit, ONE, s)).values()).containsEntry("ε", List.of("3"));
    }

    /** Nobody checks seven hundred numbers by hand, so all but a few are the same and written once. */
    @Test
    void longFamiliesAreListedByTheirExceptions() {
        Setting s = setting(1);
        Setting long700 = new Setting(
                List.of(new Setting.Size(M, 1, OptionalInt.of(700))),
                s.free(),
                s.families(),
                s.recurrences(),
                s.assumptions(),
                s.values());
        Counterexample c = refuted(equal(sum(j -> power(x(j), 2)), ONE, long700));
        assertThat(c.values().get("x")).hasSizeLessThan(5).endsWith("every other element = 0");
    }

    @Test
    void assumptionsAreRespected() {
        Expr total = sum(j -> variable("u", j));
        Setting simplex =
                assuming(setting(1), new Setting.Assumption(List.of(), Relation.of(total, Comparison.EQUAL, ONE)));
        notRefuted(equal(multiply(scalar("β"), total), scalar("β"), simplex));
        Counterexample c = refuted(equal(sum(j -> power(variable("u", j), 2)), ONE, simplex));
        assertThat(total(numbers(c, "u"))).isEqualTo(Rational.ONE);
        Setting sphere = assuming(
                setting(1),
                new Setting.Assumption(
                        List.of(), Relation.of(sum(j -> power(variable("u", j), 2)), Comparison.EQUAL, ONE)));
        notRefuted(equal(
                sum(j -> power(variable("u", j), 4)), subtract(ONE, multiply(constant(2), crossed())), sphere));
        Counterexample d = refuted(equal(total, ONE, sphere));
        assertThat(total(numbers(d, "u").stream().map(v -> v.pow(2)).toList())).isEqualTo(Rational.ONE);
    }

    /** Σ_{i<j} u_i²u_j². */
    private static Expr crossed() {
        return sum(j -> sum(k -> multiply(
                new Expr.Indicator(Expr.Indicator.Order.LESS, IndexTerm.of(j), IndexTerm.of(k)),
                power(variable("u", j), 2),
                power(variable("u", k), 2))));
    }

    @Test
    void impossibleAssumptionsGiveNoPoint() {
        Setting never = assuming(
                setting(1), new Setting.Assumption(List.of(), Relation.of(scalar("ε"), Comparison.LESS, constant(-1))));
        notRefuted(equal(scalar("ε"), add(scalar("ε"), ONE), never));
        Setting elsewhere = assuming(
                setting(1),
                new Setting.Assumption(List.of(), Relation.of(power(scalar("γ"), 2), Comparison.LESS, ZERO)));
        notRefuted(equal(scalar("β"), add(scalar("β"), ONE), elsewhere));
    }

    @Test
    void pointsWhereASideIsUndefinedAreNoCounterexamples() {
        notRefuted(equal(divide(scalar("β"), scalar("β")), ONE, setting(1)));
        notRefuted(equal(power(sqrt(scalar("β")), 2), scalar("β"), setting(1)));
        notRefuted(equal(apply(Builtin.EXP, apply(Builtin.LOG, scalar("β"))), scalar("β"), setting(1)));
        Expr root = sqrt(power(scalar("β"), 2));
        notRefuted(equal(root, apply(Builtin.ABS, scalar("β")), setting(1)));
        Counterexample c = refuted(equal(root, scalar("β"), setting(1)));
        assertThat(c.values()).containsEntry("β", List.of("-1"));
    }

    @Test
    void transcendentalSidesAreEnclosed() {
        Counterexample c = refuted(equal(
                apply(Builtin.EXP, add(scalar("β"), scalar("γ"))),
                add(apply(Builtin.EXP, scalar("β")), apply(Builtin.EXP, scalar("γ"))),
                setting(1)));
        assertThat(c.left()).isNotEqualTo(c.right());
        Counterexample d = refuted(equal(apply(Builtin.SIN, scalar("β")), scalar("β"), setting(1)));
        assertThat(d.values()).containsEntry("β", List.of("1"));
        assertThat(d.left()).isEqualTo("≈ 0.841471");
        assertThat(d.right()).isEqualTo("1");
    }

    @Test
    void softmaxJacobianWithoutDeltaIsRefuted() {
        Expr p = divide(apply(Builtin.EXP, x(I)), sum(j -> apply(Builtin.EXP, x(j))));
        Expr q = divide(apply(Builtin.EXP, x(J)), sum(j -> apply(Builtin.EXP, x(j))));
        Expr jacobian = new Expr.Derivative(p, variable("x", J));
        Expr delta = scholium.expr.Exprs.delta(IndexTerm.of(I), IndexTerm.of(J));
        notRefuted(equal(jacobian, multiply(p, subtract(delta, q)), setting(1)));
        Counterexample c = refuted(equal(jacobian, multiply(p, subtract(ONE, q)), setting(1)));
        assertThat(c.sizes()).containsEntry("m", 2);
        assertThat(c.indices()).containsEntry("i", 1).containsEntry("j", 2);
    }

    @Test
    void inequalitiesAndApproximations() {
        notRefuted(decide(Relation.of(variance(), Comparison.GREATER_OR_EQUAL, ZERO), setting(1)));
        refuted(decide(Relation.of(variance(), Comparison.GREATER, ZERO), setting(1)));
        refuted(decide(Relation.of(power(scalar("β"), 2), Comparison.LESS_OR_EQUAL, scalar("β")), setting(1)));
        refuted(decide(Relation.of(scalar("β"), Comparison.NOT_EQUAL, ZERO), setting(1)));
        Setting s = setting(1);
        Relation close = new Relation(
                sqrt(constant(2)),
                Comparison.APPROXIMATELY,
                constant(Rational.parse("1.414")),
                Rational.parse("0.0005"));
        notRefuted(decide(close, s));
        Relation far = new Relation(
                sqrt(constant(2)),
                Comparison.APPROXIMATELY,
                constant(Rational.parse("1.415")),
                Rational.parse("0.0005"));
        Counterexample c = refuted(decide(far, s));
        assertThat(c.left()).isEqualTo("√2");
        assertThat(c.leftDecimal()).isEqualTo("1.41421");
        assertThat(c.values()).isEmpty();
        assertThat(c.sizes()).isEmpty();
    }

    /** A reader may choose what is not listed: the line fails there all the same. */
    @Test
    void whatIsListedIsACounterexample() {
        Relation element = Relation.of(subtract(scalar("γ"), power(x(J), 2)), Comparison.LESS, scalar("γ"));
        Expr square = power(scalar("γ"), 2);
        Relation product = Relation.of(subtract(square, multiply(scalar("β"), scalar("ε"))), Comparison.LESS, square);
        Expr larger = Signature.maximum(scalar("ε"), constant(2));
        Relation bounded =
                Relation.of(multiply(constant(4), larger), Comparison.LESS, add(constant(4), power(larger, 2)));
        assertThat(refuted(decide(bounded, setting(1))).values()).containsKey("ε");
        for (long seed = 1; seed <= 20; seed++) {
            Budget budget = new Budget(200_000, Duration.ofSeconds(10), List.of(2, 3, 4), seed);
            WitnessEngine engine = new WitnessEngine(() -> 0);
            Counterexample c = refuted(engine.decide(new Goal(element, setting(1)), budget));
            assertThat(c.values()).containsKey("x");
            assertThat(c.values().get("x").get(c.indices().getOrDefault("j", 0) - 1))
                    .isEqualTo("0");
            Counterexample d = refuted(engine.decide(new Goal(product, setting(1)), budget));
            for (String any : List.of("-7", "7")) {
                Rational beta = Rational.parse(
                        d.values().getOrDefault("β", List.of(any)).get(0));
                Rational epsilon = Rational.parse(
                        d.values().getOrDefault("ε", List.of(any)).get(0));
                assertThat(beta.times(epsilon).signum()).isNotPositive();
            }
        }
    }

    @Test
    void notIdenticalIsNeverRefutedByAPoint() {
        Outcome outcome = decide(Relation.of(scalar("β"), Comparison.NOT_IDENTICAL, scalar("β")), setting(1));
        assertThat(outcome).isInstanceOf(Outcome.GaveUp.class);
    }

    @Test
    void opaqueFunctionsAreMadeConcrete() {
        FunctionSymbol f = new FunctionSymbol.Opaque("f", 1);
        Expr inner = power(scalar("β"), 2);
        Expr slope = new Expr.Derivative(apply(f, inner), variable("β"));
        Expr outer = new Expr.Apply(f, List.of(1), List.of(inner));
        notRefuted(equal(slope, multiply(constant(2), scalar("β"), outer), setting(1)));
        assertThat(refuted(equal(slope, outer, setting(1))).values()).containsKey("f");
    }

    @Test
    void theSameSeedGivesTheSameWitness() {
        Expr wrong = multiply(divide(scalar("γ"), deviation()), gradient(I));
        Relation relation = Relation.of(inputGradient(I), Comparison.EQUAL, wrong);
        assertThat(decide(relation, setting(1))).isEqualTo(decide(relation, setting(1)));
    }

    @Test
    void lateAndHugeGoalsEndWithAReason() {
        Index k = scholium.expr.evaluation.Samples.fresh("k");
        Expr explosive = scholium.expr.Exprs.sum(
                k, scholium.expr.Range.of(IndexTerm.of(1), IndexTerm.of(1_000_000_000)), scalar("β"));
        notRefuted(equal(explosive, scalar("β"), setting(1)));
        Expr deep = scalar("β");
        for (int i = 0; i < 50_000; i++) {
            deep = new Expr.Add(List.of(deep, ONE));
        }
        Outcome outcome = equal(deep, ZERO, setting(1));
        assertThat(((Outcome.GaveUp) outcome).reason()).isEqualTo(Outcome.Reason.SIZE);
        long[] clock = {0};
        Outcome late = new WitnessEngine(() -> clock[0] += 1_000_000_000_000L)
                .decide(new Goal(Relation.of(variance(), Comparison.EQUAL, variance()), setting(1)), Budget.standard());
        assertThat(((Outcome.GaveUp) late).reason()).isEqualTo(Outcome.Reason.TIME);
    }

    /** What a sequence is made of matters to its elements: with γ ≤ 1 they cannot be negative, with γ = 2 they can. */
    @Test
    void assumptionsOnTheInputsOfASequenceHold() {
        Index t = Index.declared("t");
        Expr element = new Expr.Variable("q", List.of(IndexTerm.of(t)));
        Expr gamma = variable("γ");
        Expr next = add(multiply(gamma, element), subtract(ONE, gamma));
        Setting free = new Setting(
                List.of(new Setting.Size(t, 0, OptionalInt.empty())),
                List.of(),
                List.of(new Setting.Family("γ", List.of())),
                List.of(new Setting.Recurrence("q", t, 0, ZERO, next)),
                List.of(),
                List.of());
        Setting bounded = new Setting(
                free.sizes(),
                free.free(),
                free.families(),
                free.recurrences(),
                List.of(
                        new Setting.Assumption(List.of(), Relation.of(ZERO, Comparison.LESS_OR_EQUAL, gamma)),
                        new Setting.Assumption(List.of(), Relation.of(gamma, Comparison.LESS_OR_EQUAL, ONE))),
                List.of());
        Relation notNegative = Relation.of(element, Comparison.GREATER_OR_EQUAL, ZERO);
        notRefuted(decide(notNegative, bounded));
        refuted(decide(notNegative, free));
    }
}
