package scholium.engine.numeric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.jspecify.annotations.Nullable;
import scholium.expr.Builtin;
import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Loss;
import scholium.expr.Setting;
import scholium.expr.evaluation.Element;
import scholium.expr.evaluation.Point;
import scholium.expr.evaluation.Program;
import scholium.number.Rational;

/**
 * Expressions in floating point, derivatives by Apache Commons Math's {@code DerivativeStructure}: a road that shares
 * nothing with our own automatic differentiation but the tree it walks.
 *
 * <p>Accepted: everything but nested derivatives, opaque functions of several arguments, and losses met at two points. What
 * is not accepted, or takes too many steps, is {@link #isOutsideLanguage}.
 */
public final class ForwardGraph {
    private static final int STEPS = 400_000;
    private static final double SAME_POINT = 1e-9;

    private final Setting setting;
    private final Program program;
    private final Map<Index, Integer> integers;
    private final Function<Element, ? extends @Nullable Rational> inputs;
    private final Map<Element, Double> centres = new HashMap<>();
    private final KnownSums sums = new KnownSums();
    private double largest;
    private int steps;
    private boolean outside;

    ForwardGraph(Setting setting, Program program, Probe probe) {
        this(setting, program, probe.sampler().integers(), probe.assignment()::get);
    }

    private ForwardGraph(
            Setting setting,
            Program program,
            Map<Index, Integer> integers,
            Function<Element, ? extends @Nullable Rational> inputs) {
        this.setting = setting;
        this.program = program;
        this.integers = integers;
        this.inputs = inputs;
    }

    /** The value of an expression at a point, if it is accepted and finite. */
    public static OptionalDouble value(Expr e, Setting setting, Point point) {
        Program program = Program.of(setting, List.of());
        return new ForwardGraph(setting, program, point.integers(), point.inputs()).value(e);
    }

    /** The value of an expression, if it is accepted and finite. */
    OptionalDouble value(Expr e) {
        try {
            double value = e.match(new Walk(Frame.of(integers), null)).getValue();
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (OutsideLanguage refused) {
            outside = true;
            return OptionalDouble.empty();
        }
    }

    boolean isOutsideLanguage() {
        return outside;
    }

    /** The largest absolute value of any intermediate number or derivative so far. */
    double largest() {
        return largest;
    }

    private static final class OutsideLanguage extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutsideLanguage() {
            super("outside language", null, false, false);
        }
    }

    private final class Walk implements Expr.Cases<DerivativeStructure> {
        private final @Nullable Frame indices;
        private final @Nullable ForwardEnvironment environment;

        Walk(@Nullable Frame indices, @Nullable ForwardEnvironment environment) {
            this.indices = indices;
            this.environment = environment;
        }

        private DerivativeStructure of(Expr e) {
            if (++steps > STEPS) {
                throw new OutsideLanguage();
            }
            DerivativeStructure value = e.match(this);
            largest = Math.max(largest, Math.max(Math.abs(value.getValue()), Math.abs(value.getPartialDerivative(1))));
            return value;
        }

        private DerivativeStructure number(double value) {
            return new DerivativeStructure(1, 1, value);
        }

        private DerivativeStructure number(Rational value) {
            return number(value.doubleValue());
        }

        private int valueOf(Index index) {
            Integer value = Frame.value(indices, index);
            if (value == null) {
                throw new OutsideLanguage();
            }
            return value;
        }

        private int integer(IndexTerm t) {
            return t.evaluate(this::valueOf);
        }

        private List<Integer> integers(List<IndexTerm> terms) {
            if (terms.isEmpty()) {
                return List.of();
            }
            List<Integer> integers = new ArrayList<>(terms.size());
            for (IndexTerm t : terms) {
                integers.add(integer(t));
            }
            return integers;
        }

        private Walk with(Index index, int value) {
            return new Walk(new Frame(indices, index, value), environment);
        }

        @Override
        public DerivativeStructure constant(Expr.Constant e) {
            return number(e.value());
        }

        @Override
        public DerivativeStructure pi(Expr.Pi e) {
            return number(Math.PI);
        }

        @Override
        public DerivativeStructure indexValue(Expr.IndexValue e) {
            return number(integer(e.term()));
        }

        @Override
        public DerivativeStructure indicator(Expr.Indicator e) {
            int left = integer(e.left());
            int right = integer(e.right());
            return number((e.order() == Expr.Indicator.Order.EQUAL ? left == right : left < right) ? 1.0 : 0.0);
        }

        @Override
        public DerivativeStructure variable(Expr.Variable e) {
            List<Integer> subscripts = integers(e.indices());
            DerivativeStructure seed = number(0.0);
            for (ForwardEnvironment here = environment; here != null; here = here.outer()) {
                if (here.name().equals(e.name())) {
                    if (!here.isSeed()) {
                        return bound(here, subscripts).add(seed);
                    }
                    if (here.seed().equals(subscripts)) {
                        seed = seed.add(new DerivativeStructure(1, 1, 0, 0.0));
                    }
                }
            }
            return input(e.name(), subscripts).add(seed);
        }

        private DerivativeStructure bound(ForwardEnvironment binding, List<Integer> subscripts) {
            DerivativeStructure known = binding.known().get(subscripts);
            if (known != null) {
                return known;
            }
            Frame inner = binding.indices();
            for (int k = 0; k < binding.parameters().size(); k++) {
                inner = new Frame(inner, binding.parameters().get(k), subscripts.get(k));
            }
            Expr value = binding.value();
            if (value == null) {
                throw new IllegalStateException("a seed has no value");
            }
            DerivativeStructure there = new Walk(inner, binding.outer()).of(value);
            binding.known().put(subscripts, there);
            return there;
        }

        private DerivativeStructure input(String name, List<Integer> subscripts) {
            for (Setting.Recurrence r : setting.recurrences()) {
                if (r.name().equals(name)) {
                    int t = subscripts.get(0);
                    return t <= r.start() ? of(r.first()) : with(r.t(), t - 1).of(r.next());
                }
            }
            return element(new Element(name, subscripts));
        }

        private DerivativeStructure element(Element element) {
            for (Setting.Value v : setting.values()) {
                if (v.target() instanceof Expr.Variable x
                        && x.name().equals(element.family())
                        && integers(x.indices()).equals(element.subscripts())) {
                    return number(new Walk(indices, null).of(v.value()).getValue());
                }
            }
            Rational value = inputs.apply(element);
            if (value == null) {
                // Given to a derivative of a loss, or not read by the enclosures.
                throw new OutsideLanguage();
            }
            return number(value);
        }

        @Override
        public DerivativeStructure add(Expr.Add e) {
            DerivativeStructure sum = number(0.0);
            for (Expr t : e.terms()) {
                sum = sum.add(of(t));
            }
            return sum;
        }

        @Override
        public DerivativeStructure multiply(Expr.Multiply e) {
            DerivativeStructure product = number(1.0);
            for (Expr f : e.factors()) {
                product = product.multiply(of(f));
            }
            return product;
        }

        @Override
        public DerivativeStructure power(Expr.Power e) {
            DerivativeStructure base = of(e.base());
            double exponent = of(e.exponent()).getValue();
            if (exponent == Math.rint(exponent) && Math.abs(exponent) < Integer.MAX_VALUE) {
                return base.pow((int) exponent);
            }
            return exponent == 0.5 ? base.sqrt() : base.pow(exponent);
        }

        @Override
        public DerivativeStructure apply(Expr.Apply e) {
            if (e.arguments().size() != 1) {
                throw new OutsideLanguage();
            }
            DerivativeStructure u = of(e.arguments().get(0));
            return e.function() instanceof Builtin b
                    ? ForwardFunctions.of(b, u)
                    : polynomial(e.function().symbol(), e.orders().get(0), u);
        }

        private DerivativeStructure polynomial(String symbol, int order, DerivativeStructure u) {
            DerivativeStructure sum = number(0.0);
            for (int k = order; k <= program.degree(symbol); k++) {
                double falling = 1;
                for (int i = 0; i < order; i++) {
                    falling *= k - i;
                }
                DerivativeStructure c = element(Element.coefficient(symbol, List.of(k)));
                sum = sum.add(c.multiply(falling).multiply(u.pow(k - order)));
            }
            return sum;
        }

        @Override
        public DerivativeStructure summation(Expr.Summation e) {
            return sums.value(environment, e, this::valueOf, () -> sum(e));
        }

        private DerivativeStructure sum(Expr.Summation e) {
            DerivativeStructure sum = number(0.0);
            int to = integer(e.range().upper().orElseThrow(OutsideLanguage::new));
            for (int k = integer(e.range().lower()); k <= to; k++) {
                sum = sum.add(with(e.index(), k).of(e.body()));
            }
            return sum;
        }

        @Override
        public DerivativeStructure product(Expr.Product e) {
            DerivativeStructure product = number(1.0);
            int to = integer(e.range().upper().orElseThrow(OutsideLanguage::new));
            for (int k = integer(e.range().lower()); k <= to; k++) {
                product = product.multiply(with(e.index(), k).of(e.body()));
            }
            return product;
        }

        @Override
        public DerivativeStructure derivative(Expr.Derivative e) {
            if (ForwardEnvironment.isSeeded(environment)) {
                throw new OutsideLanguage();
            }
            ForwardEnvironment seed = new ForwardEnvironment(
                    environment,
                    e.wrt().name(),
                    List.of(),
                    null,
                    null,
                    integers(e.wrt().indices()),
                    Map.of());
            return number(new Walk(indices, seed).of(e.body()).getPartialDerivative(1));
        }

        @Override
        public DerivativeStructure at(Expr.At e) {
            ForwardEnvironment binding = new ForwardEnvironment(
                    environment, e.name(), e.parameters(), e.value(), indices, List.of(), new HashMap<>());
            return new Walk(indices, binding).of(e.body());
        }

        @Override
        public DerivativeStructure lossDerivative(Expr.LossDerivative e) {
            List<Element> directions = new ArrayList<>();
            e.wrt().forEach(v -> directions.add(new Element(v.name(), integers(v.indices()))));
            String name = e.loss().name();
            DerivativeStructure value = element(Element.derivative(name, directions));
            if (!ForwardEnvironment.isSeeded(environment)) {
                return value;
            }
            for (Loss.Argument a : e.loss().arguments()) {
                value = value.add(along(e.loss(), a, directions, new ArrayList<>()));
            }
            return value;
        }

        /** Σ ∂(…)/∂a[k] · (a[k] − its value) over the elements of an argument that depend on the perturbed variable. */
        private DerivativeStructure along(
                Loss loss, Loss.Argument a, List<Element> directions, List<Integer> subscripts) {
            int k = subscripts.size();
            if (k < a.parameters().size()) {
                DerivativeStructure sum = number(0.0);
                int to = integer(a.ranges().get(k).upper().orElseThrow(OutsideLanguage::new));
                for (int s = integer(a.ranges().get(k).lower()); s <= to; s++) {
                    subscripts.add(s);
                    sum = sum.add(with(a.parameters().get(k), s).along(loss, a, directions, subscripts));
                    subscripts.remove(k);
                }
                return sum;
            }
            Element element = new Element(a.name(), subscripts);
            DerivativeStructure distance = of(a.value());
            double centre = centres.computeIfAbsent(element, c -> distance.getValue());
            if (Math.abs(centre - distance.getValue()) > SAME_POINT * Math.max(1, Math.abs(centre))) {
                throw new OutsideLanguage();
            }
            if (distance.getPartialDerivative(1) == 0) {
                return number(0.0);
            }
            List<Element> further = new ArrayList<>(directions);
            further.add(element);
            return element(Element.derivative(loss.name(), further)).multiply(distance.subtract(distance.getValue()));
        }
    }
}
