package scholium.text;

/** How much a diagnostic matters: an {@code ERROR} makes the input ill-formed, a {@code NOTE} is worth knowing. */
public enum Severity {
    ERROR,
    NOTE
}
