package scholium.elaborate;

import static scholium.text.DiagnosticCode.BAD_DERIVATIVE;
import static scholium.text.DiagnosticCode.LOCAL_DERIVATIVE;
import static scholium.text.DiagnosticCode.NOT_A_VARIABLE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.FreeNames;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Loss;
import scholium.expr.Range;
import scholium.expr.Substitution;
import scholium.syntax.Term;

/**
 * What derivatives mean on the graph. With L the loss, ∂L/∂v and dL/dv are the adjoint of v: everything downstream of v
 * follows, everything else is held. Otherwise ∂u/∂v is the local partial derivative where v stands in the definition of u,
 * and the total derivative where it does not; du/dv is always total.
 */
final class DerivativeReader {
    private final Reading reading;
    private final Scope scope;

    DerivativeReader(Reading reading, Scope scope) {
        this.reading = reading;
        this.scope = scope;
    }

    Expr read(Term.Derivative t) {
        List<Expr.Variable> variables = new ArrayList<>();
        for (Term v : t.variables()) {
            Optional<Expr.Variable> variable = variable(v);
            if (variable.isEmpty()) {
                return Exprs.ZERO;
            }
            variables.add(variable.get());
        }
        Set<String> names = new TreeSet<>();
        variables.forEach(v -> names.add(v.name()));
        Optional<Expr> slot = slot(t, variables);
        if (slot.isPresent()) {
            return slot.get();
        }
        Body body = body(t, variables, names);
        Expr derivative = body.expression();
        for (int k = variables.size() - 1; k >= 0; k--) {
            derivative = new Expr.Derivative(derivative, variables.get(k));
        }
        for (Held h : body.held()) {
            derivative = new Expr.At(derivative, h.name(), h.parameters(), h.value());
        }
        return derivative;
    }

    /** ∂L/∂y_i where the opaque loss reads y and nothing else that depends on y: the derivative in that argument. */
    private Optional<Expr> slot(Term.Derivative t, List<Expr.Variable> variables) {
        if (variables.size() != 1 || !(strip(t.numerator()) instanceof Term.Reference r)) {
            return Optional.empty();
        }
        String v = variables.get(0).name();
        return reading.symbols
                .find(r.name(), Symbol.OpaqueLoss.class)
                .filter(l -> l.arguments().contains(v))
                .filter(l -> l.arguments().stream().noneMatch(a -> reading.graph.dependsOn(a, v)))
                .map(l -> new Expr.LossDerivative(loss(l), variables));
    }

    private Optional<Expr.Variable> variable(Term t) {
        int before = reading.errorCount();
        Expr e = new TermReader(reading, scope).read(t);
        if (reading.errorCount() > before) {
            return Optional.empty();
        }
        if (e instanceof Expr.Variable v
                && reading.symbols.find(v.name(), Symbol.SequenceSymbol.class).isEmpty()) {
            return Optional.of(v);
        }
        reading.error(
                NOT_A_VARIABLE,
                t,
                "a derivative is taken with respect to an input or a node",
                "name a declared scalar or an element of a family");
        return Optional.empty();
    }

    /** What is differentiated, and the weights in it that get their values only afterwards. */
    private record Body(Expr expression, List<Held> held) {
        static Body of(Expr e) {
            return new Body(e, List.of());
        }
    }

    private record Held(String name, List<Index> parameters, Expr value) {}

    private Body body(Term.Derivative t, List<Expr.Variable> variables, Set<String> names) {
        Term numerator = strip(t.numerator());
        if (numerator instanceof Term.Reference r
                && r.subscripts().isEmpty()
                && !scope.scalars().containsKey(r.name())) {
            Symbol symbol = reading.symbols.find(r.name()).orElse(null);
            if (symbol instanceof Symbol.OpaqueLoss l) {
                return opaqueLoss(l, names, variables.size());
            }
            if (symbol instanceof Symbol.NodeSymbol n && n.loss()) {
                return Body.of(reading.graph.unfoldDownTo(Exprs.variable(n.name()), names));
            }
            Optional<Expr> function = functionAt(symbol, variables);
            if (function.isPresent()) {
                return Body.of(function.get());
            }
        }
        Expr folded = new TermReader(reading, scope).read(numerator);
        Expr opened = open(folded);
        Expr total = reading.graph.unfoldDownTo(folded, names);
        boolean direct = !t.total() && FreeNames.of(opened).names().containsAll(names);
        if (!direct) {
            return Body.of(total);
        }
        noteIfTotalDiffers(t, opened, names);
        return Body.of(opened);
    }

    private static Term strip(Term t) {
        return t instanceof Term.Group g ? strip(g.body()) : t;
    }

    /** dφ/dz with φ a function: its derivative at z. */
    private Optional<Expr> functionAt(@Nullable Symbol symbol, List<Expr.Variable> variables) {
        Expr.Variable z = variables.get(0);
        if (symbol instanceof Symbol.DefinedFunction f
                && f.definition().parameters().size() == 1) {
            return Optional.of(new CallReader(reading, scope).body(f.definition(), List.of(z)));
        }
        if (symbol instanceof Symbol.OpaqueFunctionSymbol f && f.function().arity() == 1) {
            return Optional.of(Exprs.apply(f.function(), z));
        }
        return Optional.empty();
    }

    /** One step of unfolding: a node becomes its definition, any other expression stays what it is. */
    private Expr open(Expr folded) {
        if (folded instanceof Expr.Variable v) {
            Optional<Graph.Entry> entry = reading.graph.find(v.name());
            if (entry.isPresent()) {
                Map<Index, IndexTerm> actual = new HashMap<>();
                for (int k = 0; k < v.indices().size(); k++) {
                    actual.put(entry.get().parameters().get(k), v.indices().get(k));
                }
                return Substitution.indices(entry.get().body(), actual);
            }
        }
        return folded;
    }

    private void noteIfTotalDiffers(Term.Derivative t, Expr opened, Set<String> names) {
        Set<String> indirect = new TreeSet<>();
        for (String other : FreeNames.of(opened).names()) {
            if (names.stream().anyMatch(n -> reading.graph.dependsOn(other, n))) {
                indirect.add(other);
            }
        }
        if (!indirect.isEmpty()) {
            String held = String.join(", ", indirect);
            reading.note(
                    LOCAL_DERIVATIVE,
                    t,
                    "this is the local partial derivative: " + held + " held, although "
                            + (indirect.size() == 1 ? "it depends" : "they depend") + " on " + String.join(", ", names),
                    "write d…/d… for the total derivative");
        }
    }

    /**
     * The adjoint of an opaque loss: Σ over its arguments of ∂L/∂a[k], held, times a[k] as a function of the variables.
     * For higher derivatives the loss itself is the body, since its gradient moves too.
     */
    private Body opaqueLoss(Symbol.OpaqueLoss l, Set<String> names, int order) {
        Loss loss = loss(l);
        Expr whole = new Expr.LossDerivative(loss, List.of());
        if (order > 1) {
            return Body.of(reading.graph.unfoldDownTo(whole, names));
        }
        List<Expr> terms = new ArrayList<>();
        List<Held> held = new ArrayList<>();
        for (Loss.Argument a : loss.arguments()) {
            List<Index> at =
                    a.parameters().stream().map(p -> reading.fresh(p.name())).toList();
            Expr.Variable element = Exprs.variable(a.name(), at.toArray(Index[]::new));
            Expr.Variable weight = Exprs.variable("∂" + loss.name() + "/∂" + a.name(), at.toArray(Index[]::new));
            Expr term = Exprs.multiply(weight, reading.graph.unfoldDownTo(element, names));
            for (int k = at.size() - 1; k >= 0; k--) {
                term = new Expr.Summation(at.get(k), a.ranges().get(k), term);
            }
            terms.add(term);
            List<Index> parameters =
                    a.parameters().stream().map(p -> reading.fresh(p.name())).toList();
            Expr.Variable slot = Exprs.variable(a.name(), parameters.toArray(Index[]::new));
            held.add(new Held(weight.name(), parameters, new Expr.LossDerivative(loss, List.of(slot))));
        }
        return new Body(Exprs.add(terms), held);
    }

    /** The loss with its arguments as folded nodes. */
    Loss loss(Symbol.OpaqueLoss l) {
        return reading.losses.computeIfAbsent(l.name(), name -> newLoss(l));
    }

    private Loss newLoss(Symbol.OpaqueLoss l) {
        List<Loss.Argument> arguments = new ArrayList<>();
        for (String name : l.arguments()) {
            List<Range> ranges = reading.symbols
                    .find(name)
                    .map(s -> s instanceof Symbol.Input i
                            ? i.ranges()
                            : s instanceof Symbol.NodeSymbol n ? n.ranges() : null)
                    .orElse(List.of());
            List<Index> parameters = elementOf(ranges);
            arguments.add(new Loss.Argument(
                    name, parameters, ranges, Exprs.variable(name, parameters.toArray(Index[]::new))));
        }
        return new Loss(l.name(), arguments);
    }

    /**
     * Indices for any element of a family, named as the document names those of such ranges, lest the row and the column of
     * a condition are shown as one.
     */
    private List<Index> elementOf(List<Range> ranges) {
        Set<String> taken = new LinkedHashSet<>();
        for (Range r : ranges) {
            Stream<String> declared = reading.symbols.all(Symbol.IndexSymbol.class).stream()
                    .filter(i -> i.range().equals(r))
                    .map(i -> i.index().name());
            Stream<String> others = Stream.of("k", "l", "p", "q", "r", "s");
            Stream.concat(declared, others)
                    .filter(n -> !taken.contains(n))
                    .findFirst()
                    .ifPresentOrElse(taken::add, () -> taken.add("k" + taken.size()));
        }
        return taken.stream().map(reading::fresh).toList();
    }

    /** Reports an evaluation at another point of something that depends on an opaque loss. */
    static void evaluatedLoss(Reading reading, Object node) {
        reading.error(
                BAD_DERIVATIVE,
                node,
                "derivatives of an opaque loss are known only at the document's own point",
                "define the loss, or state the claim without the evaluation");
    }
}
