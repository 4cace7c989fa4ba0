package scholium.implementation;

import java.util.List;
import java.util.Optional;
import scholium.expr.Setting;
import scholium.expr.evaluation.BallArithmetic;
import scholium.expr.evaluation.Evaluation;
import scholium.expr.evaluation.Point;
import scholium.expr.evaluation.Program;
import scholium.number.Ball;
import scholium.number.Precision;

/** Expressions enclosed in so many digits that any difference of interest shows. */
final class Enclosing {
    static final Precision PRECISION = new Precision(320);
    private static final int STEPS = 400_000;

    private final Program program;

    Enclosing(Setting setting, List<Program.Lambda> expressions) {
        program = Program.of(Assumptions.withoutValues(setting), expressions);
    }

    At at(Point point) {
        return new At(new Evaluation<>(program, point, new BallArithmetic(PRECISION), STEPS));
    }

    /** The values at a point. */
    record At(Evaluation<Ball> evaluation) {
        /** The value of one of the expressions at these subscripts; empty if it has none, or none that is certain. */
        Optional<Ball> value(int expression, int... subscripts) {
            return evaluation.value(expression, subscripts).value().filter(Ball::isDefined);
        }
    }
}
