package scholium.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scholium.expr.Expr;
import scholium.rewriting.IndexNames;
import scholium.rewriting.Layout;
import scholium.syntax.Term;
import scholium.syntax.UnicodePrinter;

/** A chain of equalities in the making: a member is taken in only if it is proved equal to the one before. */
final class Chain {
    private final IndexNames names;
    private final Prover prover;
    private final Term first;
    private final List<Link> links = new ArrayList<>();

    /** One proved equality with its reason. */
    record Link(String formula, String reason) {}

    private Term last;

    private Chain(Term first, IndexNames names, Prover prover) {
        this.first = first;
        this.last = first;
        this.names = names;
        this.prover = prover;
    }

    static Chain from(Expr first, IndexNames names, Prover prover) {
        Term t = Layout.of(first, names).orElseThrow(() -> new IllegalArgumentException("no spelling: " + first));
        return new Chain(t, names, prover);
    }

    /** Goes on with the formula, if it can be written and is proved; false if not. What it said last it does not repeat. */
    boolean then(Expr next, String reason) {
        Optional<Term> t = Layout.of(next, names);
        if (t.isEmpty()) {
            return false;
        }
        String text = UnicodePrinter.print(t.get());
        if (text.equals(UnicodePrinter.print(last))) {
            return true;
        }
        if (!prover.proves(last, t.get())) {
            return false;
        }
        last = t.get();
        links.add(new Link(text, reason));
        return true;
    }

    /** How long the formula is, written; very long if it cannot be. */
    int length(Expr e) {
        return Layout.of(e, names).map(t -> UnicodePrinter.print(t).length()).orElse(Integer.MAX_VALUE);
    }

    boolean isEmpty() {
        return links.isEmpty();
    }

    int size() {
        return links.size();
    }

    String start() {
        return UnicodePrinter.print(first);
    }

    /** The last formula. */
    String end() {
        return UnicodePrinter.print(last);
    }

    /** As the body of a claim. */
    String text() {
        String left = UnicodePrinter.print(first);
        int indent = left.codePointCount(0, left.length()) - combining(left);
        int widest = links.stream()
                .mapToInt(l -> width(l.formula()))
                .filter(w -> w <= 70)
                .max()
                .orElse(0);
        StringBuilder out = new StringBuilder();
        for (int k = 0; k < links.size(); k++) {
            Link l = links.get(k);
            out.append("  ")
                    .append(k == 0 ? left : " ".repeat(indent))
                    .append(" = ")
                    .append(l.formula());
            out.append(" ".repeat(Math.max(1, widest + 2 - width(l.formula()))))
                    .append("by ")
                    .append(l.reason())
                    .append('\n');
        }
        return out.toString();
    }

    private static int width(String s) {
        return s.codePointCount(0, s.length()) - combining(s);
    }

    private static int combining(String s) {
        return (int) s.codePoints()
                .filter(c -> Character.getType(c) == Character.NON_SPACING_MARK)
                .count();
    }
}
