package scholium.implementation.layer;

/**
 * Which of the two values the momentum of a running average multiplies; the other has the weight 1 − momentum. Libraries
 * differ, so a momentum of 0.9 here is one of 0.1 there.
 */
enum MomentumWeighs {
    OLD("the old value: momentum · old + (1 − momentum) · observed") {
        @Override
        double update(double old, double observed, double momentum) {
            return momentum * old + (1 - momentum) * observed;
        }
    },
    NEW("the new value: (1 − momentum) · old + momentum · observed") {
        @Override
        double update(double old, double observed, double momentum) {
            return (1 - momentum) * old + momentum * observed;
        }
    };

    private final String description;

    MomentumWeighs(String description) {
        this.description = description;
    }

    /** The running value after one more observation. */
    abstract double update(double old, double observed, double momentum);

    String description() {
        return description;
    }
}
