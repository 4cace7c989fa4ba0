package scholium.implementation;

/**
 * A number with a bound on what floating-point evaluation may lose of it: at most {@code roundings} times {@code scale}
 * times the relative error admitted of one operation.
 *
 * @param value the exact number, enclosed
 * @param scale the natural scale: how much the number changes, at most, when some input or intermediate result changes by
 *     its own size, to first order. At least the absolute value, and much more after a cancellation
 * @param roundings how many roundings add up, at most; depends on the formula and the sizes, not on the values
 */
record Estimate(RealArithmetic.Real value, double scale, double roundings) {
    double magnitude() {
        return value.magnitude();
    }

    /** The admitted error, where an operation is admitted the relative error {@code unit}. */
    double error(double unit) {
        // 0 · ∞ would be NaN; an error without a bound stays one.
        return scale == 0 || roundings == 0 ? 0 : unit * roundings * scale;
    }
}
