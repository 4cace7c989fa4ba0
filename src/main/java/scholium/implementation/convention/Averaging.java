package scholium.implementation.convention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import scholium.implementation.Values;

/** Ways to let a running value follow what is observed. */
final class Averaging {
    private static final String MOMENTUM = "momentum";

    private Averaging() {}

    private enum Weights {
        OLD("momentum weighs the old value") {
            @Override
            double updated(double old, double observed, double momentum) {
                return momentum * old + (1 - momentum) * observed;
            }
        },
        NEW("momentum weighs the new value") {
            @Override
            double updated(double old, double observed, double momentum) {
                return (1 - momentum) * old + momentum * observed;
            }
        },
        REPLACED("replaced by the new value") {
            @Override
            double updated(double old, double observed, double momentum) {
                return observed;
            }
        },
        KEPT("not changed") {
            @Override
            double updated(double old, double observed, double momentum) {
                return old;
            }
        };

        private final String description;

        Weights(String description) {
            this.description = description;
        }

        abstract double updated(double old, double observed, double momentum);
    }

    /** What is observed of the batch, under a name if there are several ways. */
    private record Observed(List<String> names, String port, ToDoubleFunction<Values> value) {}

    /** One step of a running average of a scalar. */
    static Model scalar() {
        Observed given = new Observed(List.of(), "observed", in -> in.scalar("observed"));
        return model("new", List.of("running value"), "old", List.of(given));
    }

    static Model mean() {
        Observed mean = new Observed(
                List.of(), "x", in -> Moments.of(in.tensor("x").elements()).mean());
        return model("new-mean", List.of("running mean"), "running-mean", List.of(mean));
    }

    static Model variance() {
        Observed biased = new Observed(
                List.of("biased (divides by m)"),
                "x",
                in -> Moments.of(in.tensor("x").elements()).biased());
        Observed unbiased = new Observed(
                List.of("unbiased (divides by m − 1)"),
                "x",
                in -> Moments.of(in.tensor("x").elements()).unbiased());
        return model(
                "new-variance",
                List.of("running variance", "variance in the running value"),
                "running-variance",
                List.of(biased, unbiased));
    }

    private static Model model(String output, List<String> aspects, String old, List<Observed> observed) {
        List<Model.Alternative> alternatives = new ArrayList<>();
        for (Weights weights : Weights.values()) {
            for (Observed o : observed) {
                List<String> choices = new ArrayList<>(List.of(weights.description));
                choices.addAll(o.names());
                alternatives.add(new Model.Alternative(
                        choices, Set.of(old, o.port(), MOMENTUM), in -> new double[] {
                            weights.updated(in.scalar(old), o.value().applyAsDouble(in), in.scalar(MOMENTUM))
                        }));
            }
        }
        return new Model(output, aspects, alternatives);
    }
}
