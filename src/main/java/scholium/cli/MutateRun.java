package scholium.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import scholium.engine.Budget;
import scholium.mutation.Campaign;
import scholium.mutation.CampaignResult;
import scholium.mutation.Mutant;
import scholium.mutation.Unit;
import scholium.syntax.DocumentParser;
import scholium.text.Diagnostic;
import scholium.text.DiagnosticCode;
import scholium.text.Source;
import scholium.verify.Futures;

/** Runs a mutation campaign over files on several threads; the result does not depend on their number. */
final class MutateRun {
    /** Engines recurse over expressions; the parser's depth limit is meant for a stack of this size. */
    private static final long STACK = 64L << 20;

    private final Campaign campaign;
    private final Budget budget;
    private final Quantity quantity;
    private final PrintStream err;
    private final boolean progress;

    /** How many mutants: of each step, and of all together where that is limited. */
    record Quantity(int perStep, Optional<Integer> limit) {
        List<Integer> of(List<Unit> units) {
            return limit.map(l -> {
                        List<Integer> evenly = Campaign.quotas(units, l);
                        List<Integer> most = Campaign.quotasPerStep(units, perStep);
                        List<Integer> both = new ArrayList<>();
                        for (int k = 0; k < units.size(); k++) {
                            both.add(Math.min(evenly.get(k), most.get(k)));
                        }
                        return both;
                    })
                    .orElseGet(() -> Campaign.quotasPerStep(units, perStep));
        }
    }

    MutateRun(Campaign campaign, Budget budget, Quantity quantity, PrintStream err, boolean progress) {
        this.campaign = campaign;
        this.budget = budget;
        this.quantity = quantity;
        this.err = err;
        this.progress = progress;
    }

    CampaignResult run(Inputs inputs, Optional<Path> resume, int jobs) throws IOException, MutationState.Foreign {
        long start = System.nanoTime();
        List<Diagnostic> problems = new ArrayList<>(inputs.problems());
        List<Source> sources = new ArrayList<>();
        for (Inputs.Input file : inputs.files()) {
            FileReading reading = FileReading.of(file);
            reading.problem().ifPresent(problems::add);
            reading.source()
                    .filter(s -> file.folder().isEmpty()
                            || !DocumentParser.parse(s).statements().isEmpty())
                    .ifPresent(sources::add);
        }
        MutationState state =
                resume.isPresent() ? MutationState.in(resume.get(), identity(sources)) : MutationState.unkept();
        ExecutorService pool = Executors.newFixedThreadPool(jobs, task -> {
            Thread thread = new Thread(null, task, "mutate", STACK);
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Campaign.Plan> plans = plans(sources, pool, problems);
            judge(plans, state, pool);
            List<String> leftOut = new ArrayList<>();
            plans.forEach(p -> leftOut.addAll(p.leftOut()));
            plans.forEach(p -> problems.addAll(p.diagnostics()));
            return new CampaignResult(
                    plans.size(),
                    plans.stream().mapToInt(Campaign.Plan::claims).sum(),
                    plans.stream().mapToInt(Campaign.Plan::steps).sum(),
                    state.all(),
                    leftOut,
                    problems,
                    budget.seed(),
                    Duration.ofNanos(System.nanoTime() - start).toMillis());
        } finally {
            pool.shutdownNow();
        }
    }

    private List<Campaign.Plan> plans(List<Source> sources, ExecutorService pool, List<Diagnostic> problems) {
        Progress shown = new Progress(err, progress, sources.size());
        List<Future<Optional<Campaign.Plan>>> pending = new ArrayList<>();
        List<Diagnostic> defects = new ArrayList<>();
        for (Source s : sources) {
            pending.add(pool.submit(() -> {
                shown.begin("checking " + s.name());
                try {
                    return Optional.of(campaign.plan(DocumentParser.parse(s)));
                } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                    synchronized (defects) {
                        defects.add(Defect.in(s, e, budget.seed(), err));
                    }
                    return Optional.empty();
                }
            }));
        }
        List<Campaign.Plan> plans = new ArrayList<>();
        pending.forEach(f -> Futures.await(f).ifPresent(plans::add));
        shown.end();
        problems.addAll(defects);
        return plans;
    }

    private void judge(List<Campaign.Plan> plans, MutationState state, ExecutorService pool) {
        List<Unit> units = new ArrayList<>();
        plans.forEach(p -> units.addAll(p.units()));
        if (units.isEmpty()) {
            return;
        }
        List<Integer> quotas = quantity.of(units);
        Progress shown = new Progress(err, progress, units.size());
        List<Future<Boolean>> pending = new ArrayList<>();
        for (int k = 0; k < units.size(); k++) {
            int unit = k;
            pending.add(pool.submit(() -> {
                Unit u = units.get(unit);
                shown.begin("mutating " + u.path());
                if (!state.isFinished(unit)) {
                    Map<Integer, Mutant> known = state.of(unit);
                    u.run(quotas.get(unit), known::containsKey, (number, m) -> state.add(unit, number, m));
                    state.finish(unit);
                }
                return true;
            }));
        }
        pending.forEach(Futures::await);
        shown.end();
    }

    /** Everything the results depend on, in parts that a person can compare. */
    private String identity(List<Source> sources) {
        return String.join(
                "\t",
                "version " + Version.TEXT,
                "seed " + budget.seed(),
                "per step " + quantity.perStep(),
                "limit " + quantity.limit().map(String::valueOf).orElse("none"),
                "budget " + budget.time().toMillis() + " ms",
                "documents " + digest(sources));
    }

    private static String digest(List<Source> sources) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Source s : sources) {
                digest.update((s.name() + "\0" + s.text() + "\0").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether the checker itself failed somewhere. */
    static boolean hasDefect(CampaignResult result) {
        return result.diagnostics().stream().anyMatch(d -> d.code() == DiagnosticCode.INTERNAL);
    }
}
