package scholium.implementation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scholium.expr.Expr;
import scholium.expr.IndexTerm;
import scholium.expr.Setting;
import scholium.number.Rational;

/** Puts what the document fixes into a drawn batch: ports bound to a number, and inputs with a given value. */
final class GivenValues {
    private GivenValues() {}

    static Values in(Binding binding, Values drawn) {
        Values values = drawn;
        for (Map.Entry<String, Symbol> entry : binding.inputs().entrySet()) {
            String port = entry.getKey();
            if (entry.getValue() instanceof Symbol.Fixed fixed) {
                double[] all = new double[values.tensor(port).size()];
                Arrays.fill(all, fixed.value());
                values = values.with(port, Tensor.of(values.tensor(port).dimensions(), all));
            } else if (entry.getValue() instanceof Symbol.Family family) {
                for (Setting.Value given : binding.setting().values()) {
                    values = values.with(port, replaced(values.tensor(port), family.family(), given));
                }
            }
        }
        return values;
    }

    /** The tensor with the given element, where that is a floating-point number; else {@link Assumptions} sorts it out. */
    private static Tensor replaced(Tensor tensor, String family, Setting.Value given) {
        if (!(given.target() instanceof Expr.Variable target)
                || !target.name().equals(family)
                || !(given.value() instanceof Expr.Constant constant)
                || target.indices().size() != tensor.dimensions().size()) {
            return tensor;
        }
        double value = constant.value().doubleValue();
        boolean exact = Double.isFinite(value) && Rational.fromDouble(value).equals(constant.value());
        Optional<Integer> place = place(target.indices(), tensor.dimensions());
        if (!exact || place.isEmpty()) {
            return tensor;
        }
        double[] elements = tensor.elements();
        elements[place.get()] = value;
        return Tensor.of(tensor.dimensions(), elements);
    }

    private static Optional<Integer> place(List<IndexTerm> subscripts, List<Integer> dimensions) {
        int place = 0;
        for (int k = 0; k < subscripts.size(); k++) {
            int offset = subscripts.get(k).constant() - 1;
            if (!subscripts.get(k).isConstant() || offset < 0 || offset >= dimensions.get(k)) {
                return Optional.empty();
            }
            place = place * dimensions.get(k) + offset;
        }
        return Optional.of(place);
    }
}
