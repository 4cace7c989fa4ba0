package scholium.notes;

import java.util.List;
import java.util.stream.Collectors;
import scholium.derivation.Claim;
import scholium.report.Wording;
import scholium.verify.ConformanceReport;
import scholium.verify.Verdict;

/** Definitions, claims and comparisons as LaTeX. */
final class LatexItems implements Item.Cases<String> {
    private static final int LONG = 30;

    String write(Item item) {
        return item.match(this);
    }

    @Override
    public String setting(Item.Setting i) {
        return i.declarations().stream().map(LatexItems::row).collect(Collectors.joining("", "", "\\par\n"));
    }

    private static String row(Item.Declaration d) {
        int width = d.formulas().stream().mapToInt(Formula::width).sum();
        String formulas = d.formulas().stream().map(Formula::latex).collect(Collectors.joining(" \\qquad "));
        String words = sentence(d.role())
                + d.remark()
                        .map(r -> (d.role().width() == 0 ? "" : "; ") + sentence(r))
                        .orElse("");
        return (width > LONG ? "\\scholiumdefined{" : "\\scholiumdeclared{") + formulas + "}{" + words + "}\n";
    }

    @Override
    public String proposition(Item.Proposition p) {
        String environment = "scholium" + p.kind().word();
        StringBuilder out = new StringBuilder("\\begin{" + environment + "}");
        p.title().ifPresent(t -> out.append("[{").append(sentence(t)).append("}]"));
        out.append("\\label{").append(p.label().anchor()).append("}");
        out.append("\\hfill\\scholiumfact{").append(LatexProse.typewriter(p.name()));
        String standing = standing(p);
        out.append(standing.isEmpty() ? "" : "\\quad " + standing).append("}\\par\n");
        hypotheses(p, out);
        p.chains().forEach(c -> out.append(LatexChain.of(c)));
        p.remarks().forEach(r -> out.append(LatexText.escape(r)).append("\\par\n"));
        return out.append("\\end{" + environment + "}\n").toString();
    }

    private static String standing(Item.Proposition p) {
        boolean mistake = p.kind() == Claim.Kind.MISTAKE;
        if (mistake) {
            return p.asExpected() ? "false" : "called a mistake, but " + Wording.word(p.verdict());
        }
        return p.verdict() == Verdict.PROVED
                ? LatexText.escape(p.scope())
                : "\\textbf{" + Wording.word(p.verdict()) + "}";
    }

    private static void hypotheses(Item.Proposition p, StringBuilder out) {
        if (!p.hypotheses().isEmpty()) {
            out.append(p.kind() == Claim.Kind.EXAMPLE ? "With " : "Given ");
            out.append(p.hypotheses().stream().map(f -> "$" + f.latex() + "$").collect(Collectors.joining(", ")));
            out.append(p.induction().isPresent() ? "; by" : ":\n");
        } else if (p.induction().isPresent()) {
            out.append("By");
        }
        p.induction().ifPresent(t -> out.append(" induction on $" + t.latex() + "$:\n"));
    }

    static String sentence(Sentence sentence) {
        return sentence.pieces().stream()
                .map(p -> p.match(new Piece.Cases<String>() {
                    @Override
                    public String words(Piece.Words w) {
                        return LatexText.escape(w.text());
                    }

                    @Override
                    public String symbols(Piece.Symbols s) {
                        return "$" + s.formula().latex() + "$";
                    }

                    @Override
                    public String citation(Piece.Citation c) {
                        return c.label()
                                .map(l -> l.word() + "~\\ref{" + l.anchor() + "}")
                                .orElse(LatexText.escape("[" + c.name() + "]"));
                    }
                }))
                .collect(Collectors.joining());
    }

    @Override
    public String comparison(Item.Comparison i) {
        StringBuilder out = new StringBuilder("\\begin{center}\\small\\begin{tabular}{@{}cllrrr@{}}\n");
        out.append("& implementation & output & median & worst & batches \\\\ \\hline\n");
        for (ConformanceReport r : i.reports()) {
            for (ConformanceReport.Output o : r.outputs()) {
                List<String> cells = List.of(
                        o.agrees() ? "$\\checkmark$" : "$\\times$",
                        LatexText.escape(r.conformance().implementation()),
                        LatexProse.typewriter(o.port()),
                        LatexText.escape(Wording.ulps(o.median())),
                        LatexText.escape(Wording.ulps(o.worst())),
                        String.valueOf(o.batches()));
                out.append(String.join(" & ", cells)).append(" \\\\\n");
            }
        }
        return out.append("\\multicolumn{6}{@{}l}{\\itshape Errors in units of the last place.}\n")
                .append("\\end{tabular}\\end{center}\n")
                .toString();
    }
}
