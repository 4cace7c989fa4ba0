package scholium.expr.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scholium.number.Rational;

/** Nodes for functions and losses of which nothing is known: polynomials with coefficients that are inputs. */
final class Opaque {
    private Opaque() {}

    /** A partial derivative of an opaque function. */
    static final class Function extends Node {
        private final String symbol;
        private final int[] orders;
        private final Node[] arguments;

        Function(String symbol, int[] orders, Node[] arguments) {
            this.symbol = symbol;
            this.orders = orders;
            this.arguments = arguments;
            memoized = true;
            for (Node a : arguments) {
                dependsOn(a);
            }
        }

        @Override
        <T> Jet<T> value(Evaluation<T> e) {
            List<Jet<T>> values = new ArrayList<>();
            for (Node a : arguments) {
                values.add(e.of(a));
            }
            return polynomial(e, values, 0, e.degree(symbol), new ArrayList<>());
        }

        /** Σ c·Πuᵏ over the exponents of the arguments from {@code next} on, of a total degree at most {@code degree}. */
        private <T> Jet<T> polynomial(
                Evaluation<T> e, List<Jet<T>> values, int next, int degree, List<Integer> exponents) {
            if (next == values.size()) {
                return e.element(Element.coefficient(symbol, exponents));
            }
            Jet<T> sum = e.jets.of(0);
            for (int k = 0; k <= degree; k++) {
                exponents.add(k);
                if (k >= orders[next]) {
                    e.step();
                    long falling = 1;
                    for (int i = 0; i < orders[next]; i++) {
                        falling *= k - i;
                    }
                    Jet<T> power = e.jets.power(values.get(next), Rational.of(k - orders[next]));
                    Jet<T> rest = polynomial(e, values, next + 1, degree - k, exponents);
                    sum = e.jets.plus(sum, e.jets.times(Rational.of(falling), e.jets.times(power, rest)));
                }
                exponents.remove(exponents.size() - 1);
            }
            return sum;
        }
    }

    /** One family that a loss reads. */
    record Argument(String name, int[] parameters, Form[] lower, Form[] upper, Node value) {
        boolean isSame(Argument other) {
            return name.equals(other.name)
                    && Arrays.equals(parameters, other.parameters)
                    && Arrays.equals(lower, other.lower)
                    && Arrays.equals(upper, other.upper)
                    && value == other.value;
        }
    }

    /** An element of an argument by which a loss is differentiated. */
    record Direction(String name, Form[] subscripts) {
        Element element(int[] frame) {
            return Element.at(name, Form.values(subscripts, frame));
        }
    }

    /**
     * A partial derivative of an opaque loss: the Taylor polynomial at the values that its arguments have in the document,
     * so that its derivatives there are the inputs named after them.
     */
    static final class Loss extends Node {
        private final String name;
        private final List<Argument> arguments;
        private final List<Direction> wrt;

        /** What the arguments alone depend on. */
        private long argumentFamilies;

        private long argumentBound;

        /** Whether the arguments are those at whose values the loss' derivatives are inputs. */
        private boolean central;

        Loss(String name, List<Argument> arguments, List<Direction> wrt) {
            this.name = name;
            this.arguments = arguments;
            this.wrt = wrt;
            memoized = true;
            for (Argument a : arguments) {
                dependsOn(a.value());
            }
            argumentFamilies = families;
            argumentBound = bound;
            for (Argument a : arguments) {
                for (int p : a.parameters()) {
                    slots.clear(p);
                }
                dependsOn(a.lower());
                dependsOn(a.upper());
            }
            for (Direction d : wrt) {
                dependsOn(d.subscripts());
            }
        }

        @Override
        <T> Jet<T> value(Evaluation<T> e) {
            List<Element> directions = new ArrayList<>();
            for (Direction d : wrt) {
                directions.add(d.element(e.frame));
            }
            if (central && !e.matters(argumentFamilies, argumentBound)) {
                // The arguments have the values they have at the centre, where they have to be defined.
                e.centre(name, this);
                return e.element(e.derivative(name, directions));
            }
            List<Element> moved = new ArrayList<>();
            List<Jet<T>> distances = new ArrayList<>();
            // Perturbations leave the value where it is, so that central arguments are there, however it is rounded.
            Map<Element, T> centre = central ? Map.of() : e.centre(name, this);
            arguments(e).forEach((element, value) -> {
                T there = centre.get(element);
                if (there == null && !central) {
                    throw Failure.of(NoValue.NOT_REPRESENTABLE);
                }
                Jet<T> distance = there == null ? e.jets.infinitesimal(value) : e.jets.minus(value, Jet.of(there));
                if (!distance.isConstant() || !e.jets.numbers.isZero(distance.value)) {
                    moved.add(element);
                    distances.add(distance);
                }
            });
            Jet<T> constant = e.element(e.derivative(name, directions));
            int order = e.order(name) - directions.size();
            return order <= 0 || moved.isEmpty()
                    ? constant
                    : e.jets.plus(constant, taylor(e, directions, moved, distances, e.jets.one, 0, order, 0));
        }

        String name() {
            return name;
        }

        /** Notes whether the arguments are those of the anchor, an occurrence that depends on nothing bound. */
        void compare(@Nullable Loss anchor) {
            central = anchor != null && isSame(anchor.arguments);
        }

        private boolean isSame(List<Argument> others) {
            boolean same = arguments.size() == others.size();
            for (int k = 0; same && k < arguments.size(); k++) {
                same = arguments.get(k).isSame(others.get(k));
            }
            return same;
        }

        /** Whether the arguments depend on no binding and no bound index. */
        boolean isAnchored(int globals) {
            BitSet free = new BitSet();
            for (Argument a : arguments) {
                BitSet here = (BitSet) a.value().slots.clone();
                for (int p : a.parameters()) {
                    here.clear(p);
                }
                free.or(here);
            }
            boolean unbound = arguments.stream().allMatch(a -> a.value().bound == 0);
            return unbound && free.nextSetBit(globals) < 0;
        }

        /** The values of all arguments in the present context. */
        <T> Map<Element, Jet<T>> arguments(Evaluation<T> e) {
            Map<Element, Jet<T>> values = new LinkedHashMap<>();
            for (Argument a : arguments) {
                collect(e, a, 0, values);
            }
            return values;
        }

        private <T> void collect(Evaluation<T> e, Argument a, int parameter, Map<Element, Jet<T>> values) {
            if (parameter == a.parameters().length) {
                int[] subscripts = new int[a.parameters().length];
                for (int k = 0; k < subscripts.length; k++) {
                    subscripts[k] = e.frame[a.parameters()[k]];
                }
                values.put(Element.at(a.name(), subscripts), e.of(a.value()));
                return;
            }
            int slot = a.parameters()[parameter];
            int outer = e.frame[slot];
            int to = a.upper()[parameter].value(e.frame);
            for (int k = a.lower()[parameter].value(e.frame); k <= to; k++) {
                e.frame[slot] = k;
                collect(e, a, parameter + 1, values);
            }
            e.frame[slot] = outer;
        }

        /**
         * Σ over multisets of moved elements, in ascending order, of derivative · Πdistance / Πmultiplicity!.
         *
         * @param product of the distances of the elements already taken, over their multiplicities
         * @param from the first element that may be taken next
         * @param repeated how often that has been taken already
         */
        private <T> Jet<T> taylor(
                Evaluation<T> e,
                List<Element> directions,
                List<Element> moved,
                List<Jet<T>> distances,
                Jet<T> product,
                int from,
                int order,
                int repeated) {
            Jet<T> sum = e.jets.of(0);
            for (int k = from; k < moved.size(); k++) {
                e.step();
                int times = k == from ? repeated + 1 : 1;
                Jet<T> longer = e.jets.times(product, e.jets.times(Rational.of(1, times), distances.get(k)));
                if (e.jets.isZero(longer)) {
                    continue;
                }
                List<Element> further = new ArrayList<>(directions);
                further.add(moved.get(k));
                sum = e.jets.plus(sum, e.jets.times(e.element(e.derivative(name, further)), longer));
                if (order > 1) {
                    sum = e.jets.plus(sum, taylor(e, further, moved, distances, longer, k, order - 1, times));
                }
            }
            return sum;
        }
    }
}
