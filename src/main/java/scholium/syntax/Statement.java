package scholium.syntax;

import java.util.List;
import java.util.Optional;

/** A statement of a derivation block. */
public sealed interface Statement {
    <R> R match(Cases<R> cases);

    /** One answer for each kind of statement. */
    interface Cases<R> {
        R size(Size s);

        R index(IndexRange s);

        R real(Real s);

        R assume(Assume s);

        R define(Define s);

        R operator(DefineOperator s);

        R function(DefineFunction s);

        R opaque(OpaqueFunction s);

        R loss(LossOf s);

        R sequence(Sequence s);

        R claim(Claim s);

        R example(Example s);

        R conform(Conform s);
    }

    /** {@code size m ≥ 1}; several names share the bound. */
    record Size(List<String> names, int minimum) implements Statement {
        public Size {
            names = List.copyOf(names);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.size(this);
        }
    }

    /** {@code index i, j : 1..m}. */
    record IndexRange(List<String> names, Term lower, Term upper) implements Statement {
        public IndexRange {
            names = List.copyOf(names);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.index(this);
        }
    }

    /**
     * {@code real x_i, γ, β}; {@code real ε ≥ 0}; {@code real 0 < α < 1}.
     *
     * @param bounds relations on the declared names; families are meant for all their elements
     */
    record Real(List<Declared> names, List<Comparison> bounds) implements Statement {
        public Real {
            names = List.copyOf(names);
            bounds = List.copyOf(bounds);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.real(this);
        }
    }

    /** A declared name with the declared indices that are its subscripts. */
    record Declared(String name, List<String> indices) {
        public Declared {
            indices = List.copyOf(indices);
        }
    }

    /** left relation right. */
    record Comparison(Term left, Comparator comparator, Term right) {}

    /** {@code assume σ²_B + ε > 0}; a chain {@code 0 < α < 1} gives several comparisons. */
    record Assume(List<Comparison> comparisons) implements Statement {
        public Assume {
            comparisons = List.copyOf(comparisons);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.assume(this);
        }
    }

    /** {@code define x̂_i = …}: a node of the computation graph. */
    record Define(Declared target, Term body) implements Statement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.define(this);
        }
    }

    /** {@code define BN(u)_i = …}: an operator on families; the parameters stand for families. */
    record DefineOperator(String name, List<String> parameters, List<String> indices, Term body) implements Statement {
        public DefineOperator {
            parameters = List.copyOf(parameters);
            indices = List.copyOf(indices);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.operator(this);
        }
    }

    /** {@code define φ(z) = …}: a function of real arguments. */
    record DefineFunction(String name, List<String> parameters, Term body) implements Statement {
        public DefineFunction {
            parameters = List.copyOf(parameters);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.function(this);
        }
    }

    /** {@code function f}: opaque and differentiable, of {@code arity} variables (1 unless written {@code f(u, v)}). */
    record OpaqueFunction(List<String> names, int arity) implements Statement {
        public OpaqueFunction {
            names = List.copyOf(names);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.opaque(this);
        }
    }

    /** {@code loss L(y)}, opaque; or {@code loss C = …}, defined. */
    record LossOf(String name, List<String> arguments, Optional<Term> body) implements Statement {
        public LossOf {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.loss(this);
        }
    }

    /** {@code sequence r_t, t ≥ 0: r_0 = a; r_{t+1} = …}. */
    record Sequence(String name, String variable, int start, Term first, Term next) implements Statement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sequence(this);
        }
    }

    /**
     * A claim or mistake: a chain of relations.
     *
     * @param induction the natural variable of {@code by induction on t}
     */
    record Claim(
            ClaimKind kind,
            String name,
            Optional<String> title,
            List<Comparison> given,
            Optional<String> induction,
            Chain chain)
            implements Statement {
        public Claim {
            given = List.copyOf(given);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.claim(this);
        }
    }

    /** What the document says of a chain. */
    enum ClaimKind {
        CLAIM,
        /** The chain is false, and the document says so. */
        MISTAKE
    }

    /** first, then links. */
    record Chain(Term first, List<Link> links) {
        public Chain {
            links = List.copyOf(links);
        }
    }

    /**
     * One link of a chain.
     *
     * @param justification the text behind {@code by}, as written
     * @param references names in {@code […]} of the justification: claims of the document
     */
    record Link(Comparator comparator, Term right, Optional<String> justification, List<String> references) {
        public Link {
            references = List.copyOf(references);
        }
    }

    /** {@code example ex1 with x = [2, 4], ε = 0:} and chains under these values. */
    record Example(String name, Optional<String> title, List<Term.Equation> values, List<Chain> chains)
            implements Statement {
        public Example {
            values = List.copyOf(values);
            chains = List.copyOf(chains);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.example(this);
        }
    }

    /** {@code conform NAME:} with {@code input a = x, …} and {@code output b = …} lines. */
    record Conform(String implementation, List<Binding> inputs, List<Binding> outputs) implements Statement {
        public Conform {
            inputs = List.copyOf(inputs);
            outputs = List.copyOf(outputs);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.conform(this);
        }
    }

    /** The implementation's input or output {@code port} is the document's {@code term}. */
    record Binding(String port, Term term) {}
}
