package scholium.verify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import scholium.derivation.Obligation;
import scholium.engine.Budget;
import scholium.engine.Engine;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.expr.Comparison;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.FreeNames;
import scholium.expr.Relation;

/** Judges one obligation: asks the engines in the order of the strategy and weighs what they say. */
final class Judge {
    /** A line that is proved needs few points: they only have to contradict a wrong proof. */
    private static final int POINTS_BESIDE_A_PROOF = 2;

    private static final int DIGITS_BESIDE_A_PROOF = 30;

    /** Expansions at all sizes together; more take a computer algebra system seconds and add little to a proof. */
    private static final int TERMS_BESIDE_A_PROOF = 300;

    /** A longer normal form is noise to a reader. */
    private static final int LONGEST_RESIDUAL = 120;

    private final Strategy strategy;
    private final Budget budget;
    private final LongSupplier nanoTime;

    Judge(Strategy strategy, Budget budget, LongSupplier nanoTime) {
        this.strategy = strategy;
        this.budget = budget;
        this.nanoTime = nanoTime;
    }

    /** What is known of an obligation. */
    record Finding(
            Verdict verdict,
            String scope,
            List<String> conditions,
            List<Evidence> evidence,
            Optional<Outcome.Refuted> refutation,
            Optional<String> residual,
            Optional<String> reason) {}

    private record Asked(Engine engine, Outcome outcome, Evidence evidence) {}

    Finding judge(Obligation o) {
        Goal goal = new Goal(o.relation(), o.setting());
        List<Evidence> evidence = new ArrayList<>();
        List<Asked> answers = new ArrayList<>();
        for (Engine e : strategy.deciders()) {
            if (proof(answers).isEmpty()) {
                answers.add(ask(e, goal, "", budget));
            }
        }
        boolean settled = proof(answers).filter(p -> p.conditions().isEmpty()).isPresent();
        for (Engine e : strategy.refuters()) {
            if (!settled && refutation(answers).isEmpty()) {
                answers.add(ask(e, goal, "", budget));
            }
        }
        Optional<Outcome.Proved> proof = proof(answers);
        Optional<Outcome.Refuted> refutation = refutation(answers);
        if (proof.isEmpty() && refutation.isEmpty() && o.induction().isPresent()) {
            proof = induction(o.induction().get(), evidence);
        }
        boolean askCas = proof.isPresent() || mayBeSupported(answers, refutation);
        if (refutation.isEmpty()) {
            Budget allowed = proof.isPresent()
                    ? budget.withPoints(POINTS_BESIDE_A_PROOF, DIGITS_BESIDE_A_PROOF)
                            .withTerms(TERMS_BESIDE_A_PROOF)
                    : budget;
            for (Engine e : strategy.corroborators()) {
                if (askCas || e == strategy.corroborators().get(0)) {
                    answers.add(ask(e, goal, "", allowed));
                }
            }
        }
        if (o.relation().comparison() == Comparison.NOT_IDENTICAL
                && proof(answers).isEmpty()) {
            identical(goal, answers);
        }
        Optional<Outcome.Proved> decided = proof.or(() -> proof(answers));
        Optional<Outcome.Refuted> refuted = refutation(answers);
        requireAgreement(o, decided, refuted, answers);
        List<Evidence> all = new ArrayList<>(evidence);
        answers.stream().filter(Judge::isWorthShowing).forEach(a -> all.add(a.evidence()));
        return weigh(o, decided, refuted, answers, all);
    }

    /**
     * That two sides differ somewhere is false if they are proved equal everywhere, which no single point shows. An
     * admissible point at which they have a value is added, so that the claim is not vacuous and there is something to see.
     */
    private void identical(Goal goal, List<Asked> answers) {
        for (Engine decider : strategy.deciders()) {
            Asked equal = ask(decider, goal.with(Comparison.EQUAL), "", budget);
            boolean proved = equal.outcome() instanceof Outcome.Proved p && p.isOutright();
            for (Engine refuter : proved ? strategy.refuters() : List.<Engine>of()) {
                Asked point = ask(refuter, goal.with(Comparison.NOT_EQUAL), "", budget);
                if (point.outcome() instanceof Outcome.Refuted r) {
                    String detail = "the sides are equal wherever they have a value: "
                            + equal.evidence().detail();
                    Evidence e = equal.evidence();
                    answers.add(new Asked(
                            decider,
                            new Outcome.Refuted(r.counterexample(), detail),
                            new Evidence(e.engine(), e.strength(), detail, e.millis())));
                    answers.add(point);
                    return;
                }
            }
        }
    }

    private static boolean mayBeSupported(List<Asked> answers, Optional<Outcome.Refuted> refutation) {
        return refutation.isEmpty()
                && answers.stream()
                        .noneMatch(a -> a.outcome() instanceof Outcome.GaveUp g
                                && g.reason() == Outcome.Reason.NOT_AN_IDENTITY);
    }

    /** A refuter that found nothing says nothing worth a line of its own. */
    private static boolean isWorthShowing(Asked a) {
        return !(a.outcome() instanceof Outcome.GaveUp);
    }

    private Asked ask(Engine engine, Goal goal, String label, Budget allowed) {
        long before = nanoTime.getAsLong();
        Outcome outcome = decided(engine, goal, allowed);
        long millis = (nanoTime.getAsLong() - before) / 1_000_000;
        String prefix = label.isEmpty() ? "" : label + ": ";
        return new Asked(engine, outcome, outcome.match(new Outcome.Cases<Evidence>() {
            @Override
            public Evidence proved(Outcome.Proved p) {
                return new Evidence(engine.name(), "exact", prefix + p.detail(), millis);
            }

            @Override
            public Evidence refuted(Outcome.Refuted r) {
                return new Evidence(engine.name(), "exact", prefix + r.detail(), millis);
            }

            @Override
            public Evidence corroborated(Outcome.Corroborated c) {
                return new Evidence(engine.name(), c.strength().label(), prefix + c.detail(), millis);
            }

            @Override
            public Evidence gaveUp(Outcome.GaveUp g) {
                return new Evidence(engine.name(), "none", prefix + g.detail(), millis);
            }
        }));
    }

    /** An engine that runs out of stack has met an expression it is not made for; other engines and lines go on. */
    private static Outcome decided(Engine engine, Goal goal, Budget allowed) {
        try {
            return engine.decide(goal, allowed);
        } catch (StackOverflowError e) {
            return Outcome.GaveUp.because(Outcome.Reason.SIZE, "the expression is nested too deeply");
        }
    }

    private static Optional<Outcome.Proved> proof(List<Asked> answers) {
        return answers.stream()
                .filter(a -> a.outcome() instanceof Outcome.Proved)
                .map(a -> (Outcome.Proved) a.outcome())
                .findFirst();
    }

    private static Optional<Outcome.Refuted> refutation(List<Asked> answers) {
        return answers.stream()
                .filter(a -> a.outcome() instanceof Outcome.Refuted)
                .map(a -> (Outcome.Refuted) a.outcome())
                .findFirst();
    }

    /** An unconditional proof and a counterexample cannot both be right. */
    private static void requireAgreement(
            Obligation o, Optional<Outcome.Proved> proof, Optional<Outcome.Refuted> refutation, List<Asked> answers) {
        if (proof.isPresent()
                && refutation.isPresent()
                && proof.get().conditions().isEmpty()) {
            StringBuilder transcript = new StringBuilder("engines contradict each other on " + o.relation() + ":");
            for (Asked a : answers) {
                transcript.append("\n  ").append(a.engine().name()).append(": ").append(a.outcome());
            }
            throw new ContradictionException(transcript.toString());
        }
    }

    /**
     * Base and step prove the whole, under the conditions of both. A condition on the variable, such as t + 1 ≠ 3, speaks of
     * one step, but the whole needs it of all steps before: then there is no proof.
     */
    private Optional<Outcome.Proved> induction(Obligation.Induction induction, List<Evidence> evidence) {
        for (Engine e : strategy.deciders()) {
            Asked base = ask(e, goal(induction.base()), induction.base().label(), budget);
            if (!(base.outcome() instanceof Outcome.Proved b)) {
                continue;
            }
            Asked step = ask(e, goal(induction.step()), induction.step().label(), budget);
            if (step.outcome() instanceof Outcome.Proved s) {
                Set<Relation> conditions = new LinkedHashSet<>(b.conditions());
                conditions.addAll(s.conditions());
                if (conditions.stream().anyMatch(c -> mentions(c, induction.variable()))) {
                    continue;
                }
                evidence.add(base.evidence());
                evidence.add(step.evidence());
                return Optional.of(
                        new Outcome.Proved(s.scope(), List.copyOf(conditions), "induction on " + induction.variable()));
            }
        }
        return Optional.empty();
    }

    private static boolean mentions(Relation condition, String variable) {
        Expr both = Exprs.add(condition.left(), condition.right());
        return FreeNames.of(both).indices().stream().anyMatch(i -> i.name().equals(variable));
    }

    private static Goal goal(Obligation.Part part) {
        return new Goal(part.relation(), part.setting());
    }

    private Finding weigh(
            Obligation o,
            Optional<Outcome.Proved> proof,
            Optional<Outcome.Refuted> refutation,
            List<Asked> answers,
            List<Evidence> evidence) {
        Optional<String> residual = residual(answers);
        if (refutation.isPresent()) {
            return new Finding(Verdict.REFUTED, "", List.of(), evidence, refutation, residual, Optional.empty());
        }
        if (proof.isPresent()) {
            List<String> conditions = new ArrayList<>();
            proof.get().conditions().forEach(c -> conditions.add(c.toString()));
            if (noAdmissiblePoint(o, answers)) {
                conditions.add("the hypotheses can hold together (no admissible point was found)");
            }
            Verdict verdict = conditions.isEmpty() ? Verdict.PROVED : Verdict.CONDITIONAL;
            String scope = Scopes.describe(proof.get().scope(), o.setting());
            return new Finding(
                    verdict, scope, conditions, evidence, Optional.empty(), Optional.empty(), Optional.empty());
        }
        boolean supported = answers.stream().anyMatch(a -> a.outcome() instanceof Outcome.Corroborated);
        Verdict verdict = supported ? Verdict.SUPPORTED : Verdict.UNDECIDED;
        return new Finding(
                verdict, "", List.of(), evidence, Optional.empty(), residual, Optional.of(reason(o, answers)));
    }

    private boolean noAdmissiblePoint(Obligation o, List<Asked> answers) {
        return !strategy.corroborators().isEmpty()
                && !o.setting().assumptions().isEmpty()
                && answers.stream()
                        .anyMatch(a -> a.engine() == strategy.corroborators().get(0)
                                && a.outcome() instanceof Outcome.GaveUp g
                                && g.reason() == Outcome.Reason.NO_POINT);
    }

    private static Optional<String> residual(List<Asked> answers) {
        return answers.stream()
                .map(Asked::outcome)
                .filter(x -> x instanceof Outcome.GaveUp g && !g.residual().isEmpty())
                .map(x -> ((Outcome.GaveUp) x).residual().get(0).toString())
                .filter(text -> text.length() <= LONGEST_RESIDUAL)
                .findFirst();
    }

    /** Why there is no proof: what the exact engines said, or that none has rules for the relation. */
    private String reason(Obligation o, List<Asked> answers) {
        if (o.relation().comparison() == Comparison.NOT_IDENTICAL) {
            return "no point was found where the sides differ, and no proof that they are equal wherever they have a value";
        }
        List<String> reasons = new ArrayList<>();
        for (Asked a : answers) {
            if (a.outcome() instanceof Outcome.GaveUp g && strategy.deciders().contains(a.engine())) {
                reasons.add(a.engine().name() + ": " + g.detail());
            }
        }
        if (reasons.isEmpty()) {
            return o.relation().comparison() == Comparison.EQUAL
                    ? "no exact engine was asked"
                    : "no exact engine decides " + o.relation().comparison().symbol() + " here";
        }
        return String.join("; ", reasons);
    }
}
