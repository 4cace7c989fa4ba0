package scholium.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import scholium.derivation.Claim;
import scholium.derivation.Obligation;
import scholium.elaborate.Elaboration;
import scholium.expr.Expr;
import scholium.expr.FreeNames;
import scholium.expr.Relation;
import scholium.expr.Setting;
import scholium.syntax.SourceDocument;
import scholium.syntax.Statement;
import scholium.syntax.Term;

/**
 * Simple hypotheses under which a false line is true: the line is read again with one more {@code given}, looked at in
 * floating point, and proved exactly.
 */
final class Conditions {
    private static final int MOST = 3;
    private static final int POINTS = 4;
    private static final int LEAST_POINTS = 2;

    private final SourceDocument document;
    private final Elaboration elaboration;
    private final Prover prover;
    private final Line line;
    private final Obligation obligation;

    Conditions(SourceDocument document, Elaboration elaboration, Prover prover, Line line, Obligation obligation) {
        this.document = document;
        this.elaboration = elaboration;
        this.prover = prover;
        this.line = line;
        this.obligation = obligation;
    }

    /** A condition found; one that makes both sides 0 says less than another. */
    private record Found(Hypothesis hypothesis, String text, boolean trivial) {}

    /** How the sides compare at admissible points under a hypothesis. */
    private enum Look {
        NO_POINT,
        DIFFERENT,
        EQUAL,
        BOTH_ZERO
    }

    /**
     * What to say behind “true if”, the most telling first.
     *
     * @param factors of left − right, where it is a product
     */
    List<String> texts(List<Term> factors) {
        if (!(line.owner() instanceof Statement.Claim claim)) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        for (Hypothesis h : Hypotheses.of(document, line, obligation, factors)) {
            if (!h.isImpliedBy(found.stream().map(Found::hypothesis).toList())) {
                under(claim, h).ifPresent(found::add);
            }
        }
        boolean informative = found.stream().anyMatch(f -> !f.trivial());
        return found.stream()
                .filter(f -> !f.trivial() || !informative)
                .limit(MOST)
                .map(Found::text)
                .toList();
    }

    private Optional<Found> under(Statement.Claim claim, Hypothesis h) {
        Optional<List<Obligation>> parts = elaboration.claim(variant(claim, h)).map(Conditions::obligations);
        Look look = parts.map(this::look).orElse(Look.NO_POINT);
        if (look == Look.EQUAL || look == Look.BOTH_ZERO) {
            return parts.filter(prover::proves).map(p -> new Found(h, h.text(), look == Look.BOTH_ZERO));
        }
        return look == Look.NO_POINT ? excluded(h) : Optional.empty();
    }

    private static List<Obligation> obligations(Claim c) {
        return c.steps().stream().flatMap(s -> s.obligations().stream()).toList();
    }

    private Statement.Claim variant(Statement.Claim claim, Hypothesis h) {
        List<Statement.Comparison> given = new ArrayList<>(claim.given());
        given.add(h.comparison());
        Statement.Link link = new Statement.Link(line.comparator(), line.right(), Optional.empty(), List.of());
        return new Statement.Claim(
                Statement.ClaimKind.CLAIM,
                claim.name(),
                Optional.empty(),
                given,
                claim.induction(),
                new Statement.Chain(line.left(), List.of(link)));
    }

    /** The line is true at a value of a parameter that only the parameter's own bounds rule out. */
    private Optional<Found> excluded(Hypothesis h) {
        Optional<Expr> value = h.value();
        if (value.isEmpty() || obligation.setting().families().stream().noneMatch(f -> isScalar(f, h))) {
            return Optional.empty();
        }
        Expr.Variable parameter = new Expr.Variable(h.parameter().orElseThrow(), List.of());
        List<Setting.Assumption> kept = new ArrayList<>();
        Set<String> bounds = new LinkedHashSet<>();
        for (Setting.Assumption a : obligation.setting().assumptions()) {
            if (isAbout(parameter.name(), a.relation())) {
                bounds.add(a.relation().toString());
            } else {
                kept.add(a);
            }
        }
        Setting s = obligation.setting();
        List<Setting.Value> values = new ArrayList<>(s.values());
        values.add(new Setting.Value(parameter, value.get()));
        kept.addAll(Domain.of(obligation.relation()));
        Setting wider = s.withAssumptions(kept).withValues(values);
        List<Obligation> parts =
                List.of(new Obligation("", obligation.relation(), wider, Optional.empty(), obligation.existence()));
        boolean holds = bounds.size() == 1 && look(parts) == Look.EQUAL && prover.proves(parts);
        return holds
                ? Optional.of(new Found(
                        h,
                        h.text() + ", which the document excludes by "
                                + bounds.iterator().next(),
                        false))
                : Optional.empty();
    }

    private static boolean isScalar(Setting.Family f, Hypothesis h) {
        return f.ranges().isEmpty() && h.parameter().equals(Optional.of(f.name()));
    }

    private static boolean isAbout(String name, Relation r) {
        Set<String> names = new LinkedHashSet<>(FreeNames.of(r.left()).names());
        names.addAll(FreeNames.of(r.right()).names());
        return names.equals(Set.of(name));
    }

    private Look look(List<Obligation> parts) {
        Look all = Look.BOTH_ZERO;
        for (Obligation o : parts) {
            Look one = look(o);
            if (one.compareTo(all) < 0) {
                all = one;
            }
        }
        return parts.isEmpty() ? Look.NO_POINT : all;
    }

    private Look look(Obligation o) {
        Relation r = o.relation();
        List<Points.Row> rows = new Points(r, o.setting(), prover.seed())
                .rows(List.of(r.left(), r.right()), POINTS).stream()
                        .filter(x -> Double.isFinite(x.values()[0]) && Double.isFinite(x.values()[1]))
                        .toList();
        if (rows.size() < LEAST_POINTS) {
            return Look.NO_POINT;
        }
        boolean zero = true;
        for (Points.Row row : rows) {
            double left = row.values()[0];
            double right = row.values()[1];
            double scale = Math.max(Math.abs(left), Math.abs(right));
            boolean negligible = scale < 1e-12;
            if (!negligible && !Guess.agree(left, right, direction())) {
                return Look.DIFFERENT;
            }
            zero &= negligible;
        }
        return zero ? Look.BOTH_ZERO : Look.EQUAL;
    }

    /** 1 where the left side may be greater, −1 where it may be less. */
    private int direction() {
        return switch (line.comparator()) {
            case LESS, LESS_OR_EQUAL -> -1;
            case GREATER, GREATER_OR_EQUAL -> 1;
            default -> 0;
        };
    }
}
