package scholium.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scholium.report.Browser;

/** The page as people use it, in a headless Chromium. */
class BrowserTest {
    @TempDir
    private Path folder;

    private Browser open(String page) throws Exception {
        Browser browser = Browser.open();
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
            assertThat(browser.value("document.querySelectorAll('.f math').length"))
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
    void smaller_steps_open_to_any_depth_by_mouse_and_by_keyboard() throws Exception {
        try (Browser browser = open(new HtmlNotes("test", "").render(Sample.everything()))) {
            String claim = "#claim-spread-slope ";
            String outer = "document.querySelector('" + claim + ".steps').open";
            String inner = "document.querySelector('" + claim + ".steps .steps').open";
            assertThat(browser.value(outer)).isEqualTo("false");
            browser.click(claim + ".steps > summary");
            assertThat(browser.value(outer)).isEqualTo("true");
            assertThat(browser.value(inner)).isEqualTo("false");
            browser.click(claim + ".steps .steps > summary");
            assertThat(browser.value(inner)).isEqualTo("true");
            browser.press("Enter", 13, "\\r");
            assertThat(browser.value(inner)).isEqualTo("false");
            browser.press(" ", 32, " ");
            assertThat(browser.value(inner)).isEqualTo("true");
            String formula = "document.querySelector('" + claim + ".steps .steps .right .katex-html')";
            assertThat(browser.value(formula + ".getBoundingClientRect().width > 10"))
                    .isEqualTo("true");
            assertThat(browser.value("document.querySelectorAll('.steps .right > .f .katex-mathml math').length"
                            + " === document.querySelectorAll('.steps .right > .f').length"))
                    .isEqualTo("true");
        }
    }

    @Test
    void what_is_folded_stays_folded_on_paper() throws Exception {
        try (Browser browser = open(new HtmlNotes("test", "").render(Sample.everything()))) {
            browser.call("Emulation.setEmulatedMedia", "{\"media\":\"print\"}");
            String height = "document.querySelector('#claim-spread-slope .steps').getBoundingClientRect().height";
            assertThat(browser.value(height)).isEqualTo("0");
        }
        try (Browser browser =
                open(new HtmlNotes("test", "").render(Sample.everything().unfolded()))) {
            browser.call("Emulation.setEmulatedMedia", "{\"media\":\"print\"}");
            String height = "document.querySelector('#claim-spread-slope .steps').getBoundingClientRect().height > 50";
            assertThat(browser.value(height)).isEqualTo("true");
        }
    }

    @Test
    void a_reader_without_scripts_sees_mathml() throws Exception {
        String page = new HtmlNotes("test", "").render(Sample.everything());
        Path file = folder.resolve("plain.html");
        Files.writeString(file, page.replaceAll("(?s)<script>.*?</script>", ""));
        try (Browser browser = Browser.open()) {
            browser.call("Page.navigate", "{\"url\":\"" + file.toUri() + "\"}");
            browser.await("document.readyState === 'complete' && document.querySelector('.right math')");
            assertThat(browser.value("document.querySelector('.right math').getBoundingClientRect().width > 10"))
                    .isEqualTo("true");
        }
    }
}
