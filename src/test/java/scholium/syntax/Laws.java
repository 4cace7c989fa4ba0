package scholium.syntax;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every term: its prints are read back as itself, and LaTeX is ASCII. */
final class Laws {
    private Laws() {}

    static void assertReadsBack(Term term, NameTable names) {
        assertThat(Bracketing.of(term)).isEqualTo(term);
        String unicode = UnicodePrinter.print(term);
        assertSame(unicode, term, names);
        String latex = LatexPrinter.print(term, names);
        assertSame(latex, term, names);
        assertThat(latex.chars()).as(latex).allMatch(c -> c < 0x80);
    }

    private static void assertSame(String printed, Term term, NameTable names) {
        TermParser.Result result = TermParser.parse(printed, names);
        assertThat(result.diagnostics()).as(printed).isEmpty();
        assertThat(Sketch.of(result.term().orElseThrow())).as(printed).isEqualTo(Sketch.of(term));
        assertThat(result.term().orElseThrow()).as(printed).isEqualTo(term);
    }
}
