package scholium.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import scholium.text.Diagnostic;
import scholium.text.Source;

/** Documents: blocks and prose, statements and their places, recovery from mistakes. */
class DocumentParserTest {
    private static SourceDocument parse(String text) {
        return DocumentParser.parse(new Source("notes.md", text));
    }

    private static SourceDocument block(String statements) {
        return parse("```derivation\n" + statements + "\n```\n");
    }

    private static <T> T only(SourceDocument document, Class<T> kind) {
        assertThat(document.diagnostics()).isEmpty();
        List<T> found = document.statements().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void proseAndBlocksStayInOrder() {
        SourceDocument document = parse("""
                # Title

                ```derivation
                real a
                ```
                more

                ```java
                int x;
                ```
                ~~~ derivation
                claim c: a = a
                ~~~
                end
                """);
        assertThat(document.diagnostics()).isEmpty();
        assertThat(document.parts()).hasSize(5);
        assertThat(document.parts().get(0)).isEqualTo(new SourceDocument.Part.Prose("# Title\n\n"));
        assertThat(document.parts().get(2)).isEqualTo(new SourceDocument.Part.Prose("more\n\n```java\nint x;\n```\n"));
        assertThat(document.parts().get(4)).isEqualTo(new SourceDocument.Part.Prose("end\n"));
        assertThat(document.statements()).hasSize(2);
    }

    @Test
    void declarationsMayStandBehindTheirUse() {
        SourceDocument document = block("claim c: μ = a\ndefine μ = a\nreal a");
        assertThat(document.diagnostics()).isEmpty();
        assertThat(document.names().find("μ")).map(NameTable.Entry::kind).contains(NameTable.Kind.REAL);
    }

    @Test
    void blocksInQuotesAndListsHaveTheirPlaces() {
        SourceDocument document = parse(
                "> ```derivation\n> real x\n> claim a: x = y\n> ```\n\n- item\n\n  ```derivation\n  real z # y\n  ```\n");
        assertThat(document.diagnostics()).hasSize(1);
        Diagnostic undeclared = document.diagnostics().get(0);
        assertThat(undeclared.span().toString()).isEqualTo("notes.md:3:16");
        assertThat(document.names().find("z")).isPresent();
    }

    @Test
    void readsAClaimWithEverything() {
        Statement.Claim claim = only(block("""
                        size m
                        index i : 1..m
                        real x_i, ε
                        claim sum-zero "Sums: to # zero" given ε = 0, m ≥ 2:
                          Σ_i x_i = ε     by the chain rule, see [other], [a, b-2]
                                  ≤ 1     # a comment
                                  < 2"""), Statement.Claim.class);
        assertThat(claim.kind()).isEqualTo(Statement.ClaimKind.CLAIM);
        assertThat(claim.name()).isEqualTo("sum-zero");
        assertThat(claim.title()).contains("Sums: to # zero");
        assertThat(claim.given()).hasSize(2);
        assertThat(claim.chain().links())
                .extracting(Statement.Link::comparator)
                .containsExactly(Comparator.EQUAL, Comparator.LESS_OR_EQUAL, Comparator.LESS);
        assertThat(claim.chain().links().get(0).justification()).contains("the chain rule, see [other], [a, b-2]");
        assertThat(claim.chain().links().get(0).references()).containsExactly("other", "a", "b-2");
        assertThat(claim.chain().links().get(1).justification()).isEmpty();
    }

    @Test
    void readsInductionAndSequences() {
        SourceDocument document = block("""
                real a, α
                index s : 1..n
                size n
                real b_s
                sequence r_t, t ≥ 0: r_0 = a; r_{t+1} = α·r_t + (1 − α)·b_{t+1}
                claim closed by induction on t: r_t = α^t·a + (1 − α) Σ_{s=1}^{t} α^{t−s}·b_s""");
        assertThat(only(document, Statement.Claim.class).induction()).contains("t");
        Statement.Sequence sequence = only(document, Statement.Sequence.class);
        assertThat(sequence.variable()).isEqualTo("t");
        assertThat(sequence.start()).isZero();
        assertThat(Sketch.of(sequence.next())).isEqualTo("(+ (· α r[t]) (· (group (- 1 α)) b[(+ t 1)]))");
    }

    @Test
    void aSequenceIsKnownByItsEquationsAlone() {
        SourceDocument document = block("""
                real a, α
                sequence r_0 = a, r_{t+1} = α·r_t
                sequence G_3 = 1; G_n = G_{n−1} + n""");
        assertThat(document.statements().subList(1, 3))
                .isEqualTo(block("""
                real a, α
                sequence r_t, t ≥ 0: r_0 = a; r_{t+1} = α·r_t
                sequence G_n, n ≥ 3: G_3 = 1; G_{n+1} = G_n + (n + 1)""").statements().subList(1, 3));
    }

    @Test
    void tellsFunctionsFromOperatorsAndNodes() {
        SourceDocument document = block("""
                size m
                index i : 1..m
                real x_i
                define φ(z) = 1/(1 + exp(−z))
                define BN(u)_i = u_i − mean(u)
                define spread(u) = var(u)
                define y_i = φ(x_i)""");
        assertThat(document.diagnostics()).isEmpty();
        assertThat(document.names().find("φ")).map(NameTable.Entry::kind).contains(NameTable.Kind.FUNCTION);
        assertThat(document.names().find("BN")).map(NameTable.Entry::kind).contains(NameTable.Kind.OPERATOR);
        assertThat(document.names().find("spread")).map(NameTable.Entry::kind).contains(NameTable.Kind.OPERATOR);
        assertThat(document.names().find("y")).map(NameTable.Entry::arity).contains(1);
        assertThat(document.statements().get(5)).isInstanceOf(Statement.DefineOperator.class);
    }

    @Test
    void readsBoundsInEveryForm() {
        SourceDocument document = block(
                "size m, n ≥ 2\nreal ε ≥ 0\nreal 0 < α < 1\nreal θ, 0 < θ < 1\nreal a > 0, b ≠ 0\nassume α + θ > 0");
        assertThat(document.diagnostics()).isEmpty();
        assertThat(document.statements().get(0)).isEqualTo(new Statement.Size(List.of("m", "n"), 2));
        Statement.Real theta = (Statement.Real) document.statements().get(3);
        assertThat(theta.names()).containsExactly(new Statement.Declared("θ", List.of()));
        assertThat(theta.bounds()).hasSize(2);
        assertThat(((Statement.Real) document.statements().get(4)).names()).hasSize(2);
    }

    @Test
    void aSizeWithAValueIsToldHowToBeFixed() {
        assertThat(block("size m = 4").diagnostics())
                .extracting(Diagnostic::help)
                .containsExactly(Optional.of("write size m ≥ 1, and in a line of its own: assume m = …"));
        assertThat(block("size m ≥ 1\nassume m = 4").diagnostics()).isEmpty();
    }

    @Test
    void readsLossesFunctionsAndConformance() {
        SourceDocument document = block("""
                real h, c
                loss L(h, c)
                loss C = −h·log c
                function f, g
                function ℓ(u, v)
                conform batch-norm:
                  input x = h, gamma = c
                  output dx = ∂L/∂h""");
        assertThat(document.diagnostics()).isEmpty();
        assertThat(document.statements().get(1))
                .isEqualTo(new Statement.LossOf("L", List.of("h", "c"), Optional.empty()));
        assertThat(document.statements().get(3)).isEqualTo(new Statement.OpaqueFunction(List.of("f", "g"), 1));
        assertThat(document.statements().get(4)).isEqualTo(new Statement.OpaqueFunction(List.of("ℓ"), 2));
        Statement.Conform conform = (Statement.Conform) document.statements().get(5);
        assertThat(conform.implementation()).isEqualTo("batch-norm");
        assertThat(conform.inputs()).extracting(Statement.Binding::port).containsExactly("x", "gamma");
    }

    @Test
    void examplesHaveOneChainALine() {
        Statement.Example example = only(block("""
                        size m
                        index i : 1..m
                        real x_i, γ
                        define μ = mean(x)
                        example ex1 with x = [2, 4], γ = −1:
                          μ = (2 + 4)/2
                            = 3
                          x ≈ [2.0,
                               4.0]
                          γ·x_1 = −2     by hand"""), Statement.Example.class);
        assertThat(example.values()).hasSize(2);
        assertThat(example.chains()).hasSize(3);
        assertThat(example.chains().get(0).links()).hasSize(2);
        assertThat(example.chains().get(2).links().get(0).justification()).contains("hand");
    }

    @Test
    void aBracketKeepsAStatementOpen() {
        Statement.Claim claim = only(block("real a, b\nclaim c: a = (a\n+ b) − b"), Statement.Claim.class);
        assertThat(Sketch.of(claim.chain().links().get(0).right())).isEqualTo("(- (group (+ a b)) b)");
    }

    @Test
    void oneRunShowsAllMistakes() {
        SourceDocument document = block("""
                real x
                real x
                claim a: x = (x
                claim b: x = q
                clam c: x = x
                  = x
                claim d: x = x x/x x
                claim e: x = x""");
        assertThat(document.diagnostics())
                .extracting(d -> d.code().id() + " " + d.span())
                .containsExactly(
                        "E0202 notes.md:4:14", "E0301 notes.md:5:14", "E0204 notes.md:6:1", "E0203 notes.md:8:14");
        assertThat(document.statements()).hasSize(3);
    }

    @Test
    void refusesWhatCouldBeReadInTwoWays() {
        assertThat(block("real a, b > 0").diagnostics())
                .extracting(d -> d.code().id())
                .containsExactly("E0203");
        assertThat(block("real σ_B, σ²_B\nclaim c: σ_B² = σ_B²").diagnostics())
                .extracting(d -> d.code().id())
                .containsExactly("E0203");
        assertThat(block("real a, b, ab\nclaim c: ab = 1").diagnostics()).isEmpty();
        assertThat(block("real a, b, ab, ba\nclaim c: aba = 1").diagnostics())
                .extracting(d -> d.code().id())
                .containsExactly("E0203");
        assertThat(block("real d, x, y\nclaim c: dy/dx = 1").diagnostics())
                .extracting(d -> d.code().id())
                .containsExactly("E0203");
    }

    @Test
    void aLabelIsNoIndexOfASum() {
        assertThat(block("real α_s\nsize n\nclaim c: Σ_{s=1}^{n} α_s = n·α_s").diagnostics())
                .extracting(d -> d.code().id())
                .containsExactly("E0203");
        assertThat(block("real α_s, α_r\nclaim c: α_s + α_r = α_r + α_s").diagnostics())
                .isEmpty();
    }

    @Test
    void declaredNamesWin() {
        assertThat(only(block("real e, π\nclaim c: e^2 = π"), Statement.Claim.class)
                        .chain()
                        .first())
                .isEqualTo(new Term.Power(new Term.Reference("e", List.of()), new Term.Decimal("2")));
        assertThat(Sketch.of(only(block("real dx, dy\nclaim c: dy/dx = 1"), Statement.Claim.class)
                        .chain()
                        .first()))
                .isEqualTo("(/ dy dx)");
        assertThat(Sketch.of(only(block("real mean, a\nclaim c: mean(a) = 1"), Statement.Claim.class)
                        .chain()
                        .first()))
                .isEqualTo("(_ mean (group a))");
    }

    @Test
    void aLineBreakIsNoProduct() {
        SourceDocument document = block("real a, b\nclaim c: a = b\n  a");
        assertThat(document.diagnostics())
                .extracting(d -> d.code().id() + " " + d.span())
                .containsExactly("E0201 notes.md:4:3");
    }

    @Test
    void latexNamesAreShownInUnicode() {
        SourceDocument document = block("real \\hat{x}, \\sigma_B^2, \\bar{\\alpha}_{t-1}, \\mathrm{Att}");
        assertThat(document.diagnostics()).isEmpty();
        assertThat(document.names().entries())
                .extracting(NameTable.Entry::name)
                .containsExactly("x̂", "σ_B²", "ᾱ_{t-1}", "Att");
    }

    @Test
    void everyNodeHasItsPlace() {
        SourceDocument document = block("real a, b\nclaim c: a + b·a = b");
        Statement.Claim claim = only(document, Statement.Claim.class);
        Positions positions = document.positions();
        assertThat(positions.of(claim).text()).isEqualTo("claim c: a + b·a = b");
        assertThat(positions.of(claim.chain()).text()).isEqualTo("a + b·a = b");
        assertThat(positions.of(claim.chain().links().get(0)).text()).isEqualTo("= b");
        assertThat(positions.of(((Term.Binary) claim.chain().first()).right()).text())
                .isEqualTo("b·a");
    }

    @Test
    void carriageReturnsCountAsLineEnds() {
        SourceDocument document = parse("```derivation\r\nreal x\r\nclaim a:\r\n  x = x\r\n    = q\r\n```\r\n");
        assertThat(document.diagnostics())
                .extracting(d -> d.code().id() + " " + d.span())
                .containsExactly("E0301 notes.md:5:7");
    }
}
