package scholium.engine.sums;

import org.jspecify.annotations.Nullable;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;

/** Sums with a closed form in the length of their range. */
final class ClosedForms {
    private final NormalForms forms;

    ClosedForms(NormalForms forms) {
        this.forms = forms;
    }

    /** Null if none is known. */
    @Nullable Polynomial of(Monomial m, int index, Affine length) {
        return null;
    }
}
