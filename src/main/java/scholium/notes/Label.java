package scholium.notes;

/**
 * How a claim is called in the notes: {@code Claim 7}.
 *
 * @param anchor letters, digits and hyphens; unique in the notes
 */
record Label(String word, int number, String anchor) {
    @Override
    public String toString() {
        return word + " " + number;
    }
}
