package scholium.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds formulas in running text, so that σ²_B looks the same in a sentence as on a line of its own. Only what reads as a
 * formula in the document's names, and holds a sign no ordinary word has, is taken for one; the rest stays words.
 */
final class SentenceReader {
    private static final int MAX_TOKENS = 40;
    private static final int MAX_LENGTH = 200;
    private static final int ATTEMPTS = 6;
    private static final Pattern CITATION = Pattern.compile("\\[([^\\[\\]]*)\\]");
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9()/.]*");
    private static final String SIGNS = "+−·×/=≈≠≢<>≤≥";

    private final Typesetter typesetter;
    private final Map<String, Label> labels;

    SentenceReader(Typesetter typesetter, Map<String, Label> labels) {
        this.typesetter = typesetter;
        this.labels = labels;
    }

    /** A formula in the notation; words where it is none. */
    Sentence formula(String text) {
        return typesetter
                .read(text)
                .map(f -> new Sentence(List.of(new Piece.Symbols(f))))
                .orElseGet(() -> Sentence.of(text));
    }

    /** Text in which {@code [name]} cites claims. */
    Sentence justification(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = CITATION.matcher(text);
        int at = 0;
        while (matcher.find()) {
            pieces.addAll(sentence(text.substring(at, matcher.start())).pieces());
            String separator = "";
            for (String name : matcher.group(1).split(",", -1)) {
                if (!separator.isEmpty()) {
                    pieces.add(new Piece.Words(separator));
                }
                pieces.add(new Piece.Citation(name.strip(), Optional.ofNullable(labels.get(name.strip()))));
                separator = ", ";
            }
            at = matcher.end();
        }
        pieces.addAll(sentence(text.substring(at)).pieces());
        return new Sentence(pieces);
    }

    Sentence sentence(String text) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            Optional<Found> found = startsWord(text, at) ? find(text, at) : Optional.empty();
            if (found.isPresent()) {
                flush(words, pieces);
                pieces.add(new Piece.Symbols(found.get().formula()));
                at = found.get().end();
            } else {
                words.append(text.charAt(at));
                at++;
            }
        }
        flush(words, pieces);
        return new Sentence(pieces);
    }

    private static void flush(StringBuilder words, List<Piece> pieces) {
        if (words.length() > 0) {
            pieces.add(new Piece.Words(words.toString()));
            words.setLength(0);
        }
    }

    /** A formula found in text, up to {@code end}. */
    private record Found(Formula formula, int end) {}

    private static boolean startsWord(String text, int at) {
        return text.charAt(at) != ' ' && (at == 0 || " (“\"".indexOf(text.charAt(at - 1)) >= 0);
    }

    private Optional<Found> find(String text, int start) {
        List<Integer> ends = candidates(text, start);
        int attempts = 0;
        for (int i = ends.size() - 1; i >= 0; i--) {
            boolean single = i == 0;
            if (attempts++ >= ATTEMPTS && !single) {
                continue;
            }
            Optional<Found> found = attempt(text, start, ends.get(i));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Found> attempt(String text, int start, int stop) {
        int end = stop;
        while (end > start && ".,;:!?)”\"'".indexOf(text.charAt(end - 1)) >= 0 && !isBalanced(text, start, end)) {
            end--;
        }
        String candidate = text.substring(start, end);
        if (!isTelling(candidate)) {
            return Optional.empty();
        }
        int found = end;
        return typesetter.read(candidate).map(f -> new Found(f, found));
    }

    private static boolean isBalanced(String text, int start, int end) {
        if (text.charAt(end - 1) != ')') {
            return false;
        }
        int level = 0;
        for (int i = start; i < end; i++) {
            level += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
        }
        return level == 0;
    }

    /** Where a formula that begins here may end: behind each of the tokens that could belong to it. */
    private List<Integer> candidates(String text, int start) {
        List<Integer> ends = new ArrayList<>();
        int at = start;
        for (int n = 0; n < MAX_TOKENS && at < text.length() && at - start < MAX_LENGTH; n++) {
            int space = text.indexOf(' ', at);
            int end = space < 0 ? text.length() : space;
            String token = text.substring(at, end);
            boolean sign = token.length() == 1 && SIGNS.contains(token);
            if (token.isEmpty() || (!sign && !isOperand(token))) {
                break;
            }
            if (!sign) {
                ends.add(end);
            }
            if (".,;:!?".indexOf(token.charAt(token.length() - 1)) >= 0) {
                break;
            }
            at = end + 1;
        }
        return ends;
    }

    private boolean isOperand(String token) {
        String bare = token.replaceAll("^\\(+|[).,;:!?]+$", "");
        return hasSymbol(bare)
                || NUMBER.matcher(bare).matches()
                || (bare.length() == 1 && typesetter.names().find(bare).isPresent());
    }

    /** A word of prose may be a declared name too: a formula shows itself by a sign, or is a letter that is no word. */
    private boolean isTelling(String candidate) {
        boolean letter = candidate.length() == 1
                && !"aAI".contains(candidate)
                && typesetter.names().find(candidate).isPresent();
        boolean composed = candidate.indexOf(' ') > 0 && candidate.chars().anyMatch(c -> SIGNS.indexOf(c) >= 0);
        return letter || composed || (hasSymbol(candidate) && candidate.chars().anyMatch(Character::isLetter));
    }

    private static boolean hasSymbol(String token) {
        boolean dashed = token.indexOf('–') >= 0 || token.indexOf('—') >= 0;
        return !dashed
                && token.codePoints()
                        .anyMatch(c -> c == '_'
                                || c == '^'
                                || (c >= 0x370 && c < 0x400)
                                || "²³√∂Σ∑Πℓ·−δ⁄".indexOf(c) >= 0
                                || (c >= 0x2070 && c <= 0x209C)
                                || Character.getType(c) == Character.NON_SPACING_MARK);
    }
}
