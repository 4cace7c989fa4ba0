package scholium.report;

import java.util.function.Consumer;

/**
 * The frame of every page: head, styles, scripts. A page is self-contained and fetches nothing, and a content-security
 * policy that admits only its own styles and scripts (by their hashes) keeps hostile text from doing anything.
 */
public final class HtmlPage {
    private HtmlPage() {}

    /** A page in the look of the report, without typeset formulas. */
    static String of(String title, String version, Consumer<Html> body) {
        return of(title, version, PageResources.plain().style(HtmlPage.class, "report.css"), body);
    }

    /** A page with its own styles and scripts. */
    public static String of(String title, String version, PageResources resources, Consumer<Html> body) {
        Html page = new Html();
        page.markup("<!DOCTYPE html>\n")
                .open("html", "lang", "en")
                .line()
                .open("head")
                .line();
        page.single("meta", "charset", "utf-8").line();
        page.single("meta", "http-equiv", "Content-Security-Policy", "content", resources.policy())
                .line();
        page.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        page.single("meta", "name", "color-scheme", "content", "light dark").line();
        page.single("meta", "name", "generator", "content", "Scholium " + version)
                .line();
        page.element("title", title).line();
        resources.styles().forEach(s -> page.markup("<style>" + s + "</style>").line());
        page.close().line().open("body").line();
        body.accept(page);
        resources
                .scripts()
                .forEach(s -> page.markup("<script>" + s + "</script>").line());
        resources.licence().ifPresent(l -> page.markup("<!-- " + l + " -->").line());
        page.close().line().close().line();
        return page.finish();
    }
}
