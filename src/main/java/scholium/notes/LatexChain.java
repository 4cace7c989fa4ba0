package scholium.notes;

import java.util.stream.Collectors;
import scholium.verify.Verdict;

/** The lines of a claim below one another, the verdict in the margin. */
final class LatexChain {
    private static final int WIDE_LEFT = 26;

    private LatexChain() {}

    static String of(Chain chain) {
        return of(chain, true);
    }

    /** @param marked whether the verdict stands in the margin; smaller steps are proved, all of them */
    private static String of(Chain chain, boolean marked) {
        boolean wide = chain.left().width() > WIDE_LEFT;
        StringBuilder out = new StringBuilder("\\scholiumchain{");
        out.append(wide ? "\\quad" : chain.left().latex()).append("}\n");
        if (wide) {
            out.append("\\scholiumline{}{}{\\kern-1em ")
                    .append(chain.left().latex())
                    .append("}\n");
        }
        boolean first = !wide;
        for (Chain.Line line : chain.lines()) {
            String left = first ? chain.left().latex() : "";
            String start = "{" + (marked ? mark(line.verdict()) : "") + "}{" + left + "}{{}"
                    + line.right().latex() + "}";
            out.append(line.why()
                    .map(w -> "\\scholiumlineby" + start + "{by " + LatexItems.sentence(w) + "}\n")
                    .orElse("\\scholiumline" + start + "\n"));
            first = false;
            out.append(details(line));
        }
        chain.lines().forEach(l -> out.append(below(l)));
        return out.toString();
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
        return out.toString();
    }

    private static String details(Chain.Line line) {
        if (line.details().isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("\\ifscholiumdetails\\begin{scholiumsteps}\n");
        line.details().forEach(d -> out.append(of(d, false)));
        return out.append("\\end{scholiumsteps}\\fi\n").toString();
    }

    private static String falsity(Chain.Falsity f) {
        String point = f.point().stream().map(LatexItems::sentence).collect(Collectors.joining(", "));
        StringBuilder out = new StringBuilder("\\emph{Why this is false.} ");
        out.append(point.isEmpty() ? "The" : "At " + point + " the").append(" left side is ");
        out.append(LatexItems.sentence(f.left())).append(" and the right side is ");
        out.append(LatexItems.sentence(f.right()));
        f.decimals().ifPresent(d -> out.append(" (").append(LatexText.escape(d)).append(")"));
        out.append('.');
        f.residual().ifPresent(r -> remark(" Left minus right is ", r, out));
        f.trueIf().forEach(c -> remark(" It is true if ", c, out));
        f.suggestions().forEach(c -> remark(" To repair it: ", c, out));
        return out.append("\\par\n").toString();
    }

    private static void remark(String words, Sentence sentence, StringBuilder out) {
        out.append(words).append(LatexItems.sentence(sentence)).append('.');
    }
}
