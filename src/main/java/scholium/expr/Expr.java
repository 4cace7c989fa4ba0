package scholium.expr;

import java.util.List;
import scholium.number.Rational;

/**
 * A real expression. Trees are values; every reader goes through {@link #match}, so that a new kind of expression breaks
 * each incomplete reader at compile time.
 */
public sealed interface Expr {
    <R> R match(Cases<R> cases);

    /** One answer for each kind of expression. */
    interface Cases<R> {
        R constant(Constant e);

        R pi(Pi e);

        R variable(Variable e);

        R indexValue(IndexValue e);

        R indicator(Indicator e);

        R add(Add e);

        R multiply(Multiply e);

        R power(Power e);

        R apply(Apply e);

        R summation(Summation e);

        R product(Product e);

        R derivative(Derivative e);

        R at(At e);

        R lossDerivative(LossDerivative e);
    }

    /** An exact rational number. */
    record Constant(Rational value) implements Expr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.constant(this);
        }

        @Override
        public String toString() {
            return ExprText.of(this);
        }
    }

    /** The circle number. */
    record Pi() implements Expr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.pi(this);
        }

        @Override
        public String toString() {
            return ExprText.of(this);
        }
    }

    /** An input scalar (no indices), an element of an input family, or a name bound by {@link At}. */
    record Variable(String name, List<IndexTerm> indices) implements Expr {
        public Variable {
            indices = List.copyOf(indices);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.variable(this);
        }

        @Override
        public String toString() {
            return ExprText.of(this);
        }
    }

    /** An integer form taken as a number: a size {@code m}, the exponent {@code t−s}. */
    record IndexValue(IndexTerm term) implements Expr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.indexValue(this);
        }

        @Override
        public String toString() {
            return ExprText.of(this);
        }
    }

    /** 1 where the two subscripts stand in the given relation, 0 elsewhere; with EQUAL it is Kronecker's δ. */
    record Indicator(Order order, IndexTerm left, IndexTerm right) implements Expr {
        /** How two subscripts are compared. */
        public enum Order {
            EQUAL,
            LESS
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.indicator(this);
        }

        @Override
        public String toString() {
            return ExprText.of(this);
        }
    }

    /** A sum of written-out terms. */
    record Add(List<Expr> terms) implements Expr {
        public Add {
            terms = List.copyOf(terms);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.add(this);
        }

        @Override
        public String toString() {
            return ExprText.of(this);
        }
    }

    /** A product of written-out factors. */
    record Multiply(List<Expr> factors) implements Expr {
        public Multiply {
            factors = List.copyOf(factors);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.multiply(this);
        }

        @Override
        public String toString() {
            return ExprText.of(this);
        }
    }

    /** base^exponent; a quotient has exponent −1, a square root 1/2. A symbolic exponent is integer-valued. */
    record Power(Expr base, Expr exponent) implements Expr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.power(this);
        }

        @Override
        public String toString() {
            return ExprText.of(this);
        }
    }

    /**
     * A function, or a partial derivative of one, at given arguments.
     *
     * @param orders how often the function is differentiated in each argument; all 0 for the function itself. Built-in
     *     functions always have order 0 (their derivatives are expressions).
     */
    record Apply(FunctionSymbol function, List<Integer> orders, List<Expr> arguments) implements Expr {
        public Apply {
            orders = List.copyOf(orders);
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.apply(this);
        }

        @Override
        public String toString() {
            return ExprText.of(this);
        }
    }

    /** Σ of {@code body} while {@code index} runs over {@code range}. */
    record Summation(Index index, Range range, Expr body) implements Expr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.summation(this);
        }

        @Override
        public String toString() {
            return ExprText.of(this);
        }
    }

    /** Π of {@code body} while {@code index} runs over {@code range}. */
    record Product(Index index, Range range, Expr body) implements Expr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.product(this);
        }

        @Override
        public String toString() {
            return ExprText.of(this);
        }
    }

    /**
     * The partial derivative of {@code body} with respect to the variable {@code wrt}, all other variables that occur in
     * {@code body} held. Which dependences are followed is decided by what has been unfolded in {@code body}. {@code
     * wrt} stays a free variable of the result; an enclosing {@link At} says at which value.
     */
    record Derivative(Expr body, Variable wrt) implements Expr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.derivative(this);
        }

        @Override
        public String toString() {
            return ExprText.of(this);
        }
    }

    /**
     * {@code body} where the family {@code name} has the elements {@code name[parameters] = value}. Binds the name in
     * {@code body} and the parameters in {@code value}.
     */
    record At(Expr body, String name, List<Index> parameters, Expr value) implements Expr {
        public At {
            parameters = List.copyOf(parameters);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.at(this);
        }

        @Override
        public String toString() {
            return ExprText.of(this);
        }
    }

    /**
     * A partial derivative of an opaque loss with respect to elements of its arguments, at the values its arguments have
     * in the document; with no elements, the loss itself. Symmetric in {@code wrt}.
     */
    record LossDerivative(Loss loss, List<Variable> wrt) implements Expr {
        public LossDerivative {
            wrt = List.copyOf(wrt);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.lossDerivative(this);
        }

        @Override
        public String toString() {
            return ExprText.of(this);
        }
    }
}
