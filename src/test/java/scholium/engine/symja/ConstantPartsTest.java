package scholium.engine.symja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import scholium.expr.Builtin;
import scholium.number.Rational;

class ConstantPartsTest {
    private static final int VARIABLE = 1;
    private static final int SYMBOLS = 5;

    private final SplittableRandom random = new SplittableRandom(7);

    private Ground term(int depth) {
        if (depth == 0) {
            return random.nextInt(3) == 0
                    ? new Ground.Constant(Rational.of(random.nextInt(1, 5), 3))
                    : new Ground.Symbol(random.nextInt(1, SYMBOLS + 1));
        }
        return switch (random.nextInt(5)) {
            case 0, 1 -> new Ground.Sum(List.of(term(depth - 1), term(depth - 1), term(depth - 1)));
            case 2 -> new Ground.Product(List.of(term(depth - 1), term(depth - 1), term(depth - 1)));
            case 3 -> new Ground.Call(Builtin.SIN, term(depth - 1));
            default -> new Ground.Power(term(depth - 1), Rational.of(2));
        };
    }

    /** The value of a term of this test's kinds. */
    private static double value(Ground e, Map<Integer, Double> symbols) {
        if (e instanceof Ground.Symbol s) {
            return symbols.get(s.id());
        } else if (e instanceof Ground.Constant c) {
            return c.value().doubleValue();
        } else if (e instanceof Ground.Sum s) {
            return s.terms().stream().mapToDouble(t -> value(t, symbols)).sum();
        } else if (e instanceof Ground.Product p) {
            return p.factors().stream().mapToDouble(t -> value(t, symbols)).reduce(1, (a, b) -> a * b);
        } else if (e instanceof Ground.Call c) {
            return Math.sin(value(c.argument(), symbols));
        }
        double base = value(((Ground.Power) e).base(), symbols);
        return base * base;
    }

    /** Parts that do not vary and are longer than a symbol. */
    private static boolean hasConstantParts(Ground e) {
        boolean leaf = e instanceof Ground.Symbol || e instanceof Ground.Constant;
        if (!leaf && !Dependence.of(e, VARIABLE).mentions(e)) {
            return true;
        }
        List<Ground> parts = e instanceof Ground.Sum s
                ? s.terms()
                : e instanceof Ground.Product p
                        ? p.factors()
                        : e instanceof Ground.Call c
                                ? List.of(c.argument())
                                : e instanceof Ground.Power w ? List.of(w.base()) : List.of();
        return parts.stream().anyMatch(ConstantPartsTest::hasConstantParts);
    }

    @Test
    void theSeparatedTermIsTheSameFunctionOfItsVariable() {
        int separated = 0;
        for (int k = 0; k < 500; k++) {
            Ground body = term(4);
            ConstantParts.Separated parts = ConstantParts.of(new Ground.Derivative(body, VARIABLE));
            assertThat(parts.derivative().symbol()).isEqualTo(VARIABLE);
            assertThat(hasConstantParts(parts.derivative().body())).isFalse();
            separated += parts.constants().isEmpty() ? 0 : 1;
            for (double x : new double[] {-0.3, 0.7}) {
                Map<Integer, Double> symbols = new HashMap<>(Map.of(VARIABLE, x));
                for (int s = 2; s <= SYMBOLS; s++) {
                    symbols.put(s, 0.1 * s);
                }
                double expected = value(body, symbols);
                parts.constants().forEach((symbol, constant) -> {
                    assertThat(symbol)
                            .isGreaterThan(Dependence.of(body, VARIABLE).highest());
                    assertThat(Dependence.of(constant, VARIABLE).mentions(constant))
                            .isFalse();
                    symbols.put(symbol, value(constant, symbols));
                });
                assertThat(value(parts.derivative().body(), symbols))
                        .isEqualTo(expected, within(1e-9 * (1 + Math.abs(expected))));
            }
        }
        assertThat(separated).isGreaterThan(300);
    }

    /** In ∂/∂v (∂(v·w)/∂w · (w + w²)) the inner derivative varies; in Let, what is replaced counts as an occurrence. */
    @Test
    void whatIsDifferentiatedOrReplacedCounts() {
        Ground v = new Ground.Symbol(VARIABLE);
        Ground w = new Ground.Symbol(2);
        Ground inner = new Ground.Derivative(new Ground.Product(List.of(v, w)), 2);
        Ground fixed = new Ground.Sum(List.of(w, new Ground.Power(w, Rational.of(2))));
        ConstantParts.Separated parts =
                ConstantParts.of(new Ground.Derivative(new Ground.Product(List.of(inner, fixed)), VARIABLE));
        assertThat(parts.constants().values()).containsExactly(fixed);
        Ground byVariable = new Ground.Derivative(w, VARIABLE);
        assertThat(Dependence.of(byVariable, VARIABLE).mentions(byVariable)).isTrue();
        Ground let = new Ground.Let(w, new TreeMap<>(Map.of(VARIABLE, Ground.Constant.ONE)));
        assertThat(Dependence.of(let, VARIABLE).mentions(let)).isTrue();
        assertThat(Dependence.of(let, 3).mentions(let)).isFalse();
    }
}
