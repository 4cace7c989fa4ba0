package scholium.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import scholium.derivation.Claim;
import scholium.report.SourceLink;
import scholium.report.Wording;
import scholium.report.XmlText;
import scholium.verify.ConformanceReport;
import scholium.verify.Verdict;

/** Definitions, claims and comparisons as Markdown. */
final class MarkdownItems implements Item.Cases<String> {
    private final String links;
    private final boolean unfolded;

    /** @param unfolded whether smaller steps are shown at once */
    MarkdownItems(String links, boolean unfolded) {
        this.unfolded = unfolded;
        this.links = links;
    }

    String write(Item item) {
        return item.match(this);
    }

    @Override
    public String setting(Item.Setting i) {
        return i.declarations().stream().map(MarkdownItems::row).collect(Collectors.joining("\n"));
    }

    private static String row(Item.Declaration d) {
        String formulas = d.formulas().stream()
                .map(f -> "$\\displaystyle " + f.latex() + "$")
                .collect(Collectors.joining(", "));
        String words = sentence(d.role())
                + d.remark()
                        .map(r -> (d.role().width() == 0 ? "" : "; ") + sentence(r))
                        .orElse("");
        return "- " + formulas + (words.isEmpty() ? "" : " — " + words);
    }

    @Override
    public String proposition(Item.Proposition p) {
        StringBuilder out = new StringBuilder("**" + p.label() + "**");
        p.title().ifPresent(t -> out.append(" (").append(sentence(t)).append(')'));
        out.append(" `").append(p.name()).append('`');
        String standing = standing(p);
        out.append(standing.isEmpty() ? "" : " · " + standing)
                .append(" · [line ")
                .append(p.place().line());
        out.append("](").append(SourceLink.from(links, p.place().file()));
        out.append("#L").append(p.place().line()).append(")\n");
        hypotheses(p, out);
        p.chains().forEach(c -> chain(c, out));
        p.remarks().forEach(r -> out.append('\n').append(escape(r)).append('\n'));
        return out.toString();
    }

    private static String standing(Item.Proposition p) {
        if (p.kind() == Claim.Kind.MISTAKE) {
            return p.asExpected() ? "✗ false" : "called a mistake, but " + Wording.word(p.verdict());
        }
        String verdict = Wording.mark(p.verdict()) + " " + Wording.word(p.verdict());
        return p.verdict() == Verdict.PROVED && !p.scope().isEmpty() ? verdict + ", " + escape(p.scope()) : verdict;
    }

    private static void hypotheses(Item.Proposition p, StringBuilder out) {
        if (p.hypotheses().isEmpty() && p.induction().isEmpty()) {
            return;
        }
        String given = p.hypotheses().stream().map(f -> "$" + f.latex() + "$").collect(Collectors.joining(", "));
        String how = p.induction()
                .map(t -> (given.isEmpty() ? "By" : "by") + " induction on $" + t.latex() + "$")
                .orElse("");
        out.append('\n').append(p.kind() == Claim.Kind.EXAMPLE ? "With " : given.isEmpty() ? "" : "Given ");
        out.append(given)
                .append(given.isEmpty() || how.isEmpty() ? "" : "; ")
                .append(how)
                .append(":\n");
    }

    private void chain(Chain chain, StringBuilder out) {
        out.append("\n$$\n\\begin{aligned}\n").append(chain.left().latex());
        String end = "";
        for (Chain.Line line : chain.lines()) {
            out.append(end).append(" &").append(line.right().latex());
            end = " \\\\\n";
        }
        out.append("\n\\end{aligned}\n$$\n");
        boolean single = chain.lines().size() == 1;
        for (int i = 0; i < chain.lines().size(); i++) {
            below(chain.lines().get(i), single ? "" : "Line " + (i + 1) + ": ", out);
        }
    }

    private void below(Chain.Line line, String where, StringBuilder out) {
        StringBuilder said = new StringBuilder();
        line.why().ifPresent(w -> said.append("by ").append(sentence(w)).append(". "));
        if (!line.scope().isEmpty()) {
            said.append("For ").append(escape(line.scope())).append(". ");
        }
        line.conditions()
                .forEach(c -> said.append("Holds if ").append(sentence(c)).append(". "));
        line.falsity().ifPresent(f -> said.append(falsity(f)));
        line.reason()
                .ifPresent(r -> said.append("Not proved: ").append(escape(r)).append(". "));
        if (said.length() > 0) {
            String mark = Wording.mark(line.verdict()) + " ";
            out.append("\n- ").append(mark).append(where).append(said.toString().strip());
        }
        details(line, where, out);
    }

    private void details(Chain.Line line, String where, StringBuilder out) {
        if (line.details().isEmpty()) {
            return;
        }
        out.append(unfolded ? "\n<details open>\n<summary>" : "\n<details>\n<summary>");
        out.append(where).append("in smaller steps</summary>\n");
        line.details().forEach(d -> steps(d, out));
        out.append("\n</details>\n");
    }

    /** The reason of each step behind it; what a step rests on, below. */
    private static void steps(Chain chain, StringBuilder out) {
        out.append("\n$$\n\\begin{aligned}\n").append(chain.left().latex());
        String end = "";
        for (Chain.Line line : chain.lines()) {
            out.append(end).append(" &").append(line.right().latex());
            line.why().ifPresent(w -> out.append(" && ").append(reason(w)));
            end = " \\\\\n";
        }
        out.append("\n\\end{aligned}\n$$\n");
        if (chain.lines().stream().anyMatch(l -> !l.details().isEmpty())) {
            out.append("\nwhere\n");
            chain.lines().forEach(l -> l.details().forEach(d -> steps(d, out)));
        }
    }

    private static String reason(Sentence sentence) {
        List<Piece> pieces = new ArrayList<>(sentence.pieces());
        boolean words = pieces.get(0) instanceof Piece.Words;
        pieces.add(0, new Piece.Words("by " + (words ? ((Piece.Words) pieces.remove(0)).text() : "")));
        return pieces.stream()
                .map(p -> p.match(new Piece.Cases<String>() {
                    @Override
                    public String words(Piece.Words w) {
                        return "\\text{" + LatexText.escape(w.text()) + "}";
                    }

                    @Override
                    public String symbols(Piece.Symbols s) {
                        return s.formula().latex();
                    }

                    @Override
                    public String citation(Piece.Citation c) {
                        String label = c.label().map(Label::toString).orElse("[" + c.name() + "]");
                        return "\\text{" + LatexText.escape(label) + "}";
                    }
                }))
                .collect(Collectors.joining());
    }

    private static String falsity(Chain.Falsity f) {
        String point = f.point().stream().map(MarkdownItems::sentence).collect(Collectors.joining(", "));
        StringBuilder out = new StringBuilder("**Why this is false.** ");
        out.append(point.isEmpty() ? "The" : "At " + point + " the").append(" left side is ");
        out.append(sentence(f.left())).append(" and the right side is ").append(sentence(f.right()));
        f.decimals().ifPresent(d -> out.append(" (").append(escape(d)).append(')'));
        out.append(". ");
        f.residual().ifPresent(r -> remark("Left minus right is ", r, out));
        f.trueIf().forEach(c -> remark("It is true if ", c, out));
        f.suggestions().forEach(c -> remark("To repair it: ", c, out));
        return out.toString();
    }

    private static void remark(String words, Sentence sentence, StringBuilder out) {
        out.append(words).append(sentence(sentence)).append(". ");
    }

    private static String sentence(Sentence sentence) {
        return sentence.pieces().stream()
                .map(p -> p.match(new Piece.Cases<String>() {
                    @Override
                    public String words(Piece.Words w) {
                        return escape(w.text());
                    }

                    @Override
                    public String symbols(Piece.Symbols s) {
                        return "$" + s.formula().latex() + "$";
                    }

                    @Override
                    public String citation(Piece.Citation c) {
                        return escape(c.label().map(Label::toString).orElse("[" + c.name() + "]"));
                    }
                }))
                .collect(Collectors.joining());
    }

    /** What Markdown would take for markup is text again behind a backslash. */
    static String escape(String text) {
        return XmlText.plain(text).replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>$&|~])", "\\\\$1");
    }

    @Override
    public String comparison(Item.Comparison i) {
        StringBuilder out = new StringBuilder("| | implementation | output | median | worst | batches |\n");
        out.append("|---|---|---|---:|---:|---:|\n");
        for (ConformanceReport r : i.reports()) {
            for (ConformanceReport.Output o : r.outputs()) {
                List<String> cells = List.of(
                        o.agrees() ? "✓" : "✗",
                        escape(r.conformance().implementation()),
                        "`" + o.port().replace("`", "") + "`",
                        Wording.ulps(o.median()),
                        Wording.ulps(o.worst()),
                        String.valueOf(o.batches()));
                out.append("| ").append(String.join(" | ", cells)).append(" |\n");
            }
        }
        return out.append("\nErrors in units of the last place.\n").toString();
    }
}
