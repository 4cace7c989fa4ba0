package scholium.elaborate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import scholium.derivation.Claim;
import scholium.derivation.Obligation;
import scholium.derivation.Step;
import scholium.syntax.Comparator;
import scholium.syntax.DocumentParser;
import scholium.syntax.SourceDocument;
import scholium.syntax.Statement;
import scholium.syntax.Term;
import scholium.text.Source;

/** Lines read aside mean what they would mean in the document. */
class ElaborationTest {
    private static final String NOTES = """
            ~~~derivation
            size m ≥ 1
            index i, j : 1..m
            real x_i, c
            define μ = (1/m) Σ_j x_j
            define d_i = x_i − μ
            loss L(d)
            claim centred: Σ_i d_i = 0
            claim gradient given c > 0: c·∂L/∂x_i = c·(∂L/∂d_i − (1/m) Σ_j ∂L/∂d_j) = ∂L/∂x_i·c
            example two with x = [1, 3]:
              d = [−1, 1]
              μ = 2
            ~~~
            """;

    private static SourceDocument document(String text) {
        return DocumentParser.parse(new Source("notes.md", text));
    }

    /** Without the serials of bound indices, which differ. */
    private static List<String> said(List<Obligation> obligations) {
        return obligations.stream()
                .map(o -> (o.label() + ": " + o.relation() + " in " + o.setting()).replaceAll("#\\d+", "#"))
                .map(t -> t.replaceAll("serial=\\d+", "serial"))
                .toList();
    }

    private static List<Statement.Assertion> assertions(SourceDocument document) {
        return document.statements().stream()
                .filter(s -> s instanceof Statement.Assertion)
                .map(s -> (Statement.Assertion) s)
                .toList();
    }

    private static List<List<Term>> members(Statement.Assertion s) {
        List<List<Term>> members = new ArrayList<>();
        for (Statement.Chain c : s.chains()) {
            List<Term> all = new ArrayList<>(List.of(c.first()));
            c.links().forEach(l -> all.add(l.right()));
            members.add(all);
        }
        return members;
    }

    @Test
    void theLinksOfADocumentReadAsideAreWhatTheyAreInIt() throws IOException {
        int links = 0;
        for (Path file : files()) {
            SourceDocument document = document(Files.readString(file));
            Elaboration elaboration = Elaboration.of(document);
            List<Step> steps = elaboration.derivation().claims().stream()
                    .flatMap(c -> c.steps().stream())
                    .toList();
            int step = 0;
            for (Statement.Assertion s : assertions(document)) {
                List<List<Term>> members = members(s);
                for (int c = 0; c < members.size(); c++) {
                    for (int k = 1; k < members.get(c).size(); k++) {
                        Optional<List<Obligation>> aside = elaboration.link(
                                s,
                                c,
                                k - 1,
                                members.get(c).get(k - 1),
                                members.get(c).get(k));
                        assertThat(aside.map(ElaborationTest::said))
                                .as("%s: %s", file, s)
                                .contains(said(steps.get(step).obligations()));
                        step++;
                        links++;
                    }
                }
            }
        }
        assertThat(links).isGreaterThan(800);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("derivations"))) {
            return files.filter(p -> p.toString().endsWith(".md")).sorted().toList();
        }
    }

    @Test
    void claimsReadAsideAreWhatTheyAreInTheDocument() {
        SourceDocument document = document(NOTES);
        Elaboration elaboration = Elaboration.of(document);
        List<Claim> claims = elaboration.derivation().claims();
        int k = 0;
        for (Statement s : document.statements()) {
            Optional<Claim> aside = s instanceof Statement.Claim c ? elaboration.claim(c) : Optional.empty();
            if (aside.isPresent()) {
                assertThat(said(obligations(aside.get()))).isEqualTo(said(obligations(claims.get(k++))));
            }
        }
        assertThat(k).isEqualTo(2);
    }

    private static List<Obligation> obligations(Claim c) {
        return c.steps().stream().flatMap(s -> s.obligations().stream()).toList();
    }

    private static final Term MU = new Term.Reference("μ", List.of());
    private static final Term UNKNOWN = new Term.Reference("q", List.of());

    private static Statement.Claim claim(SourceDocument document, String name) {
        return document.statements().stream()
                .filter(s -> s instanceof Statement.Claim c && c.name().equals(name))
                .map(s -> (Statement.Claim) s)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatTheDocumentCannotSayIsEmptyAndLeavesNoTrace() {
        SourceDocument document = document(NOTES);
        Elaboration elaboration = Elaboration.of(document);
        String before = elaboration.derivation().toString();
        Statement.Claim centred = claim(document, "centred");
        assertThat(elaboration.link(centred, 0, 0, MU, UNKNOWN)).isEmpty();
        assertThat(elaboration.link(centred, 0, 0, MU, Comparator.LESS, MU)).isPresent();
        assertThat(elaboration.derivation().toString()).isEqualTo(before);
        assertThat(elaboration.derivation().diagnostics()).isEmpty();
    }

    @Test
    void theAnswerDoesNotDependOnWhatWasReadBefore() {
        SourceDocument document = document(NOTES);
        Elaboration fresh = Elaboration.of(document);
        Elaboration used = Elaboration.of(document);
        Statement.Claim centred = claim(document, "centred");
        Statement.Claim gradient = claim(document, "gradient");
        Term left = gradient.chain().first();
        Term right = gradient.chain().links().get(0).right();
        for (int k = 0; k < 20; k++) {
            used.link(centred, 0, 0, MU, UNKNOWN);
            used.link(gradient, 0, 1, right, left);
            used.claim(centred);
        }
        assertThat(used.link(gradient, 0, 0, left, right).toString())
                .isEqualTo(fresh.link(gradient, 0, 0, left, right).toString());
    }

    @Test
    void anotherClaimsHypothesesMayBeRead() {
        SourceDocument document = document(NOTES);
        Elaboration elaboration = Elaboration.of(document);
        Statement.Claim gradient = claim(document, "gradient");
        Statement.Claim weaker = new Statement.Claim(
                gradient.kind(), "weaker", Optional.empty(), List.of(), Optional.empty(), gradient.chain());
        assertThat(elaboration
                        .claim(weaker)
                        .orElseThrow()
                        .steps()
                        .get(0)
                        .obligations()
                        .get(0)
                        .setting()
                        .assumptions())
                .isEmpty();
        assertThat(elaboration
                        .claim(gradient)
                        .orElseThrow()
                        .steps()
                        .get(0)
                        .obligations()
                        .get(0)
                        .setting()
                        .assumptions())
                .hasSize(1);
    }
}
