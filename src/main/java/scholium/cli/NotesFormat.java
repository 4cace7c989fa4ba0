package scholium.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import scholium.notes.HtmlNotes;
import scholium.notes.LatexNotes;
import scholium.notes.MarkdownNotes;
import scholium.notes.Notes;

/** The formats of {@code notes}. */
enum NotesFormat {
    HTML {
        @Override
        String render(Notes notes, String links, boolean fragment) {
            return new HtmlNotes(Version.TEXT, links).render(notes);
        }
    },
    LATEX {
        @Override
        String render(Notes notes, String links, boolean fragment) {
            return new LatexNotes(Version.TEXT, fragment).render(notes);
        }
    },
    MARKDOWN {
        @Override
        String render(Notes notes, String links, boolean fragment) {
            return new MarkdownNotes(Version.TEXT, links).render(notes);
        }
    },
    PDF {
        @Override
        String render(Notes notes, String links, boolean fragment) {
            return HTML.render(notes, links, fragment);
        }
    };

    abstract String render(Notes notes, String links, boolean fragment);

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static final class Converter implements ITypeConverter<NotesFormat> {
        @Override
        public NotesFormat convert(String value) {
            return Arrays.stream(values())
                    .filter(f -> f.word().equals(value))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("“" + value + "” is no format; there are "
                            + Arrays.stream(values()).map(NotesFormat::word).collect(Collectors.joining(", "))));
        }
    }
}
