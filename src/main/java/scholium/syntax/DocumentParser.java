package scholium.syntax;

import java.util.ArrayList;
import java.util.List;
import scholium.text.Diagnostic;
import scholium.text.DiagnosticCode;
import scholium.text.Diagnostics;
import scholium.text.Source;

/**
 * Reads derivation documents. A mistake ends the statement it stands in and nothing else, so that one run shows all of
 * them; a statement with a mistake is left out of the result.
 */
public final class DocumentParser {
    /** Larger sources are refused. */
    public static final int MAX_LENGTH = 8_000_000;

    /** More mistakes than these are not looked for. */
    static final int MAX_PROBLEMS = 200;

    private final List<Diagnostic> problems = new ArrayList<>();

    private DocumentParser() {}

    /** Never throws for anything a source can hold. */
    public static SourceDocument parse(Source source) {
        return new DocumentParser().read(source);
    }

    private SourceDocument read(Source source) {
        if (source.text().length() > MAX_LENGTH) {
            problems.add(Diagnostic.error(
                    DiagnosticCode.TOO_LARGE,
                    source.span(0, 0),
                    "a document of " + source.text().length() + " characters",
                    "split it: at most " + MAX_LENGTH + " characters are read"));
            return document(source, List.of(), new NameTable(), new Positions());
        }
        List<Fence> fences = FenceFinder.find(source);
        reportFences(source, fences);
        String masked = Masking.masked(source.text(), fences);
        List<List<RawStatement>> blocks = new ArrayList<>();
        List<RawStatement> all = new ArrayList<>();
        for (Fence fence : fences) {
            List<RawStatement> statements = BlockReader.statements(source, masked, fence, problems);
            blocks.add(statements);
            all.addAll(statements);
        }
        DeclarationScanner scanner = new DeclarationScanner(source, masked);
        NameTable names = scanner.scan(all);
        Positions positions = new Positions();
        StatementReader reader =
                new StatementReader(source, masked, new Scope(names), scanner.isIndex(), positions, problems);
        List<SourceDocument.Part> parts = new ArrayList<>();
        int prose = 0;
        for (int i = 0; i < fences.size(); i++) {
            addProse(parts, source, prose, fences.get(i).start());
            parts.add(new SourceDocument.Part.Block(statements(reader, blocks.get(i))));
            prose = fences.get(i).end();
        }
        addProse(parts, source, prose, source.text().length());
        return document(source, parts, names, positions);
    }

    private List<Statement> statements(StatementReader reader, List<RawStatement> block) {
        List<Statement> statements = new ArrayList<>();
        for (RawStatement raw : block) {
            if (problems.size() < MAX_PROBLEMS) {
                statements.addAll(reader.read(raw));
            }
        }
        return statements;
    }

    private static void addProse(List<SourceDocument.Part> parts, Source source, int start, int end) {
        if (start < end) {
            parts.add(new SourceDocument.Part.Prose(source.text().substring(start, end)));
        }
    }

    private void reportFences(Source source, List<Fence> fences) {
        if (fences.isEmpty()) {
            problems.add(Diagnostic.error(
                    DiagnosticCode.EMPTY_DOCUMENT,
                    source.span(0, 0),
                    "the document holds no derivation block",
                    "put formal content between ```derivation and ```"));
        }
        for (Fence fence : fences) {
            if (!fence.closed()) {
                int line = source.position(fence.start()).line();
                problems.add(Diagnostic.error(
                        DiagnosticCode.UNCLOSED_BLOCK,
                        source.span(
                                fence.start(), fence.start() + source.line(line).length()),
                        "this block is opened and never closed",
                        "close it with a line ```"));
            }
        }
    }

    private SourceDocument document(
            Source source, List<SourceDocument.Part> parts, NameTable names, Positions positions) {
        Diagnostics diagnostics = new Diagnostics();
        problems.stream().limit(MAX_PROBLEMS).forEach(diagnostics::add);
        if (problems.size() >= MAX_PROBLEMS) {
            diagnostics.add(Diagnostic.error(
                    DiagnosticCode.TOO_LARGE,
                    source.span(source.text().length(), source.text().length()),
                    "more than " + MAX_PROBLEMS + " mistakes; the rest of the document is not read",
                    "correct these first"));
        }
        return new SourceDocument(source, parts, names, positions, diagnostics.inOrder());
    }
}
