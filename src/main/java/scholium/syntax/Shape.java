package scholium.syntax;

import java.util.ArrayList;
import java.util.List;

/** How tightly terms bind, and which terms can stand where without brackets. Mirrors the parser. */
final class Shape {
    private Shape() {}

    /** a·b or a/b on one line; a fraction is a factor. */
    static boolean isProduct(Term t) {
        return t instanceof Term.Binary b && !b.isSum() && b.operator() != Term.Operator.FRACTION;
    }

    /** Binds tighter than a product. */
    static boolean isFactor(Term t) {
        return !t.isSum() && !isProduct(t) && !(t instanceof Term.Negation);
    }

    /** The factor a product ends with. */
    private static Term last(Term t) {
        Term at = t;
        while (isProduct(at)) {
            at = ((Term.Binary) at).right();
        }
        return at instanceof Term.Negation n ? last(n.operand()) : at;
    }

    /** The term whose first character a term begins with. */
    private static Term first(Term t) {
        Term at = t;
        while (true) {
            if (at instanceof Term.Binary b && b.operator() != Term.Operator.FRACTION) {
                at = b.left();
            } else if (at instanceof Term.Power p) {
                at = p.base();
            } else if (at instanceof Term.Call c && c.style() == Term.CallStyle.POSTFIX) {
                at = c.arguments().get(0);
            } else {
                return at;
            }
        }
    }

    private static boolean opensBracket(Term t) {
        return t instanceof Term.Group || t instanceof Term.Listing || t instanceof Term.Evaluated;
    }

    /** Goes on to the right as far as it can: a sum, a function without brackets, ∂/∂x before a factor. */
    private static boolean isOpenEnded(Term t) {
        return t instanceof Term.Big
                || (t instanceof Term.Call c && c.style() == Term.CallStyle.BARE)
                || (t instanceof Term.Derivative d && d.prefix() && !(d.numerator() instanceof Term.Group));
    }

    static boolean fitsLeft(Term.Operator operator, Term left, Term right) {
        if (left.isSum() || left instanceof Term.Negation) {
            return false;
        }
        Term last = last(left);
        boolean open = isOpenEnded(last);
        boolean callBehindCall = last instanceof Term.Call && right instanceof Term.Call && !endsInSum(last);
        if (open && !callBehindCall) {
            return false;
        }
        boolean slash = left instanceof Term.Binary b && b.operator() == Term.Operator.SLASH;
        return !(slash && (operator == Term.Operator.JUXTAPOSED || operator == Term.Operator.SLASH));
    }

    private static boolean endsInSum(Term t) {
        return t instanceof Term.Big
                || (t instanceof Term.Call c
                        && c.style() == Term.CallStyle.BARE
                        && endsInSum(c.arguments().get(0)));
    }

    static boolean fitsRight(Term.Operator operator, Term left, Term right) {
        if (operator == Term.Operator.JUXTAPOSED) {
            Term last = last(left);
            boolean numbers = first(right) instanceof Term.Decimal
                    && (last instanceof Term.Decimal
                            || (last instanceof Term.Reference && !(right instanceof Term.Power)));
            return isFactor(right) && !numbers && !isUnsigned(right);
        }
        Term factor = right instanceof Term.Negation n && !n.plus() ? n.operand() : right;
        if (!isFactor(factor)) {
            return false;
        }
        return operator != Term.Operator.SLASH || isSmall(factor);
    }

    private static boolean isUnsigned(Term t) {
        return t instanceof Term.Negation;
    }

    /** A sum below a slash takes one factor. */
    static boolean isSmall(Term t) {
        if (t instanceof Term.Big big) {
            return isSmall(big.body());
        }
        if (t instanceof Term.Derivative d && d.prefix()) {
            return isSmall(d.numerator());
        }
        if (t instanceof Term.Call c && c.style() == Term.CallStyle.BARE) {
            return isSmall(c.arguments().get(0));
        }
        return isFactor(t);
    }

    static boolean isPowerBase(Term t) {
        if (t instanceof Term.Call c) {
            return c.style() == Term.CallStyle.BRACKETS || c.style() == Term.CallStyle.POSTFIX;
        }
        return t instanceof Term.Decimal
                || t instanceof Term.Reference
                || t instanceof Term.Group
                || t instanceof Term.Root
                || t instanceof Term.Absolute
                || t instanceof Term.Delta
                || t instanceof Term.Evaluated
                || t instanceof Term.Listing;
    }

    static boolean isFactorialBase(Term t) {
        return isPowerBase(t) && !(t instanceof Term.Call c && c.style() == Term.CallStyle.POSTFIX);
    }

    static boolean mayStandBare(String function, Term argument) {
        return BuiltinNames.mayStandBare(function) && isFactor(argument) && !opensBracket(first(argument));
    }

    static boolean isBody(Term.BigOperator operator, String index, Term body) {
        if (body.isSum() || body instanceof Term.Negation || first(body) instanceof Term.Negation) {
            return false;
        }
        return operator == Term.BigOperator.SUM
                ? !bindsAgain(innermost(body, new ArrayList<>(List.of(index))), body)
                : !isProduct(body) || everyFactorMentions(body, index);
    }

    /** The indices of the sums that follow each other directly. */
    private static List<String> innermost(Term body, List<String> indices) {
        Term at = body;
        while (at instanceof Term.Big b) {
            indices.add(b.index());
            at = b.body();
        }
        return indices;
    }

    /** Whether some factor but the first is a sum at which this one would be read as ended. */
    private static boolean bindsAgain(List<String> indices, Term body) {
        Term at = body;
        while (at instanceof Term.Big b) {
            at = b.body();
        }
        while (isProduct(at)) {
            Term.Binary b = (Term.Binary) at;
            Term factor = b.right() instanceof Term.Group g ? g.body() : b.right();
            boolean begins = factor instanceof Term.Big || (isProduct(factor) && first(factor) instanceof Term.Big);
            List<String> again = begins
                    ? innermost(factor instanceof Term.Big ? factor : first(factor), new ArrayList<>())
                    : List.of();
            if (again.size() >= indices.size()
                    && again.subList(0, indices.size()).equals(indices)) {
                return true;
            }
            at = b.left();
        }
        return false;
    }

    private static boolean everyFactorMentions(Term t, String index) {
        if (isProduct(t)) {
            Term.Binary b = (Term.Binary) t;
            return everyFactorMentions(b.left(), index) && everyFactorMentions(b.right(), index);
        }
        return Subterms.mentions(t, index);
    }

    /** What may stand behind ∂/∂x. */
    static boolean isOperand(Term t) {
        return isFactor(t) && (t instanceof Term.Group || !opensBracket(first(t)));
    }

    /** What may stand behind the upper ∂ or d. */
    static boolean isNumerator(Term t, boolean total) {
        boolean simple = t instanceof Term.Reference
                || t instanceof Term.Group
                || (t instanceof Term.Call c && c.style() == Term.CallStyle.BRACKETS)
                || (t instanceof Term.Power p && p.base() instanceof Term.Reference);
        return total ? simple : simple || t instanceof Term.Root || t instanceof Term.Absolute;
    }
}
