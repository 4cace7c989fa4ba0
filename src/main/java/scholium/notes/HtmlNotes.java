package scholium.notes;

import java.util.List;
import scholium.report.Html;
import scholium.report.HtmlPage;
import scholium.report.PageResources;
import scholium.report.SourceLink;
import scholium.report.Wording;

/**
 * Notes as one page that fetches nothing: style, script and fonts are in it, and a content-security policy admits nothing
 * else. Formulas are MathML for readers without scripts and for screen readers; KaTeX sets them for all others.
 */
public final class HtmlNotes {
    private final String version;
    private final String links;

    /** @param links path from the place of the page to the folder that source paths are relative to */
    public HtmlNotes(String version, String links) {
        this.version = version;
        this.links = links;
    }

    public String render(Notes notes) {
        PageResources resources = PageResources.formulas().style(HtmlNotes.class, "notes.css");
        return HtmlPage.of(PlainText.of(notes.title()), version, resources, page -> body(notes, page));
    }

    private void body(Notes notes, Html page) {
        Folds folds = new Folds(notes.isUnfolded());
        Headings headings = Headings.of(notes.body());
        HtmlProse prose = new HtmlProse(new HtmlItems(links, folds), headings);
        page.open("header", "class", "top").line();
        page.open("h1").markup(prose.inline(notes.title())).close().line();
        facts(notes, page);
        page.close().line();
        page.open("div", "class", "page").line();
        contents(headings, prose, page);
        page.open("main").line().markup(prose.block(notes.body())).close().line();
        page.close().line();
        page.open("footer").text("Checked line by line by Scholium " + version + ". ");
        page.text("✓ proved · ◐ proved under the condition shown · ≈ supported, not proved · ? undecided · ✗ false");
        if (folds.leftOut() > 0) {
            page.text(" Smaller steps of " + Wording.count(folds.leftOut(), "more line")
                    + " are left out for the size of the page; --details all writes them.");
        }
        page.close().line();
    }

    private void facts(Notes notes, Html page) {
        String path = notes.result().derivation().source().name();
        page.open("p", "class", "facts");
        page.element("a", path, "href", SourceLink.from(links, path));
        int claims = notes.result().claims().size();
        page.text(" · " + Wording.count(claims, "claim") + " · "
                + Wording.tally(notes.result().claims()));
        page.close().line();
    }

    private static void contents(Headings headings, HtmlProse prose, Html page) {
        List<Headings.Entry> entries = headings.entries();
        if (entries.isEmpty()) {
            return;
        }
        page.open("nav", "aria-label", "Contents").open("details", "open", "open");
        page.element("summary", "Contents").line();
        page.open("ol").line();
        for (Headings.Entry e : entries) {
            page.open("li", "class", "level-" + Math.min(4, e.node().getLevel()));
            if (e.claims().isEmpty()) {
                link(e, prose, page);
            } else {
                page.open("details").open("summary");
                link(e, prose, page);
                page.close();
                claims(e, page);
                page.close();
            }
            page.close().line();
        }
        page.close().close().close().line();
    }

    private static void link(Headings.Entry e, HtmlProse prose, Html page) {
        page.open("a", "href", "#" + e.anchor()).markup(prose.words(e.node())).close();
    }

    private static void claims(Headings.Entry e, Html page) {
        page.open("ul");
        for (Item.Proposition p : e.claims()) {
            page.open("li").open("a", "href", "#" + p.label().anchor());
            String title = p.title().map(PlainText::of).orElse(p.name());
            page.element("span", p.label().toString(), "class", "number").text(" " + title);
            page.close().close();
        }
        page.close();
    }
}
