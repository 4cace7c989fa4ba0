package scholium.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report as people use it, in a headless Chromium. */
class BrowserTest {
    private static final String SHOWN = "document.querySelectorAll('.claim:not([hidden])').length";

    @TempDir
    private Path folder;

    private Browser open() throws Exception {
        String page = new HtmlReport(Presentation.plain("test")).render(Samples.everything());
        Path file = folder.resolve("index.html");
        Files.writeString(file, page);
        Browser browser = Browser.open();
        browser.call("Network.enable", "{}");
        browser.call("Log.enable", "{}");
        browser.call("Runtime.enable", "{}");
        browser.call("Page.navigate", "{\"url\":\"" + file.toUri() + "\"}");
        browser.await("document.querySelector('html[data-typeset]')");
        browser.await("document.querySelector('.filters:not([hidden])')");
        return browser;
    }

    @Test
    void filters_by_mouse_by_keyboard_and_by_words() throws Exception {
        try (Browser browser = open()) {
            String all = browser.value(SHOWN);
            browser.click("button[data-tone=refuted]");
            assertThat(browser.value(SHOWN)).isNotEqualTo(all);
            assertThat(
                            browser.value(
                                    "[...document.querySelectorAll('.claim:not([hidden])')].every(c => c.dataset.tones.includes('refuted'))"))
                    .isEqualTo("true");
            assertThat(browser.value("document.querySelector('[role=status]').textContent"))
                    .contains(" of " + all + " claims shown");
            browser.press("Enter", 13, "\\r");
            assertThat(browser.value(SHOWN)).isEqualTo(all);
            browser.press("/", 191, "/");
            assertThat(browser.value("document.activeElement.type")).isEqualTo("\"search\"");
            browser.call("Input.insertText", "{\"text\":\"sum-zero\"}");
            assertThat(browser.value(SHOWN)).isNotEqualTo("0").isNotEqualTo(all);
            assertThat(
                            browser.value(
                                    "[...document.querySelectorAll('.claim:not([hidden])')].every(c => c.textContent.includes('sum-zero'))"))
                    .isEqualTo("true");
            browser.press("Escape", 27, "");
            assertThat(browser.value(SHOWN)).isEqualTo(all);
        }
    }

    @Test
    void a_claim_unfolds_with_its_formulas_set_and_nothing_is_fetched() throws Exception {
        try (Browser browser = open()) {
            String folded = ".claim:not([open])";
            browser.value("(document.querySelector('" + folded + "').dataset.here = 'x')");
            String here = "[data-here=x]";
            assertThat(browser.value("document.querySelectorAll('" + here + " .f.set').length"))
                    .isEqualTo("0");
            browser.click(here + " > summary");
            browser.await("document.querySelector('" + here + " .f.set .katex-html')");
            assertThat(browser.value("document.querySelectorAll('" + here + " .f:not(.set)').length"))
                    .isEqualTo("0");
            assertThat(browser.value(
                            "document.querySelector('" + here + " .right .katex').getBoundingClientRect().height > 10"))
                    .isEqualTo("true");
            browser.press("Enter", 13, "\\r");
            assertThat(browser.value("document.querySelector('" + here + "').open"))
                    .isEqualTo("false");
            browser.click("button[data-fold=open]");
            browser.await("!document.querySelector('.f:not(.set)')");
            assertThat(browser.events().stream()
                            .filter(e -> e.contains("Network.requestWillBeSent\""))
                            .filter(e -> !e.contains("\"url\":\"file:") && !e.contains("\"url\":\"data:")))
                    .isEmpty();
            assertThat(browser.events().stream()
                            .filter(e -> e.contains("Log.entryAdded") || e.contains("Runtime.exceptionThrown")))
                    .isEmpty();
        }
    }

    @Test
    void the_list_of_what_needs_attention_leads_to_the_claim_even_when_it_is_filtered_away() throws Exception {
        try (Browser browser = open()) {
            String target = browser.value("document.querySelector('.attention a').getAttribute('href')")
                    .replace("\"", "");
            browser.click("button[data-tone=proved]");
            browser.value("(location.hash = '" + target + "')");
            browser.await("document.querySelector('" + target + "[open]:not([hidden])')");
        }
    }

    @Test
    void nothing_is_wider_than_a_narrow_screen() throws Exception {
        try (Browser browser = open()) {
            browser.call(
                    "Emulation.setDeviceMetricsOverride",
                    "{\"width\":400,\"height\":800,\"deviceScaleFactor\":1,\"mobile\":false}");
            browser.click("button[data-fold=open]");
            browser.await("!document.querySelector('.f:not(.set)')");
            assertThat(browser.value("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .isEqualTo("true");
        }
    }
}
