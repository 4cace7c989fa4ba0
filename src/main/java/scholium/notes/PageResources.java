package scholium.notes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import scholium.report.ContentHash;

/** Style and script of the page, KaTeX's own (from its webjar) with the fonts inside. Read only when a page is written. */
record PageResources(List<String> styles, List<String> scripts, String licence) {
    private static final String WEBJAR = "/META-INF/resources/webjars/katex/";
    private static final Pattern FONT = Pattern.compile("src:url\\((fonts/[A-Za-z0-9_-]+\\.woff2)\\)[^;}]*");

    PageResources {
        styles = List.copyOf(styles);
        scripts = List.copyOf(scripts);
    }

    static PageResources load() {
        String folder = WEBJAR + version() + "/";
        String licence = text(folder + "LICENSE").replace("--", "- -");
        return new PageResources(
                List.of(withFonts(text(folder + "dist/katex.min.css"), folder + "dist/"), text("notes.css")),
                List.of(text(folder + "dist/katex.min.js"), text("notes.js")),
                "KaTeX " + version() + ", whose style, script and fonts are part of this page:\n" + licence);
    }

    /** Of the webjar on the class path, as it says itself. */
    private static String version() {
        Properties properties = new Properties();
        try (InputStream in = open("/META-INF/maven/org.webjars.npm/katex/pom.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    private static String withFonts(String css, String folder) {
        Matcher matcher = FONT.matcher(css);
        return matcher.replaceAll(m -> "src:url(data:font/woff2;base64,"
                + Base64.getEncoder().encodeToString(bytes(folder + m.group(1))) + ") format(\"woff2\")");
    }

    /** Nothing but these styles and scripts and the fonts in them. */
    String policy() {
        return "default-src 'none'; style-src " + hashes(styles) + "; script-src " + hashes(scripts)
                + "; font-src data:; base-uri 'none'; form-action 'none'";
    }

    private static String hashes(List<String> contents) {
        return contents.stream().map(ContentHash::of).collect(Collectors.joining(" "));
    }

    private static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(PageResources.class.getResourceAsStream(name), name);
    }
}
