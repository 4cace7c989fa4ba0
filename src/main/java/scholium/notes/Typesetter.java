package scholium.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scholium.syntax.Comparator;
import scholium.syntax.LatexPrinter;
import scholium.syntax.MathmlPrinter;
import scholium.syntax.NameTable;
import scholium.syntax.Statement;
import scholium.syntax.Term;
import scholium.syntax.TermParser;
import scholium.syntax.UnicodePrinter;

/** Prints terms, and reads every print back: what does not mean the same is a defect of ours and is never shown. */
final class Typesetter {
    static final Formula COMMA = new Formula(", ", "<mo separator=\"true\">,</mo>", ", ");

    private final NameTable names;

    Typesetter(NameTable names) {
        this.names = names;
    }

    NameTable names() {
        return names;
    }

    Formula term(Term term) {
        return term(term, List.of());
    }

    Formula term(Term term, List<NameTable.Entry> locals) {
        String latex = LatexPrinter.print(term, names);
        requireSame(latex, term, locals);
        return Formula.of(latex, MathmlPrinter.print(term, names), UnicodePrinter.print(term));
    }

    /** A name that is no formula by itself, such as that of a function. */
    Formula name(String name) {
        Term reference = new Term.Reference(name, List.of());
        return Formula.of(LatexPrinter.print(reference, names), MathmlPrinter.print(reference, names), name);
    }

    private void requireSame(String latex, Term term, List<NameTable.Entry> locals) {
        Optional<Term> read = TermParser.parse(latex, names, locals).term();
        if (!read.equals(Optional.of(term))) {
            throw new IllegalStateException("the LaTeX of " + UnicodePrinter.print(term) + " reads as "
                    + read.map(UnicodePrinter::print).orElse("nothing") + ": " + latex);
        }
    }

    Formula relation(Term left, Comparator comparator, Term right, List<NameTable.Entry> locals) {
        return term(left, locals).then(sign(comparator, " ")).then(term(right, locals));
    }

    Formula comparison(Statement.Comparison c) {
        return relation(c.left(), c.comparator(), c.right(), List.of());
    }

    /** What stands to the right of the left side of a chain. */
    Formula link(Statement.Link link) {
        return sign(link.comparator(), "").then(term(link.right()));
    }

    static Formula sign(Comparator comparator, String before) {
        String escaped = comparator.unicode().replace("<", "&lt;").replace(">", "&gt;");
        return new Formula(
                before + comparator.latex() + " ", "<mo>" + escaped + "</mo>", before + comparator.unicode() + " ");
    }

    /** A formula, or a chain of relations, from text in the notation; nothing where it is not one. */
    Optional<Formula> read(String text) {
        List<Formula> parts = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i <= text.length(); i++) {
            depth += i == text.length()
                    ? 0
                    : "({[".indexOf(text.charAt(i)) >= 0 ? 1 : ")}]".indexOf(text.charAt(i)) >= 0 ? -1 : 0;
            boolean outside = i < text.length() && depth == 0;
            Optional<Comparator> sign = outside ? comparator(text.charAt(i)) : Optional.empty();
            if (i < text.length() && sign.isEmpty()) {
                continue;
            }
            String side = text.substring(start, i);
            Optional<Term> term = side.isBlank()
                    ? Optional.empty()
                    : TermParser.parse(side, names).term();
            if (term.isEmpty()) {
                return Optional.empty();
            }
            parts.add(term(term.get()));
            sign.ifPresent(s -> parts.add(sign(s, " ")));
            start = i + 1;
        }
        return parts.stream().reduce(Formula::then);
    }

    private static Optional<Comparator> comparator(char c) {
        for (Comparator comparator : Comparator.values()) {
            if (comparator.unicode().indexOf(c) == 0) {
                return Optional.of(comparator);
            }
        }
        return Optional.empty();
    }
}
