package scholium.syntax;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scholium.text.DiagnosticCode;
import scholium.text.Source;

/**
 * What stands before the colon of a claim, mistake, example or conformance.
 *
 * @param name the name, for references
 * @param rest offset behind the name and title
 * @param colon offset of the colon
 */
record ClaimHeader(String name, Optional<String> title, int rest, int colon) {
    private static final Pattern NAME = Pattern.compile("\\s*([\\p{L}\\p{M}\\p{N}_.'′-]+)");
    private static final Pattern TITLE = Pattern.compile("\\s*(?:\"([^\"\\n]*)\"|“([^”\\n]*)”)");

    static ClaimHeader read(Source source, String masked, RawStatement raw) {
        Matcher name = NAME.matcher(masked).region(raw.body(), raw.end());
        String how = "write " + raw.keyword() + " name: …";
        if (!name.lookingAt()) {
            throw new SyntaxError(
                    DiagnosticCode.UNEXPECTED_TOKEN,
                    source.span(raw.start(), raw.body()),
                    "a " + raw.keyword() + " needs a name",
                    how);
        }
        Matcher title = TITLE.matcher(masked).region(name.end(), raw.end());
        int rest = name.end();
        Optional<String> found = Optional.empty();
        if (title.lookingAt()) {
            found = Optional.of((title.group(1) == null ? title.group(2) : title.group(1)).strip());
            rest = title.end();
        }
        int colon = masked.indexOf(':', rest);
        if (colon < 0 || colon >= raw.end()) {
            throw new SyntaxError(
                    DiagnosticCode.UNEXPECTED_TOKEN,
                    source.span(name.start(1), name.end(1)),
                    "a colon is missing behind what names the " + raw.keyword(),
                    how);
        }
        return new ClaimHeader(name.group(1), found, rest, colon);
    }
}
