package scholium.engine.numeric;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import scholium.expr.Expr;
import scholium.expr.Rewriting;
import scholium.expr.sampling.Question;
import scholium.number.Ball;

/**
 * The second road to derivatives: both sides once more with {@link ForwardGraph}, compared with the enclosures. Its errors
 * are not bounded, so the comparison allows for far more than rounding, in proportion to the largest intermediate number.
 */
final class ForwardRoad {
    /** How many of the points there are for one that is looked at on this road. */
    private static final int PART = 6;

    private static final double ALLOWED = 1e-7;
    private static final double LARGEST = 1e5;

    private final Question question;
    private final int mostPoints;
    private final boolean useful;
    private int points;
    private int failures;

    ForwardRoad(Question question, int allPoints) {
        this.mostPoints = Math.max(1, allPoints / PART);
        this.question = question;
        this.useful = differentiates(question.relation().left())
                || differentiates(question.relation().right());
    }

    private static boolean differentiates(Expr e) {
        boolean[] found = {false};
        new Rewriting() {
            @Override
            public Expr derivative(Expr.Derivative d) {
                found[0] = true;
                return d;
            }
        }.apply(e);
        return found[0];
    }

    /** At how many points both sides agreed with their enclosures. */
    int points() {
        return points;
    }

    /** Where the roads disagree beyond any rounding, a sentence that says so. */
    Optional<String> disagreement(Probe probe) {
        if (!useful || points >= mostPoints || failures >= 2) {
            return Optional.empty();
        }
        ForwardGraph graph = new ForwardGraph(question.setting(), question.program(), probe);
        Optional<String> left = compare(graph, question.relation().left(), probe.left());
        Optional<String> right = compare(graph, question.relation().right(), probe.right());
        if (graph.isOutsideLanguage() || graph.largest() > LARGEST) {
            failures++;
            return Optional.empty();
        }
        points++;
        return left.or(() -> right);
    }

    private static Optional<String> compare(ForwardGraph graph, Expr side, Optional<Ball> enclosure) {
        OptionalDouble value = graph.value(side);
        if (value.isEmpty() || enclosure.isEmpty()) {
            return Optional.empty();
        }
        double expected = enclosure.get().doubleValue();
        double allowed = ALLOWED * Math.max(1, graph.largest()) * Math.max(1, graph.largest());
        if (Math.abs(value.getAsDouble() - expected) <= allowed) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "the roads to the derivative disagree: DerivativeStructure gives %.12g, the enclosure %.12g",
                value.getAsDouble(),
                expected));
    }
}
