package scholium.mutation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import scholium.syntax.Comparator;
import scholium.syntax.Rebuilding;
import scholium.syntax.Statement;
import scholium.syntax.Subterms;
import scholium.syntax.Term;
import scholium.syntax.UnicodePrinter;

/**
 * Something a document gives a formula for and its examples evaluate: a definition, a function, or a derivative for which
 * a claim states a formula.
 *
 * @param shown what the formula is of, as in {@code ∂L/∂x_i}
 * @param parameters the indices of a family or derivative, the arguments of a function
 * @param formula as the author wrote it
 * @param statement the definition, or the claim
 */
record Subject(Kind kind, Term shown, List<String> parameters, Term formula, Statement statement) {
    /** How the subject occurs in a line. */
    enum Kind {
        NODE,
        FUNCTION,
        DERIVATIVE
    }

    Subject {
        parameters = List.copyOf(parameters);
    }

    String text() {
        return UnicodePrinter.print(shown);
    }

    /** The name that is defined; nothing defines a derivative. */
    String name() {
        return shown instanceof Term.Reference r ? r.name() : shown instanceof Term.Call c ? c.function() : text();
    }

    /** What a statement gives a formula for; the last member of a claim's chain is the formula of its first. */
    static Optional<Subject> of(Statement s) {
        if (s instanceof Statement.DefineFunction f) {
            List<Term> arguments = references(f.parameters());
            Term call = new Term.Call(f.name(), 0, Optional.empty(), arguments, List.of(), Term.CallStyle.BRACKETS);
            return Optional.of(new Subject(Kind.FUNCTION, call, f.parameters(), f.body(), s));
        }
        return s instanceof Statement.Claim c ? derivative(c) : s.node().map(d -> node(s, d));
    }

    private static Subject node(Statement s, Statement.Define node) {
        List<String> indices = node.target().indices();
        Term shown = new Term.Reference(node.name(), references(indices));
        return new Subject(Kind.NODE, shown, indices, node.body(), s);
    }

    private static Optional<Subject> derivative(Statement.Claim c) {
        boolean stated = c.kind() == Statement.ClaimKind.CLAIM
                && c.given().isEmpty()
                && c.induction().isEmpty()
                && c.chain().links().stream().allMatch(l -> l.comparator() == Comparator.EQUAL);
        if (!stated || !(c.chain().first() instanceof Term.Derivative d)) {
            return Optional.empty();
        }
        List<String> indices = new ArrayList<>();
        for (Term t : subscripts(d)) {
            if (!(t instanceof Term.Reference r) || !r.subscripts().isEmpty()) {
                return Optional.empty();
            }
            indices.add(r.name());
        }
        Set<String> distinct = new HashSet<>(indices);
        Term formula = c.chain().links().get(c.chain().links().size() - 1).right();
        return distinct.size() == indices.size() && isPlain(d)
                ? Optional.of(new Subject(Kind.DERIVATIVE, d, indices, formula, c))
                : Optional.empty();
    }

    private static boolean isPlain(Term.Derivative d) {
        return d.numerator() instanceof Term.Reference
                && d.variables().stream().allMatch(v -> v instanceof Term.Reference);
    }

    private static List<Term> subscripts(Term.Derivative d) {
        List<Term> all = new ArrayList<>();
        if (isPlain(d)) {
            all.addAll(Subterms.of(d.numerator()));
            d.variables().forEach(v -> all.addAll(Subterms.of(v)));
        }
        return all;
    }

    private static List<Term> references(List<String> names) {
        return names.stream().map(n -> (Term) new Term.Reference(n, List.of())).toList();
    }

    /** A definition of another formula under another name. */
    Statement definition(String name, Term other) {
        return kind == Kind.FUNCTION
                ? new Statement.DefineFunction(name, parameters, other)
                : new Statement.Define(new Statement.Declared(name, parameters), other);
    }

    /** The same definition with another formula. */
    Statement with(Term other) {
        return statement instanceof Statement.Definition d ? d.with(other) : statement;
    }

    /** The subject's value at its own parameters, under another name. */
    Term element(String name) {
        return kind == Kind.FUNCTION
                ? new Term.Call(name, 0, Optional.empty(), references(parameters), List.of(), Term.CallStyle.BRACKETS)
                : new Term.Reference(name, references(parameters));
    }

    /** Whether a line has an occurrence of the subject. */
    boolean isNamedIn(Statement.Chain line) {
        return !renamed(line, "").equals(line);
    }

    /** The line with every occurrence of the subject under another name. */
    Statement.Chain renamed(Statement.Chain line, String name) {
        return new Statement.Chain(
                renamed(line.first(), name),
                line.links().stream()
                        .map(l -> new Statement.Link(
                                l.comparator(), renamed(l.right(), name), l.justification(), l.references()))
                        .toList());
    }

    /** The term with every occurrence of the subject under another name. */
    Term renamed(Term t, String name) {
        if (kind == Kind.DERIVATIVE && t instanceof Term.Derivative d && isSame(d)) {
            return new Term.Reference(name, subscripts(d));
        }
        if (kind == Kind.NODE && shown instanceof Term.Reference own && t instanceof Term.Reference r) {
            return own.name().equals(r.name()) ? new Term.Reference(name, r.subscripts()) : t;
        }
        if (kind == Kind.FUNCTION && shown instanceof Term.Call own && t instanceof Term.Call c) {
            List<Term> arguments =
                    c.arguments().stream().map(a -> renamed(a, name)).toList();
            boolean same = own.function().equals(c.function()) && c.primes() == 0;
            return new Term.Call(
                    same ? name : c.function(), c.primes(), c.power(), arguments, c.subscripts(), c.style());
        }
        // The names in a derivative say what it is of; they are not evaluated.
        return t instanceof Term.Derivative ? t : Rebuilding.map(t, u -> renamed(u, name));
    }

    /** The same derivative, at any subscripts or, with none at all, of the whole family. */
    private boolean isSame(Term.Derivative other) {
        if (!(shown instanceof Term.Derivative own)
                || own.total() != other.total()
                || own.variables().size() != other.variables().size()
                || !isPlain(other)) {
            return false;
        }
        int given = subscripts(other).size();
        return (given == 0 || given == parameters.size()) && names(own).equals(names(other));
    }

    private static List<String> names(Term.Derivative d) {
        List<String> names = new ArrayList<>();
        names.add(((Term.Reference) d.numerator()).name());
        d.variables().forEach(v -> names.add(((Term.Reference) v).name()));
        return names;
    }
}
