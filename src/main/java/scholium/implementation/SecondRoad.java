package scholium.implementation;

import java.util.OptionalDouble;
import scholium.expr.Expr;
import scholium.expr.Setting;
import scholium.expr.evaluation.Point;

/** Another implementation of automatic differentiation, in plain floating point; injected, since this room has none. */
@FunctionalInterface
public interface SecondRoad {
    /** The value of an expression with derivatives in it; empty where that is not accepted. */
    OptionalDouble value(Expr e, Setting setting, Point point);
}
