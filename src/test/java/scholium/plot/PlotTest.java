package scholium.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PlotTest {
    private static Plot empty() {
        return Plot.of(
                "Errors",
                "How they grow.",
                new Axis("h", Scale.decades(-4, 0)),
                new Axis("error", Scale.decades(-8, 0)));
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> ofClass(Document d, String name) {
        List<Element> found = new ArrayList<>();
        NodeList all = d.getElementsByTagName("*");
        for (int k = 0; k < all.getLength(); k++) {
            if (List.of(((Element) all.item(k)).getAttribute("class").split(" "))
                    .contains(name)) {
                found.add((Element) all.item(k));
            }
        }
        return found;
    }

    private static int marks(Document d, String group) {
        return ofClass(d, group).stream()
                .mapToInt(g -> g.getElementsByTagName("path").getLength())
                .sum();
    }

    @Test
    void aPlotIsNamedAndDescribedForThoseWhoDoNotSeeIt() throws Exception {
        Element root = parsed(empty().inline("p7")).getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("p7-title p7-desc");
        assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Errors");
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo("How they grow.");
    }

    @Test
    void aFileCarriesItsStyleAndAPageHasIt() {
        assertThat(empty().file()).contains("<style>").contains("prefers-color-scheme: dark");
        assertThat(empty().inline("a")).doesNotContain("<style>");
    }

    @Test
    void textIsEscaped() throws Exception {
        Plot hostile = Plot.of(
                        "<script>alert(1)</script>\u202E\u0000",
                        "\"&<",
                        new Axis("]]>", Scale.decades(0, 1)),
                        new Axis("&amp;", Scale.decades(0, 1)))
                .with(Series.dots("<b>", List.of(new Point(0, 0))))
                .with(Series.guide("\uFFFF", List.of(new Point(0, 0), new Point(1, 1))));
        Document d = parsed(hostile.file());
        assertThat(d.getElementsByTagName("script").getLength()).isZero();
        assertThat(d.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo("\"&<");
    }

    @Test
    void pointsBeyondTheAxesAreHollowAtTheEdgeAndNumbersThatAreNoneLeftOut() throws Exception {
        Plot plot = empty().with(Series.dots(
                "a",
                List.of(
                        new Point(0.1, 1e-3),
                        new Point(0.1, Double.POSITIVE_INFINITY),
                        new Point(0.1, 0),
                        new Point(Double.NaN, 1e-3),
                        new Point(0.1, Double.NaN))));
        Document d = parsed(plot.file());
        assertThat(marks(d, "plot-dots")).isEqualTo(1);
        assertThat(marks(d, "plot-beyond")).isEqualTo(2);
        assertThat(plot.file()).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void theSizeOfTheDrawingIsBounded() {
        List<Point> many = IntStream.range(0, 200_000)
                .mapToObj(k -> new Point(Math.pow(10, -4 + (k % 5)), 1e-3))
                .toList();
        assertThat(empty().with(Series.dots("a", many)).file().length()).isLessThan(20_000);
    }

    @Test
    void aLegendStandsWhereThereIsSomethingToTellApart() throws Exception {
        Series one = Series.line("one", List.of(new Point(0.01, 0.1), new Point(0.1, 0.2)));
        Series two = Series.lineWithDots("two", List.of(new Point(0.01, 0.3), new Point(0.1, 0.4)));
        assertThat(empty().with(one).file()).doesNotContain(">one<");
        assertThat(empty().with(one).with(two).file()).contains(">one<").contains(">two<");
        Document both = parsed(empty().with(one).with(two).file());
        assertThat(ofClass(both, "plot-points"))
                .as("in the legend and in the drawing")
                .hasSize(2);
        assertThat(marks(both, "plot-points")).isEqualTo(2);
    }

    @Test
    void theSamePlotIsTheSameBytes() {
        Plot plot = empty().with(Series.line("a", List.of(new Point(1.0 / 3, 0.1), new Point(0.7, 0.2))));
        assertThat(plot.file()).isEqualTo(plot.file()).doesNotContain("0.33333");
    }
}
