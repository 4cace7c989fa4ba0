package scholium.cause;

import java.util.ArrayList;
import java.util.List;
import scholium.syntax.Subterms;
import scholium.syntax.Term;
import scholium.syntax.UnicodePrinter;

/** Says what one change of a formula changes, as small as it can be said: {@code 1/m were 1/(m − 1)}. */
final class Difference {
    private static final int LONGEST = 70;

    /** A quotient as short as this is shown whole. */
    private static final int SHORT = 14;

    private Difference() {}

    /** A clause that goes behind “as if”. */
    static String between(Term before, Term after) {
        Term a = before.bare();
        Term b = after.bare();
        boolean sums = a.isSum() || b.isSum() || isNegation(a) || isNegation(b);
        String said = sums ? parts(Part.summands(a), Part.summands(b), "term") : "";
        if (said.isEmpty() && (isProduct(a) || isProduct(b))) {
            boolean whole = text(a).length() <= SHORT && text(b).length() <= SHORT;
            said = whole ? "" : parts(Part.factors(a), Part.factors(b), "factor");
        } else if (said.isEmpty() && !sums) {
            said = inside(a, b);
        }
        return said.isEmpty() ? replaced(a, b) : said;
    }

    /** What stands in the place of what, as small as it can be said. */
    record Pair(Term before, Term after) {}

    /** The smallest part that holds all of the difference. */
    static Pair pair(Term before, Term after) {
        Term a = before.bare();
        Term b = after.bare();
        List<Term> old = Subterms.of(a);
        List<Term> other = Subterms.of(b);
        if (old.size() != other.size() || !Head.same(a, b)) {
            return new Pair(a, b);
        }
        List<Integer> changed = new ArrayList<>();
        for (int k = 0; k < old.size(); k++) {
            if (!old.get(k).bare().equals(other.get(k).bare())) {
                changed.add(k);
            }
        }
        int at = changed.size() == 1 ? changed.get(0) : -1;
        return at < 0 ? new Pair(a, b) : pair(old.get(at), other.get(at));
    }

    private static String replaced(Term a, Term b) {
        String old = text(a);
        String other = text(b);
        boolean isLong = old.length() > LONGEST || other.length() > LONGEST;
        return isLong ? "the formula were " + other : old + " were " + other;
    }

    /** The difference of the only part that differs, where everything else is the same. */
    private static String inside(Term a, Term b) {
        boolean tiny = text(a).length() <= SHORT && text(b).length() <= SHORT;
        Pair inner = pair(a, b);
        return tiny || inner.before().equals(a) ? "" : between(inner.before(), inner.after());
    }

    /** One term more, one less, one turned round, one changed. */
    private static String parts(List<Part> old, List<Part> other, String kind) {
        if (old.size() == other.size() + 1) {
            for (int k = 0; k < old.size(); k++) {
                if (without(old, k).equals(other)) {
                    return "the " + kind + " " + old.get(k) + " were missing";
                }
            }
        }
        if (other.size() == old.size() + 1) {
            for (int k = 0; k < other.size(); k++) {
                if (without(other, k).equals(old)) {
                    return "there were a " + kind + " " + other.get(k) + " more";
                }
            }
        }
        if (old.size() != other.size()) {
            return "";
        }
        List<Integer> changed = new ArrayList<>();
        for (int k = 0; k < old.size(); k++) {
            if (!old.get(k).equals(other.get(k))) {
                changed.add(k);
            }
        }
        if (changed.size() != 1) {
            return "";
        }
        Part was = old.get(changed.get(0));
        Part is = other.get(changed.get(0));
        if (was.inverse() == is.inverse()) {
            return old.size() == 1 && !was.inverse() ? inside(was.term(), is.term()) : between(was.term(), is.term());
        }
        if (!was.term().equals(is.term())) {
            return "";
        }
        return kind.equals("term") ? "the sign of " + was.plain() + " were reversed" : was + " were " + is;
    }

    private static List<Part> without(List<Part> parts, int k) {
        List<Part> rest = new ArrayList<>(parts);
        rest.remove(k);
        return rest;
    }

    private static boolean isNegation(Term t) {
        return t instanceof Term.Negation;
    }

    private static boolean isProduct(Term t) {
        return t instanceof Term.Binary && !t.isSum();
    }

    static String text(Term t) {
        return UnicodePrinter.print(t);
    }
}
