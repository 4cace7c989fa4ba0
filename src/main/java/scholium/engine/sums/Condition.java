package scholium.engine.sums;

import scholium.algebra.Polynomial;
import scholium.expr.Expr;

/**
 * A demand that was not discharged.
 *
 * @param value what must have the sign, in normal form
 * @param shown the same for the reader
 */
record Condition(Polynomial value, int sign, Expr shown) {}
