package scholium.engine.sums;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import scholium.algebra.Polynomial;

/** Assumed relations of all elements of a family with themselves: t_i² = t_i for labels 0 and 1, y_i² = 1 for signs. */
final class FamilyRelations {
    private final NormalForms forms;
    private final Map<String, Polynomial> values = new HashMap<>();

    FamilyRelations(NormalForms forms) {
        this.forms = forms;
    }

    /** element^degree = value, in terms of the element and its subscripts, which are plain and different indices. */
    void add(Atom.Element element, int degree, Polynomial value) {
        IndexMap map = new IndexMap();
        for (int k = 0; k < element.at().size(); k++) {
            map.and(element.at().get(k).asIndex(), Affine.of(forms.indices.placeholder(k)));
        }
        values.put(element.name(), forms.replacement.in(value, map));
        forms.forget();
        forms.atoms.relate(element.name(), degree);
    }

    Polynomial relation(Atom.Element e) {
        Polynomial value = values.get(e.name());
        if (value == null) {
            throw new IllegalStateException("no relation of " + e.name());
        }
        IndexMap map = new IndexMap();
        List<Affine> at = e.at();
        for (int k = 0; k < at.size(); k++) {
            map.and(forms.indices.placeholder(k), at.get(k));
        }
        return forms.replacement.in(value, map);
    }
}
