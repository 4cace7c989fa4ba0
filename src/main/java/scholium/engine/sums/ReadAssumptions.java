package scholium.engine.sums;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scholium.expr.Differentiation;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.IndexTerm;
import scholium.expr.Setting;

/** The assumptions as nodes, each read once, with indices of their own for what they are quantified over. */
final class ReadAssumptions {
    private final Reader reader;
    private final Indices indices;
    private final Map<Setting.FreeIndex, Affine> quantifiers = new IdentityHashMap<>();
    private final Map<Setting.Assumption, Node> differences = new IdentityHashMap<>();

    ReadAssumptions(Reader reader, Indices indices) {
        this.reader = reader;
        this.indices = indices;
    }

    /** Left − right. */
    Node difference(Setting.Assumption a) {
        Node known = differences.get(a);
        if (known == null) {
            known = node(a, Exprs.subtract(a.relation().left(), a.relation().right()));
            differences.put(a, known);
        }
        return known;
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
        Affine known = quantifiers.get(q);
        if (known == null) {
            Affine lower = form(q.range().lower());
            Optional<IndexTerm> upper = q.range().upper();
            known = Affine.of(indices.free(q.index().name(), lower, upper.isEmpty() ? null : form(upper.get())));
            quantifiers.put(q, known);
        }
        return known;
    }

    Affine form(IndexTerm t) {
        return reader.form(t);
    }

    /** The indices over which it is quantified. */
    int[] indices(Setting.Assumption a) {
        int[] result = new int[a.quantified().size()];
        for (int k = 0; k < result.length; k++) {
            result[k] = quantified(a.quantified().get(k)).asIndex();
        }
        return result;
    }

    List<Rules.Range> ranges(Setting.Assumption a) {
        List<Rules.Range> ranges = new ArrayList<>();
        for (Setting.FreeIndex q : a.quantified()) {
            Optional<IndexTerm> upper = q.range().upper();
            ranges.add(new Rules.Range(form(q.range().lower()), upper.isEmpty() ? null : form(upper.get())));
        }
        return ranges;
    }
}
