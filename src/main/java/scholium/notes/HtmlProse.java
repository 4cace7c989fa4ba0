package scholium.notes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;
import scholium.report.XmlText;

/** The prose as HTML, by commonmark, with our own nodes in it. */
final class HtmlProse {
    private final HtmlRenderer renderer;

    HtmlProse(HtmlItems items, Headings headings) {
        this.renderer = HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .escapeHtml(true)
                .percentEncodeUrls(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Heading h && tag.startsWith("h")) {
                        attributes.put("id", headings.anchor(h));
                    } else if (node instanceof Link) {
                        attributes.put("rel", "noopener noreferrer");
                    }
                })
                .nodeRendererFactory(context -> new Own(context, items))
                .build();
    }

    String block(Node body) {
        return renderer.render(body);
    }

    /** What stands in a heading. */
    String inline(Node heading) {
        StringBuilder out = new StringBuilder();
        for (Node n = heading.getFirstChild(); n != null; n = n.getNext()) {
            out.append(renderer.render(n));
        }
        return out.toString();
    }

    /** The same where a link may not stand: inside a link. */
    String words(Node heading) {
        return XmlText.escape(PlainText.of(heading));
    }

    private static final class Own implements NodeRenderer {
        private final HtmlNodeRendererContext context;
        private final HtmlItems items;

        Own(HtmlNodeRendererContext context, HtmlItems items) {
            this.context = context;
            this.items = items;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(MathNode.class, CitationNode.class, ItemsBlock.class);
        }

        @Override
        public void render(Node node) {
            HtmlWriter out = context.getWriter();
            if (node instanceof MathNode math) {
                out.raw(HtmlFormula.of(math.formula(), math.displayed() ? "f dd" : "f"));
            } else if (node instanceof CitationNode cite) {
                out.tag("a", Map.of("href", "#" + cite.label().anchor()));
                out.tag("code");
                out.text(cite.name());
                out.tag("/code");
                out.tag("/a");
            } else if (node instanceof ItemsBlock block) {
                out.line();
                block.items().forEach(i -> out.raw(items.write(i)));
                out.line();
            }
        }
    }
}
