package scholium.syntax;

import java.util.List;
import java.util.Optional;

/** Which declared name letters and their decorations mean: the one with the most labels that are all written. */
final class NameMatch {
    private NameMatch() {}

    static Optional<Scope.Named> best(
            List<Scope.Named> meant, List<Decoration> decorations, FormulaParser parser, Token first) {
        Scope.Named best = null;
        for (Scope.Named named : meant) {
            if (matches(named.key(), decorations)
                    && (best == null || named.key().labels() > best.key().labels())) {
                best = named;
            }
        }
        if (best != null && !best.key().raised().isEmpty()) {
            requireWrittenOrder(best, meant, decorations, parser, first);
        }
        if (best != null && !best.key().lowered().isEmpty()) {
            requireUnboundLabel(best, find(decorations, false), parser, first);
        }
        return Optional.ofNullable(best);
    }

    /** {@code σ_B²} is the name {@code σ²_B}, unless {@code σ_B} is a name too: then it could be its square. */
    private static void requireWrittenOrder(
            Scope.Named best,
            List<Scope.Named> meant,
            List<Decoration> decorations,
            FormulaParser parser,
            Token first) {
        NameKey key = best.key();
        boolean raisedFirst =
                decorations.indexOf(find(decorations, true)) < decorations.indexOf(find(decorations, false));
        boolean square = meant.stream()
                .anyMatch(n -> n.key().raised().isEmpty()
                        && n.key().lowered().equals(key.lowered())
                        && n.key().primes() == key.primes());
        if (!key.lowered().isEmpty() && square && raisedFirst != key.raisedFirst()) {
            String plain = key.base() + "_" + key.lowered();
            throw parser.ambiguous(
                    parser.cursor.span(first),
                    "this is the name " + best.entry().name() + " or a power of " + plain,
                    "write " + best.entry().name() + " or (" + plain + ")^" + key.raised());
        }
    }

    /** In {@code Σ_{s=1}^{t} α_s} the reader sees an index, even if {@code α_s} is declared as one scalar. */
    private static void requireUnboundLabel(Scope.Named best, Decoration label, FormulaParser parser, Token first) {
        for (Token t = label.content(); t != label.stop() && !t.isEnd(); t = t.next) {
            if (t.isWord() && parser.scope.isBound(t.text)) {
                throw parser.ambiguous(
                        parser.cursor.span(first).to(parser.cursor.span(t)),
                        "“" + best.entry().name() + "” is declared as one number, and " + t.text
                                + " is the index of a sum around it",
                        "declare the family by declaring its index: index " + t.text + " : 1..n");
            }
        }
    }

    private static boolean matches(NameKey key, List<Decoration> decorations) {
        long primes = decorations.stream().filter(Decoration::isPrime).count();
        return primes >= key.primes()
                && (key.raised().isEmpty() || isWritten(key.raised(), decorations, true))
                && (key.lowered().isEmpty() || isWritten(key.lowered(), decorations, false));
    }

    private static boolean isWritten(String label, List<Decoration> decorations, boolean raised) {
        for (Decoration d : decorations) {
            if (raised ? d.isRaised() : d.isLowered()) {
                return d.text().equals(label);
            }
        }
        return false;
    }

    private static Decoration find(List<Decoration> decorations, boolean raised) {
        return decorations.stream()
                .filter(d -> raised ? d.isRaised() : d.isLowered())
                .findFirst()
                .orElse(decorations.get(0));
    }

    /** Takes the labels of a name out of what is written behind it. */
    static void dropLabels(NameKey key, List<Decoration> decorations) {
        for (int i = 0; i < key.primes(); i++) {
            dropFirst(decorations, 'p');
        }
        if (!key.raised().isEmpty()) {
            dropFirst(decorations, '^');
        }
        if (!key.lowered().isEmpty()) {
            dropFirst(decorations, '_');
        }
    }

    private static void dropFirst(List<Decoration> decorations, char kind) {
        for (int i = 0; i < decorations.size(); i++) {
            Decoration d = decorations.get(i);
            boolean wanted = switch (kind) {
                case 'p' -> d.isPrime();
                case '^' -> d.isRaised();
                default -> d.isLowered();
            };
            if (wanted) {
                decorations.remove(i);
                return;
            }
        }
    }

    /** The token behind a name and all its decorations. */
    static Token after(Token last) {
        List<Decoration> all = Decoration.behind(last);
        return all.isEmpty() ? last.next : all.get(all.size() - 1).after();
    }

    /** A small order of differentiation; anything else is refused by the number it gives. */
    static int small(String digits) {
        return digits.matches("[1-9]") ? digits.charAt(0) - '0' : 0;
    }
}
