package scholium.rewriting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scholium.expr.Expr;
import scholium.expr.FreeNames;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Rewriting;
import scholium.expr.Substitution;
import scholium.expr.Traversal;

/** What the document has said before: a derivative or a sum on the left of a proved line becomes what stands on its right. */
final class ClaimRules {
    private static final int MOST_SUBSTITUTIONS = 60;

    private final Normalization normal;
    private final List<Known> known = new ArrayList<>();
    private final Map<Expr, Map<Map<Index, IndexTerm>, Terms>> instances = new HashMap<>();

    /**
     * An earlier line, solved for one factor of its left side.
     *
     * @param main the factor
     * @param letters what may be put for any element
     */
    private record Known(String claim, Expr main, Set<String> names, List<Index> letters, Expr value, double cost) {}

    ClaimRules(Normalization normal) {
        this.normal = normal;
    }

    /**
     * Takes in a proved line.
     *
     * @param cited whether the author points to it
     */
    void add(String claim, Expr left, Expr right, boolean cited) {
        Terms l = normal.of(left);
        if (!l.isSingle()) {
            return;
        }
        for (Expr f : l.single().powers().keySet()) {
            boolean telling = f instanceof Expr.Summation
                    || (f instanceof Expr.LossDerivative d && !d.wrt().isEmpty())
                    || (cited && f instanceof Expr.Variable);
            if (telling && l.single().exponent(f).isOne()) {
                Product rest = l.single().without(f);
                Terms value = Terms.of(normal.bracket(normal.of(right)).times(rest.inverse()));
                List<Index> letters = FreeNames.of(f).indices().stream()
                        .filter(i -> isElementLetter(f, i))
                        .toList();
                boolean closed = FreeNames.of(value.toExpr()).indices().stream()
                        .filter(i -> isElementLetter(value.toExpr(), i))
                        .allMatch(letters::contains);
                if (closed && letters.size() <= 2) {
                    known.add(new Known(claim, f, FreeNames.of(f).names(), letters, value.toExpr(), cited ? 0.6 : 1.1));
                }
                return;
            }
        }
    }

    /** Whether an index stands in a subscript, and not only as a number or a bound of a sum. */
    private static boolean isElementLetter(Expr e, Index i) {
        return subscripts(e).stream().anyMatch(t -> t.mentions(i));
    }

    private static Set<IndexTerm> subscripts(Expr e) {
        Set<IndexTerm> found = new LinkedHashSet<>();
        new Traversal() {
            @Override
            protected void element(Expr.Variable v) {
                found.addAll(v.indices());
            }

            @Override
            public Traversal indicator(Expr.Indicator d) {
                found.add(d.left());
                found.add(d.right());
                return this;
            }
        }.visit(e);
        return found;
    }

    List<Move> from(Terms t) {
        List<Move> moves = new ArrayList<>();
        Expr whole = t.toExpr();
        for (Known k : known) {
            Expr put = new Rewriting() {
                @Override
                public Expr summation(Expr.Summation s) {
                    return value(k, s).orElseGet(() -> super.summation(s));
                }

                @Override
                public Expr lossDerivative(Expr.LossDerivative d) {
                    return value(k, d).orElse(d);
                }

                @Override
                public Expr variable(Expr.Variable v) {
                    return value(k, v).orElse(v);
                }
            }.apply(whole);
            Terms to = put.equals(whole) ? t : normal.of(put);
            if (!to.equals(t)) {
                Reason by = Reason.both("[" + k.claim() + "]");
                moves.add(new Move(List.of(new Move.Stage(to.toExpr(), by)), to, k.cost()));
            }
        }
        return moves;
    }

    private Optional<Expr> value(Known k, Expr factor) {
        if (!k.main().getClass().equals(factor.getClass())
                || !FreeNames.of(factor).names().equals(k.names())) {
            return Optional.empty();
        }
        Set<IndexTerm> around = subscripts(factor);
        if (factor instanceof Expr.LossDerivative d) {
            d.wrt().forEach(v -> around.addAll(v.indices()));
        }
        for (Map<Index, IndexTerm> at : substitutions(k.letters(), around)) {
            Terms instance = instances
                    .computeIfAbsent(k.main(), m -> new HashMap<>())
                    .computeIfAbsent(at, a -> normal.of(Substitution.indices(k.main(), a)));
            if (instance.isSingle() && instance.single().equals(Product.of(factor))) {
                return Optional.of(Substitution.indices(k.value(), at));
            }
        }
        return Optional.empty();
    }

    private static List<Map<Index, IndexTerm>> substitutions(List<Index> letters, Set<IndexTerm> around) {
        List<Map<Index, IndexTerm>> all = new ArrayList<>(List.of(new LinkedHashMap<>()));
        for (Index letter : letters) {
            List<Map<Index, IndexTerm>> longer = new ArrayList<>();
            for (Map<Index, IndexTerm> begun : all) {
                for (IndexTerm t : around) {
                    if (longer.size() < MOST_SUBSTITUTIONS) {
                        Map<Index, IndexTerm> next = new LinkedHashMap<>(begun);
                        next.put(letter, t);
                        longer.add(next);
                    }
                }
            }
            all = longer;
        }
        return all;
    }
}
