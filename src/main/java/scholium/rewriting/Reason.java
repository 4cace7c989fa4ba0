package scholium.rewriting;

/**
 * The name of a rule, and its name when it is read backwards.
 *
 * @param forwards as in {@code multiplying out}
 * @param backwards as in {@code taking out the common factor}
 */
record Reason(String forwards, String backwards) {
    static Reason both(String words) {
        return new Reason(words, words);
    }
}
