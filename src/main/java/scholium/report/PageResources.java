package scholium.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The styles and scripts of a page, in order. A page with formulas has KaTeX in it (from its webjar), with the fonts
 * inside. Read only when a page is written.
 *
 * @param licence of what is not ours
 */
public record PageResources(List<String> styles, List<String> scripts, Optional<String> licence) {
    private static final String WEBJAR = "/META-INF/resources/webjars/katex/";
    private static final Pattern FONT = Pattern.compile("src:url\\((fonts/[A-Za-z0-9_-]+\\.woff2)\\)[^;}]*");

    public PageResources {
        styles = List.copyOf(styles);
        scripts = List.copyOf(scripts);
    }

    /** The look that all pages share. */
    public static PageResources plain() {
        return new PageResources(List.of(text(PageResources.class, "page.css")), List.of(), Optional.empty());
    }

    /** The same, and formulas. */
    public static PageResources formulas() {
        String version = version();
        String folder = WEBJAR + version + "/";
        String licence = text(PageResources.class, folder + "LICENSE").replace("--", "- -");
        String katex = withFonts(text(PageResources.class, folder + "dist/katex.min.css"), folder + "dist/");
        return new PageResources(
                List.of(katex, text(PageResources.class, "page.css")),
                List.of(
                        text(PageResources.class, folder + "dist/katex.min.js"),
                        text(PageResources.class, "formulas.js")),
                Optional.of("KaTeX " + version + ", whose style, script and fonts are part of this page:\n" + licence));
    }

    /** With a style that lies beside a class. */
    public PageResources style(Class<?> place, String name) {
        return with(text(place, name));
    }

    /** With a style that comes as text. */
    PageResources with(String style) {
        List<String> more = new ArrayList<>(styles);
        more.add(style);
        return new PageResources(more, scripts, licence);
    }

    /** With a script that lies beside a class. */
    public PageResources script(Class<?> place, String name) {
        List<String> more = new ArrayList<>(scripts);
        more.add(text(place, name));
        return new PageResources(styles, more, licence);
    }

    /** Of the webjar on the class path, as it says itself. */
    private static String version() {
        Properties properties = new Properties();
        try (InputStream in = open(PageResources.class, "/META-INF/maven/org.webjars.npm/katex/pom.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    private static String withFonts(String css, String folder) {
        Matcher matcher = FONT.matcher(css);
        return matcher.replaceAll(m -> "src:url(data:font/woff2;base64,"
                + Base64.getEncoder().encodeToString(bytes(PageResources.class, folder + m.group(1)))
                + ") format(\"woff2\")");
    }

    /** Nothing but these styles and scripts and the fonts in them. */
    String policy() {
        return "default-src 'none'; style-src " + hashes(styles) + "; script-src "
                + (scripts.isEmpty() ? "'none'" : hashes(scripts)) + (licence.isPresent() ? "; font-src data:" : "")
                + "; base-uri 'none'; form-action 'none'";
    }

    private static String hashes(List<String> contents) {
        return contents.stream().map(ContentHash::of).collect(Collectors.joining(" "));
    }

    private static String text(Class<?> place, String name) {
        return new String(bytes(place, name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Class<?> place, String name) {
        try (InputStream in = open(place, name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(Class<?> place, String name) {
        return Objects.requireNonNull(place.getResourceAsStream(name), name);
    }
}
