package scholium.rewriting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import scholium.expr.Expr;
import scholium.expr.Traversal;
import scholium.syntax.Statement;

/** What the document has said and proved so far, each thing once, in the order of the text. */
final class Facts {
    /** So many of the latest are offered to an explanation; what the author cites always is. */
    private static final int MOST = 80;

    private final Glossary glossary;
    private final List<Fact> all = new ArrayList<>();
    private final Set<List<Object>> said = new LinkedHashSet<>();

    Facts(Glossary glossary) {
        this.glossary = glossary;
    }

    private record Fact(Statement.Claim owner, Expr left, Expr right, Set<String> names) {}

    void add(Statement.Claim owner, Expr left, Expr right) {
        if (said.add(List.of(owner.given(), left, right))) {
            all.add(new Fact(owner, left, right, names(left)));
        }
    }

    /** Those of other claims that hold where the given one does, and that speak of what its two sides are made of. */
    ClaimRules rules(Statement.Claim owner, List<String> cited, Expr left, Expr right, Normalization normal) {
        Set<String> named = names(left);
        named.addAll(names(right));
        Set<String> reach = glossary.graph().upstream(named);
        List<Fact> useful = new ArrayList<>();
        int plain = 0;
        for (int k = all.size() - 1; k >= 0; k--) {
            Fact f = all.get(k);
            boolean pointed = cited.contains(f.owner().name());
            boolean admissible = !f.owner().name().equals(owner.name())
                    && owner.given().containsAll(f.owner().given());
            if (admissible && (pointed || (plain < MOST && reach.containsAll(f.names())))) {
                plain += pointed ? 0 : 1;
                useful.add(0, f);
            }
        }
        ClaimRules rules = new ClaimRules(normal);
        useful.forEach(f -> rules.add(
                f.owner().name(), f.left(), f.right(), cited.contains(f.owner().name())));
        return rules;
    }

    /** Families, losses, and what is differentiated by. */
    private static Set<String> names(Expr e) {
        Set<String> names = new LinkedHashSet<>();
        new Traversal() {
            @Override
            protected void element(Expr.Variable v) {
                names.add(v.name());
            }

            @Override
            public Traversal lossDerivative(Expr.LossDerivative l) {
                if (!Gradients.isLocal(l) && !Gradients.isTotal(l)) {
                    names.add(l.loss().name());
                }
                return super.lossDerivative(l);
            }
        }.visit(e);
        return names;
    }
}
