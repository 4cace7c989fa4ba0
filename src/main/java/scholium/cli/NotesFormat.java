package scholium.cli;

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
}
