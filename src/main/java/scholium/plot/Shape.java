package scholium.plot;

import static scholium.plot.Numbers.length;

/** The marks of series, each of about the same area. */
enum Shape {
    CIRCLE {
        @Override
        String path(double x, double y, double r) {
            String d = length(2 * r);
            return "M" + length(x - r) + " " + length(y) + "a" + length(r) + " " + length(r) + " 0 1 0 " + d + " 0a"
                    + length(r) + " " + length(r) + " 0 1 0 -" + d + " 0z";
        }
    },
    SQUARE {
        @Override
        String path(double x, double y, double r) {
            double a = 0.88 * r;
            return "M" + length(x - a) + " " + length(y - a) + "h" + length(2 * a) + "v" + length(2 * a) + "h"
                    + length(-2 * a) + "z";
        }
    },
    TRIANGLE {
        @Override
        String path(double x, double y, double r) {
            return "M" + length(x) + " " + length(y - 1.25 * r) + "l" + length(1.15 * r) + " " + length(2 * r) + "h"
                    + length(-2.3 * r) + "z";
        }
    },
    DIAMOND {
        @Override
        String path(double x, double y, double r) {
            double a = 1.25 * r;
            return "M" + length(x) + " " + length(y - a) + "l" + length(a) + " " + length(a) + "l" + length(-a) + " "
                    + length(a) + "l" + length(-a) + " " + length(-a) + "z";
        }
    },
    TURNED {
        @Override
        String path(double x, double y, double r) {
            return "M" + length(x) + " " + length(y + 1.25 * r) + "l" + length(1.15 * r) + " " + length(-2 * r) + "h"
                    + length(-2.3 * r) + "z";
        }
    },
    BAR {
        @Override
        String path(double x, double y, double r) {
            return "M" + length(x - 1.3 * r) + " " + length(y - 0.55 * r) + "h" + length(2.6 * r) + "v"
                    + length(1.1 * r) + "h" + length(-2.6 * r) + "z";
        }
    };

    abstract String path(double x, double y, double r);

    static Shape of(int series) {
        return values()[series % values().length];
    }
}
