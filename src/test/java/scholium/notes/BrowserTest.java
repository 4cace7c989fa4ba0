package scholium.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as people use it, in a headless Chromium. */
class BrowserTest {
    @TempDir
    private Path folder;

    private Browser open(String page) throws Exception {
        Browser browser = Browser.open(folder);
        Path file = folder.resolve("notes.html");
        Files.writeString(file, page);
        browser.call("Network.enable", "{}");
        browser.call("Log.enable", "{}");
        browser.call("Page.navigate", "{\"url\":\"" + file.toUri() + "\"}");
        browser.await("document.querySelector('html[data-typeset]')");
        return browser;
    }

    @Test
    void formulas_are_set_and_nothing_is_fetched() throws Exception {
        try (Browser browser = open(new HtmlNotes("test", "").render(Sample.everything()))) {
            String count = browser.value("document.querySelectorAll('.f').length");
            assertThat(Integer.parseInt(count)).isGreaterThan(40);
            assertThat(browser.value("document.documentElement.dataset.typeset"))
                    .isEqualTo("\"" + count + " of " + count + "\"");
            assertThat(browser.value("document.querySelectorAll('.f > .k .katex-html').length"))
                    .isEqualTo(count);
            assertThat(browser.value("document.querySelectorAll('.f > math').length"))
                    .isEqualTo(count);
            assertThat(browser.value("document.fonts.check('16px KaTeX_Main')")).isEqualTo("true");
            assertThat(browser.value("document.querySelector('.right .katex').getBoundingClientRect().height > 10"))
                    .isEqualTo("true");
            assertThat(browser.events().stream()
                            .filter(e -> e.contains("Network.requestWillBeSent\""))
                            .filter(e -> !e.contains("\"url\":\"file:") && !e.contains("\"url\":\"data:")))
                    .isEmpty();
            assertThat(browser.events().stream().filter(e -> e.contains("Log.entryAdded")))
                    .isEmpty();
        }
    }

    @Test
    void contents_fold_by_mouse_and_by_keyboard_and_lead_to_the_claim() throws Exception {
        try (Browser browser = open(new HtmlNotes("test", "").render(Sample.everything()))) {
            browser.call(
                    "Emulation.setDeviceMetricsOverride",
                    "{\"width\":1280,\"height\":900,\"deviceScaleFactor\":1,\"mobile\":false}");
            String fold = "nav > details";
            String open = "document.querySelector('" + fold + "').open";
            String before = browser.value(open);
            browser.click(fold + " > summary");
            assertThat(browser.value(open)).isNotEqualTo(before);
            browser.press("Enter", 13, "\\r");
            assertThat(browser.value(open)).isEqualTo(before);
            browser.value("document.querySelector('nav a[href=\"#claim-numbers\"]').click() || 0");
            assertThat(browser.value("location.hash")).isEqualTo("\"#claim-numbers\"");
        }
    }

    @Test
    void smaller_steps_are_folded_beneath_their_line() throws Exception {
        try (Browser browser = open(withSmallerSteps())) {
            String open = "document.querySelector('.steps').open";
            assertThat(browser.value(open)).isEqualTo("false");
            browser.click(".steps > summary");
            assertThat(browser.value(open)).isEqualTo("true");
            assertThat(browser.value(
                            "document.querySelector('.steps .right .katex').getBoundingClientRect().width > 0"))
                    .isEqualTo("true");
        }
    }

    /** The first line of a claim, made up of all its lines. */
    private static String withSmallerSteps() {
        Notes notes = Sample.everything();
        Item.Proposition p = Headings.of(notes.body()).entries().get(0).claims().get(0);
        Chain chain = p.chains().get(0);
        Chain.Line l = chain.lines().get(0);
        Chain.Line detailed = new Chain.Line(
                l.verdict(), l.right(), l.why(), l.scope(), l.conditions(), l.falsity(), l.reason(), List.of(chain));
        scholium.report.Html page = new scholium.report.Html();
        new HtmlChain(p, false, page).write(new Chain(chain.left(), List.of(detailed)));
        String whole = new HtmlNotes("test", "").render(notes);
        return whole.replace("<main>\n", "<main>\n" + page.finish());
    }

    @Test
    void a_reader_without_scripts_sees_mathml() throws Exception {
        String page = new HtmlNotes("test", "").render(Sample.everything());
        Path file = folder.resolve("plain.html");
        Files.writeString(file, page.replaceAll("(?s)<script>.*?</script>", ""));
        try (Browser browser = Browser.open(folder)) {
            browser.call("Page.navigate", "{\"url\":\"" + file.toUri() + "\"}");
            browser.await("document.readyState === 'complete' && document.querySelector('.right math')");
            assertThat(browser.value("document.querySelector('.right math').getBoundingClientRect().width > 10"))
                    .isEqualTo("true");
        }
    }
}
