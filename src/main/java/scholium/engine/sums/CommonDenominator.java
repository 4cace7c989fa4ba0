package scholium.engine.sums;

import scholium.algebra.Polynomial;

/** Sums over one index whose summands have different denominators. */
final class CommonDenominator {
    private final NormalForms forms;

    CommonDenominator(NormalForms forms) {
        this.forms = forms;
    }

    boolean isZero(Polynomial p) {
        return p.isZero() && forms != null;
    }
}
