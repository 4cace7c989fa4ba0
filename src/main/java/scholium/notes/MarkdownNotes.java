package scholium.notes;
/** x */
public final class MarkdownNotes { public MarkdownNotes(String v, String l) {} public String render(Notes n) { return ""; } }
