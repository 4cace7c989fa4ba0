package scholium.implementation.layer;

import java.util.List;
import scholium.implementation.Convention;
import scholium.implementation.Implementation;
import scholium.implementation.Port;
import scholium.implementation.Port.Domain;
import scholium.implementation.Values;

/** What one batch does to the running mean and variance of batch normalization, in each of the conventions in use. */
public abstract sealed class RunningStatistics implements Implementation {
    private final String name;
    private final VarianceEstimate estimate;
    private final MomentumWeighs weighs;

    RunningStatistics(String name, VarianceEstimate estimate, MomentumWeighs weighs) {
        this.name = name;
        this.estimate = estimate;
        this.weighs = weighs;
    }

    /** The textbook's and ONNX's convention. */
    public static final class BiasedOld extends RunningStatistics {
        public BiasedOld() {
            super("running-statistics-biased-old", VarianceEstimate.BIASED, MomentumWeighs.OLD);
        }
    }

    /** Biased, with the momentum on the new value. */
    public static final class BiasedNew extends RunningStatistics {
        public BiasedNew() {
            super("running-statistics-biased-new", VarianceEstimate.BIASED, MomentumWeighs.NEW);
        }
    }

    /** The convention of the original paper's inference, where the momentum is on the old value. */
    public static final class UnbiasedOld extends RunningStatistics {
        public UnbiasedOld() {
            super("running-statistics-unbiased-old", VarianceEstimate.UNBIASED, MomentumWeighs.OLD);
        }
    }

    /** PyTorch's convention. */
    public static final class UnbiasedNew extends RunningStatistics {
        public UnbiasedNew() {
            super("running-statistics-unbiased-new", VarianceEstimate.UNBIASED, MomentumWeighs.NEW);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return "One update of the running mean and variance of batch normalization by a batch.";
    }

    @Override
    public List<Convention> conventions() {
        return List.of(
                new Convention("variance in the running value", estimate.description()),
                new Convention("momentum weighs", weighs.description()));
    }

    @Override
    public List<Port> inputs() {
        return List.of(
                Port.vector("x", "m"),
                Port.scalar("momentum", Domain.UNIT_INTERVAL),
                Port.scalar("running-mean").initially(0),
                Port.scalar("running-variance", Domain.NON_NEGATIVE).initially(1));
    }

    @Override
    public List<Port> outputs() {
        return List.of(Port.scalar("new-mean"), Port.scalar("new-variance", Domain.NON_NEGATIVE));
    }

    @Override
    public Values compute(Values in) {
        double[] x = in.vector("x");
        double momentum = in.scalar("momentum");
        double mean = weighs.update(in.scalar("running-mean"), Means.centre(x).mean(), momentum);
        double variance = weighs.update(in.scalar("running-variance"), estimate.of(x), momentum);
        return Values.none().with("new-mean", mean).with("new-variance", variance);
    }
}
