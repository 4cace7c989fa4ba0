package scholium.expr.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static scholium.expr.Exprs.ONE;
import static scholium.expr.Exprs.ZERO;
import static scholium.expr.Exprs.constant;
import static scholium.expr.Exprs.multiply;
import static scholium.expr.Exprs.power;
import static scholium.expr.Exprs.variable;
import static scholium.expr.evaluation.Samples.I;
import static scholium.expr.evaluation.Samples.J;
import static scholium.expr.evaluation.Samples.M;
import static scholium.expr.evaluation.Samples.assuming;
import static scholium.expr.evaluation.Samples.deviation;
import static scholium.expr.evaluation.Samples.scalar;
import static scholium.expr.evaluation.Samples.setting;
import static scholium.expr.evaluation.Samples.sum;
import static scholium.expr.evaluation.Samples.x;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import scholium.expr.Comparison;
import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.Relation;
import scholium.expr.Setting;
import scholium.expr.evaluation.Element;
import scholium.number.Rational;

class SamplerTest {
    private static final Rational ZERO_VALUE = Rational.ZERO;
    private static final Map<Index, Integer> THREE = Map.of(M, 3, I, 1, J, 2);

    private static Setting.Assumption assumption(Expr left, Comparison comparison, Expr right) {
        return new Setting.Assumption(List.of(), Relation.of(left, comparison, right));
    }

    private static Question question(Expr side, Setting setting) {
        return Question.of(Relation.of(side, Comparison.EQUAL, side), setting);
    }

    private static Map<Element, Rational> draw(Sampler sampler, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return sampler.draw(e -> sampler.small(e, random)).orElseThrow();
    }

    @Test
    void domainsOfScalarsAreFiltered() {
        Setting s = assuming(
                assuming(setting(1), assumption(scalar("γ"), Comparison.GREATER, ZERO)),
                assumption(scalar("γ"), Comparison.LESS, ONE));
        Sampler sampler = new Sampler(question(scalar("γ"), s), THREE, false);
        assertThat(sampler.choices(Element.of("γ")))
                .isNotEmpty()
                .allMatch(v -> v.signum() > 0 && v.compareTo(Rational.ONE) < 0);
    }

    @Test
    void unusualDomainsHaveAValueToo() {
        Setting s = assuming(setting(1), assumption(scalar("γ"), Comparison.EQUAL, constant(37)));
        Sampler sampler = new Sampler(question(scalar("γ"), s), THREE, false);
        assertThat(draw(sampler, 1)).containsEntry(Element.of("γ"), Rational.of(37));
    }

    @Test
    void quantifiedAssumptionsHoldForEachElement() {
        Index k = new Index("k", 7);
        Setting s = assuming(
                setting(1),
                new Setting.Assumption(
                        List.of(new Setting.FreeIndex(k, scholium.expr.evaluation.Samples.ROWS)),
                        Relation.of(x(k), Comparison.LESS, ZERO)));
        Sampler sampler = new Sampler(question(x(I), s), THREE, false);
        Map<Element, Rational> drawn = draw(sampler, 1);
        assertThat(drawn).hasSize(3);
        assertThat(drawn.values()).allMatch(v -> v.signum() < 0);
    }

    @Test
    void linearEqualitiesAreSolved() {
        Setting s = assuming(setting(1), assumption(sum(j -> multiply(x(j), variable("u", j))), Comparison.EQUAL, ONE));
        Sampler sampler = new Sampler(question(x(I), s), THREE, false);
        Map<Element, Rational> drawn = draw(sampler, 3);
        Rational total = Rational.ZERO;
        for (int k = 1; k <= 3; k++) {
            total = total.plus(drawn.getOrDefault(Element.of("x", k), ZERO_VALUE)
                    .times(drawn.getOrDefault(Element.of("u", k), ZERO_VALUE)));
        }
        assertThat(total).isEqualTo(Rational.ONE);
    }

    @Test
    void pointsOnASphereAreRational() {
        Setting s = assuming(setting(1), assumption(sum(j -> power(x(j), 2)), Comparison.EQUAL, ONE));
        Sampler sampler = new Sampler(question(x(I), s), THREE, false);
        boolean interior = false;
        for (long seed = 1; seed < 10; seed++) {
            Rational total = Rational.ZERO;
            Map<Element, Rational> drawn = draw(sampler, seed);
            for (Rational v : drawn.values()) {
                total = total.plus(v.pow(2));
            }
            assertThat(total).isEqualTo(Rational.ONE);
            interior |= drawn.values().stream().noneMatch(Rational::isZero);
        }
        assertThat(interior).isTrue();
    }

    @Test
    void rootsAreMadeRational() {
        Question q = question(deviation(), setting(1));
        Sampler sampler = new Sampler(q, THREE, false);
        Map<Element, Rational> assignment = Map.of(
                Element.of("x", 1), Rational.ZERO,
                Element.of("x", 2), Rational.ZERO,
                Element.of("x", 3), Rational.ONE,
                Element.of("ε"), Rational.ONE);
        List<Map<Element, Rational>> rooted = new Rooting(sampler, assignment).alternatives();
        assertThat(rooted).isNotEmpty();
        for (Map<Element, Rational> r : rooted) {
            Rational radicand = r.getOrDefault(Element.of("ε"), ZERO_VALUE).plus(Rational.of(2, 9));
            assertThat(radicand.sqrtExact()).isPresent();
            assertThat(r.getOrDefault(Element.of("ε"), ZERO_VALUE).signum()).isGreaterThanOrEqualTo(0);
        }
    }

    /** ε is coupled to nothing in the relation; but no ε satisfies its assumptions, so no point is admissible. */
    @Test
    void foreignAssumptionsMustHoldSomewhere() {
        Setting s = assuming(setting(1), assumption(scalar("ε"), Comparison.LESS, ZERO));
        Sampler sampler = new Sampler(question(scalar("β"), s), THREE, false);
        Map<Element, Rational> one = Map.of(Element.of("β"), Rational.ONE);
        assertThat(sampler.isAdmissible(one)).isTrue();
        assertThat(sampler.extendsToAll(one, new SplittableRandom(1))).isFalse();
        Sampler free = new Sampler(question(scalar("β"), setting(1)), THREE, false);
        assertThat(free.extendsToAll(one, new SplittableRandom(1))).isTrue();
    }

    @Test
    void sizesComeInOrderOfPreferenceAndRespectTheirMinimum() {
        Question q = question(deviation(), setting(3));
        assertThat(Integers.sizes(q, List.of(2, 3, 4, 1), 9))
                .extracting(s -> s.get(M))
                .containsExactly(3, 4);
        Question any = question(deviation(), setting(1));
        assertThat(Integers.sizes(any, List.of(2, 3, 4, 1), 9))
                .extracting(s -> s.get(M))
                .containsExactly(2, 3, 4, 1);
    }

    @Test
    void infeasibleSizesAreKnown() {
        Setting s =
                assuming(setting(1), assumption(scholium.expr.Exprs.size(M), Comparison.GREATER_OR_EQUAL, constant(4)));
        Sampler sampler = new Sampler(question(deviation(), s), THREE, false);
        assertThat(sampler.isFeasible()).isFalse();
        assertThat(sampler.completed(Map.of(), e -> Rational.ONE)).isEqualTo(Optional.empty());
    }
}
