package scholium.implementation;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** How the elements of an array of real numbers lie. */
enum Pattern {
    /** Anywhere between −1 and 1. */
    SPREAD("random") {
        @Override
        void fill(double[] a, Random random) {
            for (int i = 0; i < a.length; i++) {
                a[i] = between(-1, 1, random);
            }
        }
    },
    CONSTANT("constant") {
        @Override
        void fill(double[] a, Random random) {
            Arrays.fill(a, between(1, 2, random));
        }
    },
    /** 10⁸ and a noise of 10⁻⁴: after subtracting the mean, 40 of the 53 bits are gone. */
    OFFSET("with a huge mean and a tiny spread") {
        @Override
        void fill(double[] a, Random random) {
            for (int i = 0; i < a.length; i++) {
                a[i] = 1e8 + 1e-4 * between(-1, 1, random);
            }
        }
    },
    /** Only two different values. */
    TIES("with ties") {
        @Override
        void fill(double[] a, Random random) {
            double first = between(-1, 1, random);
            double second = between(-1, 1, random);
            for (int i = 0; i < a.length; i++) {
                a[i] = random.nextBoolean() ? first : second;
            }
        }
    };

    private final String description;

    Pattern(String description) {
        this.description = description;
    }

    abstract void fill(double[] a, Random random);

    double[] of(int length, Random random, DoubleUnaryOperator map) {
        double[] a = new double[length];
        fill(a, random);
        for (int i = 0; i < length; i++) {
            a[i] = map.applyAsDouble(a[i]);
        }
        return a;
    }

    String description() {
        return description;
    }

    static double between(double low, double high, Random random) {
        return low + (high - low) * random.nextDouble();
    }
}
