package scholium.syntax;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import scholium.text.Diagnostic;
import scholium.text.Source;

/**
 * A parsed derivation document.
 *
 * @param parts prose and derivation blocks in document order
 * @param positions where every statement, claim link, term and declared name stands
 * @param diagnostics everything wrong with the text so far
 */
public record SourceDocument(
        Source source, List<Part> parts, NameTable names, Positions positions, List<Diagnostic> diagnostics) {
    public SourceDocument {
        parts = List.copyOf(parts);
        diagnostics = List.copyOf(diagnostics);
    }

    /** All statements in document order. */
    public List<Statement> statements() {
        return parts.stream()
                .filter(p -> p instanceof Part.Block)
                .flatMap(p -> ((Part.Block) p).statements().stream())
                .toList();
    }

    /** A document of other statements, made of those of this one, with its names and without its diagnostics. */
    public SourceDocument with(List<Statement> statements) {
        return new SourceDocument(source, List.of(new Part.Block(statements)), names, positions, List.of());
    }

    /** Whether a fenced block with this info string is a derivation block. */
    public static boolean isDerivation(@Nullable String info) {
        return info != null
                && info.strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT).equals("derivation");
    }

    /** A stretch of the document. */
    public sealed interface Part {
        /** Markdown that is not a derivation block. */
        record Prose(String markdown) implements Part {}

        /** A fenced derivation block. */
        record Block(List<Statement> statements) implements Part {
            public Block {
                statements = List.copyOf(statements);
            }
        }
    }
}
