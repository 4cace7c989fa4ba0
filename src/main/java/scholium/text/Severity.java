package scholium.text;

/** How much a diagnostic matters: only an {@code ERROR} makes the input ill-formed. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE
}
