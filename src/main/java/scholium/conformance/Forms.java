package scholium.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scholium.derivation.Claim;
import scholium.derivation.Derivation;
import scholium.derivation.Obligation;
import scholium.derivation.Step;
import scholium.expr.Comparison;
import scholium.expr.Expr;
import scholium.expr.FreeNames;
import scholium.expr.Index;
import scholium.expr.Range;
import scholium.expr.Relation;
import scholium.expr.Setting;
import scholium.implementation.Form;

/** The members of the equations that a document claims without hypotheses of their own. */
final class Forms {
    private Forms() {}

    static List<Form> of(Derivation derivation) {
        Map<String, Form> forms = new LinkedHashMap<>();
        for (Claim c : derivation.claims()) {
            if (c.kind() == Claim.Kind.CLAIM && c.hypotheses().isEmpty()) {
                c.steps().forEach(s -> members(s, forms));
            }
        }
        return List.copyOf(forms.values());
    }

    private static void members(Step step, Map<String, Form> forms) {
        for (Obligation o : step.obligations()) {
            Relation r = o.relation();
            if (o.label().isEmpty() && o.induction().isEmpty() && r.comparison() == Comparison.EQUAL) {
                member(step.left().unicode(), r.left(), r, o.setting(), forms);
                member(step.right().unicode(), r.right(), r, o.setting(), forms);
            }
        }
    }

    private static void member(String text, Expr e, Relation r, Setting setting, Map<String, Form> forms) {
        FreeNames left = FreeNames.of(r.left());
        FreeNames right = FreeNames.of(r.right());
        List<Index> indices = new ArrayList<>();
        List<Range> ranges = new ArrayList<>();
        for (Setting.FreeIndex f : setting.free()) {
            if (left.indices().contains(f.index()) || right.indices().contains(f.index())) {
                indices.add(f.index());
                ranges.add(f.range());
            }
        }
        forms.putIfAbsent(text, new Form(text, e, indices, ranges));
    }
}
