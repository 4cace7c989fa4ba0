package scholium.engine.sums;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import scholium.algebra.PrimeField;
import scholium.algebra.TermBudget;
import scholium.engine.Budget;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Range;
import scholium.expr.Rewriting;
import scholium.number.Rational;

/**
 * Random expressions against rewritten and mutated versions of themselves, judged by evaluation at sizes 1 to 5: nothing
 * that differs somewhere is proved, and what is only shuffled stays proved.
 */
class FuzzTest {
    private static final int PAIRS = 400;
    private static final Index SIZE = Index.declared("m");
    private static final Index FREE = Index.declared("i");

    private final SplittableRandom random = new SplittableRandom(7);
    private int serial;

    private Formulas formulas() {
        return new Formulas()
                .size("m", 1)
                .index("i:m")
                .family("x", "m")
                .family("g", "m")
                .family("eps");
    }

    private Expr leaf(List<Index> scope) {
        int c = random.nextInt(100);
        Index j = scope.get(random.nextInt(scope.size()));
        if (c < 45) {
            return Exprs.variable(random.nextBoolean() ? "x" : "g", j);
        }
        if (c < 60) {
            return Exprs.variable("eps");
        }
        if (c < 70) {
            return Exprs.size(SIZE);
        }
        if (c < 85) {
            return Exprs.constant(random.nextInt(-2, 4));
        }
        Index k = scope.get(random.nextInt(scope.size()));
        return j.equals(k) ? Exprs.variable("x", FREE) : Exprs.delta(IndexTerm.of(j), IndexTerm.of(k));
    }

    private Expr sum(int depth, List<Index> scope) {
        Index j = new Index("j", ++serial);
        List<Index> inner = new ArrayList<>(scope);
        inner.add(j);
        return Exprs.sum(j, Range.upTo(SIZE), expression(depth - 1, inner));
    }

    private Expr expression(int depth, List<Index> scope) {
        if (depth == 0) {
            return leaf(scope);
        }
        int c = random.nextInt(100);
        if (c < 30) {
            return new Expr.Add(List.of(expression(depth - 1, scope), expression(depth - 1, scope)));
        }
        if (c < 60) {
            return new Expr.Multiply(List.of(expression(depth - 1, scope), expression(depth - 1, scope)));
        }
        if (c < 78) {
            return sum(depth, scope);
        }
        if (c < 84) {
            return Exprs.power(expression(depth - 1, scope), 2);
        }
        if (c < 90) {
            Expr below = expression(Math.max(depth - 2, 0), List.of(FREE));
            return Exprs.divide(expression(depth - 1, scope), Exprs.add(below, Exprs.variable("eps")));
        }
        if (c < 94) {
            Index j = new Index("j", ++serial);
            Expr squares = Exprs.sum(j, Range.upTo(SIZE), Exprs.power(Exprs.variable("x", j), 2));
            Expr root = Exprs.sqrt(Exprs.add(squares, Exprs.variable("eps")));
            return Exprs.power(root, List.of(1, -1, 3).get(random.nextInt(3)));
        }
        Index j = scope.get(random.nextInt(scope.size()));
        return Exprs.divide(expression(depth - 1, scope), Exprs.add(Exprs.variable("x", j), Exprs.variable("eps")));
    }

    /** Shuffles, distributes, exchanges sums, inserts a δ: nothing that changes the value. */
    private final class Shuffle extends Rewriting {
        @Override
        public Expr add(Expr.Add e) {
            List<Expr> parts = new ArrayList<>(applyAll(e.terms()));
            java.util.Collections.reverse(parts);
            return new Expr.Add(parts);
        }

        @Override
        public Expr multiply(Expr.Multiply e) {
            List<Expr> parts = new ArrayList<>(applyAll(e.factors()));
            if (parts.get(0) instanceof Expr.Add sum && random.nextBoolean()) {
                List<Expr> rest = parts.subList(1, parts.size());
                return new Expr.Add(sum.terms().stream()
                        .map(t -> Exprs.multiply(Exprs.multiply(rest), t))
                        .toList());
            }
            java.util.Collections.reverse(parts);
            return new Expr.Multiply(parts);
        }

        @Override
        public Expr summation(Expr.Summation e) {
            Expr body = apply(e.body());
            if (body instanceof Expr.Summation inner && random.nextBoolean()) {
                return Exprs.sum(inner.index(), inner.range(), Exprs.sum(e.index(), e.range(), inner.body()));
            }
            return Exprs.sum(e.index(), e.range(), body);
        }

        @Override
        public Expr power(Expr.Power e) {
            Expr base = apply(e.base());
            return e.exponent().equals(Exprs.constant(2))
                    ? new Expr.Multiply(List.of(base, base))
                    : new Expr.Power(base, e.exponent());
        }

        @Override
        public Expr variable(Expr.Variable e) {
            if (e.indices().size() != 1 || random.nextInt(10) > 0) {
                return e;
            }
            Index j = new Index("q", ++serial);
            Expr delta = Exprs.delta(IndexTerm.of(j), e.indices().get(0));
            return Exprs.sum(j, Range.upTo(SIZE), Exprs.multiply(delta, Exprs.variable(e.name(), j)));
        }
    }

    /** Changes one leaf. */
    private final class Mutation extends Rewriting {
        private int left = random.nextInt(4);

        @Override
        public Expr variable(Expr.Variable e) {
            boolean here = left-- == 0 && e.indices().size() == 1;
            return here ? new Expr.Variable(e.name().equals("x") ? "g" : "x", e.indices()) : e;
        }

        @Override
        public Expr constant(Expr.Constant e) {
            return left-- == 0 ? Exprs.constant(e.value().plus(Rational.ONE)) : e;
        }
    }

    /** Whether the sides differ at some point; null where they are defined at none that was tried. */
    private static Boolean differ(Goal goal, int round) {
        Decision d = new Decision(goal.setting(), Map.of(), TermBudget.unlimited());
        Node[] sides = d.read(goal.relation());
        Boolean answer = null;
        for (int m = 1; m <= 5; m++) {
            for (int attempt = 0; attempt < 4; attempt++) {
                FieldNumbers numbers = new FieldNumbers(PrimeField.random(3), 100L * round + 10 * m + attempt);
                Evaluation<Long> e = new Evaluation<>(numbers, d);
                for (int i = 0; i < d.forms.indices.count(); i++) {
                    e.set(i, d.forms.indices.kind(i) == Indices.Kind.SIZE ? m : 1 + (attempt + round) % m);
                }
                try {
                    if (numbers.differ(e.of(sides[0]), e.of(sides[1]))) {
                        return true;
                    }
                    answer = false;
                } catch (Numbers.Undefined undefined) {
                    continue;
                }
            }
        }
        return answer;
    }

    @Test
    void nothingThatDiffersIsProvedAndShufflesStayProved() {
        Budget budget = new Budget(20_000, Duration.ofSeconds(5), List.of(2), 1);
        int proved = 0;
        int refused = 0;
        int incomplete = 0;
        for (int round = 0; round < PAIRS; round++) {
            Expr e = expression(random.nextInt(2, 5), List.of(FREE));
            boolean mutate = random.nextBoolean();
            Expr shuffled = new Shuffle().apply(e);
            Goal goal = formulas().goal(e, mutate ? new Mutation().apply(shuffled) : shuffled);
            Outcome o = new SumsEngine().decide(goal, budget);
            Boolean differ = differ(goal, round);
            boolean isProved = o instanceof Outcome.Proved;
            if (Boolean.TRUE.equals(differ)) {
                assertThat(isProved).as("%s", goal.relation()).isFalse();
                refused++;
            } else if (isProved) {
                proved++;
            } else if (differ != null
                    && o instanceof Outcome.GaveUp g
                    && g.reason() == Outcome.Reason.NOT_AN_IDENTITY) {
                incomplete++;
            }
        }
        assertThat(proved).isGreaterThan(PAIRS / 3);
        assertThat(refused).isGreaterThan(PAIRS / 10);
        assertThat(incomplete).isLessThanOrEqualTo(PAIRS / 100);
    }
}
