package scholium.derive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.Traversal;
import scholium.rewriting.Contribution;
import scholium.rewriting.DifferentiationRule;
import scholium.rewriting.Gradients;
import scholium.rewriting.Simplifier;
import scholium.rewriting.Terms;

/** Writes one derivative out: the chain rule, the local derivatives, what cancels, what was found before, a short form. */
final class ChainRule {
    /** Longer formulas are kept in terms of the derivatives found before. */
    private static final int LONGEST = 200;

    /** What a line more has to save. */
    private static final int STEP = 1;

    private final Workshop w;

    ChainRule(Workshop workshop) {
        this.w = workshop;
    }

    /** A derivative written out, and the shortest form reached; sums used on the way are claims of their own. */
    record Written(Chain chain, Expr value, List<SumClaim> sums) {}

    /** A sum with a known value, and the claim that says so. */
    record SumClaim(String name, Simplifier.Value value) {}

    private final List<SumClaim> used = new ArrayList<>();

    Written write(Expr derivative, List<Contribution> paths, Known known) {
        return write(derivative, paths, known, "the definition");
    }

    /** @param unnamed the reason for the first line, where no local derivative has a name */
    Written write(Expr derivative, List<Contribution> paths, Known known, String unnamed) {
        Chain chain = Chain.from(derivative, w.names, w.prover);
        Expr named = Exprs.add(paths.stream().map(Contribution::named).toList());
        Expr worked = Exprs.add(paths.stream().map(Contribution::workedOut).toList());
        if (paths.stream().anyMatch(p -> p.symbol().isPresent())) {
            chain.then(named, paths.size() == 1 ? "the chain rule" : "the chain rule, over " + paths.size() + " paths");
            chain.then(worked, "the local derivatives");
        } else {
            chain.then(worked, unnamed);
        }
        Terms normal = w.normal.of(worked);
        if (!chain.then(normal.toExpr(), reasonOfSum(worked, normal.toExpr()))) {
            Expr put = known.in(worked);
            boolean holds = chain.then(put, "the derivatives found above");
            return new Written(chain, holds ? put : derivative, List.copyOf(used));
        }
        Terms plain = valued(chain, normal);
        Expr put = known.in(plain.toExpr());
        Terms value = put.equals(plain.toExpr())
                ? follow(chain, shorter(new Form(plain, ""), chain), plain)
                : substituted(chain, plain, put);
        return new Written(chain, value.toExpr(), List.copyOf(used));
    }

    /** The derivatives found above put in, where the result is short enough to be read. */
    private Terms substituted(Chain chain, Terms plain, Expr put) {
        Terms collected = w.normal.of(put);
        List<Form> forms = shorter(new Form(collected, ""), chain);
        if (chain.length(shown(forms.get(forms.size() - 1).terms())) > LONGEST) {
            return plain;
        }
        if (chain.length(put) <= LONGEST) {
            chain.then(put, "the derivatives found above");
        }
        boolean holds = chain.then(shown(collected), "collecting factors");
        return follow(chain, forms, holds ? collected : plain);
    }

    /** The derivative of a node by what its definition mentions, everything else held. */
    Written local(Expr.Variable u, Expr.Variable a) {
        w.names.reserve(Workshop.letters(u, a));
        Chain chain = Chain.from(Gradients.local(u, a), w.names, w.prover);
        Terms local = w.normal.of(w.raw(u, a));
        chain.then(
                local.toExpr(),
                DifferentiationRule.of(w.normal.of(w.graph.node(u.name()).body()), a.name()));
        Terms value = valued(chain, local);
        value = follow(chain, shorter(new Form(value, ""), chain), value);
        return new Written(chain, value.toExpr(), List.copyOf(used));
    }

    /** Puts in the sums whose value is known, and cites the claims that say so. */
    private Terms valued(Chain chain, Terms t) {
        List<Simplifier.Value> values = w.simplifier.values(t);
        if (values.isEmpty()) {
            return t;
        }
        Terms less = w.simplifier.with(values, t);
        List<SumClaim> claims = values.stream().map(w::claimOf).toList();
        if (!chain.then(less.toExpr(), cancelling(claims))) {
            return t;
        }
        cite(claims);
        return less;
    }

    private void cite(List<SumClaim> claims) {
        claims.stream().filter(c -> !used.contains(c)).forEach(used::add);
    }

    private static String cancelling(List<SumClaim> claims) {
        return claims.stream()
                .map(c -> "[" + c.name() + "]" + (c.value().value().isZero() ? ", so that the term drops" : ""))
                .collect(Collectors.joining(" and "));
    }

    /** One way of writing, and how it came about from the one before. */
    private record Form(Terms terms, String reason, List<SumClaim> cited) {
        Form(Terms terms, String reason) {
            this(terms, reason, List.of());
        }
    }

    /** From the given form step by step to the shortest that was found. */
    private List<Form> shorter(Form start, Chain chain) {
        List<List<Form>> paths = new ArrayList<>(List.of(List.of(start)));
        Set<Expr> seen = new LinkedHashSet<>(List.of(start.terms().toExpr()));
        List<Form> best = paths.get(0);
        int shortest = chain.length(shown(start.terms()));
        for (int k = 0; k < paths.size() && k < 40; k++) {
            List<Form> path = paths.get(k);
            for (Form next : next(path.get(path.size() - 1).terms())) {
                if (path.size() < 6 && seen.add(next.terms().toExpr())) {
                    List<Form> longer = new ArrayList<>(path);
                    longer.add(next);
                    paths.add(longer);
                    int length = chain.length(shown(next.terms())) + STEP * path.size();
                    if (length < shortest) {
                        shortest = length;
                        best = longer;
                    }
                }
            }
        }
        return best;
    }

    private List<Form> next(Terms t) {
        List<Form> forms = new ArrayList<>();
        Terms folded = w.simplifier.folded(t);
        forms.add(new Form(folded, definitions(t, folded)));
        forms.add(new Form(w.simplifier.factored(t), "the common factor taken out"));
        forms.add(new Form(w.simplifier.split(t), "splitting the sum"));
        forms.add(new Form(w.simplifier.expanded(t), "multiplying out"));
        forms.add(new Form(w.simplifier.merged(t), "one sum for both"));
        forms.add(new Form(w.simplifier.interchanged(t), "the order of the sums"));
        List<Simplifier.Value> values = w.simplifier.values(t);
        if (!values.isEmpty()) {
            List<SumClaim> claims = values.stream().map(w::claimOf).toList();
            forms.add(new Form(w.simplifier.with(values, t), cancelling(claims), claims));
        }
        return forms;
    }

    private Expr shown(Terms t) {
        return w.turning.turned(t.toExpr());
    }

    private Terms follow(Chain chain, List<Form> forms, Terms start) {
        Terms value = start;
        for (Form f : forms.subList(1, forms.size())) {
            if (chain.then(shown(f.terms()), f.reason())) {
                value = f.terms();
                cite(f.cited());
            }
        }
        return value;
    }

    /** The nodes that occur more often than before. */
    private String definitions(Terms before, Terms after) {
        Map<String, Integer> more = occurrences(after);
        occurrences(before).forEach((n, k) -> more.merge(n, -k, Integer::sum));
        List<String> names = more.entrySet().stream()
                .filter(e -> e.getValue() > 0 && w.graph.nodes().containsKey(e.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        return names.isEmpty() ? "the definitions" : "the definition of " + Section.listed(names);
    }

    private static Map<String, Integer> occurrences(Terms t) {
        Map<String, Integer> count = new LinkedHashMap<>();
        new Traversal() {
            @Override
            public Traversal variable(Expr.Variable v) {
                count.merge(v.name(), 1, Integer::sum);
                return this;
            }
        }.visit(t.toExpr());
        return count;
    }

    private static String reasonOfSum(Expr before, Expr after) {
        Optional<Expr> delta = Optional.of(before).filter(ChainRule::holdsDelta);
        boolean collapsed = delta.isPresent() && !holdsDelta(after);
        return collapsed ? "the sum over δ, which leaves one term" : "pulling constants out of the sum";
    }

    static boolean holdsDelta(Expr e) {
        boolean[] found = {false};
        new Traversal() {
            @Override
            public Traversal indicator(Expr.Indicator d) {
                found[0] = true;
                return this;
            }
        }.visit(e);
        return found[0];
    }
}
