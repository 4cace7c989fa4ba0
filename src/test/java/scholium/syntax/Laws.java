package scholium.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What holds for every term: its prints are read back as itself, and LaTeX is ASCII. */
final class Laws {
    private Laws() {}

    static void assertReadsBack(Term term, NameTable names) {
        assertReadsBack(term, names, List.of());
    }

    static void assertReadsBack(Term term, NameTable names, List<NameTable.Entry> locals) {
        assertThat(Bracketing.of(term)).isEqualTo(term);
        String unicode = UnicodePrinter.print(term);
        assertSame(unicode, term, names, locals);
        String latex = LatexPrinter.print(term, names);
        assertSame(latex, term, names, locals);
        assertThat(latex.chars()).as(latex).allMatch(c -> c < 0x80);
    }

    private static void assertSame(String printed, Term term, NameTable names, List<NameTable.Entry> locals) {
        TermParser.Result result = TermParser.parse(printed, names, locals);
        assertThat(result.diagnostics()).as(printed).isEmpty();
        assertThat(Sketch.of(result.term().orElseThrow())).as(printed).isEqualTo(Sketch.of(term));
        assertThat(result.term().orElseThrow()).as(printed).isEqualTo(term);
    }
}
