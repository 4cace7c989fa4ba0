package scholium.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import scholium.syntax.SourceDocument;
import scholium.verify.DocumentResult;

/**
 * A checked document, ready to be written: prose and items in document order. The author's text is on one side of each
 * item, the verdict on the other.
 */
public final class Notes {
    private final Node title;
    private final Node body;
    private final DocumentResult result;
    private final boolean unfolded;

    private Notes(Node title, Node body, DocumentResult result, boolean unfolded) {
        this.unfolded = unfolded;
        this.title = title;
        this.body = body;
        this.result = result;
    }

    /**
     * Lays a document out.
     *
     * @param result the verdicts on this very document, without errors in it
     * @param progress told after each block how many claims have been typeset
     * @throws IllegalStateException if a formula does not read back as what was checked, which is a defect of ours
     */
    public static Notes of(SourceDocument document, DocumentResult result, IntConsumer progress) {
        return of(document, result, Explainer.NONE, progress);
    }

    /**
     * Lays a document out, its lines with smaller steps beneath them.
     *
     * @param explainer asked for each line of a claim, in order
     * @throws IllegalStateException if a formula does not read back as what was checked, which is a defect of ours
     */
    public static Notes of(SourceDocument document, DocumentResult result, Explainer explainer, IntConsumer progress) {
        if (result.isIllFormed()) {
            throw new IllegalArgumentException("a document with errors in it has no notes");
        }
        Map<String, Label> labels = Labels.of(document.statements());
        Typesetter typesetter = new Typesetter(document.names());
        SentenceReader sentences = new SentenceReader(typesetter, labels);
        Composition composition = new Composition(document, result, typesetter, sentences, labels, explainer);
        List<List<Item>> blocks = new ArrayList<>();
        int claims = 0;
        for (SourceDocument.Part part : document.parts()) {
            if (part instanceof SourceDocument.Part.Block block) {
                List<Item> items = composition.items(block);
                blocks.add(items);
                claims += (int) items.stream()
                        .filter(i -> i instanceof Item.Proposition)
                        .count();
                progress.accept(claims);
            }
        }
        Node body = new ProseReader(typesetter, sentences, labels)
                .read(document.source().text(), blocks);
        return new Notes(title(body, document.source().name()), body, result, false);
    }

    /** The first heading of the first level is the title, and is taken out of the text. */
    private static Node title(Node body, String file) {
        for (Node n = body.getFirstChild(); n != null; n = n.getNext()) {
            if (n instanceof Heading h && h.getLevel() == 1) {
                h.unlink();
                return h;
            }
        }
        Heading heading = new Heading();
        heading.setLevel(1);
        heading.appendChild(new Text(file));
        return heading;
    }

    /** A heading whose children are the title. */
    Node title() {
        return title;
    }

    Node body() {
        return body;
    }

    /** The same with all smaller steps shown. */
    public Notes unfolded() {
        return new Notes(title, body, result, true);
    }

    boolean isUnfolded() {
        return unfolded;
    }

    DocumentResult result() {
        return result;
    }
}
