package scholium.edit;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import scholium.syntax.Subterms;
import scholium.syntax.Term;

/** Sums over an index: one missing, one too many, a bound one off, a diagonal left in or out. */
final class SumEdits {
    private final Vocabulary vocabulary;

    SumEdits(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static Term withBody(Term.Big b, Term body) {
        return new Term.Big(b.operator(), b.index(), b.lower(), b.upper(), b.restriction(), body);
    }

    private static Term withBounds(Term.Big b, Optional<Term> lower, Optional<Term> upper) {
        return new Term.Big(b.operator(), b.index(), lower, upper, b.restriction(), b.body());
    }

    void edits(Term.Big b, Site site) {
        String sign = b.operator() == Term.BigOperator.SUM ? "sum" : "product";
        site.edit(
                Operator.SUM_DROPPED, "the " + sign + " over " + b.index() + " is too much", 3, Terms.closed(b.body()));
        b.lower().ifPresent(l -> bounds(l, "lower bound", site, x -> withBounds(b, Optional.of(x), b.upper())));
        b.upper().ifPresent(u -> bounds(u, "upper bound", site, x -> withBounds(b, b.lower(), Optional.of(x))));
        if (b.lower().isPresent() && b.upper().isPresent()) {
            shifts(b, sign, site);
        }
        last(b).ifPresent(n -> reversals(b, n, site));
        if (b.restriction().isPresent()) {
            site.edit(
                    Operator.RANGE,
                    "the " + sign + " over " + b.index() + " should not be restricted",
                    2,
                    new Term.Big(b.operator(), b.index(), b.lower(), b.upper(), Optional.empty(), b.body()));
        } else if (b.lower().isEmpty()) {
            for (String other : vocabulary.sameRange(b.index(), site.bound())) {
                Term.Restriction apart = new Term.Restriction(Term.RestrictionKind.NOT_EQUAL, Terms.name(other));
                site.edit(
                        Operator.RANGE,
                        "the " + sign + " should leave out " + b.index() + " = " + other,
                        3,
                        new Term.Big(b.operator(), b.index(), b.lower(), b.upper(), Optional.of(apart), b.body()));
            }
        }
    }

    /** Σ_{k=0}^{n−1} for Σ_{k=1}^{n}. */
    private static void shifts(Term.Big b, String sign, Site site) {
        for (boolean minus : new boolean[] {true, false}) {
            Term lower = shifted(b.lower().orElseThrow(), minus);
            Term upper = shifted(b.upper().orElseThrow(), minus);
            site.edit(
                    Operator.RANGE,
                    "the " + sign + " should run from " + Terms.text(lower) + " to " + Terms.text(upper),
                    2,
                    withBounds(b, Optional.of(lower), Optional.of(upper)));
        }
    }

    /** a^(n−k) for a^k, where k runs up to n. */
    private static void reversals(Term.Big b, Term last, Site site) {
        Term index = Terms.name(b.index());
        Term rest = Terms.minus(last, index);
        for (boolean forwards : new boolean[] {true, false}) {
            Term from = forwards ? index : rest;
            Term to = forwards ? rest : index;
            Term body = Mapping.parts(
                    b.body(),
                    t -> t instanceof Term.Power p && p.exponent().bare().equals(from)
                            ? Optional.of(new Term.Power(p.base(), to))
                            : Optional.empty());
            if (!body.equals(b.body())) {
                String change = "the exponent should be " + Terms.text(to);
                site.edit(Operator.EXPONENT, change, 2, withBody(b, body));
            }
        }
    }

    /** The upper bound, as it is written or declared. */
    private Optional<Term> last(Term.Big b) {
        String range = vocabulary.indices().getOrDefault(b.index(), "");
        return b.upper().isPresent() || b.lower().isPresent()
                ? b.upper()
                : vocabulary.sizes().stream()
                        .filter(n -> range.endsWith(".." + n))
                        .findFirst()
                        .map(Terms::name);
    }

    private static Term shifted(Term bound, boolean minus) {
        Sum sum = Sum.of(bound);
        int undone = sum.terms().indexOf(new Sum.Signed(!minus, Terms.ONE));
        return Terms.whole(bound)
                .map(n -> Terms.number(minus ? n - 1 : n + 1))
                .orElse(undone > 0 ? sum.without(undone) : sum.and(new Sum.Signed(minus, Terms.ONE)));
    }

    private static void bounds(Term bound, String which, Site site, UnaryOperator<Term> rebuilt) {
        for (boolean minus : new boolean[] {true, false}) {
            Term shifted = shifted(bound, minus);
            site.edit(Operator.RANGE, "the " + which + " should be " + Terms.text(shifted), 2, rebuilt.apply(shifted));
        }
    }

    /** Σ_j a for a, where a speaks of a j that nothing binds. */
    void insertions(Term t, Site site) {
        for (Map.Entry<String, String> index : vocabulary.indices().entrySet()) {
            String j = index.getKey();
            boolean counts = !index.getValue().contains(">=");
            if (counts && !site.bound().contains(j) && Subterms.mentions(t, j)) {
                Term body = t.isSum() ? Terms.group(t) : t;
                Term sum = new Term.Big(
                        Term.BigOperator.SUM, j, Optional.empty(), Optional.empty(), Optional.empty(), body);
                site.edit(Operator.SUM_INSERTED, "the sum over " + j + " is missing", 3, sum);
            }
        }
    }
}
