package scholium.engine.sums;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scholium.algebra.Polynomial;
import scholium.algebra.TermBudget;
import scholium.expr.Differentiation;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Loss;
import scholium.expr.Range;
import scholium.expr.Relation;
import scholium.expr.Setting;

/** One relation at symbolic or given sizes and at given values of some free indices. */
final class Decision {
    /** Sequences defined by sequences defined by sequences, at most so often. */
    private static final int ROUNDS = 6;

    final NormalForms forms;
    final Nodes nodes;
    final Reader reader;
    final Normalizer normalizer;
    final LossNumbers losses;
    final Setting setting;

    private boolean usedDomain;
    private Map<Setting.Assumption, String> solved = Map.of();
    private final Sequences sequences;
    private final ReadAssumptions assumptions;
    private Node[] sides = {};
    private final Map<Index, Integer> chosen;

    /**
     * Sets up what the relation is about.
     *
     * @param chosen the values of those free indices that have one
     */
    Decision(Setting setting, Map<Index, Integer> chosen, TermBudget budget) {
        this.setting = setting;
        this.chosen = chosen;
        this.forms = new NormalForms(budget, new Indices());
        this.nodes = new Nodes(forms.indices);
        this.sequences = new Sequences(setting.recurrences());
        this.reader = reader(nodes);
        this.assumptions = new ReadAssumptions(reader, forms.indices);
        Losses same = new Losses(forms, reader);
        this.losses = same;
        this.normalizer = same.normalizer();
    }

    /** What the other has read, with other normal forms. */
    private Decision(Decision other) {
        this.setting = other.setting;
        this.chosen = other.chosen;
        this.forms = new NormalForms(other.forms.budget, other.forms.indices);
        this.nodes = other.nodes;
        this.sequences = other.sequences;
        this.reader = other.reader;
        this.assumptions = other.assumptions;
        this.sides = other.sides;
        Losses same = new Losses(forms, reader);
        this.losses = same;
        this.normalizer = same.normalizer();
    }

    /**
     * A decision of the same relation that knows no more than its assumptions.
     *
     * @param geometric whether geometric sums get their closed form
     */
    Decision afresh(boolean geometric) {
        Decision d = new Decision(this);
        if (geometric) {
            d.forms.closedForms.allowGeometric();
        }
        d.learn();
        return d;
    }

    private Reader reader(Nodes into) {
        Reader r = new Reader(into, forms.indices, sequences);
        for (Setting.Size s : setting.sizes()) {
            Affine meaning = s.fixed().isPresent()
                    ? Affine.constant(s.fixed().getAsInt())
                    : Affine.of(forms.indices.size(s.index().name(), s.minimum()));
            r.declare(s.index(), meaning);
        }
        for (Setting.FreeIndex f : setting.free()) {
            Integer value = chosen.get(f.index());
            r.declare(f.index(), value == null ? free(f, r) : Affine.constant(value));
        }
        return r;
    }

    private Affine free(Setting.FreeIndex f, Reader r) {
        Affine lower = r.form(f.range().lower());
        Optional<IndexTerm> upper = f.range().upper();
        return Affine.of(forms.indices.fixed(f.index().name(), lower, upper.isPresent() ? r.form(upper.get()) : null));
    }

    /** The sides of the relation, read under the values, recurrences and hypotheses of the setting. */
    Node[] read(Relation relation) {
        for (Setting.Value v : setting.values()) {
            if (v.target() instanceof Expr.Variable x) {
                reader.give(reader.element(x), Differentiation.eliminate(v.value()));
            } else if (v.target() instanceof Expr.LossDerivative d) {
                reader.give(reader.named(d), Differentiation.eliminate(v.value()));
            }
        }
        Expr left = Differentiation.eliminate(relation.left());
        Expr right = Differentiation.eliminate(relation.right());
        if (!sequences.isEmpty()) {
            collectShifts(left, right);
        }
        learn();
        sides = new Node[] {reader.read(left), reader.read(right)};
        return sides;
    }

    private void learn() {
        Hypotheses hypotheses = new Hypotheses(forms, assumptions, normalizer, setting);
        hypotheses.learn();
        solved = hypotheses.solved();
    }

    Node[] sides() {
        return sides;
    }

    private void collectShifts(Expr left, Expr right) {
        for (int round = 0; round < ROUNDS && (round == 0 || sequences.hasChanged()); round++) {
            sequences.collect(true);
            reader.scratch().read(left);
            reader.scratch().read(right);
            for (Setting.Assumption a : setting.assumptions()) {
                for (Expr side : List.of(a.relation().left(), a.relation().right())) {
                    new ReadAssumptions(reader.scratch(), forms.indices).node(a, side);
                }
            }
        }
        sequences.collect(false);
    }

    /** Left − right in normal form; the sides' own domain is taken for granted. */
    Polynomial difference(Node[] sides) {
        List<Assumed> assumed =
                setting.assumptions().stream().map(this::assumed).toList();
        Occurrences occurrences = new Occurrences(forms.indices, sides, assumed);
        usedDomain = new DomainFacts(forms, nodes, normalizer, occurrences).learn();
        return normalizer.of(sides[0]).minus(normalizer.of(sides[1]));
    }

    /** The value of an argument of a loss, at any of its parameters. */
    Node argument(Loss.Argument a) {
        List<@Nullable Affine> hidden = new ArrayList<>();
        for (int k = 0; k < a.parameters().size(); k++) {
            Range r = a.ranges().get(k);
            Affine lower = reader.form(r.lower());
            @Nullable Affine upper = r.upper().isPresent() ? reader.form(r.upper().get()) : null;
            Affine any = Affine.of(forms.indices.free(a.parameters().get(k).name(), lower, upper));
            hidden.add(reader.declare(a.parameters().get(k), any));
        }
        Expr plain = Undifferentiated.of(a.value());
        boolean differentiated = !plain.equals(a.value());
        Node n = reader.read(differentiated ? Exprs.add(Differentiation.eliminate(a.value()), plain) : plain);
        for (int k = 0; k < hidden.size(); k++) {
            reader.declare(a.parameters().get(k), hidden.get(k));
        }
        return n;
    }

    /** Left − right of an assumption, and the indices over which it is quantified. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    record Assumed(Node difference, int[] quantified) {}

    Assumed assumed(Setting.Assumption a) {
        return new Assumed(assumptions.difference(a), assumptions.indices(a));
    }

    /** The assumed equalities that express one input, named, by others, which stay free. */
    Map<Setting.Assumption, String> solved() {
        return solved;
    }

    /** Whether normal forms may rest on the domain of the input. */
    boolean usedDomain() {
        return usedDomain;
    }
}
