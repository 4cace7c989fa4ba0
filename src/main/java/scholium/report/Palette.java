package scholium.report;

import scholium.verify.Verdict;

/** ANSI colours, or none. */
final class Palette {
    private final boolean on;

    Palette(boolean on) {
        this.on = on;
    }

    String bold(String text) {
        return paint("1", text);
    }

    String faint(String text) {
        return paint("2", text);
    }

    String good(String text) {
        return paint("32", text);
    }

    String bad(String text) {
        return paint("1;31", text);
    }

    String caution(String text) {
        return paint("33", text);
    }

    String frame(String text) {
        return paint("34", text);
    }

    String verdict(Verdict verdict, String text) {
        return switch (verdict) {
            case PROVED -> good(text);
            case REFUTED -> bad(text);
            case CONDITIONAL, SUPPORTED, UNDECIDED -> caution(text);
        };
    }

    private String paint(String code, String text) {
        return on && !text.isEmpty() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
