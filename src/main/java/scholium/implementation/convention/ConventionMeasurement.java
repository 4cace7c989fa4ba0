package scholium.implementation.convention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import scholium.implementation.Implementation;
import scholium.implementation.Port;
import scholium.implementation.Values;
import scholium.implementation.convention.MeasuredConvention.Precision;

/**
 * Finds out which of the customary alternatives an implementation follows: it is run at a few inputs, and every alternative
 * that does not give its outputs to rounding is out. Ports are recognized by the names that the built-in layers use.
 */
public final class ConventionMeasurement {
    private static final List<Model> MODELS =
            List.of(Normalizing.model(), Averaging.mean(), Averaging.variance(), Averaging.scalar());

    private static final double ROUNDING = 0x1p-40;
    private static final double SINGLE_ROUNDING = 0x1p-17;

    private final List<Values> probes;
    private final List<Values> outputs;

    private ConventionMeasurement(List<Values> probes, List<Values> outputs) {
        this.probes = probes;
        this.outputs = outputs;
    }

    /**
     * What was found out; nothing for an implementation with none of these ports, that fails at plain inputs, or that gives no number there.
     */
    public static List<MeasuredConvention> of(Implementation implementation) {
        Set<String> inputs = new TreeSet<>();
        implementation.inputs().forEach(p -> inputs.add(p.name()));
        List<Model> models = MODELS.stream()
                .filter(m -> implementation.outputs().stream().anyMatch(p -> fits(m, p)))
                .map(m -> m.among(inputs))
                .filter(m -> !m.alternatives().isEmpty())
                .toList();
        List<Values> probes = Probes.of(implementation.inputs());
        if (models.isEmpty() || probes.isEmpty()) {
            return List.of();
        }
        List<Values> outputs = new ArrayList<>();
        try {
            probes.forEach(p -> outputs.add(implementation.compute(p)));
            ConventionMeasurement measurement = new ConventionMeasurement(probes, outputs);
            return models.stream()
                    .filter(m -> measurement.hasNumbers(m.output()))
                    .flatMap(m -> measurement.measured(m).stream())
                    .toList();
        } catch (RuntimeException failed) {
            // The comparison says how it fails.
            return List.of();
        }
    }

    /** Results that were recorded elsewhere, say, are NaN at inputs nobody ran the code with: that says nothing. */
    private boolean hasNumbers(String output) {
        return outputs.stream()
                .flatMapToDouble(o -> Arrays.stream(o.tensor(output).elements()))
                .anyMatch(e -> !Double.isNaN(e));
    }

    private static boolean fits(Model model, Port port) {
        return port.name().equals(model.output()) && port.sizes().size() <= 2;
    }

    private List<MeasuredConvention> measured(Model model) {
        List<Model.Alternative> fitting = fitting(model, ROUNDING);
        Precision precision = Precision.DOUBLE;
        if (fitting.isEmpty()) {
            fitting = fitting(model, SINGLE_ROUNDING);
            precision = Precision.SINGLE;
        }
        List<MeasuredConvention> result = new ArrayList<>();
        for (int k = 0; k < model.aspects().size(); k++) {
            result.add(new MeasuredConvention(
                    model.aspects().get(k),
                    choices(fitting, k),
                    choices(model.alternatives(), k),
                    fitting.isEmpty() ? Precision.DOUBLE : precision));
        }
        return result;
    }

    private List<Model.Alternative> fitting(Model model, double rounding) {
        return model.alternatives().stream()
                .filter(a -> gives(a, model.output(), rounding))
                .toList();
    }

    private static List<String> choices(List<Model.Alternative> alternatives, int aspect) {
        Set<String> choices = new LinkedHashSet<>();
        alternatives.forEach(a -> choices.add(a.choices().get(aspect)));
        return List.copyOf(choices);
    }

    private boolean gives(Model.Alternative alternative, String output, double rounding) {
        for (int k = 0; k < probes.size(); k++) {
            double[] expected = alternative.formula().of(probes.get(k));
            double[] computed = outputs.get(k).tensor(output).elements();
            if (!near(expected, computed, rounding)) {
                return false;
            }
        }
        return true;
    }

    /** All numbers of the probes are of order 1, and so are the intermediate results. */
    private static boolean near(double[] expected, double[] computed, double rounding) {
        if (expected.length != computed.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            double distance = Math.abs(expected[i] - computed[i]);
            if (!(distance <= rounding * Math.max(1, Math.abs(expected[i])))) {
                return false;
            }
        }
        return true;
    }
}
