package scholium.engine.symja;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import scholium.expr.Builtin;
import scholium.number.Rational;

/**
 * An expression without indices: everything is written out at one choice of sizes and free indices, and every input
 * element, bound name and derivative of a loss is a numbered symbol. This is all the worker process ever hears of a
 * document. Derivatives are still to be taken: that is Symja's work.
 */
sealed interface Ground {
    <R> R match(Cases<R> cases);

    /** One answer for each kind of term. */
    interface Cases<R> {
        R constant(Constant e);

        R pi(Pi e);

        R symbol(Symbol e);

        R sum(Sum e);

        R product(Product e);

        R power(Power e);

        R call(Call e);

        R opaque(Opaque e);

        R derivative(Derivative e);

        R let(Let e);
    }

    /** A rational number. */
    record Constant(Rational value) implements Ground {
        static final Constant ZERO = new Constant(Rational.ZERO);
        static final Constant ONE = new Constant(Rational.ONE);

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.constant(this);
        }
    }

    /** The circle number. */
    record Pi() implements Ground {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.pi(this);
        }
    }

    /** A free real number. */
    record Symbol(int id) implements Ground {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.symbol(this);
        }
    }

    /** A sum of terms; 0 without any. */
    record Sum(List<Ground> terms) implements Ground {
        public Sum {
            terms = List.copyOf(terms);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sum(this);
        }
    }

    /** A product of factors; 1 without any. */
    record Product(List<Ground> factors) implements Ground {
        public Product {
            factors = List.copyOf(factors);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.product(this);
        }
    }

    /** A rational power; with an even denominator, of a non-negative base. */
    record Power(Ground base, Rational exponent) implements Ground {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.power(this);
        }
    }

    /** A built-in function. */
    record Call(Builtin function, Ground argument) implements Ground {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.call(this);
        }
    }

    /** An opaque function or loss, differentiated {@code orders[k]} times in its k-th argument. */
    record Opaque(int function, List<Integer> orders, List<Ground> arguments) implements Ground {
        public Opaque {
            orders = List.copyOf(orders);
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.opaque(this);
        }
    }

    /** The partial derivative with respect to a symbol. */
    record Derivative(Ground body, int symbol) implements Ground {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.derivative(this);
        }
    }

    /** {@code body}, its derivatives taken, with the symbols replaced by the values, all at once. */
    record Let(Ground body, SortedMap<Integer, Ground> values) implements Ground {
        public Let {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.let(this);
        }
    }
}
