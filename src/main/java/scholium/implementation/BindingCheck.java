package scholium.implementation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import scholium.expr.Expr;
import scholium.expr.FreeNames;
import scholium.expr.Index;
import scholium.expr.Setting;
import scholium.implementation.BindingProblem.Kind;
import scholium.text.Spelling;

/** Everything that is wrong with a binding before any number is computed. */
public final class BindingCheck {
    private final Implementation implementation;
    private final Binding binding;
    private final List<BindingProblem> problems = new ArrayList<>();

    private BindingCheck(Implementation implementation, Binding binding) {
        this.implementation = implementation;
        this.binding = binding;
    }

    /** The problems, ports in alphabetical order; empty if the binding can be compared. */
    public static List<BindingProblem> problems(Implementation implementation, Binding binding) {
        BindingCheck check = new BindingCheck(implementation, binding);
        binding.inputs().forEach(check::input);
        binding.outputs().forEach(check::output);
        return List.copyOf(check.problems);
    }

    static Optional<Setting.Family> family(Setting setting, String name) {
        return setting.families().stream().filter(f -> f.name().equals(name)).findFirst();
    }

    private void input(String name, Symbol symbol) {
        Optional<Port> port = port(name, implementation.inputs(), "input");
        if (port.isEmpty() || !(symbol instanceof Symbol.Family family)) {
            return;
        }
        Optional<Setting.Family> declared = family(binding.setting(), family.family());
        if (declared.isEmpty()) {
            List<String> known = binding.setting().families().stream()
                    .map(Setting.Family::name)
                    .toList();
            report(
                    Kind.UNKNOWN_SYMBOL,
                    family.family(),
                    "the document declares no input " + family.family(),
                    meant(family.family(), known));
        } else if (declared.get().ranges().size() != port.get().sizes().size()) {
            shape(port.get(), family.family(), declared.get().ranges().size());
        }
    }

    private void output(String name, Binding.Claimed claimed) {
        Optional<Port> port = port(name, implementation.outputs(), "output");
        if (port.isEmpty()) {
            return;
        }
        if (claimed.indices().size() != port.get().sizes().size()) {
            shape(port.get(), "the claimed value", claimed.indices().size());
        }
        for (Index index : claimed.indices()) {
            boolean ranged = binding.setting().free().stream()
                    .anyMatch(f -> f.index().equals(index) && f.range().upper().isPresent());
            if (!ranged) {
                report(Kind.UNDETERMINED_SIZE, index.name(), "nothing says over which range " + index + " runs");
            }
        }
        Expr expression = Upstream.explicit(claimed.expression());
        names(name, expression);
        indices(name, claimed, expression);
        for (String opaque : Opaqueness.in(expression)) {
            report(
                    Kind.NOT_COMPUTABLE,
                    name,
                    "the value claimed of " + name + " has " + opaque + " in it, of which nothing is known");
        }
    }

    private void names(String port, Expr expression) {
        Set<String> bound = new HashSet<>();
        binding.inputs().values().forEach(s -> s.name().ifPresent(bound::add));
        for (String name : new TreeSet<>(FreeNames.of(expression).names())) {
            if (!bound.contains(name)) {
                report(
                        Kind.UNBOUND_NAME,
                        name,
                        "the value claimed of " + port + " depends on " + name + ", which no input port is",
                        "bind an input port to " + name);
            }
        }
    }

    private void indices(String port, Binding.Claimed claimed, Expr expression) {
        Set<Index> determined = SizeSolving.determined(binding);
        for (Index index : new TreeSet<>(FreeNames.of(expression).indices())) {
            if (!determined.contains(index) && !claimed.indices().contains(index)) {
                report(
                        Kind.UNDETERMINED_SIZE,
                        index.name(),
                        "the value claimed of " + port + " depends on " + index + ", which no port determines");
            }
        }
    }

    private Optional<Port> port(String name, List<Port> ports, String direction) {
        Optional<Port> found = ports.stream().filter(p -> p.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            report(
                    Kind.UNKNOWN_PORT,
                    name,
                    implementation.name() + " has no " + direction + " " + name,
                    meant(name, ports.stream().map(Port::name).toList()));
        }
        return found;
    }

    private void shape(Port port, String symbol, int indices) {
        report(
                Kind.WRONG_SHAPE,
                port.name(),
                implementation.name() + " has the port " + port + ", a "
                        + shape(port.sizes().size()) + ", and " + symbol + " is a " + shape(indices));
    }

    private static String shape(int indices) {
        return indices == 0 ? "scalar" : "family with " + (indices == 1 ? "one index" : indices + " indices");
    }

    private static String meant(String name, List<String> known) {
        return Spelling.nearest(name, known)
                .map(n -> "did you mean “" + n + "”?")
                .orElse(known.isEmpty() ? "" : "known are " + String.join(", ", known));
    }

    private void report(Kind kind, String subject, String message) {
        report(kind, subject, message, "");
    }

    private void report(Kind kind, String subject, String message, String suggestion) {
        BindingProblem problem = new BindingProblem(kind, subject, message, suggestion);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
