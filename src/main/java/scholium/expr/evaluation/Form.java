package scholium.expr.evaluation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An affine integer form over the slots of a frame: a compiled subscript. */
record Form(int[] slots, int[] coefficients, int constant) {
    int value(int[] frame) {
        long result = constant;
        for (int k = 0; k < slots.length; k++) {
            result += (long) coefficients[k] * frame[slots[k]];
        }
        if (result != (int) result) {
            throw Failure.of(NoValue.LIMIT);
        }
        return (int) result;
    }

    static int[] values(Form[] forms, int[] frame) {
        int[] values = new int[forms.length];
        for (int k = 0; k < forms.length; k++) {
            values[k] = forms[k].value(frame);
        }
        return values;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Form f
                && Arrays.equals(slots, f.slots)
                && Arrays.equals(coefficients, f.coefficients)
                && constant == f.constant;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(slots) + Arrays.hashCode(coefficients)) + constant;
    }

    @Override
    public String toString() {
        return Arrays.toString(slots) + "·" + Arrays.toString(coefficients) + "+" + constant;
    }
}
