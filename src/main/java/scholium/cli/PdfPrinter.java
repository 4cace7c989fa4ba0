package scholium.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import scholium.notes.HtmlNotes;
import scholium.notes.LatexNotes;
import scholium.notes.Notes;

/** Notes as PDF, by a program of the machine: Chromium prints the page, or else pdflatex sets the LaTeX. */
final class PdfPrinter {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private final Programs programs;
    private final boolean superuser;

    PdfPrinter(Map<String, String> variables) {
        this.programs = new Programs(variables);
        this.superuser = System.getProperty("user.name", "").equals("root");
    }

    /** What went wrong, if anything did. */
    Optional<String> print(Notes notes, String links, Path target) throws IOException {
        Optional<Path> browser = programs.first(BROWSERS);
        Optional<Path> latex = programs.first(List.of("pdflatex"));
        if (browser.isEmpty() && latex.isEmpty()) {
            return Optional.of("a PDF is made by Chromium or by pdflatex, and neither is on the PATH;"
                    + " install one of them, or write --to html or --to latex");
        }
        Publication.createParent(target);
        Path folder = Files.createTempDirectory("scholium-notes");
        try {
            Path made = folder.resolve("notes.pdf");
            Optional<String> problem = browser.isPresent()
                    ? chromium(browser.get(), new HtmlNotes(Version.TEXT, links).render(notes), folder, made)
                    : pdflatex(latex.orElseThrow(), new LatexNotes(Version.TEXT, false).render(notes), folder);
            if (problem.isPresent()) {
                return problem;
            }
            Files.move(made, target, StandardCopyOption.REPLACE_EXISTING);
            return Optional.empty();
        } finally {
            delete(folder);
        }
    }

    private Optional<String> chromium(Path browser, String page, Path folder, Path made) throws IOException {
        Path html = folder.resolve("notes.html");
        Files.writeString(html, page, StandardCharsets.UTF_8);
        List<String> command = new ArrayList<>(List.of(
                browser.toString(),
                "--headless",
                "--disable-gpu",
                "--disable-extensions",
                "--disable-background-networking",
                "--no-first-run",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + folder.resolve("profile"),
                "--no-pdf-header-footer",
                "--virtual-time-budget=60000",
                "--print-to-pdf=" + made));
        if (superuser) {
            command.add("--no-sandbox");
        }
        command.add(html.toUri().toString());
        return programs.run(command, folder, LIMIT, made);
    }

    /** Twice, since references are known only after the first time. */
    private Optional<String> pdflatex(Path program, String document, Path folder) throws IOException {
        Files.writeString(folder.resolve("notes.tex"), document, StandardCharsets.US_ASCII);
        List<String> command = List.of(
                program.toString(), "-no-shell-escape", "-interaction=nonstopmode", "-halt-on-error", "notes.tex");
        Optional<String> problem = programs.run(command, folder, LIMIT, folder.resolve("notes.pdf"));
        return problem.isPresent() ? problem : programs.run(command, folder, LIMIT, folder.resolve("notes.pdf"));
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(p);
            }
        } catch (IOException | UncheckedIOException e) {
            // What a browser still holds open is left to the system's own cleaning of temporary folders.
        }
    }
}
