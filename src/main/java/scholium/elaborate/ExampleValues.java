package scholium.elaborate;

import static scholium.text.DiagnosticCode.BAD_EXAMPLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Range;
import scholium.syntax.Statement;
import scholium.syntax.Term;

/** Reads the {@code with} list of an example: sizes, scalars, whole families, single elements, gradients of a loss. */
final class ExampleValues {
    private final Reading reading;
    private final Hypotheses hypotheses;

    ExampleValues(Reading reading, Hypotheses hypotheses) {
        this.reading = reading;
        this.hypotheses = hypotheses;
    }

    void read(Statement.Example x) {
        // Sizes first, since the shape of the data fixes them for everything else.
        List<Term.Equation> values = x.values().stream().map(this::withLists).toList();
        for (Term.Equation q : values) {
            size(q);
            Listings.shape(q.value()).ifPresent(shape -> fixSizes(q.target(), shape, true));
        }
        for (Term.Equation q : values) {
            value(q);
        }
    }

    private Term.Equation withLists(Term.Equation q) {
        int depth = new BareFamilies(reading, Scope.outermost())
                .ranges(q.target())
                .map(List::size)
                .orElse(0);
        return new Term.Equation(q.target(), Listings.asList(q.value(), depth));
    }

    private Optional<Index> asSize(Term t) {
        return t instanceof Term.Reference r
                ? reading.symbols.find(r.name(), Symbol.Size.class).map(Symbol.Size::index)
                : Optional.empty();
    }

    private void size(Term.Equation q) {
        Optional<Index> size = asSize(q.target());
        if (size.isEmpty()) {
            return;
        }
        Expr value = new TermReader(reading, Scope.outermost()).read(q.value());
        Optional<IndexTerm> n = Affine.indexTerm(value).filter(IndexTerm::isConstant);
        if (n.isEmpty()) {
            bad(q.target(), "the size " + size.get().name() + " needs a natural number", "as in m = 4");
            return;
        }
        hypotheses.fixFromData(q.target(), size.get(), n.get().constant());
    }

    /** The length of a list fixes the size its family runs over. */
    void fixSizes(Term target, List<Integer> shape, boolean complain) {
        if (shape.isEmpty()) {
            return;
        }
        Optional<List<Range>> ranges = new BareFamilies(reading, Scope.outermost()).ranges(target);
        if (ranges.isEmpty() || ranges.get().size() != shape.size()) {
            if (complain) {
                bad(
                        target,
                        "a list of depth " + shape.size() + " is no value for this",
                        "a family with one index takes [a, b, c]");
            }
            return;
        }
        for (int k = 0; k < shape.size(); k++) {
            Range r = ranges.get().get(k);
            Optional<Index> size = r.upper().flatMap(IndexTerm::asIndex);
            if (size.isPresent() && r.lower().isConstant()) {
                hypotheses.fixFromData(
                        target, size.get(), shape.get(k) + r.lower().constant() - 1);
            }
        }
    }

    private void value(Term.Equation q) {
        if (asSize(q.target()).isPresent()) {
            return;
        }
        Optional<List<Integer>> shape = Listings.shape(q.value());
        if (shape.isEmpty()) {
            bad(q.value(), "the rows of this list differ in length", "give every row as many items");
            return;
        }
        for (List<Integer> position : Listings.positions(shape.get())) {
            List<Scope.Bound> at = new ArrayList<>();
            for (int p : position) {
                IndexTerm t = IndexTerm.of(p);
                at.add(new Scope.Bound(t, Range.of(t, t)));
            }
            Scope scope = at.isEmpty() ? Scope.outermost() : Scope.outermost().elementwise(at);
            element(q, scope);
        }
    }

    private void element(Term.Equation q, Scope scope) {
        int before = reading.errorCount();
        Optional<Expr> target = target(q.target(), scope);
        Expr value = reading.graph.unfold(new TermReader(reading, scope).read(q.value()));
        if (reading.errorCount() > before) {
            return;
        }
        if (target.isEmpty()) {
            bad(
                    q.target(),
                    "only inputs, sizes and derivatives of an opaque loss by its arguments take values",
                    "a defined node follows from its definition");
            return;
        }
        hypotheses.setValue(target.get(), value);
    }

    private Optional<Expr> target(Term t, Scope scope) {
        if (t instanceof Term.Reference r
                && reading.symbols.find(r.name(), Symbol.Input.class).isPresent()) {
            return Optional.of(new TermReader(reading, scope).read(t));
        }
        if (t instanceof Term.Derivative d && d.variables().size() == 1) {
            return lossGradient(d, scope);
        }
        return Optional.empty();
    }

    /** ∂L/∂y or ∂L/∂y_2 with y an argument of the opaque loss L. */
    private Optional<Expr> lossGradient(Term.Derivative d, Scope scope) {
        if (!(d.numerator() instanceof Term.Reference r) || !(d.variables().get(0) instanceof Term.Reference v)) {
            return Optional.empty();
        }
        Optional<Symbol.OpaqueLoss> loss = reading.symbols.find(r.name(), Symbol.OpaqueLoss.class);
        if (loss.isEmpty() || !loss.get().arguments().contains(v.name())) {
            return Optional.empty();
        }
        Expr element = new TermReader(reading, scope).read(v);
        return element instanceof Expr.Variable x
                ? Optional.of(
                        new Expr.LossDerivative(new DerivativeReader(reading, scope).loss(loss.get()), List.of(x)))
                : Optional.empty();
    }

    private void bad(Object node, String message, String help) {
        reading.error(BAD_EXAMPLE, node, message, help);
    }
}
