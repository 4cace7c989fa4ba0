package scholium.notes;

import org.jspecify.annotations.Nullable;
import scholium.derivation.Claim;
import scholium.report.Html;
import scholium.report.Wording;

/** The lines of a claim: a mark in the margin, relations below one another, the reason at the right or below. */
final class HtmlChain {
    private static final int WIDE_LEFT = 26;
    private static final int WIDE_LINE = 74;

    private final boolean mistake;
    private final boolean asExpected;
    private final Folds folds;
    private final Html page;
    private int depth;

    HtmlChain(Item.Proposition p, Folds folds, Html page) {
        this.folds = folds;
        this.mistake = p.kind() == Claim.Kind.MISTAKE;
        this.asExpected = p.asExpected();
        this.page = page;
    }

    void write(Chain chain) {
        boolean wide = chain.left().width() > WIDE_LEFT;
        int left = wide ? 4 : chain.left().width();
        boolean bare = chain.lines().stream().allMatch(l -> l.why().isEmpty());
        page.open("div", "class", "chain" + (wide ? " wide" : "") + (bare ? " bare" : ""))
                .line();
        boolean first = true;
        for (Chain.Line line : chain.lines()) {
            line(line, first ? chain.left() : null, left);
            details(line);
            first = false;
        }
        page.close().line();
        chain.lines().forEach(this::below);
    }

    private void line(Chain.Line line, @Nullable Formula left, int before) {
        page.open("div", "class", "line");
        if (depth == 0) {
            String verdict = Wording.word(line.verdict());
            page.element(
                    "span",
                    Wording.mark(line.verdict()),
                    "class",
                    "mark " + (mistake && asExpected ? "said" : verdict),
                    "role",
                    "img",
                    "aria-label",
                    verdict);
        }
        if (left != null) {
            page.open("span", "class", "left").markup(formula(left)).close();
        }
        page.open("span", "class", "right").markup(formula(line.right())).close();
        line.why().ifPresent(w -> {
            boolean under = before + line.right().width() + w.width() > WIDE_LINE;
            page.open("span", "class", under ? "why under" : "why").text("by ");
            HtmlItems.sentence(w, page);
            page.close();
        });
        page.close().line();
    }

    private void below(Chain.Line line) {
        if (!line.scope().isEmpty()) {
            fact("for", Sentence.of(line.scope()));
        }
        line.conditions().forEach(c -> fact("holds if", c));
        line.falsity().ifPresent(this::falsity);
        line.reason().ifPresent(r -> fact("why not proved", Sentence.of(r)));
    }

    /** The smaller steps, beneath their line. */
    private void details(Chain.Line line) {
        if (depth == 0 ? !folds.take(line) : line.details().isEmpty()) {
            return;
        }
        if (folds.areOpen()) {
            page.open("details", "class", "steps", "open", "open");
        } else {
            page.open("details", "class", "steps");
        }
        boolean aside = line.details().size() > 1
                || !line.details()
                        .get(0)
                        .lines()
                        .get(line.details().get(0).lines().size() - 1)
                        .right()
                        .equals(line.right());
        page.element("summary", aside ? "what this rests on" : "in smaller steps")
                .line();
        depth++;
        line.details().forEach(this::write);
        depth--;
        page.close().line();
    }

    private String formula(Formula f) {
        return depth == 0 ? HtmlFormula.of(f, "f d") : HtmlFormula.brief(f);
    }

    private void fact(String label, Sentence sentence) {
        page.open("p", "class", "fact").element("span", label, "class", "label").text(" ");
        HtmlItems.sentence(sentence, page);
        page.close().line();
    }

    private void falsity(Chain.Falsity f) {
        page.open("div", "class", "falsity")
                .open("p")
                .element("b", "Why this is false.")
                .text(" ");
        if (!f.point().isEmpty()) {
            page.text("At ");
            String between = "";
            for (Sentence value : f.point()) {
                page.text(between);
                HtmlItems.sentence(value, page);
                between = ", ";
            }
            page.text(" the");
        } else {
            page.text("The");
        }
        page.text(" left side is ");
        HtmlItems.sentence(f.left(), page);
        page.text(" and the right side is ");
        HtmlItems.sentence(f.right(), page);
        f.decimals().ifPresent(d -> page.text(" (" + d + ")"));
        page.text(".").close();
        f.residual().ifPresent(r -> remark("Left minus right is ", r));
        f.trueIf().forEach(c -> remark("It is true if ", c));
        f.suggestions().forEach(c -> remark("To repair it: ", c));
        page.close().line();
    }

    private void remark(String words, Sentence sentence) {
        page.open("p").text(words);
        HtmlItems.sentence(sentence, page);
        page.text(".").close();
    }
}
