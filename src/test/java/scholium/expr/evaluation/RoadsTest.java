package scholium.expr.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import scholium.expr.Builtin;
import scholium.expr.Differentiation;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.FunctionSymbol;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Loss;
import scholium.number.Ball;
import scholium.number.Precision;
import scholium.number.Rational;

/** Derivatives by dual numbers against symbolic differentiation, on random expressions: two roads that share no code. */
class RoadsTest {
    private static final int EXPRESSIONS = 1500;
    private final Random random = new Random(11);

    private Expr expression(int depth, List<Index> around) {
        if (depth == 0) {
            return leaf(around);
        }
        int d = depth - 1;
        return switch (random.nextInt(12)) {
            case 0, 1 -> new Expr.Add(List.of(expression(d, around), expression(d, around)));
            case 2, 3 -> new Expr.Multiply(List.of(expression(d, around), expression(d, around)));
            case 4 -> new Expr.Power(expression(d, around), Exprs.constant(random.nextInt(6) - 2));
            case 5 -> Exprs.sqrt(expression(d, around));
            case 6, 7 -> iteration(d, around, random.nextInt(4) > 0);
            case 8 -> derivative(d, around);
            case 9 -> binding(d, around);
            case 10 -> function(expression(d, around));
            default -> loss(d, around);
        };
    }

    private Expr leaf(List<Index> around) {
        Index any = around.get(random.nextInt(around.size()));
        Index other = around.get(random.nextInt(around.size()));
        return switch (random.nextInt(7)) {
            case 0 -> Exprs.constant(random.nextInt(5) - 2);
            case 1, 2 -> Exprs.variable("x", any);
            case 3, 4 -> Exprs.variable("β");
            case 5 -> Exprs.delta(IndexTerm.of(any), IndexTerm.of(other));
            default -> Exprs.size(Samples.M);
        };
    }

    private Expr iteration(int depth, List<Index> around, boolean sum) {
        Index k = Samples.fresh("k");
        List<Index> inner = new ArrayList<>(around.size() == 1 ? List.of() : around);
        inner.add(k);
        Expr body = expression(depth, inner);
        return sum ? new Expr.Summation(k, Samples.ROWS, body) : new Expr.Product(k, Samples.ROWS, body);
    }

    private Expr.Variable variable(List<Index> around) {
        return random.nextBoolean()
                ? Exprs.variable("β")
                : Exprs.variable("x", around.get(random.nextInt(around.size())));
    }

    private Expr derivative(int depth, List<Index> around) {
        return new Expr.Derivative(expression(depth, around), variable(around));
    }

    /** A derivative in β, which stands for another expression in x, of no free index, as a scalar definition is. */
    private Expr binding(int depth, List<Index> around) {
        Expr value = iteration(Math.max(0, depth - 1), List.of(Samples.fresh("k")), true);
        Expr body = new Expr.Derivative(expression(depth, around), Exprs.variable("β"));
        return new Expr.At(body, "β", List.of(), value);
    }

    private Expr function(Expr argument) {
        Builtin[] some = {Builtin.EXP, Builtin.SIN, Builtin.TANH, Builtin.LOG, Builtin.ARCTAN, Builtin.ABS};
        int which = random.nextInt(some.length + 1);
        return which < some.length
                ? Exprs.apply(some[which], argument)
                : Exprs.apply(new FunctionSymbol.Opaque("f", 1), argument);
    }

    private Expr loss(int depth, List<Index> around) {
        Index k = new Index("k", 9999);
        Expr value = Exprs.multiply(Exprs.variable("β"), Exprs.power(Exprs.variable("x", k), 2));
        Loss loss = new Loss("L", List.of(new Loss.Argument("y", List.of(k), List.of(Samples.ROWS), value)));
        boolean whole = depth > 0 && random.nextBoolean();
        Index any = around.get(random.nextInt(around.size()));
        return new Expr.LossDerivative(loss, whole ? List.of() : List.of(Exprs.variable("y", any)));
    }

    private static Rational input(Element e, int seed) {
        Random r = new Random(31L * e.hashCode() + seed);
        return Rational.of(r.nextInt(9) - 3, 1 + r.nextInt(3));
    }

    @Test
    void dualNumbersAgreeWithSymbolicDifferentiation() {
        int compared = 0;
        for (int n = 0; n < EXPRESSIONS; n++) {
            Expr e = new Expr.Derivative(
                    expression(4, List.of(Samples.I, Samples.J)), variable(List.of(Samples.I, Samples.J)));
            Expr algebra = Differentiation.eliminate(e);
            Program program = Program.of(Samples.setting(1), List.of(Program.Lambda.of(e), Program.Lambda.of(algebra)));
            int seed = n;
            Point point = new Point(
                    Map.of(Samples.M, 1 + n % 3, Samples.I, 1, Samples.J, n % 3 == 0 ? 1 : 2), x -> input(x, seed));
            Evaluation<Ball> balls = new Evaluation<>(program, point, new BallArithmetic(new Precision(300)), 50_000);
            Optional<Ball> dual = balls.value(0).value();
            Optional<Ball> symbolic = balls.value(1).value();
            if (dual.isPresent() && symbolic.isPresent()) {
                compared++;
                assertThat(dual.get().overlaps(symbolic.get()))
                        .as("%s: %s and %s", e, dual.get(), symbolic.get())
                        .isTrue();
            }
            Evaluation<Surd> exact = new Evaluation<>(program, point, new SurdArithmetic(), 50_000);
            Optional<Surd> left = exact.value(0).value();
            Optional<Surd> right = exact.value(1).value();
            if (left.isPresent() && right.isPresent()) {
                assertThat(left.get()).as(e.toString()).isEqualTo(right.get());
                assertThat(dual.map(d -> d.overlaps(left.get().enclosure(new Precision(300))))
                                .orElse(true))
                        .as(e.toString())
                        .isTrue();
            }
        }
        assertThat(compared).isGreaterThan(EXPRESSIONS / 4);
    }
}
