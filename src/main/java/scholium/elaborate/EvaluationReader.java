package scholium.elaborate;

import static scholium.text.DiagnosticCode.AMBIGUOUS;
import static scholium.text.DiagnosticCode.NOT_A_VARIABLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import scholium.expr.Expr;
import scholium.expr.FreeNames;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Rewriting;
import scholium.syntax.Term;

/** Reads [body]_{b = value}: what stands downstream of b follows, b takes the value. */
final class EvaluationReader {
    private final Reading reading;
    private final Scope scope;

    EvaluationReader(Reading reading, Scope scope) {
        this.reading = reading;
        this.scope = scope;
    }

    Expr read(Term.Evaluated t) {
        TermReader terms = new TermReader(reading, scope);
        Expr body = terms.read(t.body());
        List<String> targets = new ArrayList<>();
        List<Set<String>> mentioned = new ArrayList<>();
        for (Term.Equation q : t.equations()) {
            Optional<Target> target = target(q.target());
            if (target.isEmpty()) {
                reading.error(
                        NOT_A_VARIABLE,
                        q.target(),
                        "an evaluation replaces an input or a node",
                        "name a declared scalar, or a family element with an index");
                return body;
            }
            Scope inner = target.get().scope();
            Expr value = new TermReader(reading, inner).read(q.value());
            String name = target.get().name();
            Expr opened = reading.graph.unfoldDownTo(body, Set.of(name));
            if (movesLoss(opened, name)) {
                DerivativeReader.evaluatedLoss(reading, t);
            }
            Expr unfolded = reading.graph.unfold(value);
            targets.add(name);
            mentioned.add(FreeNames.of(unfolded).names());
            body = new Expr.At(opened, name, target.get().parameters(), unfolded);
        }
        requireApart(t, targets, mentioned);
        return body;
    }

    /** [a·b]_{a = b, b = a}: at once or one after the other? */
    private void requireApart(Term.Evaluated t, List<String> targets, List<Set<String>> mentioned) {
        for (int k = 0; k < targets.size(); k++) {
            for (int l = 0; l < targets.size(); l++) {
                boolean twice = l < k && targets.get(k).equals(targets.get(l));
                if (twice || (k != l && mentioned.get(l).contains(targets.get(k)))) {
                    reading.error(
                            AMBIGUOUS,
                            t,
                            "“" + targets.get(k) + "” is replaced, and another of the equations mentions it",
                            "evaluate one after the other, as in [[…]_{a = b}]_{b = c}");
                    return;
                }
            }
        }
    }

    private record Target(String name, List<Index> parameters, Scope scope) {}

    /** A scalar, or a family element whose subscripts are plain indices: these run over all elements. */
    private Optional<Target> target(Term t) {
        if (!(t instanceof Term.Reference r)) {
            return Optional.empty();
        }
        Symbol symbol = reading.symbols.find(r.name()).orElse(null);
        if (!(symbol instanceof Symbol.Input || symbol instanceof Symbol.NodeSymbol)) {
            return Optional.empty();
        }
        List<Index> parameters = new ArrayList<>();
        Scope inner = scope;
        for (Term s : r.subscripts()) {
            Optional<Symbol.IndexSymbol> index =
                    s instanceof Term.Reference q && q.subscripts().isEmpty()
                            ? reading.symbols.find(q.name(), Symbol.IndexSymbol.class)
                            : Optional.empty();
            if (index.isEmpty()) {
                return Optional.empty();
            }
            Index parameter = reading.fresh(index.get().index().name());
            parameters.add(parameter);
            inner = inner.bind(
                    index.get().index().name(),
                    new Scope.Bound(IndexTerm.of(parameter), index.get().range()));
        }
        return Optional.of(new Target(r.name(), parameters, inner));
    }

    private boolean movesLoss(Expr body, String name) {
        boolean[] moves = {false};
        new Rewriting() {
            @Override
            public Expr lossDerivative(Expr.LossDerivative e) {
                for (var a : e.loss().arguments()) {
                    Set<String> names = FreeNames.of(reading.graph.unfoldDownTo(a.value(), Set.of(name)))
                            .names();
                    moves[0] |= names.contains(name);
                }
                return e;
            }
        }.apply(body);
        return moves[0];
    }
}
