package scholium.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import scholium.text.Source;

/** parse(print(t)) = t, for generated terms and for everything in the derivations. */
class PrinterLawTest {
    @Test
    void generatedTermsReadBack() {
        for (long seed = 1; seed <= 4; seed++) {
            TermGenerator generator = new TermGenerator(seed);
            for (int i = 0; i < 1_000; i++) {
                Laws.assertReadsBack(generator.term(1 + i % 5), Names.BATCH);
            }
        }
    }

    @Test
    void generatorReachesEveryKindOfTerm() {
        TermGenerator generator = new TermGenerator(7);
        List<String> kinds = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            kinds.add(generator.term(i % 2).getClass().getSimpleName());
        }
        assertThat(kinds)
                .contains(
                        "Negation",
                        "Binary",
                        "Group",
                        "Power",
                        "Root",
                        "Absolute",
                        "Call",
                        "Big",
                        "Delta",
                        "Derivative",
                        "Evaluated",
                        "Listing",
                        "Reference",
                        "Decimal");
    }

    @Test
    void termsMadeElsewhereGetTheBracketsTheyNeed() {
        Term a = new Term.Reference("a", List.of());
        Term b = new Term.Reference("b", List.of());
        Term sum = new Term.Binary(Term.Operator.ADD, a, b);
        assertThat(UnicodePrinter.print(new Term.Binary(Term.Operator.DOT, sum, a)))
                .isEqualTo("(a + b)·a");
        assertThat(UnicodePrinter.print(new Term.Binary(Term.Operator.SUBTRACT, a, sum)))
                .isEqualTo("a − (a + b)");
        assertThat(UnicodePrinter.print(new Term.Power(new Term.Negation(a, false), new Term.Decimal("2"))))
                .isEqualTo("(−a)²");
        assertThat(UnicodePrinter.print(
                        new Term.Binary(Term.Operator.JUXTAPOSED, new Term.Binary(Term.Operator.SLASH, a, b), a)))
                .isEqualTo("(a/b) a");
    }

    @Test
    void everyFormulaOfTheDerivationsReadsBack() throws IOException {
        int terms = 0;
        try (Stream<Path> files = Files.walk(Path.of("derivations"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
                SourceDocument document = DocumentParser.parse(new Source(file.toString(), Files.readString(file)));
                for (Statement statement : document.statements()) {
                    Formulas formulas = Formulas.of(statement);
                    for (Term term : formulas.terms()) {
                        Laws.assertReadsBack(term, document.names(), formulas.locals());
                        terms++;
                    }
                }
            }
        }
        assertThat(terms).isGreaterThan(2_000);
    }
}
