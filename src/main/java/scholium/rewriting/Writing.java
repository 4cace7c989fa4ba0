package scholium.rewriting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import scholium.expr.Expr;
import scholium.syntax.LatexPrinter;
import scholium.syntax.NameTable;
import scholium.syntax.Term;
import scholium.syntax.TermParser;
import scholium.syntax.UnicodePrinter;

/** A way between two formulas as lines, each of them proved. */
final class Writing {
    private static final int LONGEST_LINE = 170;
    private static final int MOST_LINES = 12;
    private static final int MOST_REASONS = 2;

    private final NameTable names;
    private final IndexNames letters;
    private final StepProver prover;
    private final Turning turning;

    Writing(NameTable names, IndexNames letters, StepProver prover, Turning turning) {
        this.names = names;
        this.letters = letters;
        this.prover = prover;
        this.turning = turning;
    }

    /** A line before it is judged; without a formula where the notation has no spelling for it. */
    private record Draft(Optional<Term> formula, List<String> reasons, List<Move.Aside> asides) {
        Draft(Optional<Term> formula, String reason, List<Move.Aside> asides) {
            this(formula, List.of(reason), asides);
        }
    }

    Optional<Explanation> write(Term left, Expr from, Term right, Expr to, Search.Way way) {
        List<Draft> drafts = new ArrayList<>();
        List<Move> forwards = way.left().path();
        Terms start = way.left().start();
        Tidying.reason(from, start)
                .ifPresent(r -> drafts.add(new Draft(spelled(start.toExpr()), r.forwards(), List.of())));
        for (Move m : forwards) {
            m.stages()
                    .forEach(s ->
                            drafts.add(new Draft(spelled(s.shown()), s.reason().forwards(), s.asides())));
        }
        if (!way.meets()) {
            drafts.add(new Draft(spelled(way.right().terms.toExpr()), Explanation.BRIDGE, List.of()));
        }
        backwards(way.right(), to, drafts);
        drafts.set(drafts.size() - 1, ending(drafts.get(drafts.size() - 1), right));
        List<Draft> kept = shortened(left, drafts);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        boolean tooLong = kept.subList(0, kept.size() - 1).stream().anyMatch(d -> length(d) > LONGEST_LINE);
        if (kept.size() > MOST_LINES || tooLong) {
            return Optional.empty();
        }
        return proved(left, kept, way.meets());
    }

    private void backwards(Search.Place end, Expr to, List<Draft> drafts) {
        List<Move> path = new ArrayList<>(end.path());
        Terms start = end.start();
        Search.Place place = end;
        Collections.reverse(path);
        for (Move m : path) {
            Search.Place before = Objects.requireNonNull(place.before);
            List<Move.Stage> stages = m.stages();
            for (int k = stages.size() - 1; k >= 0; k--) {
                Expr shown = k == 0 ? before.terms.toExpr() : stages.get(k - 1).shown();
                Move.Stage s = stages.get(k);
                drafts.add(new Draft(spelled(shown), s.reason().backwards(), s.asides()));
            }
            place = before;
        }
        Optional<Reason> tidying = Tidying.reason(to, start);
        tidying.ifPresent(r -> drafts.add(new Draft(Optional.empty(), r.backwards(), List.of())));
        if (drafts.isEmpty()) {
            drafts.add(new Draft(Optional.empty(), "collecting terms and factors", List.of()));
        }
    }

    private static Draft ending(Draft d, Term right) {
        return new Draft(Optional.of(right), d.reasons(), d.asides());
    }

    /** As it is read when it is printed, in either spelling. */
    private Optional<Term> spelled(Expr e) {
        return Layout.of(turning.turned(new Contents().apply(e)), letters)
                .flatMap(t -> TermParser.parse(UnicodePrinter.print(t), names, List.of())
                        .term())
                .filter(t -> TermParser.parse(LatexPrinter.print(t, names), names, List.of())
                        .term()
                        .equals(Optional.of(t)));
    }

    private static int length(Draft d) {
        return d.formula().map(t -> UnicodePrinter.print(t).length()).orElse(0);
    }

    /** Without lines that cannot be written and lines that say the same as one before. */
    private static List<Draft> shortened(Term left, List<Draft> drafts) {
        List<Draft> kept = new ArrayList<>();
        List<String> said = new ArrayList<>(List.of(UnicodePrinter.print(left)));
        List<String> pending = new ArrayList<>();
        List<Move.Aside> asides = new ArrayList<>();
        for (Draft d : drafts) {
            pending.addAll(d.reasons());
            asides.addAll(d.asides());
            if (d.formula().isEmpty()) {
                continue;
            }
            String text = UnicodePrinter.print(d.formula().get());
            int before = said.indexOf(text);
            if (before >= 0) {
                while (kept.size() > before) {
                    kept.remove(kept.size() - 1);
                    said.remove(said.size() - 1);
                }
            } else {
                kept.add(new Draft(d.formula(), List.copyOf(new LinkedHashSet<>(pending)), List.copyOf(asides)));
                said.add(text);
            }
            pending.clear();
            asides.clear();
        }
        return kept;
    }

    private Optional<Explanation> proved(Term left, List<Draft> drafts, boolean named) {
        List<Explanation.Line> lines = new ArrayList<>();
        Term last = left;
        List<String> pending = new ArrayList<>();
        Set<Expr> told = new HashSet<>();
        for (Draft d : drafts) {
            Term next = d.formula().orElseThrow();
            pending.addAll(d.reasons());
            if (new HashSet<>(pending).size() > MOST_REASONS) {
                return Optional.empty();
            }
            if (prover.proves(last, next)) {
                List<Explanation> details = new ArrayList<>();
                for (Move.Aside a : d.asides()) {
                    if (told.add(a.left())) {
                        aside(a).ifPresent(details::add);
                    }
                }
                lines.add(new Explanation.Line(next, String.join(", ", pending), details));
                last = next;
                pending.clear();
            }
        }
        boolean complete = pending.isEmpty() && !lines.isEmpty();
        boolean telling = named || lines.size() > 1;
        return complete && telling ? Optional.of(new Explanation(left, lines, named)) : Optional.empty();
    }

    private Optional<Explanation> aside(Move.Aside a) {
        Optional<Term> left = spelled(a.left());
        if (left.isEmpty()) {
            return Optional.empty();
        }
        List<Draft> drafts = new ArrayList<>();
        a.stages()
                .forEach(
                        s -> drafts.add(new Draft(spelled(s.shown()), s.reason().forwards(), List.of())));
        List<Draft> kept = shortened(left.get(), drafts);
        return kept.size() < 2 ? Optional.empty() : proved(left.get(), kept, true);
    }
}
