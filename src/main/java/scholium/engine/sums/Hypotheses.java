package scholium.engine.sums;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scholium.algebra.Content;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;
import scholium.expr.Comparison;
import scholium.expr.Differentiation;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Range;
import scholium.expr.Setting;

/** Makes rules of assumed equalities and sign facts of the other assumptions. */
final class Hypotheses {
    private final NormalForms forms;
    private final Reader reader;
    private final Normalizer normalizer;
    private final Setting setting;

    Hypotheses(NormalForms forms, Reader reader, Normalizer normalizer, Setting setting) {
        this.forms = forms;
        this.reader = reader;
        this.normalizer = normalizer;
        this.setting = setting;
    }

    void learn() {
        for (Setting.Assumption a : setting.assumptions()) {
            if (a.relation().comparison() == Comparison.EQUAL) {
                equality(a);
            }
        }
        normalizer.forget();
        for (Setting.Assumption a : setting.assumptions()) {
            sign(a);
        }
        normalizer.forget();
    }

    private Polynomial difference(Setting.Assumption a) {
        return normalizer.of(
                node(a, Exprs.subtract(a.relation().left(), a.relation().right())));
    }

    /** A quantified index may have the name of a free index of the goal: it means something else here. */
    Node node(Setting.Assumption a, Expr e) {
        List<@Nullable Affine> hidden = new ArrayList<>();
        for (Setting.FreeIndex q : a.quantified()) {
            hidden.add(reader.declare(q.index(), quantified(q)));
        }
        Node n = reader.read(Differentiation.eliminate(e));
        for (int k = 0; k < hidden.size(); k++) {
            reader.declare(a.quantified().get(k).index(), hidden.get(k));
        }
        return n;
    }

    private Affine quantified(Setting.FreeIndex q) {
        Affine lower = reader.form(q.range().lower());
        Optional<IndexTerm> upper = q.range().upper();
        return Affine.of(
                forms.indices.free(q.index().name(), lower, upper.isEmpty() ? null : reader.form(upper.get())));
    }

    private void equality(Setting.Assumption a) {
        Polynomial p = difference(a);
        if (p.isZero() || !a.quantified().isEmpty()) {
            return;
        }
        Polynomial left =
                normalizer.of(reader.read(Differentiation.eliminate(a.relation().left())));
        int preferred = left.size() == 1 && left.monomial(0).size() == 1
                ? left.monomial(0).atom(0)
                : -1;
        Solution s = solve(p, preferred);
        if (s != null) {
            forms.rules.add(s.atom(), s.value());
        }
    }

    private record Solution(int atom, Polynomial value, int rank) {}

    /** An atom that occurs once, linearly, with a factor that cannot be 0. */
    private @Nullable Solution solve(Polynomial p, int preferred) {
        Solution best = null;
        for (int k = 0; k < p.size(); k++) {
            for (int l = 0; l < p.monomial(k).size(); l++) {
                int atom = p.monomial(k).atom(l);
                int rank = atom == preferred ? 3 : rank(forms.atoms.atom(atom));
                if (p.monomial(k).exponent(l) != 1 || rank == 0 || (best != null && best.rank() >= rank)) {
                    continue;
                }
                Monomial factor = p.monomial(k).without(atom);
                Polynomial rest = p.minus(Polynomial.of(p.monomial(k), p.coefficient(k)));
                if (occurs(rest, atom) || !Sign.within(forms.signs.ofMonomial(factor), Sign.NON_ZERO)) {
                    continue;
                }
                Polynomial value =
                        forms.times(rest.negate(), forms.inversion.of(Polynomial.of(factor, p.coefficient(k))));
                best = new Solution(atom, value, rank);
            }
        }
        return best;
    }

    private static int rank(Atom atom) {
        if (atom instanceof Atom.Sum) {
            return 2;
        }
        return atom instanceof Atom.Element || atom instanceof Atom.Partial ? 1 : 0;
    }

    /** Whether the atom occurs, also inside definitions and sums. */
    private boolean occurs(Polynomial p, int atom) {
        Atom wanted = forms.atoms.atom(atom);
        for (int k = 0; k < p.size(); k++) {
            for (int l = 0; l < p.monomial(k).size(); l++) {
                if (occurs(p.monomial(k).atom(l), atom, wanted)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean occurs(int number, int atom, Atom wanted) {
        if (number == atom) {
            return true;
        }
        Atom a = forms.atoms.atom(number);
        if (a instanceof Atom.Sum s) {
            for (int k = 0; k < s.body().size(); k++) {
                if (occurs(s.body().atom(k), atom, wanted)
                        || (wanted instanceof Atom.Element e
                                && forms.atoms.atom(s.body().atom(k)) instanceof Atom.Element f
                                && e.name().equals(f.name()))) {
                    return true;
                }
            }
        }
        if (a instanceof Atom.Power p) {
            return occurs(p.base(), atom, wanted);
        }
        return a instanceof Atom.Tower t && forms.arguments(t).stream().anyMatch(q -> occurs(q, atom));
    }

    /** What a comparison with 0 says of the sign, or null. */
    static @Nullable Integer sign(Comparison c) {
        return switch (c) {
            case GREATER -> Sign.POSITIVE;
            case GREATER_OR_EQUAL -> Sign.NON_NEGATIVE;
            case LESS -> Sign.NEGATIVE;
            case LESS_OR_EQUAL -> Sign.NEGATIVE | Sign.ZERO;
            case NOT_EQUAL -> Sign.NON_ZERO;
            default -> null;
        };
    }

    private void sign(Setting.Assumption a) {
        Integer sign = sign(a.relation().comparison());
        if (sign == null) {
            return;
        }
        Polynomial p = difference(a);
        String family = wholeFamily(p, a);
        if (family != null) {
            int factor = Sign.of(Content.of(p).factor().signum());
            forms.signs.learnFamily(family, Sign.times(sign, factor));
        } else {
            forms.signs.learn(p, sign, false);
        }
    }

    /** The family of which the assumption says something for every element, or null. */
    private @Nullable String wholeFamily(Polynomial p, Setting.Assumption a) {
        if (p.size() != 1 || p.monomial(0).degree() != 1 || p.monomial(0).size() != 1) {
            return null;
        }
        Expr side = a.relation().left() instanceof Expr.Variable
                ? a.relation().left()
                : a.relation().right();
        if (!(side instanceof Expr.Variable v)
                || v.indices().size() != a.quantified().size()) {
            return null;
        }
        List<Range> ranges = setting.families().stream()
                .filter(f -> f.name().equals(v.name()))
                .findFirst()
                .map(Setting.Family::ranges)
                .orElse(List.of());
        for (int k = 0; k < v.indices().size(); k++) {
            Optional<Index> index = v.indices().get(k).asIndex();
            int position = k;
            boolean full = index.isPresent()
                    && ranges.size() > position
                    && a.quantified().stream()
                            .anyMatch(q ->
                                    q.index().equals(index.get()) && q.range().equals(ranges.get(position)));
            if (!full || v.indices().subList(0, k).contains(v.indices().get(k))) {
                return null;
            }
        }
        return v.name();
    }
}
