package scholium.implementation;

import static scholium.implementation.EstimateArithmetic.UNIT;

import scholium.expr.Builtin;

/** How roots and elementary functions hand on the error of their argument; see {@link EstimateArithmetic}. */
final class ElementaryErrors {
    private static final double ERF_SLOPE = 2 / Math.sqrt(Math.PI);

    /**
     * The root of degree q. Where the radicand b may round to 0 its derivative is unbounded, but |b̂^(1/q) − b^(1/q)| ≤
     * |b̂ − b|^(1/q) always.
     */
    static Estimate root(RealArithmetic.Real value, Estimate radicand, int degree) {
        double error = radicand.error(UNIT);
        double least = radicand.magnitude() - error;
        double roundings = radicand.roundings() + 1;
        double anywhere = error == 0 ? 0 : Math.pow(error, 1.0 / degree) / (UNIT * roundings);
        double away =
                least > 0 ? radicand.scale() / degree * Math.pow(least, 1.0 / degree - 1) : Double.POSITIVE_INFINITY;
        return EstimateArithmetic.of(value, Math.max(value.magnitude(), Math.min(anywhere, away)), roundings);
    }

    static Estimate function(Builtin function, RealArithmetic.Real value, Estimate argument) {
        double slope = slope(function, value.magnitude(), argument.magnitude(), argument.error(UNIT));
        double handedOn = argument.scale() == 0 ? 0 : argument.scale() * slope;
        // Correctly rounded libraries are rare: an elementary function counts as two roundings.
        return EstimateArithmetic.of(value, Math.max(value.magnitude(), handedOn), argument.roundings() + 2);
    }

    /** The supremum of |f′| where the argument is off by at most {@code error}, of which |u| is the absolute value. */
    private static double slope(Builtin function, double value, double u, double error) {
        return switch (function) {
            case SIN, COS, TANH, ARCTAN, ABS -> 1;
            case ERF -> ERF_SLOPE;
            case EXP -> value * Math.exp(error);
            case SINH, COSH -> Math.cosh(u + error);
            case LOG -> u > error ? 1 / (u - error) : Double.POSITIVE_INFINITY;
            case TAN -> tangentSlope(value, error);
            // A jump at 0, and no derivative elsewhere.
            case SIGN -> u > error ? 0 : Double.POSITIVE_INFINITY;
            case FACTORIAL -> 0;
        };
    }

    /** tan′ = 1 + tan²; by the mean value theorem the tangent moves by less than 1 where error·(1 + (|tan| + 1)²) < 1. */
    private static double tangentSlope(double value, double error) {
        double steepest = 1 + (value + 1) * (value + 1);
        return error * steepest < 1 ? steepest : Double.POSITIVE_INFINITY;
    }

    private ElementaryErrors() {}
}
