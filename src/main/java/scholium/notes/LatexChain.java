package scholium.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import scholium.verify.Verdict;

/** The lines of a claim as aligned equations, the verdict in the place of the equation number. */
final class LatexChain {
    private static final int WIDE_LEFT = 26;
    private static final int WIDE_LINE = 52;
    private static final int FITS = 48;

    private LatexChain() {}

    static String of(Chain chain) {
        boolean wide = chain.left().width() > WIDE_LEFT;
        String indent = wide ? "&\\quad " : "&";
        List<String> rows = new ArrayList<>();
        if (wide) {
            rows.add("  & " + fitted(chain.left()));
        }
        boolean first = !wide;
        for (Chain.Line line : chain.lines()) {
            String row = "  " + (first ? chain.left().latex() + " " : "") + indent + fitted(line.right());
            int width = (wide ? 4 : chain.left().width()) + line.right().width();
            String why = line.why().map(w -> "by " + LatexItems.sentence(w)).orElse("");
            boolean under = !why.isEmpty() && width + Math.min(28, line.why().get().width()) > WIDE_LINE;
            boolean beside = !why.isEmpty() && !under;
            rows.add(row + (beside ? " && \\scholiumwhy{" + why + "}" : "") + " \\tag*{" + mark(line.verdict()) + "}");
            if (under) {
                rows.add("  " + indent + "\\qquad \\scholiumwide{" + why + "}");
            }
            first = false;
        }
        return "\\begin{align*}\n" + String.join(" \\\\\n", rows) + "\n\\end{align*}\n"
                + chain.lines().stream().map(LatexChain::below).collect(Collectors.joining());
    }

    /** Scaled down if it is wider than the page allows. */
    static String fitted(Formula formula) {
        return formula.width() > FITS ? "\\scholiumfit{{}" + formula.latex() + "}" : formula.latex();
    }

    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case PROVED -> "$\\checkmark$";
            case CONDITIONAL -> "$(\\checkmark)$";
            case SUPPORTED -> "$\\approx$";
            case UNDECIDED -> "?";
            case REFUTED -> "$\\times$";
        };
    }

    private static String below(Chain.Line line) {
        StringBuilder out = new StringBuilder();
        if (!line.scope().isEmpty()) {
            out.append("For ").append(LatexText.escape(line.scope())).append(".\\par\n");
        }
        line.conditions()
                .forEach(c ->
                        out.append("Holds if ").append(LatexItems.sentence(c)).append(".\\par\n"));
        line.falsity().ifPresent(f -> out.append(falsity(f)));
        line.reason()
                .ifPresent(r ->
                        out.append("Not proved: ").append(LatexText.escape(r)).append("\\par\n"));
        if (!line.details().isEmpty()) {
            out.append("\\begin{quote}\\small\n");
            line.details().forEach(d -> out.append(of(d)));
            out.append("\\end{quote}\n");
        }
        return out.toString();
    }

    private static String falsity(Chain.Falsity f) {
        String point = f.point().stream().map(LatexItems::sentence).collect(Collectors.joining(", "));
        StringBuilder out = new StringBuilder("\\emph{Why this is false.} ");
        out.append(point.isEmpty() ? "The" : "At " + point + " the").append(" left side is ");
        out.append(LatexItems.sentence(f.left())).append(" and the right side is ");
        out.append(LatexItems.sentence(f.right()));
        f.decimals().ifPresent(d -> out.append(" (").append(LatexText.escape(d)).append(")"));
        out.append('.');
        f.residual()
                .ifPresent(r ->
                        out.append(" Left minus right is ").append(LatexItems.sentence(r)).append('.'));
        f.suggestion().ifPresent(s -> out.append(' ').append(LatexItems.sentence(s)));
        return out.append("\\par\n").toString();
    }
}
