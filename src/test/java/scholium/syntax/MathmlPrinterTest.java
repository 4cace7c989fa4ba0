package scholium.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** MathML is well formed for every term, and sets names, fractions and sums as they are read. */
class MathmlPrinterTest {
    private static String print(String formula) {
        String math = MathmlPrinter.print(
                TermParser.parse(formula, Names.BATCH).term().orElseThrow(), Names.BATCH);
        String opening = "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mrow>";
        assertThat(math).startsWith(opening).endsWith("</mrow></math>");
        return math.substring(opening.length(), math.length() - "</mrow></math>".length());
    }

    @Test
    void everyTermIsWellFormed() throws Exception {
        TermGenerator generator = new TermGenerator(11);
        for (int i = 0; i < 300; i++) {
            String math = MathmlPrinter.print(generator.term(i % 5), Names.BATCH);
            assertThat(DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(math)))
                            .getDocumentElement()
                            .getTagName())
                    .isEqualTo("math");
        }
    }

    @Test
    void namesCarryLabelsIndicesAndPowers() {
        assertThat(print("σ²_B"))
                .isEqualTo("<msubsup><mi>σ</mi><mrow><mi>B</mi></mrow><mrow><mn>2</mn></mrow></msubsup>");
        assertThat(print("x̂ᵢ²"))
                .isEqualTo(
                        "<msubsup><mi>x̂</mi><mrow><mrow><mi>i</mi></mrow></mrow><mrow><mrow><mn>2</mn></mrow></mrow>"
                                + "</msubsup>");
        assertThat(print("μ_B²"))
                .isEqualTo("<msubsup><mi>μ</mi><mrow><mi>B</mi></mrow><mrow><mrow><mn>2</mn></mrow></mrow></msubsup>");
    }

    @Test
    void fractionsAndDerivativesAreStacked() {
        assertThat(print("\\frac{a}{b}")).isEqualTo("<mfrac><mrow><mi>a</mi></mrow><mrow><mi>b</mi></mrow></mfrac>");
        assertThat(print("a/b")).isEqualTo("<mrow><mi>a</mi><mo>/</mo><mi>b</mi></mrow>");
        assertThat(print("∂L/∂γ"))
                .isEqualTo("<mfrac><mrow><mi>∂</mi><mi>L</mi></mrow><mrow><mi>∂</mi><mi>γ</mi></mrow></mfrac>");
    }
}
