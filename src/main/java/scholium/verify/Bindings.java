package scholium.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import scholium.derivation.Conformance;
import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.Setting;
import scholium.implementation.Binding;
import scholium.implementation.BindingCheck;
import scholium.implementation.BindingProblem;
import scholium.implementation.Implementation;
import scholium.implementation.Implementations;
import scholium.implementation.Port;
import scholium.implementation.Symbol;
import scholium.text.Diagnostic;
import scholium.text.DiagnosticCode;
import scholium.text.Span;

/** Fits what a document says of an implementation to one that is installed. */
public final class Bindings {
    private final Implementations installed;

    public Bindings(Implementations installed) {
        this.installed = installed;
    }

    /** An implementation whose ports fit what the document binds them to. */
    public record Bound(Conformance conformance, Implementation implementation, Binding binding) {
        /** The formula claimed of an output, as the document writes it. */
        public String formula(String port) {
            return conformance.outputs().stream()
                    .filter(o -> o.port().equals(port))
                    .map(Conformance.Output::text)
                    .findFirst()
                    .orElse("");
        }
    }

    /** The binding, or what is wrong with it. */
    public record Result(Optional<Bound> bound, List<Diagnostic> problems) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /** With the implementation that the document names. */
    public Result of(Conformance c) {
        Optional<Implementation> named = installed.named(c.implementation());
        return named.isPresent() ? of(c, named.get()) : new Result(Optional.empty(), List.of(unknown(c)));
    }

    /** With another implementation of the same ports. */
    public Result of(Conformance c, Implementation implementation) {
        Binding binding = binding(c);
        List<Diagnostic> problems = BindingCheck.problems(implementation, binding).stream()
                .map(p -> diagnostic(c, p))
                .toList();
        return problems.isEmpty()
                ? new Result(Optional.of(new Bound(c, implementation, binding)), List.of())
                : new Result(Optional.empty(), problems);
    }

    /**
     * With another implementation, as far as it has the ports: outputs that it lacks are not compared, which is noted. An
     * input that it lacks is left out; a formula that depends on it is a problem.
     */
    public Result shared(Conformance c, Implementation implementation) {
        Set<String> inputs = names(implementation.inputs());
        Set<String> outputs = names(implementation.outputs());
        Conformance shared = new Conformance(
                c.implementation(),
                c.span(),
                c.inputs().stream().filter(i -> inputs.contains(i.port())).toList(),
                c.outputs().stream().filter(o -> outputs.contains(o.port())).toList(),
                c.setting());
        if (shared.outputs().isEmpty()) {
            return of(c, implementation);
        }
        List<Conformance.Output> missing =
                c.outputs().stream().filter(o -> !outputs.contains(o.port())).toList();
        List<Diagnostic> notes = missing.stream()
                .limit(1)
                .map(o -> Diagnostic.note(
                        DiagnosticCode.BAD_BINDING,
                        o.span(),
                        "not compared: " + implementation.name() + " has no output "
                                + missing.stream().map(Conformance.Output::port).collect(Collectors.joining(", "))))
                .toList();
        Result result = of(shared, implementation);
        return result.bound().isEmpty() ? result : new Result(result.bound(), notes);
    }

    private static Set<String> names(List<Port> ports) {
        return ports.stream().map(Port::name).collect(Collectors.toSet());
    }

    private static Diagnostic diagnostic(Conformance c, BindingProblem p) {
        Span at = place(c, p.subject());
        return p.suggestion().isEmpty()
                ? Diagnostic.error(DiagnosticCode.BAD_BINDING, at, p.message())
                : Diagnostic.error(DiagnosticCode.BAD_BINDING, at, p.message(), p.suggestion());
    }

    private Diagnostic unknown(Conformance c) {
        String names = String.join(
                ", ", installed.all().stream().map(Implementation::name).toList());
        String help = installed
                .nearest(c.implementation())
                .map(n -> "did you mean “" + n + "”?")
                .orElse("installed: " + names);
        return Diagnostic.error(
                DiagnosticCode.UNKNOWN_IMPLEMENTATION,
                c.span(),
                "no implementation is named “" + c.implementation() + "”",
                help);
    }

    private static Span place(Conformance c, String subject) {
        for (Conformance.Input i : c.inputs()) {
            if (i.port().equals(subject)) {
                return i.span();
            }
        }
        for (Conformance.Output o : c.outputs()) {
            if (o.port().equals(subject)) {
                return o.span();
            }
        }
        return c.span();
    }

    /** What the document binds, whether or not it fits any implementation. */
    public static Binding binding(Conformance c) {
        List<Setting.FreeIndex> free = new ArrayList<>(c.setting().free());
        for (Conformance.Output o : c.outputs()) {
            for (int k = 0; k < o.parameters().size(); k++) {
                free.add(new Setting.FreeIndex(o.parameters().get(k), o.ranges().get(k)));
            }
        }
        Binding binding = Binding.in(c.setting().withFree(free));
        for (Conformance.Input i : c.inputs()) {
            binding = binding.input(i.port(), symbol(i.symbol()));
        }
        for (Conformance.Output o : c.outputs()) {
            binding = binding.output(o.port(), o.value(), o.parameters().toArray(Index[]::new));
        }
        return binding;
    }

    private static Symbol symbol(Expr e) {
        if (e instanceof Expr.LossDerivative l) {
            return Symbol.lossGradient(l.loss().name(), l.wrt().get(0).name());
        }
        if (e instanceof Expr.Variable v) {
            return Symbol.family(v.name());
        }
        throw new IllegalArgumentException("no input: " + e);
    }
}
