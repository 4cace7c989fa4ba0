package scholium.engine.sums;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scholium.algebra.Content;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;
import scholium.expr.Comparison;
import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Range;
import scholium.expr.Setting;

/** Makes rules of assumed equalities and sign facts of the other assumptions. */
final class Hypotheses {
    private final NormalForms forms;
    private final ReadAssumptions read;
    private final Normalizer normalizer;
    private final Setting setting;
    private final Map<Setting.Assumption, String> solved = new HashMap<>();
    private final List<Below> below = new ArrayList<>();
    private final List<Setting.Assumption> open = new ArrayList<>();

    Hypotheses(NormalForms forms, ReadAssumptions read, Normalizer normalizer, Setting setting) {
        this.forms = forms;
        this.read = read;
        this.normalizer = normalizer;
        this.setting = setting;
    }

    void learn() {
        for (Setting.Assumption a : setting.assumptions()) {
            if (a.relation().comparison() == Comparison.EQUAL) {
                equality(a);
            }
        }
        signs();
        // Of a·b = c·d nothing is solved before a > 0 is known.
        List<Setting.Assumption> again = List.copyOf(open);
        if (!again.isEmpty()) {
            open.clear();
            below.clear();
            again.forEach(this::equality);
            signs();
        }
    }

    private void signs() {
        normalizer.forget();
        for (Setting.Assumption a : setting.assumptions()) {
            sign(a);
        }
        below.forEach(this::learn);
        normalizer.forget();
    }

    private Polynomial difference(Setting.Assumption a) {
        return normalizer.of(read.difference(a));
    }

    private void equality(Setting.Assumption a) {
        Polynomial p = difference(a);
        if (p.isZero()) {
            return;
        }
        elements(p, a);
        Polynomial left = normalizer.of(read.node(a, a.relation().left()));
        boolean single = left.size() == 1 && left.monomial(0).size() == 1;
        int preferred = single ? left.monomial(0).atom(0) : -1;
        int[] indices = read.indices(a);
        if (indices.length > 0 && preferred >= 0 && power(p, left, indices)) {
            return;
        }
        Solution s = solve(p, preferred, indices);
        if (s == null) {
            if (!(indices.length == 0 && preferred >= 0 && power(p, left, indices))) {
                open.add(a);
            }
            return;
        }
        if (indices.length == 0) {
            forms.rules.add(s.atom(), s.value());
        } else if (forms.atoms.atom(s.atom()) instanceof Atom.Element e && mentions(s.value(), e.name(), true)) {
            // y_i = y_{i−1}: rewriting by it would not end.
            if (isExchanged(e, s.value()) && coversFamily(e, indices)) {
                forms.rules.addSymmetric(e.name());
            }
            return;
        } else {
            forms.rules.addQuantified(s.atom(), s.value(), indices, read.ranges(a));
            if (forms.atoms.atom(s.atom()) instanceof Atom.Element e && !mentions(s.value(), e.name(), false)) {
                forms.rules.addFamily(e, s.value(), indices, read.ranges(a));
            }
        }
        if (forms.atoms.atom(s.atom()) instanceof Atom.Element e) {
            solved.put(a, e.name());
        }
    }

    /** From Σ_j b_j = v with b_j ≥ 0 follows b_j ≤ v for every j. */
    private void elements(Polynomial p, Setting.Assumption a) {
        for (int k = 0; k < p.size(); k++) {
            Monomial m = p.monomial(k);
            if (m.size() != 1
                    || m.exponent(0) != 1
                    || !(forms.atoms.atom(m.atom(0)) instanceof Atom.Sum s)
                    || s.lengths().size() != 1) {
                continue;
            }
            Affine length = s.lengths().get(0);
            int index = forms.indices.fresh(length);
            Polynomial element =
                    forms.replacement.in(s.body(), IndexMap.of(forms.indices.canonical(0), Affine.of(index)));
            Polynomial value = Polynomial.of(m).minus(p.scaled(p.coefficient(k).inverse()));
            below.add(new Below(element, value, index, new Rules.Range(Affine.ONE, length), a));
        }
    }

    private record Below(
            Polynomial element, Polynomial value, int index, Rules.Range range, Setting.Assumption assumption) {}

    private void learn(Below b) {
        if (!Sign.within(forms.signs.of(b.element()), Sign.NON_NEGATIVE)) {
            return;
        }
        int[] quantified = read.indices(b.assumption());
        int[] indices = Arrays.copyOf(quantified, quantified.length + 1);
        indices[quantified.length] = b.index();
        List<Rules.Range> ranges = new ArrayList<>(read.ranges(b.assumption()));
        ranges.add(b.range());
        forms.signs.known.learnQuantified(b.element().minus(b.value()), Sign.NEGATIVE | Sign.ZERO, indices, ranges);
    }

    /** w_ij = w_ji for two different indices i and j. */
    private boolean isExchanged(Atom.Element e, Polynomial value) {
        return e.at().size() == 2
                && e.at().get(0).asIndex() >= 0
                && e.at().get(1).asIndex() >= 0
                && value.equals(forms.of(new Atom.Element(e.name(), List.of(e.at().get(1), e.at().get(0)))));
    }

    /** t_i² = value for all i: a relation of the whole family. */
    private boolean power(Polynomial p, Polynomial left, int[] indices) {
        Monomial m = left.monomial(0);
        int degree = m.exponent(0);
        if (degree < 2
                || !left.coefficient(0).isOne()
                || !(forms.atoms.atom(m.atom(0)) instanceof Atom.Element e)
                || !coversFamily(e, indices)) {
            return false;
        }
        Polynomial value = left.minus(p);
        for (int k = 0; k < value.size(); k++) {
            Monomial term = value.monomial(k);
            int exponent = term.exponentOf(m.atom(0));
            if (exponent < 0 || exponent >= degree || !term.without(m.atom(0)).isOne()) {
                return false;
            }
        }
        forms.familyRelations.add(e, degree, value);
        return true;
    }

    private List<Range> rangesOf(String family) {
        for (Setting.Family f : setting.families()) {
            if (f.name().equals(family)) {
                return f.ranges();
            }
        }
        return List.of();
    }

    /** Whether the element stands for all of its family when the indices take all their values. */
    private boolean coversFamily(Atom.Element e, int[] indices) {
        List<Range> ranges = rangesOf(e.name());
        if (ranges.size() != e.at().size() || indices.length != e.at().size()) {
            return false;
        }
        for (int k = 0; k < indices.length; k++) {
            Optional<IndexTerm> upper = ranges.get(k).upper();
            int index = e.at().get(k).asIndex();
            boolean quantified = false;
            for (int i : indices) {
                quantified |= i == index;
            }
            if (!quantified
                    || e.at().subList(0, k).contains(e.at().get(k))
                    || !forms.indices.runsOver(
                            index, read.form(ranges.get(k).lower()), upper.isEmpty() ? null : read.form(upper.get()))) {
                return false;
            }
        }
        return true;
    }

    /** The equalities that express one input, named, by others. */
    Map<Setting.Assumption, String> solved() {
        return solved;
    }

    private record Solution(int atom, Polynomial value, int rank) {}

    /** An atom that occurs once, linearly, with a factor that cannot be 0. */
    private @Nullable Solution solve(Polynomial p, int preferred, int[] indices) {
        Solution best = null;
        for (int k = 0; k < p.size(); k++) {
            for (int l = 0; l < p.monomial(k).size(); l++) {
                int atom = p.monomial(k).atom(l);
                int rank = atom == preferred ? 3 : rank(forms.atoms.atom(atom));
                if (p.monomial(k).exponent(l) != 1
                        || rank == 0
                        || !Arrays.equals(forms.atoms.free(atom), sorted(indices, forms.atoms.free(atom)))
                        || (best != null && best.rank() >= rank)) {
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

    /** For a quantified equality exactly the quantified indices, else whatever is free. */
    private static int[] sorted(int[] indices, int[] free) {
        return indices.length == 0 ? free : Arrays.stream(indices).sorted().toArray();
    }

    private int rank(Atom atom) {
        boolean product =
                atom instanceof Atom.Tower t && forms.towers.row(t.row()).kind() == Towers.Kind.PRODUCT;
        if (atom instanceof Atom.Sum || product) {
            return 2;
        }
        return atom instanceof Atom.Element || atom instanceof Atom.Partial ? 1 : 0;
    }

    /** Whether any element of the family occurs, or one that moves with an index, also inside definitions and sums. */
    private boolean mentions(Polynomial p, String family, boolean moving) {
        for (int k = 0; k < p.size(); k++) {
            for (int l = 0; l < p.monomial(k).size(); l++) {
                int number = p.monomial(k).atom(l);
                Atom a = forms.atoms.atom(number);
                boolean here = a instanceof Atom.Element e
                        && e.name().equals(family)
                        && (!moving || forms.atoms.free(number).length > 0);
                here |= a instanceof Atom.Sum s && mentions(Polynomial.of(s.body()), family, moving);
                here |= a instanceof Atom.Power x && mentions(Polynomial.of(Monomial.of(x.base(), 1)), family, moving);
                here |= a instanceof Atom.Tower t
                        && forms.arguments(t).stream().anyMatch(q -> mentions(q, family, moving));
                if (here) {
                    return true;
                }
            }
        }
        return false;
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
        learn(p, sign, a);
        for (Polynomial weaker : withoutBars(p, sign)) {
            learn(weaker, sign, a);
        }
    }

    /** From |u| ≤ v follow u ≤ v and −u ≤ v. */
    private List<Polynomial> withoutBars(Polynomial p, int sign) {
        List<Polynomial> found = new ArrayList<>();
        boolean above = Sign.within(sign, Sign.NON_NEGATIVE);
        boolean oneSided = above || Sign.within(Sign.negate(sign), Sign.NON_NEGATIVE);
        for (int k = 0; k < p.size() && oneSided; k++) {
            Monomial m = p.monomial(k);
            boolean subtracted = p.coefficient(k).signum() < 0 == above;
            if (subtracted
                    && m.isAtom()
                    && forms.isKind(m.atom(0), Towers.Kind.ABSOLUTE)
                    && forms.atoms.atom(m.atom(0)) instanceof Atom.Tower t) {
                Polynomial inside = forms.arguments(t).get(0).scaled(p.coefficient(k));
                Polynomial rest = p.minus(Polynomial.of(m, p.coefficient(k)));
                found.add(rest.plus(inside));
                found.add(rest.minus(inside));
            }
        }
        return found;
    }

    private void learn(Polynomial p, int sign, Setting.Assumption a) {
        String family = wholeFamily(p, a);
        if (family != null) {
            int factor = Sign.of(Content.of(p).factor().signum());
            forms.signs.known.learnFamily(family, Sign.times(sign, factor));
        } else if (!a.quantified().isEmpty()) {
            forms.signs.known.learnQuantified(p, sign, read.indices(a), read.ranges(a));
        } else {
            forms.signs.known.learn(p, sign, false);
        }
    }

    /** The family of which the assumption says something for every element, or null. */
    private @Nullable String wholeFamily(Polynomial p, Setting.Assumption a) {
        if (p.size() != 1 || !p.monomial(0).isAtom()) {
            return null;
        }
        Expr side = a.relation().left() instanceof Expr.Variable
                ? a.relation().left()
                : a.relation().right();
        if (!(side instanceof Expr.Variable v)
                || v.indices().size() != a.quantified().size()
                || !forms.atoms
                        .atom(p.monomial(0).atom(0))
                        .equals(read.node(a, v).detail())) {
            // Of x_i > x_i − y_i the difference speaks of y alone.
            return null;
        }
        List<Range> ranges = rangesOf(v.name());
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
