package scholium.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scholium.syntax.SourceDocument;
import scholium.syntax.Statement;
import scholium.text.Source;
import scholium.text.Span;
import scholium.verify.ConformanceReport;
import scholium.verify.DocumentResult;

/** Derivation blocks as items of the notes. */
final class Composition {
    private final SourceDocument document;
    private final DocumentResult result;
    private final SentenceReader sentences;
    private final SettingReader settings;
    private final PropositionReader propositions;

    Composition(
            SourceDocument document,
            DocumentResult result,
            Typesetter typesetter,
            SentenceReader sentences,
            Map<String, Label> labels,
            Explainer explainer) {
        this.document = document;
        this.result = result;
        this.sentences = sentences;
        this.settings = new SettingReader(typesetter, sentences);
        this.propositions = new PropositionReader(typesetter, sentences, labels, result, explainer);
    }

    List<Item> items(SourceDocument.Part.Block block) {
        List<Item> items = new ArrayList<>();
        List<Item.Declaration> open = new ArrayList<>();
        for (Statement s : block.statements()) {
            Optional<Item.Declaration> declaration = s.match(settings);
            if (declaration.isPresent()) {
                Item.Declaration d = declaration.get();
                open.add(new Item.Declaration(d.formulas(), d.role(), comment(s).map(sentences::sentence)));
                continue;
            }
            close(open, items);
            if (s instanceof Statement.Claim c) {
                items.add(propositions.claim(c));
            } else if (s instanceof Statement.Example x) {
                items.add(propositions.example(x));
            } else if (s instanceof Statement.Conform c) {
                items.add(comparison(c));
            }
        }
        close(open, items);
        return items;
    }

    private static void close(List<Item.Declaration> open, List<Item> items) {
        if (!open.isEmpty()) {
            items.add(new Item.Setting(open));
            open.clear();
        }
    }

    private Item.Comparison comparison(Statement.Conform c) {
        Span span = document.positions().of(c);
        List<ConformanceReport> reports = result.conformances().stream()
                .filter(r -> r.conformance().span().start() >= span.start()
                        && r.conformance().span().start() < Math.max(span.end(), span.start() + 1))
                .toList();
        return new Item.Comparison(reports);
    }

    /** The author's comments behind a declaration, on its own lines. */
    private Optional<String> comment(Statement s) {
        Span span = document.positions().of(s);
        Source source = span.source();
        int first = span.position().line();
        int last = source.position(Math.max(span.start(), span.end() - 1)).line();
        List<String> comments = new ArrayList<>();
        for (int n = first; n <= last; n++) {
            String line = source.line(n);
            int hash = line.indexOf('#');
            if (hash > 0 && !line.substring(0, hash).isBlank()) {
                comments.add(line.substring(hash + 1).strip());
            }
        }
        String all = String.join(" ", comments);
        return all.isBlank() ? Optional.empty() : Optional.of(all);
    }
}
