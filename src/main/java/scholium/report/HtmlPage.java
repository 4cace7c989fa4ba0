package scholium.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The frame of every page: head, style, script. A page is self-contained and fetches nothing, and a content-security
 * policy that admits only its own style and script (by their hashes) keeps hostile text from doing anything.
 */
final class HtmlPage {
    private HtmlPage() {}

    static String of(String title, String version, Consumer<Html> body) {
        return of(title, version, "", body);
    }

    /** With more style. */
    static String of(String title, String version, String more, Consumer<Html> body) {
        String style = resource("report.css") + more;
        String script = resource("report.js");
        Html page = new Html();
        page.markup("<!DOCTYPE html>\n")
                .open("html", "lang", "en")
                .line()
                .open("head")
                .line();
        page.single("meta", "charset", "utf-8").line();
        String policy = "default-src 'none'; style-src " + ContentHash.of(style) + "; script-src "
                + ContentHash.of(script) + "; base-uri 'none'; form-action 'none'";
        page.single("meta", "http-equiv", "Content-Security-Policy", "content", policy)
                .line();
        page.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        page.single("meta", "name", "color-scheme", "content", "light dark").line();
        page.single("meta", "name", "generator", "content", "Scholium " + version)
                .line();
        page.element("title", title).line();
        page.markup("<style>" + style + "</style>").line();
        page.close().line().open("body").line();
        body.accept(page);
        page.markup("<script>" + script + "</script>").line();
        page.close().line().close().line();
        return page.finish();
    }

    static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
