package scholium.report;

import java.util.ArrayList;
import java.util.List;
import scholium.derivation.Step;
import scholium.text.Span;
import scholium.verify.Diagnosis;
import scholium.verify.Evidence;
import scholium.verify.StepResult;
import scholium.verify.Verdict;

/** What a reader needs to know of a step that is not plainly proved: the line, and why. */
final class StepText {
    private final Palette palette;

    StepText(Palette palette) {
        this.palette = palette;
    }

    List<String> lines(StepResult s) {
        return Excerpt.of(formula(s.step()), notes(s), palette, text -> palette.verdict(s.verdict(), text));
    }

    /** The step without the author's justification, which is not what is judged. */
    static Span formula(Step step) {
        Span span = step.span();
        String text = span.text();
        String by = step.justification().orElse("");
        int end = by.isEmpty() ? -1 : text.lastIndexOf("by", text.lastIndexOf(by));
        boolean found = end > 0 && text.substring(end + 2).strip().startsWith(by);
        return found ? new Span(span.source(), span.start(), span.start() + end) : span;
    }

    /** Everything known about the step, one fact a line. */
    static List<String> notes(StepResult s) {
        List<String> notes = new ArrayList<>();
        if (!s.part().isEmpty()) {
            notes.add("in part: " + s.part());
        }
        s.counterexample()
                .ifPresent(c -> notes.add("counterexample: " + Wording.counterexample(s.step(), Relevance.of(s, c))));
        Diagnosis d = s.diagnosis();
        d.residual().ifPresent(r -> notes.add("residual: left − right = " + r));
        d.trueIf().forEach(t -> notes.add("true if: " + t));
        d.suggestions().forEach(t -> notes.add("help: " + t.text()));
        s.conditions().forEach(c -> notes.add("holds if: " + c));
        s.reason().ifPresent(r -> notes.add("reason: " + r));
        if (s.verdict() == Verdict.SUPPORTED || s.verdict() == Verdict.UNDECIDED) {
            for (Evidence e : s.evidence()) {
                notes.add(e.engine() + (e.strength().equals("none") ? " gave up: " : " agrees: ") + e.detail());
            }
        }
        notes.replaceAll(Columns::visible);
        return notes;
    }
}
