package scholium.syntax;

import java.util.List;
import java.util.Optional;

/**
 * A formula as the author wrote it: grouping, order and layout are kept, names are resolved to declared names. Trees are
 * values and hold no positions; {@link Positions} knows where each node stands.
 */
public sealed interface Term {
    <R> R match(Cases<R> cases);

    /** Whether it is a + b or a − b. */
    default boolean isSum() {
        return false;
    }

    /** The term without the brackets around it. */
    default Term bare() {
        return this;
    }

    /** One answer for each kind of term. */
    interface Cases<R> {
        R number(Decimal t);

        R reference(Reference t);

        R negation(Negation t);

        R binary(Binary t);

        R group(Group t);

        R power(Power t);

        R root(Root t);

        R absolute(Absolute t);

        R call(Call t);

        R big(Big t);

        R delta(Delta t);

        R derivative(Derivative t);

        R evaluated(Evaluated t);

        R listing(Listing t);
    }

    /** An unsigned decimal number, digits kept as written ({@code 0.50}). */
    record Decimal(String digits) implements Term {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.number(this);
        }
    }

    /**
     * A declared name, with the subscripts of a family element. Without subscripts also a scalar, a size, an index, π,
     * or, where a whole family may stand, the family. {@code r_{t+1}} has the one subscript {@code t+1}.
     */
    record Reference(String name, List<Term> subscripts) implements Term {
        public Reference {
            subscripts = List.copyOf(subscripts);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.reference(this);
        }
    }

    /** −a (or +a, which is kept to print as written). */
    record Negation(Term operand, boolean plus) implements Term {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.negation(this);
        }
    }

    /** a + b, a − b, a·b, a/b. */
    record Binary(Operator operator, Term left, Term right) implements Term {
        @Override
        public boolean isSum() {
            return operator.isSum();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.binary(this);
        }
    }

    /** How two terms are joined, and how the author wrote it. */
    enum Operator {
        ADD,
        SUBTRACT,
        /** a·b with a dot or an asterisk. */
        DOT,
        /** a×b. */
        TIMES,
        /** a b. */
        JUXTAPOSED,
        /** a/b on one line. */
        SLASH,
        /** \frac{a}{b}. */
        FRACTION;

        /** Whether it joins the terms of a sum; all others join factors. */
        public boolean isSum() {
            return this == ADD || this == SUBTRACT;
        }

        /** Whether it divides. */
        public boolean isQuotient() {
            return this == SLASH || this == FRACTION;
        }
    }

    /** A bracketed term, the author's brackets kept. */
    record Group(Term body, Bracket bracket) implements Term {
        @Override
        public Term bare() {
            return body.bare();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.group(this);
        }
    }

    /** Kinds of grouping brackets. */
    enum Bracket {
        ROUND,
        SQUARE,
        CURLY
    }

    /** base^exponent; superscript digits and {@code ^{…}} alike. */
    record Power(Term base, Term exponent) implements Term {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.power(this);
        }
    }

    /** √(radicand). */
    record Root(Term radicand) implements Term {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.root(this);
        }
    }

    /** |body|. */
    record Absolute(Term body) implements Term {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.absolute(this);
        }
    }

    /**
     * A function or operator applied to arguments: {@code log p_i}, {@code f′(z)}, {@code mean(u)}, {@code BN(u)_i},
     * {@code e^{z}} (function {@code exp}).
     *
     * @param primes how many derivative primes
     * @param power exponent written on the function name, as in {@code sin² x}
     * @param subscripts subscripts behind the arguments, for operators that yield a family
     */
    record Call(
            String function,
            int primes,
            Optional<Term> power,
            List<Term> arguments,
            List<Term> subscripts,
            CallStyle style)
            implements Term {
        public Call {
            arguments = List.copyOf(arguments);
            subscripts = List.copyOf(subscripts);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.call(this);
        }
    }

    /** How an application is written. */
    enum CallStyle {
        /** f(x). */
        BRACKETS,
        /** log x. */
        BARE,
        /** e^{x}. */
        EXPONENTIAL,
        /** x!. */
        POSTFIX
    }

    /**
     * Σ or Π over one index.
     *
     * @param lower with {@code upper}, explicit bounds; absent when the index's declared range is meant
     * @param restriction {@code j ≠ i} or {@code i < j} written under the sign
     */
    record Big(
            BigOperator operator,
            String index,
            Optional<Term> lower,
            Optional<Term> upper,
            Optional<Restriction> restriction,
            Term body)
            implements Term {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.big(this);
        }
    }

    /** The big operators. */
    enum BigOperator {
        SUM,
        PRODUCT
    }

    /** A condition under a big operator: the bound index compared with another index term. */
    record Restriction(RestrictionKind kind, Term other) {}

    /** How the bound index is restricted. */
    enum RestrictionKind {
        NOT_EQUAL,
        LESS,
        GREATER,
        LESS_OR_EQUAL,
        GREATER_OR_EQUAL
    }

    /** Kronecker's δ with two subscripts. */
    record Delta(Term left, Term right) implements Term {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.delta(this);
        }
    }

    /**
     * A derivative written as a fraction: ∂L/∂x_i, dφ/dz, ∂²L/∂x_i∂x_j, ∂/∂b[…].
     *
     * @param total true for d…/d…, false for ∂…/∂…
     * @param numerator what is differentiated: what stands behind the upper ∂, or the bracket behind ∂/∂b
     * @param variables one reference for each differentiation, in the order written; ∂²Q/∂x² lists x twice
     * @param prefix true when written as an operator before a bracket, ∂/∂b[…]
     */
    record Derivative(boolean total, Term numerator, List<Term> variables, boolean prefix) implements Term {
        public Derivative {
            variables = List.copyOf(variables);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.derivative(this);
        }
    }

    /** [body]_{b = value, …}: the body with inputs replaced by values. */
    record Evaluated(Term body, List<Equation> equations) implements Term {
        public Evaluated {
            equations = List.copyOf(equations);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.evaluated(this);
        }
    }

    /** target = value, in an evaluation or a {@code with} list. */
    record Equation(Term target, Term value) {}

    /** [a, b, c]: a family written out; lists of lists for two indices. */
    record Listing(List<Term> items) implements Term {
        public Listing {
            items = List.copyOf(items);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.listing(this);
        }
    }
}
