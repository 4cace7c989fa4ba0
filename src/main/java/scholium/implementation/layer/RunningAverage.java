package scholium.implementation.layer;

import java.util.List;
import scholium.implementation.Convention;
import scholium.implementation.Implementation;
import scholium.implementation.Port;
import scholium.implementation.Port.Domain;
import scholium.implementation.Values;

/** One step of an exponential moving average. */
public abstract sealed class RunningAverage implements Implementation {
    private final String name;
    private final MomentumWeighs weighs;

    RunningAverage(String name, MomentumWeighs weighs) {
        this.name = name;
        this.weighs = weighs;
    }

    /** The momentum is the weight of the old value (the original paper's notes, Keras, ONNX). */
    public static final class WeighingOld extends RunningAverage {
        public WeighingOld() {
            super("running-average-old", MomentumWeighs.OLD);
        }
    }

    /** The momentum is the weight of the new value (PyTorch). */
    public static final class WeighingNew extends RunningAverage {
        public WeighingNew() {
            super("running-average-new", MomentumWeighs.NEW);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return "One step of an exponential moving average of a scalar.";
    }

    @Override
    public List<Convention> conventions() {
        return List.of(new Convention("momentum weighs", weighs.description()));
    }

    @Override
    public List<Port> inputs() {
        return List.of(Port.scalar("old"), Port.scalar("observed"), Port.scalar("momentum", Domain.UNIT_INTERVAL));
    }

    @Override
    public List<Port> outputs() {
        return List.of(Port.scalar("new"));
    }

    @Override
    public Values compute(Values in) {
        double updated = weighs.update(in.scalar("old"), in.scalar("observed"), in.scalar("momentum"));
        return Values.none().with("new", updated);
    }
}
