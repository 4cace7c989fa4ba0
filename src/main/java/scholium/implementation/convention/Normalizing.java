package scholium.implementation.convention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import scholium.implementation.Tensor;
import scholium.implementation.Values;

/** Ways to get from x to y = γ·(x − centre)/spread + β, where γ is 1 and β is 0 if there are no such ports. */
final class Normalizing {
    private static final String GAMMA = "gamma";
    private static final String BETA = "beta";

    private Normalizing() {}

    /** With which numbers. */
    private enum Statistics {
        BIASED("mean and biased variance of x") {
            @Override
            Centred of(Values in, Moments moments) {
                return new Centred(moments.mean(), moments.biased());
            }
        },
        UNBIASED("mean and unbiased variance of x") {
            @Override
            Centred of(Values in, Moments moments) {
                return new Centred(moments.mean(), moments.unbiased());
            }
        },
        MEAN_SQUARE("mean square of x, not centred") {
            @Override
            Centred of(Values in, Moments moments) {
                return new Centred(0, moments.meanSquare());
            }
        },
        GIVEN("given mean and variance") {
            @Override
            List<String> ports() {
                return List.of("running-mean", "running-variance");
            }

            @Override
            Centred of(Values in, Moments moments) {
                return new Centred(in.scalar("running-mean"), in.scalar("running-variance"));
            }
        };

        private final String description;

        Statistics(String description) {
            this.description = description;
        }

        /** The inputs that it reads besides x. */
        List<String> ports() {
            return List.of();
        }

        abstract Centred of(Values in, Moments moments);
    }

    private record Centred(double centre, double square) {}

    /** Where ε stands. */
    private enum Epsilon {
        INSIDE("inside the root") {
            @Override
            double spread(double square, double epsilon) {
                return Math.sqrt(square + epsilon);
            }
        },
        OUTSIDE("outside the root") {
            @Override
            double spread(double square, double epsilon) {
                return Math.sqrt(square) + epsilon;
            }
        },
        LEAST_VARIANCE("the least value of the variance") {
            @Override
            double spread(double square, double epsilon) {
                return Math.sqrt(Math.max(square, epsilon));
            }
        },
        LEAST_ROOT("the least value of the root") {
            @Override
            double spread(double square, double epsilon) {
                return Math.max(Math.sqrt(square), epsilon);
            }
        },
        NOT_USED("not used") {
            @Override
            double spread(double square, double epsilon) {
                return Math.sqrt(square);
            }
        };

        private final String description;

        Epsilon(String description) {
            this.description = description;
        }

        abstract double spread(double square, double epsilon);
    }

    static Model model() {
        List<Model.Alternative> alternatives = new ArrayList<>();
        for (Statistics statistics : Statistics.values()) {
            for (Epsilon epsilon : Epsilon.values()) {
                Set<String> ports = new TreeSet<>(statistics.ports());
                ports.addAll(List.of("x", "epsilon"));
                alternatives.add(new Model.Alternative(
                        List.of(statistics.description, epsilon.description), ports, in -> y(in, statistics, epsilon)));
            }
        }
        return new Model("y", List.of("normalizes with", "epsilon"), alternatives);
    }

    /** Each row of x by itself, if it has rows. */
    private static double[] y(Values in, Statistics statistics, Epsilon epsilon) {
        Tensor tensor = in.tensor("x");
        int rank = tensor.dimensions().size();
        int length = rank == 0 ? 1 : tensor.dimensions().get(rank - 1);
        double[] x = tensor.elements();
        double[] y = new double[x.length];
        for (int start = 0; start < x.length; start += length) {
            Moments moments = Moments.of(Arrays.copyOfRange(x, start, start + length));
            Centred centred = statistics.of(in, moments);
            double spread = epsilon.spread(centred.square(), in.scalar("epsilon"));
            for (int i = 0; i < length; i++) {
                double normalized = (x[start + i] - centred.centre()) / spread;
                y[start + i] = parameter(in, GAMMA, i, 1) * normalized + parameter(in, BETA, i, 0);
            }
        }
        return y;
    }

    /** One for all elements, or one for each. */
    private static double parameter(Values in, String port, int element, double absent) {
        if (!in.has(port)) {
            return absent;
        }
        Tensor tensor = in.tensor(port);
        return tensor.element(tensor.size() == 1 ? 0 : element);
    }
}
