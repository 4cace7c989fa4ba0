package scholium.syntax;

import java.util.List;
import java.util.Optional;

/** A statement of a derivation block. */
public sealed interface Statement {
    <R> R match(Cases<R> cases);

    /** Relations that hold from here on without being claimed; none unless the statement declares or assumes some. */
    default List<Comparison> assumptions() {
        return List.of();
    }

    /** The inputs or the node that it declares, with their subscripts. */
    default List<Declared> declared() {
        return List.of();
    }

    /** The node of the computation graph that it defines; a loss with a formula is one without subscripts. */
    default Optional<Define> node() {
        return Optional.empty();
    }

    /** Gives a name its meaning: a node, an operator, a function, a loss, a sequence. */
    sealed interface Definition extends Statement permits Define, DefineOperator, DefineFunction, LossOf, Sequence {
        String name();

        /** What the name stands for; of a sequence the step, of an opaque loss nothing. */
        Optional<Term> formula();

        /** The same definition with another formula. */
        Definition with(Term formula);
    }

    /** What is judged: a claim, a mistake, an example. */
    sealed interface Assertion extends Statement permits Claim, Example {
        String name();

        Optional<String> title();

        List<Chain> chains();
    }

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
        public List<Comparison> assumptions() {
            return bounds;
        }

        @Override
        public List<Declared> declared() {
            return names;
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
        public List<Comparison> assumptions() {
            return comparisons;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.assume(this);
        }
    }

    /** {@code define x̂_i = …}: a node of the computation graph. */
    record Define(Declared target, Term body) implements Definition {
        @Override
        public String name() {
            return target.name();
        }

        @Override
        public Optional<Term> formula() {
            return Optional.of(body);
        }

        @Override
        public Define with(Term formula) {
            return new Define(target, formula);
        }

        @Override
        public List<Declared> declared() {
            return List.of(target);
        }

        @Override
        public Optional<Define> node() {
            return Optional.of(this);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.define(this);
        }
    }

    /** {@code define BN(u)_i = …}: an operator on families; the parameters stand for families. */
    record DefineOperator(String name, List<String> parameters, List<String> indices, Term body) implements Definition {
        public DefineOperator {
            parameters = List.copyOf(parameters);
            indices = List.copyOf(indices);
        }

        @Override
        public Optional<Term> formula() {
            return Optional.of(body);
        }

        @Override
        public DefineOperator with(Term formula) {
            return new DefineOperator(name, parameters, indices, formula);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.operator(this);
        }
    }

    /** {@code define φ(z) = …}: a function of real arguments. */
    record DefineFunction(String name, List<String> parameters, Term body) implements Definition {
        public DefineFunction {
            parameters = List.copyOf(parameters);
        }

        @Override
        public Optional<Term> formula() {
            return Optional.of(body);
        }

        @Override
        public DefineFunction with(Term formula) {
            return new DefineFunction(name, parameters, formula);
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
    record LossOf(String name, List<String> arguments, Optional<Term> body) implements Definition {
        public LossOf {
            arguments = List.copyOf(arguments);
        }

        @Override
        public Optional<Term> formula() {
            return body;
        }

        @Override
        public LossOf with(Term formula) {
            return new LossOf(name, arguments, Optional.of(formula));
        }

        @Override
        public Optional<Define> node() {
            return body.map(b -> new Define(new Declared(name, List.of()), b));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.loss(this);
        }
    }

    /** {@code sequence r_t, t ≥ 0: r_0 = a; r_{t+1} = …}. */
    record Sequence(String name, String variable, int start, Term first, Term next) implements Definition {
        @Override
        public Optional<Term> formula() {
            return Optional.of(next);
        }

        @Override
        public Sequence with(Term formula) {
            return new Sequence(name, variable, start, first, formula);
        }

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
            implements Assertion {
        public Claim {
            given = List.copyOf(given);
        }

        @Override
        public List<Chain> chains() {
            return List.of(chain);
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
            implements Assertion {
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
