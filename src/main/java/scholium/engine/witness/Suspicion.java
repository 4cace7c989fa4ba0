package scholium.engine.witness;

import scholium.expr.Comparison;

/** Whether floating-point values make it worth while to decide a relation exactly. */
final class Suspicion {
    private static final double RELATIVE = 1e-10;
    private static final double ABSOLUTE = 1e-13;

    private Suspicion() {}

    static boolean isRaised(Comparison comparison, double tolerance, double left, double right) {
        double rounding = RELATIVE * (Math.abs(left) + Math.abs(right)) + ABSOLUTE;
        double difference = left - right;
        return switch (comparison) {
            case EQUAL -> Math.abs(difference) > rounding;
            case NOT_EQUAL, NOT_IDENTICAL -> Math.abs(difference) <= rounding;
            case APPROXIMATELY -> Math.abs(difference) > tolerance - rounding;
            case LESS -> difference >= -rounding;
            case LESS_OR_EQUAL -> difference > rounding;
            case GREATER -> difference <= rounding;
            case GREATER_OR_EQUAL -> difference < -rounding;
        };
    }
}
