package scholium.derive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import scholium.elaborate.Elaborator;
import scholium.expr.Builtin;
import scholium.expr.Expr;
import scholium.expr.FreeNames;
import scholium.expr.Traversal;
import scholium.rewriting.ComputationGraph;
import scholium.rewriting.IndexNames;
import scholium.rewriting.Layout;
import scholium.syntax.DocumentParser;
import scholium.syntax.Term;
import scholium.syntax.UnicodePrinter;
import scholium.text.Source;

/**
 * Where the definitions between a variable and a node have a kink. |u| has no derivative at u = 0, and so have max and min
 * where their arguments meet (they are read as (u + v ± |u − v|)/2).
 */
final class Kinks {
    private final ComputationGraph graph;
    private final IndexNames names;

    Kinks(ComputationGraph graph, IndexNames names) {
        this.graph = graph;
        this.names = names;
    }

    /**
     * The assumptions that keep away from the kinks, as statements; empty where there is no kink, or one that cannot be
     * said in the notation, or one that is everywhere.
     *
     * @param declarations what the statements are read with
     */
    List<String> avoided(String variable, String head, String declarations, Prover prover) {
        Set<String> moving = new LinkedHashSet<>(graph.between(variable, head));
        Set<Expr> inner = new LinkedHashSet<>();
        for (String name : moving) {
            if (graph.nodes().containsKey(name)) {
                absolutes(graph.node(name).body(), moving, inner);
            }
        }
        List<String> told = new ArrayList<>();
        for (Expr u : inner) {
            Optional<Term> written = Layout.of(u, names);
            if (written.isEmpty() || prover.proves(written.get(), new Term.Decimal("0"))) {
                return List.of();
            }
            String statement = "assume " + UnicodePrinter.print(written.get()) + " ≠ 0";
            if (!told.contains(statement)) {
                told.add(statement);
            }
        }
        return isRead(declarations, told) ? told : List.of();
    }

    private static void absolutes(Expr body, Set<String> moving, Set<Expr> found) {
        new Traversal() {
            @Override
            public Traversal apply(Expr.Apply e) {
                boolean kink = e.function() == Builtin.ABS || e.function() == Builtin.SIGN;
                if (kink && FreeNames.of(e.arguments().get(0)).names().stream().anyMatch(moving::contains)) {
                    found.add(e.arguments().get(0));
                }
                return super.apply(e);
            }
        }.visit(body);
    }

    /** Whether a product Π stands in the way, for which the exact engine has no rule of differentiation. */
    boolean isBehindProduct(String variable, String head) {
        boolean[] found = {false};
        for (String name : graph.between(variable, head)) {
            if (graph.nodes().containsKey(name)) {
                new Traversal() {
                    @Override
                    public Traversal product(Expr.Product e) {
                        found[0] = true;
                        return this;
                    }
                }.visit(graph.node(name).body());
            }
        }
        return found[0];
    }

    private static boolean isRead(String declarations, List<String> statements) {
        String text = "```derivation\n" + declarations + "\n" + String.join("\n", statements) + "\n```\n";
        return !Elaborator.elaborate(DocumentParser.parse(new Source("kinks", text)))
                .isIllFormed();
    }
}
