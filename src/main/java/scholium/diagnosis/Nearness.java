package scholium.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import scholium.expr.Differentiation;
import scholium.expr.Expr;
import scholium.syntax.SourceDocument;
import scholium.syntax.Statement;
import scholium.syntax.Subterms;
import scholium.syntax.Term;

/** How likely a variant is what the author of a line meant. */
final class Nearness {
    private static final int SIZE = 4;
    private static final int NEW_NAME = 2;
    private static final int KNOWN = 8;

    private final Line line;
    private final String left;
    private final Set<String> names;
    private final Set<String> known = new LinkedHashSet<>();
    private final Set<String> granted = new LinkedHashSet<>();

    Nearness(SourceDocument document, Line line) {
        this.line = line;
        this.left = Canonical.of(line.left());
        this.names = Subterms.names(line.left());
        names.addAll(Subterms.names(line.right()));
        if (line.owner() instanceof Statement.Claim c) {
            c.given().forEach(g -> granted.add(Canonical.of(g.left()) + "=" + Canonical.of(g.right())));
        }
        for (Statement s : document.statements()) {
            if (s instanceof Statement.Claim c && c.kind() == Statement.ClaimKind.CLAIM) {
                List<String> members =
                        new ArrayList<>(List.of(Canonical.of(c.chain().first())));
                c.chain().links().forEach(l -> members.add(Canonical.of(l.right())));
                if (members.contains(left)) {
                    known.addAll(members);
                }
            } else if (s instanceof Statement.Define d && d.name().equals(name(line.left()))) {
                known.add(Canonical.of(d.body()));
            }
        }
    }

    private static String name(Term t) {
        return t instanceof Term.Reference r ? r.name() : "";
    }

    /** Less is likelier: small changes, with what stands in the line; what another claim says of the same left side. */
    int score(Candidate c) {
        Set<String> here = Subterms.names(c.right());
        here.addAll(Subterms.names(c.left()));
        here.removeAll(names);
        int score = SIZE * c.size() + NEW_NAME * here.size();
        return known.contains(Canonical.of(c.right())) ? score - KNOWN : score;
    }

    /**
     * Whether a variant says nothing: both sides alike, one explained by itself, a hypothesis said again, ∂a/∂y of what
     * does not depend on y.
     */
    boolean refuses(Candidate c) {
        String newLeft = Canonical.of(c.left());
        String newRight = Canonical.of(c.right());
        boolean alike = c.left().bare().equals(c.right().bare()) || restates(c.right());
        if (alike || granted.contains(newLeft + "=" + newRight) || granted.contains(newRight + "=" + newLeft)) {
            return true;
        }
        if (!c.left().equals(line.left())
                && isConstant(c.obligation().relation().left())) {
            return true;
        }
        String name = name(line.left());
        return !name.isEmpty()
                && !Subterms.names(line.right()).contains(name)
                && Subterms.names(c.right()).contains(name);
    }

    /** Whether the left side of the line has come to stand in the right. */
    private boolean restates(Term newRight) {
        return !Computed.isNumber(line.left())
                && contains(newRight, line.left())
                && !contains(line.right(), line.left());
    }

    /** ∂a/∂y = 0 is true where a does not depend on y, and says nothing of the line. */
    private static boolean isConstant(Expr e) {
        return Differentiation.eliminate(e) instanceof Expr.Constant;
    }

    private static boolean contains(Term whole, Term part) {
        return Subterms.all(whole).contains(part);
    }
}
