package scholium.report;

import java.util.Locale;
import scholium.verify.ClaimResult;
import scholium.verify.StepResult;
import scholium.verify.Verdict;

/** How a line is coloured and filtered: its verdict, except that a refuted mistake is good news. */
enum Tone {
    REFUTED("✗", "refuted"),
    NOT_REFUTED("✗", "mistake not refuted"),
    UNDECIDED("?", "undecided"),
    SUPPORTED("≈", "supported"),
    CONDITIONAL("◐", "conditional"),
    SAID("✓", "mistake refuted"),
    PROVED("✓", "proved");

    private final String mark;
    private final String label;

    Tone(String mark, String label) {
        this.mark = mark;
        this.label = label;
    }

    String mark() {
        return mark;
    }

    String label() {
        return label;
    }

    String css() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Tone of(ClaimResult claim, StepResult step) {
        return Wording.isMistake(claim) ? mistake(claim) : of(step.verdict());
    }

    static Tone of(ClaimResult claim) {
        return Wording.isMistake(claim) ? mistake(claim) : of(claim.verdict());
    }

    private static Tone mistake(ClaimResult claim) {
        return claim.asExpected() ? SAID : NOT_REFUTED;
    }

    private static Tone of(Verdict verdict) {
        return switch (verdict) {
            case PROVED -> PROVED;
            case CONDITIONAL -> CONDITIONAL;
            case SUPPORTED -> SUPPORTED;
            case UNDECIDED -> UNDECIDED;
            case REFUTED -> REFUTED;
        };
    }
}
