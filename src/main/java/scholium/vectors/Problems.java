package scholium.vectors;

import java.util.ArrayList;
import java.util.List;
import scholium.text.Diagnostic;
import scholium.text.DiagnosticCode;
import scholium.text.Span;

/** What is wrong with a file of results, as far as it is worth listing. */
final class Problems {
    private static final int MOST = 20;

    private final List<Diagnostic> listed = new ArrayList<>();
    private int unlisted;

    void bad(Span place, String message) {
        add(DiagnosticCode.BAD_RESULTS, place, message, "");
    }

    void unknownKey(Span place, String key, String known) {
        String shown = key.length() <= MOST ? key : key.substring(0, MOST) + "…";
        note(place, "“" + shown + "” is passed over; here stand " + known);
    }

    /** Nothing that is wrong, but worth knowing. */
    void note(Span place, String message) {
        if (listed.size() < MOST) {
            listed.add(Diagnostic.note(DiagnosticCode.NOT_READ, place, message));
        }
    }

    void add(DiagnosticCode code, Span place, String message, String help) {
        if (listed.size() >= MOST) {
            unlisted++;
            return;
        }
        listed.add(
                help.isEmpty() ? Diagnostic.error(code, place, message) : Diagnostic.error(code, place, message, help));
    }

    /** All that are listed, and one more that counts the others. */
    List<Diagnostic> all() {
        List<Diagnostic> all = new ArrayList<>(listed);
        if (unlisted > 0) {
            Span last = listed.get(listed.size() - 1).span();
            all.add(Diagnostic.error(
                    DiagnosticCode.BAD_RESULTS, last, unlisted + " more problems of the results are not listed"));
        }
        return all;
    }
}
