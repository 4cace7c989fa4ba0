package scholium.engine.sums;

import scholium.algebra.Polynomial;

/** Signs by sums of squares. */
final class Squares {
    private Squares() {}

    static boolean within(NormalForms forms, Polynomial p, int sign) {
        return p.isZero() && Sign.within(Sign.ZERO, sign) && forms != null;
    }
}
