package scholium.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import scholium.text.Source;

/** Lines as published notes write them, in Unicode and in LaTeX, with the declarations they need. */
class RealLinesTest {
    /** A subject, its declarations and its lines. */
    record Notes(String subject, List<String> declarations, List<String> lines) {
        @Override
        public String toString() {
            return subject;
        }
    }

    static List<Notes> notes() {
        List<Notes> all = new ArrayList<>();
        boolean declaring = false;
        for (String line : Fixtures.lines("real-lines.txt")) {
            if (line.startsWith("=== ")) {
                all.add(new Notes(line.substring(4), new ArrayList<>(), new ArrayList<>()));
                declaring = true;
            } else if (line.equals("---")) {
                declaring = false;
            } else if (!line.isBlank()) {
                Notes notes = all.get(all.size() - 1);
                (declaring ? notes.declarations() : notes.lines()).add(line);
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("notes")
    void areReadAndReadBack(Notes notes) {
        StringBuilder text = new StringBuilder("```derivation\n");
        notes.declarations().forEach(d -> text.append(d).append('\n'));
        for (int i = 0; i < notes.lines().size(); i++) {
            text.append("claim line-")
                    .append(i)
                    .append(": ")
                    .append(notes.lines().get(i))
                    .append('\n');
        }
        SourceDocument document = DocumentParser.parse(new Source(notes.subject(), text + "```\n"));
        assertThat(document.diagnostics()).isEmpty();
        List<Statement.Claim> claims = document.statements().stream()
                .filter(Statement.Claim.class::isInstance)
                .map(Statement.Claim.class::cast)
                .toList();
        assertThat(claims).hasSameSizeAs(notes.lines());
        for (Statement.Claim claim : claims) {
            Laws.assertReadsBack(claim.chain().first(), document.names());
            claim.chain().links().forEach(l -> Laws.assertReadsBack(l.right(), document.names()));
        }
    }
}
