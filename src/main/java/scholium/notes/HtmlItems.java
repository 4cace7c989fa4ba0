package scholium.notes;

import java.util.List;
import scholium.derivation.Claim;
import scholium.report.Html;
import scholium.report.SourceLink;
import scholium.report.Wording;
import scholium.verify.ConformanceReport;
import scholium.verify.Verdict;

/** Definitions, claims and comparisons as HTML. */
final class HtmlItems implements Item.Cases<String> {
    private final String links;
    private final Folds folds;

    HtmlItems(String links, Folds folds) {
        this.links = links;
        this.folds = folds;
    }

    String write(Item item) {
        return item.match(this);
    }

    @Override
    public String setting(Item.Setting i) {
        Html page = new Html();
        page.open("div", "class", "setting");
        for (Item.Declaration d : i.declarations()) {
            page.open("div", "class", "declared");
            page.open("span", "class", "what");
            String between = "";
            for (Formula f : d.formulas()) {
                page.markup(between).markup(HtmlFormula.of(f, "f d"));
                between = "<span class=\"gap\"></span>";
            }
            page.close();
            page.open("span", "class", "role");
            sentence(d.role(), page);
            d.remark().ifPresent(r -> {
                page.markup(d.role().width() == 0 ? "" : "; ");
                sentence(r, page);
            });
            page.close().close().line();
        }
        return page.close().line().finish();
    }

    @Override
    public String proposition(Item.Proposition p) {
        Html page = new Html();
        String kind = p.kind().word();
        page.open(
                "section",
                "class",
                kind + (p.asExpected() ? "" : " amiss"),
                "id",
                p.label().anchor());
        page.line().open("header");
        page.element(
                "a",
                p.label().toString(),
                "class",
                "number",
                "href",
                "#" + p.label().anchor());
        p.title().ifPresent(t -> {
            page.open("span", "class", "title");
            sentence(t, page);
            page.close();
        });
        page.element("code", p.name());
        standing(p, page);
        page.element(
                "a",
                String.valueOf(p.place().line()),
                "class",
                "place",
                "title",
                p.place().file() + ":" + p.place().line(),
                "href",
                SourceLink.from(links, p.place().file()) + "#L" + p.place().line());
        page.close().line();
        hypotheses(p, page);
        p.chains().forEach(c -> new HtmlChain(p, folds, page).write(c));
        p.remarks().forEach(r -> page.element("p", r, "class", "remark").line());
        return page.close().line().finish();
    }

    private static void standing(Item.Proposition p, Html page) {
        boolean mistake = p.kind() == Claim.Kind.MISTAKE;
        if (mistake && p.asExpected()) {
            page.element("span", "false", "class", "standing refuted");
        } else if (mistake) {
            page.element("span", "called a mistake, but " + Wording.word(p.verdict()), "class", "standing refuted");
        } else if (p.verdict() != Verdict.PROVED) {
            page.element("span", Wording.word(p.verdict()), "class", "standing " + Wording.word(p.verdict()));
        } else if (!p.scope().isEmpty()) {
            page.element("span", p.scope(), "class", "standing proved");
        }
    }

    private static void hypotheses(Item.Proposition p, Html page) {
        if (p.hypotheses().isEmpty() && p.induction().isEmpty()) {
            return;
        }
        page.open("p", "class", "given");
        if (!p.hypotheses().isEmpty()) {
            page.text(p.kind() == Claim.Kind.EXAMPLE ? "With " : "Given ");
            String between = "";
            for (Formula f : p.hypotheses()) {
                page.text(between).markup(HtmlFormula.of(f, "f"));
                between = ", ";
            }
            page.text(p.induction().isPresent() ? "; by induction on " : ":");
        } else {
            page.text("By induction on ");
        }
        p.induction().ifPresent(t -> page.markup(HtmlFormula.of(t, "f")).text(":"));
        page.close().line();
    }

    static void sentence(Sentence sentence, Html page) {
        for (Piece piece : sentence.pieces()) {
            piece.match(new Piece.Cases<Html>() {
                @Override
                public Html words(Piece.Words w) {
                    return page.text(w.text());
                }

                @Override
                public Html symbols(Piece.Symbols s) {
                    return page.markup(HtmlFormula.of(s.formula(), "f"));
                }

                @Override
                public Html citation(Piece.Citation c) {
                    return c.label().isEmpty()
                            ? page.text("[" + c.name() + "]")
                            : page.element(
                                    "a",
                                    c.label().get().toString(),
                                    "href",
                                    "#" + c.label().get().anchor(),
                                    "title",
                                    c.name());
                }
            });
        }
    }

    @Override
    public String comparison(Item.Comparison i) {
        Html page = new Html();
        page.open("div", "class", "conformance").open("table").line();
        page.element("caption", "The code against the formula: error in units of the last place");
        page.open("thead").open("tr");
        for (String h : List.of("", "implementation", "output", "median", "worst", "batches")) {
            page.element("th", h, "scope", "col");
        }
        page.close().close().line().open("tbody");
        for (ConformanceReport r : i.reports()) {
            for (ConformanceReport.Output o : r.outputs()) {
                page.open("tr");
                page.element("td", o.agrees() ? "✓" : "✗", "class", o.agrees() ? "mark proved" : "mark refuted");
                page.element("td", r.conformance().implementation());
                page.open("td").element("code", o.port()).close();
                page.element("td", Wording.ulps(o.median()));
                page.element("td", Wording.ulps(o.worst()));
                page.element("td", String.valueOf(o.batches())).close().line();
            }
        }
        return page.close().close().close().line().finish();
    }
}
