package scholium.notes;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.commonmark.renderer.markdown.MarkdownWriter;

/** Notes as Markdown in which formulas stand between dollar signs, as GitHub, Pandoc and Jupyter read them. */
public final class MarkdownNotes {
    private final String version;
    private final String links;

    /** @param links path from the place of the notes to the folder that source paths are relative to */
    public MarkdownNotes(String version, String links) {
        this.version = version;
        this.links = links;
    }

    public String render(Notes notes) {
        MarkdownItems items = new MarkdownItems(links, notes.isUnfolded());
        MarkdownRenderer renderer = MarkdownRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .nodeRendererFactory(new MarkdownNodeRendererFactory() {
                    @Override
                    public NodeRenderer create(MarkdownNodeRendererContext context) {
                        return new Own(context, items);
                    }

                    @Override
                    public Set<Character> getSpecialCharacters() {
                        return Set.of('$');
                    }
                })
                .build();
        return renderer.render(notes.title()).strip() + "\n\n" + renderer.render(notes.body())
                + "\n---\n\nChecked line by line by Scholium " + version
                + ". ✓ proved · ◐ proved under the condition shown · ≈ supported, not proved · ? undecided · ✗ false\n";
    }

    private static final class Own implements NodeRenderer {
        private final MarkdownWriter out;
        private final MarkdownItems items;

        Own(MarkdownNodeRendererContext context, MarkdownItems items) {
            this.out = context.getWriter();
            this.items = items;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(MathNode.class, CitationNode.class, ItemsBlock.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof MathNode math) {
                String sign = math.displayed() ? "$$" : "$";
                out.raw(sign + math.formula().latex() + sign);
            } else if (node instanceof CitationNode cite) {
                out.raw("`" + cite.name() + "`");
            } else if (node instanceof ItemsBlock block) {
                for (Item item : block.items()) {
                    lines(items.write(item));
                    out.block();
                }
            }
        }

        /** Line by line, so that a list or quote around the block goes on. */
        private void lines(String text) {
            String[] lines = text.strip().split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    out.line();
                }
                out.raw(lines[i]);
            }
        }
    }
}
