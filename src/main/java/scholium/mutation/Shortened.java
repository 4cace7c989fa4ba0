package scholium.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import scholium.derivation.Claim;
import scholium.derivation.Obligation;
import scholium.derivation.Step;
import scholium.elaborate.Elaboration;
import scholium.elaborate.Elaborator;
import scholium.syntax.Comparator;
import scholium.syntax.SourceDocument;
import scholium.syntax.Statement;
import scholium.syntax.Subterms;
import scholium.syntax.Term;

/**
 * A document to whose definitions every formula in question is added with each of its terms deleted, under names of their
 * own; the lines of its examples are read of them when they are asked for.
 */
final class Shortened {
    private static final String WHOLE = "whole formula ";
    private static final String SHORTER = "shorter formula ";
    private static final String SAME = "the shorter formula is the whole";

    private final SourceDocument document;
    private final List<Question> questions;
    private final Dependents dependents;
    private final Elaboration elaboration;
    private final Map<Subject, Named> names = new HashMap<>();

    /**
     * What an example could test of a formula.
     *
     * @param cuts the deletions, outermost first
     */
    record Question(Statement.Example example, Subject subject, List<Cut> cuts) {
        Question {
            cuts = List.copyOf(cuts);
        }
    }

    /** The names under which a formula and its shorter forms are defined. */
    private record Named(String whole, Map<Cut, String> shorter) {
        String without(Cut c) {
            return Objects.requireNonNull(shorter.get(c), "a deletion from another formula");
        }
    }

    Shortened(SourceDocument document, List<Question> questions) {
        this.document = document;
        this.questions = List.copyOf(questions);
        List<Statement> added = new ArrayList<>();
        for (Question q : this.questions) {
            if (!names.containsKey(q.subject())) {
                names.put(q.subject(), define(q, added));
            }
        }
        this.dependents = new Dependents(document.statements());
        this.elaboration = Elaboration.of(
                with(document, document.statements(), added),
                this.questions.stream().map(Question::example).toList());
    }

    List<Question> questions() {
        return questions;
    }

    private Named named(Subject s) {
        return Objects.requireNonNull(names.get(s), "a formula that is not in question");
    }

    private Named define(Question q, List<Statement> added) {
        Subject s = q.subject();
        String whole = WHOLE + names.size();
        added.add(s.definition(whole, s.formula()));
        Map<Cut, String> shorter = new HashMap<>();
        for (Cut top : q.cuts()) {
            for (Cut c : top.all()) {
                String name = SHORTER + shorter.size() + " of " + names.size();
                if (shorter.putIfAbsent(c, name) == null) {
                    added.add(s.definition(name, c.rest()));
                }
            }
        }
        return new Named(whole, shorter);
    }

    /** A line of an example: the number of its chain, and of the link there. */
    record Line(int chain, int link) {}

    /** The lines that name the subject. */
    static List<Line> lines(Question q) {
        List<Line> lines = new ArrayList<>();
        List<Statement.Chain> chains = q.example().chains();
        for (int k = 0; k < chains.size(); k++) {
            if (q.subject().isNamedIn(chains.get(k))) {
                for (int link = 0; link < chains.get(k).links().size(); link++) {
                    lines.add(new Line(k, link));
                }
            }
        }
        return lines;
    }

    /** The line, of the shorter formula; empty if that would be an error. */
    Optional<List<Obligation>> line(Question q, Cut c, Line line) {
        Statement.Chain chain = q.subject()
                .renamed(
                        q.example().chains().get(line.chain()),
                        named(q.subject()).without(c));
        Term left = line.link() == 0
                ? chain.first()
                : chain.links().get(line.link() - 1).right();
        return elaboration.link(
                q.example(),
                line.chain(),
                line.link(),
                left,
                chain.links().get(line.link()).right());
    }

    /** That the shorter formula is the whole, at any values whatever. */
    Optional<List<Obligation>> sameness(Question q, Cut c) {
        Subject s = q.subject();
        Named n = named(s);
        Statement.Link same = new Statement.Link(Comparator.EQUAL, s.element(n.whole()), Optional.empty(), List.of());
        Statement.Chain line = new Statement.Chain(s.element(n.without(c)), List.of(same));
        return elaboration
                .claim(new Statement.Claim(
                        Statement.ClaimKind.CLAIM, SAME, Optional.empty(), List.of(), Optional.empty(), line))
                .map(Shortened::obligations);
    }

    /**
     * The lines that read otherwise if the definition itself is shortened, not only where they name what it defines; none
     * for a formula that defines nothing.
     */
    Optional<List<Obligation>> everywhere(Question q, Cut c) {
        List<Statement.Chain> affected =
                q.subject().kind() == Subject.Kind.DERIVATIVE ? List.of() : affected(q.example(), q.subject());
        if (affected.isEmpty()) {
            return Optional.of(List.of());
        }
        Statement.Example x = q.example();
        Statement.Example example = new Statement.Example(x.name(), x.title(), x.values(), affected);
        List<Statement> changed = document.statements().stream()
                .map(s -> s == q.subject().statement() ? q.subject().with(c.rest()) : s)
                .toList();
        return Elaborator.elaborate(with(document, changed, List.of(example))).claims().stream()
                .findFirst()
                .map(Shortened::obligations);
    }

    private List<Statement.Chain> affected(Statement.Example x, Subject s) {
        Set<String> changed = dependents.of(s.name());
        boolean all = dependents.areAssumed(changed) || x.values().stream().anyMatch(v -> mentions(v.value(), changed));
        return x.chains().stream()
                .filter(chain -> all || mentions(s.renamed(chain, WHOLE), changed))
                .toList();
    }

    private static boolean mentions(Statement.Chain chain, Set<String> names) {
        return mentions(chain.first(), names) || chain.links().stream().anyMatch(l -> mentions(l.right(), names));
    }

    private static boolean mentions(Term t, Set<String> names) {
        return Subterms.names(t).stream().anyMatch(names::contains);
    }

    private static List<Obligation> obligations(Claim c) {
        return c.steps().stream().map(Step::obligations).flatMap(List::stream).toList();
    }

    /** The declarations among the statements, and what is added. */
    private static SourceDocument with(SourceDocument document, List<Statement> statements, List<Statement> added) {
        List<Statement> kept = new ArrayList<>();
        for (Statement s : statements) {
            if (!(s instanceof Statement.Assertion || s instanceof Statement.Conform)) {
                kept.add(s);
            }
        }
        kept.addAll(added);
        return document.with(kept);
    }
}
