package scholium.engine.sums;

import java.util.Optional;
import scholium.algebra.Polynomial;
import scholium.algebra.TermBudget;
import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Setting;

/** One equality at symbolic or given sizes and at given values of some free indices. */
final class Decision {
    final NormalForms forms;
    final Nodes nodes = new Nodes();
    final Reader reader;
    final Normalizer normalizer;

    private final Setting setting;

    Decision(Setting setting, TermBudget budget, boolean geometric) {
        this.setting = setting;
        this.forms = new NormalForms(budget);
        this.reader = new Reader(nodes, forms.indices);
        this.normalizer = new Losses(forms, reader).normalizer();
        for (Setting.Size s : setting.sizes()) {
            Affine meaning = s.fixed().isPresent()
                    ? Affine.constant(s.fixed().getAsInt())
                    : Affine.of(forms.indices.size(s.index().name(), s.minimum()));
            reader.declare(s.index(), meaning);
        }
        setting.free().forEach(this::declareFree);
        if (geometric) {
            forms.closedForms.allowGeometric();
        }
    }

    private void declareFree(Setting.FreeIndex f) {
        Affine lower = reader.form(f.range().lower());
        Optional<IndexTerm> upper = f.range().upper();
        int index = forms.indices.free(f.index().name(), lower, upper.isPresent() ? reader.form(upper.get()) : null);
        reader.declare(f.index(), Affine.of(index));
    }

    void fix(Index index, int value) {
        reader.declare(index, Affine.constant(value));
    }

    /** Left − right in normal form, under the hypotheses of the setting. */
    Polynomial difference(Expr left, Expr right) {
        for (Setting.Value v : setting.values()) {
            if (v.target() instanceof Expr.Variable x) {
                reader.give(reader.element(x), v.value());
            } else if (v.target() instanceof Expr.LossDerivative d) {
                reader.give(reader.named(d), v.value());
            }
        }
        new Hypotheses(forms, nodes, reader, normalizer, setting).learn();
        Node l = reader.read(left);
        Node r = reader.read(right);
        DomainFacts facts = new DomainFacts(forms, nodes, normalizer);
        facts.learn();
        return normalizer.of(l).minus(normalizer.of(r));
    }
}
