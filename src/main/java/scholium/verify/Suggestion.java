package scholium.verify;

/**
 * A formula near a false line that is true, proved exactly.
 *
 * @param words what was changed, such as {@code a factor 1/m is missing in the third term}
 * @param formula the corrected relation or side as an author would write it, in Unicode
 * @param latex the same in LaTeX
 */
public record Suggestion(String words, String formula, String latex) {
    /** The change and its result in a line. */
    public String text() {
        return formula.isEmpty() ? words : words + ": " + formula;
    }
}
