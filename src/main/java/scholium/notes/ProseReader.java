package scholium.notes;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import scholium.report.MathMl;
import scholium.report.XmlText;
import scholium.syntax.SourceDocument;

/**
 * Markdown as a tree in which derivation blocks are items, formulas are formulas, and nothing is left that could run or
 * fetch anything: raw HTML is shown as text, comments are dropped, images become links.
 */
final class ProseReader {
    private static final int NESTING = 100;

    private final Typesetter typesetter;
    private final SentenceReader sentences;
    private final Map<String, Label> labels;

    ProseReader(Typesetter typesetter, SentenceReader sentences, Map<String, Label> labels) {
        this.typesetter = typesetter;
        this.sentences = sentences;
        this.labels = labels;
    }

    /** @param blocks the items of each derivation block in document order */
    Node read(String text, List<List<Item>> blocks) {
        String markdown = XmlText.plain(text);
        Node tree = parser(true).parse(markdown);
        if (derivations(tree).size() != blocks.size()) {
            tree = parser(false).parse(markdown);
        }
        List<FencedCodeBlock> fences = derivations(tree);
        if (fences.size() != blocks.size()) {
            throw new IllegalStateException(
                    "the prose holds " + fences.size() + " derivation blocks, the document " + blocks.size());
        }
        Iterator<List<Item>> items = blocks.iterator();
        fences.forEach(f -> replace(f, List.of(new ItemsBlock(items.next()))));
        tree.accept(new Cleaning());
        return tree;
    }

    private static Parser parser(boolean displays) {
        Parser.Builder builder = Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .maxOpenBlockParsers(NESTING)
                .maxInlineNesting(NESTING)
                .customInlineContentParserFactory(DollarParsers.inline());
        return (displays ? builder.customBlockParserFactory(DollarParsers.block()) : builder).build();
    }

    private static List<FencedCodeBlock> derivations(Node tree) {
        List<FencedCodeBlock> found = new ArrayList<>();
        tree.accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock block) {
                if (SourceDocument.isDerivation(block.getInfo())) {
                    found.add(block);
                }
            }
        });
        return found;
    }

    private static void replace(Node old, List<? extends Node> with) {
        with.forEach(old::insertBefore);
        old.unlink();
    }

    private static Node paragraph(String text) {
        Paragraph paragraph = new Paragraph();
        paragraph.appendChild(new Text(text));
        return paragraph;
    }

    private Optional<Formula> formula(String tex) {
        Optional<Formula> read = typesetter.read(tex);
        return read.isPresent() ? read : TexReader.ascii(tex).map(ascii -> foreign(tex, ascii));
    }

    /** A formula that is not in the document's notation; readers without a script may have to read its source. */
    private static Formula foreign(String tex, String ascii) {
        String source = "<mtext>" + XmlText.escape(tex) + "</mtext>";
        return MathMl.of(ascii).map(m -> Formula.of(ascii, m, tex)).orElseGet(() -> new Formula(ascii, source, tex));
    }

    private List<Node> pieces(String text) {
        List<Node> nodes = new ArrayList<>();
        for (Piece p : sentences.sentence(text).pieces()) {
            nodes.add(p.match(new Piece.Cases<Node>() {
                @Override
                public Node words(Piece.Words w) {
                    return new Text(w.text());
                }

                @Override
                public Node symbols(Piece.Symbols s) {
                    return new MathNode(s.formula(), false);
                }

                @Override
                public Node citation(Piece.Citation c) {
                    return new Text(c.name());
                }
            }));
        }
        return nodes;
    }

    /** Visits every node once; a node is replaced after its children have been seen. */
    private final class Cleaning extends AbstractVisitor {
        @Override
        protected void visitChildren(Node parent) {
            Node child = parent.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                child.accept(this);
                child = next;
            }
        }

        @Override
        public void visit(Text text) {
            replace(text, pieces(text.getLiteral()));
        }

        @Override
        public void visit(Code code) {
            Label label = labels.get(code.getLiteral());
            if (label != null) {
                replace(code, List.of(new CitationNode(code.getLiteral(), label)));
            }
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof DollarNode dollar) {
                String sign = dollar.displayed() ? "$$" : "$";
                Node math = formula(dollar.tex())
                        .map(f -> (Node) new MathNode(f, dollar.displayed()))
                        .orElseGet(() -> new Code(sign + dollar.tex() + sign));
                replace(node, List.of(math));
            } else {
                visitChildren(node);
            }
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof DollarBlock dollar) {
                Paragraph paragraph = new Paragraph();
                Optional<Formula> formula = dollar.closed() ? formula(dollar.tex()) : Optional.empty();
                paragraph.appendChild(
                        formula.map(f -> (Node) new MathNode(f, true)).orElseGet(() -> new Code(dollar.text())));
                replace(block, List.of(paragraph));
            } else {
                visitChildren(block);
            }
        }

        @Override
        public void visit(HtmlInline html) {
            replace(html, isComment(html.getLiteral()) ? List.of() : List.of(new Text(html.getLiteral())));
        }

        @Override
        public void visit(HtmlBlock html) {
            replace(html, isComment(html.getLiteral()) ? List.of() : List.of(paragraph(html.getLiteral())));
        }

        private static boolean isComment(String html) {
            String text = html.strip();
            return text.startsWith("<!--") && text.indexOf("-->") == text.length() - 3;
        }

        @Override
        public void visit(LinkReferenceDefinition definition) {
            definition.unlink();
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            Optional<String> safe = Links.safe(link.getDestination());
            if (safe.isPresent()) {
                link.setDestination(safe.get());
            } else {
                unwrap(link);
            }
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            image.prependChild(new Text("image: "));
            Optional<String> safe = Links.safe(image.getDestination());
            if (safe.isEmpty()) {
                unwrap(image);
                return;
            }
            Link link = new Link(safe.get(), image.getTitle());
            children(image).forEach(link::appendChild);
            replace(image, List.of(link));
        }

        private static void unwrap(Node node) {
            replace(node, children(node));
        }
    }

    private static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node c = node.getFirstChild(); c != null; c = c.getNext()) {
            children.add(c);
        }
        return children;
    }
}
