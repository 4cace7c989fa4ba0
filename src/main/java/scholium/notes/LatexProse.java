package scholium.notes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** The prose as LaTeX. */
final class LatexProse extends AbstractVisitor {
    /** LaTeX allows four lists inside one another, and six environments of this kind. */
    private static final int DEEPEST = 3;

    private final LatexItems items = new LatexItems();
    private StringBuilder out = new StringBuilder();
    private int depth;

    String block(Node body) {
        return written(() -> visitChildren(body)).strip() + "\n";
    }

    String inline(Node heading) {
        return written(() -> visitChildren(heading));
    }

    private String written(Runnable writing) {
        StringBuilder outer = out;
        out = new StringBuilder();
        writing.run();
        String text = out.toString();
        out = outer;
        return text;
    }

    private void command(String name, Node node) {
        out.append('\\').append(name).append('{');
        visitChildren(node);
        out.append('}');
    }

    /** Deeper than LaTeX can go, the content stands without its environment. */
    private void environment(String name, Node node) {
        boolean fits = depth < DEEPEST;
        depth++;
        out.append(fits ? "\\begin{" + name + "}\n" : "");
        visitChildren(node);
        out.append(fits ? "\\end{" + name + "}\n\n" : "\n");
        depth--;
    }

    @Override
    public void visit(Heading heading) {
        String[] names = {"section", "section", "subsection", "subsubsection", "paragraph", "paragraph"};
        command(names[heading.getLevel() - 1] + "*", heading);
        out.append("\n\n");
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        out.append("\n\n");
    }

    @Override
    public void visit(Text text) {
        out.append(LatexText.escape(text.getLiteral()));
    }

    @Override
    public void visit(SoftLineBreak line) {
        out.append('\n');
    }

    @Override
    public void visit(HardLineBreak line) {
        out.append("\\newline{}\n");
    }

    @Override
    public void visit(Emphasis emphasis) {
        command("emph", emphasis);
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        command("textbf", emphasis);
    }

    @Override
    public void visit(Code code) {
        out.append(typewriter(code.getLiteral()));
    }

    static String typewriter(String text) {
        return "\\texttt{" + LatexText.escape(text) + "}";
    }

    @Override
    public void visit(Link link) {
        String address = link.getDestination().replaceAll("[^!-~]", "");
        if (address.matches("(?i)(https?|mailto):.*")) {
            out.append("\\href{")
                    .append(address.replaceAll("[\\\\{}^~`\"<>|]", "").replaceAll("([%#&_$])", "\\\\$1"));
            out.append("}{");
            visitChildren(link);
            out.append('}');
        } else {
            visitChildren(link);
        }
    }

    @Override
    public void visit(BulletList list) {
        environment("itemize", list);
    }

    @Override
    public void visit(OrderedList list) {
        environment("enumerate", list);
    }

    @Override
    public void visit(ListItem item) {
        out.append(depth <= DEEPEST ? "\\item{} " : "-- ");
        visitChildren(item);
    }

    @Override
    public void visit(BlockQuote quote) {
        environment("quote", quote);
    }

    @Override
    public void visit(ThematicBreak line) {
        out.append("\\medskip\\hrule\\medskip\n\n");
    }

    @Override
    public void visit(FencedCodeBlock code) {
        listing(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        listing(code.getLiteral());
    }

    private void listing(String code) {
        out.append("\\begin{flushleft}\\small\n");
        code.lines().forEach(l -> {
            String text = typewriter(l.stripLeading());
            out.append("~".repeat(l.length() - l.stripLeading().length())).append(text);
            out.append("\\\\{}\n");
        });
        out.append("\\end{flushleft}\n\n");
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof MathNode math) {
            String sign = math.displayed() ? "" : "$";
            out.append(math.displayed() ? "\\setlength{\\scholiumleft}{0pt}\\[\\scholiumfit{" : sign);
            out.append(math.formula().latex());
            out.append(math.displayed() ? "}\\]" : sign);
        } else if (node instanceof CitationNode cite) {
            out.append("\\hyperref[").append(cite.label().anchor()).append("]{");
            out.append(typewriter(cite.name())).append('}');
        } else {
            visitChildren(node);
        }
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof ItemsBlock derivation) {
            derivation.items().forEach(i -> out.append(items.write(i)).append('\n'));
        } else if (block instanceof TableBlock table) {
            table(table);
        } else {
            visitChildren(block);
        }
    }

    private void table(TableBlock table) {
        List<List<TableCell>> rows = new ArrayList<>();
        table.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableRow) {
                    rows.add(new ArrayList<>());
                } else if (node instanceof TableCell cell) {
                    rows.get(rows.size() - 1).add(cell);
                }
                visitChildren(node);
            }
        });
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        rows.forEach(r -> {
            for (int i = 0; i < Math.min(columns, r.size()); i++) {
                widths[i] = Math.max(
                        widths[i],
                        Math.min(40, Math.max(4, PlainText.of(r.get(i)).length())));
            }
        });
        int all = Arrays.stream(widths).sum();
        out.append("{\\small\\begin{longtable}{@{}");
        for (int w : widths) {
            double share = (0.96 - 0.02 * columns) * w / Math.max(all, 30);
            out.append(String.format(
                    Locale.ROOT, ">{\\raggedright\\arraybackslash}p{%.3f\\linewidth}", Math.max(0.01, share)));
        }
        out.append("@{}}\n\\hline\n");
        for (int r = 0; r < rows.size(); r++) {
            String row = rows.get(r).stream().limit(columns).map(c -> inline(c)).collect(Collectors.joining(" & "));
            out.append(row).append(" \\tabularnewline\n").append(r == 0 ? "\\hline\\endhead\n" : "");
        }
        out.append("\\hline\n\\end{longtable}}\n\n");
    }
}
