package scholium.notes;

import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a heading or sentence, formulas in the notation. */
final class PlainText {
    private PlainText() {}

    static String of(Node node) {
        StringBuilder out = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                out.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                out.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak line) {
                out.append(' ');
            }

            @Override
            public void visit(CustomNode custom) {
                if (custom instanceof MathNode math) {
                    out.append(math.formula().unicode());
                } else if (custom instanceof CitationNode cite) {
                    out.append(cite.name());
                } else {
                    visitChildren(custom);
                }
            }
        });
        return out.toString();
    }

    static String of(Sentence sentence) {
        return sentence.pieces().stream()
                .map(p -> p.match(new Piece.Cases<String>() {
                    @Override
                    public String words(Piece.Words w) {
                        return w.text();
                    }

                    @Override
                    public String symbols(Piece.Symbols s) {
                        return s.formula().unicode();
                    }

                    @Override
                    public String citation(Piece.Citation c) {
                        return c.label().map(Label::toString).orElse("[" + c.name() + "]");
                    }
                }))
                .collect(Collectors.joining());
    }
}
