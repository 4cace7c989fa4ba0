package scholium.cause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import scholium.implementation.Binding;
import scholium.implementation.Convention;
import scholium.implementation.Implementation;
import scholium.implementation.Reproduction;
import scholium.syntax.SourceDocument;
import scholium.syntax.Statement;
import scholium.syntax.Subterms;
import scholium.syntax.Term;

/**
 * Searches what code may compute that differs from its formula: numbers of fewer bits, a path of the graph that is not
 * differentiated through, one slip in a definition or formula, another quantity of the document, another convention.
 */
final class CauseSearch {
    private static final long MOST_NANOS = 60_000_000_000L;
    private static final int MOST_READ = 3_000;
    private static final int MOST_COMPARED = 12;
    private static final int MOST_FOUND = 3;
    private static final int MOST_SHOWN = 2;
    private static final int CHUNK = 60;

    /** How much less likely a slip is that would have shown elsewhere as well. */
    private static final int CONTRADICTED = 2;

    private final SourceDocument document;
    private final LongSupplier nanoTime;

    /** @param nanoTime a clock in nanoseconds, the backstop */
    public CauseSearch(SourceDocument document, LongSupplier nanoTime) {
        this.document = document;
        this.nanoTime = nanoTime;
    }

    /**
     * The likely causes, the likeliest first; empty if nothing that was tried computes what the code computes.
     *
     * @param conform the block that binds the output
     * @param code what the code computed
     * @param siblings what it computed for the other outputs, made when they are needed
     * @param own conventions of the code
     * @param others implementations whose conventions may be the reason
     */
    public List<Cause> of(
            Statement.Conform conform,
            Reproduction code,
            Supplier<List<Reproduction>> siblings,
            List<Convention> own,
            List<Implementation> others) {
        Optional<Term> claimed = conform.outputs().stream()
                .filter(b -> b.port().equals(code.output()))
                .map(Statement.Binding::term)
                .findFirst();
        return claimed.map(t -> new Search(conform, code, siblings).causes(t, own, others))
                .orElse(List.of());
    }

    private final class Search {
        private final Statement.Conform conform;
        private final Reproduction code;
        private final Supplier<List<Reproduction>> siblings;
        private final GuessReader reader;
        private final List<Term> inputs;
        private final long end = nanoTime.getAsLong() + MOST_NANOS;
        private int reads;
        private int compared;

        Search(Statement.Conform conform, Reproduction code, Supplier<List<Reproduction>> siblings) {
            this.conform = conform;
            this.code = code;
            this.siblings = siblings;
            this.reader = new GuessReader(document, conform);
            this.inputs = conform.inputs().stream().map(Statement.Binding::term).toList();
        }

        List<Cause> causes(Term claimed, List<Convention> own, List<Implementation> others) {
            if (code.isSinglePrecision()) {
                return List.of(new Cause(
                        code.givesSingles()
                                ? "as if it were computed in single precision"
                                : "as if some of it were computed in single precision"));
            }
            List<Stated> stated = Stated.of(document, code.output(), code.rank());
            List<Formula> formulas = new ArrayList<>();
            formulas.add(new Formula(code.output(), List.of(), claimed, "in the formula for " + code.output()));
            List<Found> elsewhere = stated(stated, formulas);
            Declarations declarations =
                    declarations(formulas.stream().map(Formula::term).toList());
            compared = 0;
            List<Found> found = smallest(Holdings.of(declarations, formulas));
            if (found.isEmpty()) {
                found = equal(Expansions.of(declarations, formulas));
            }
            if (found.isEmpty()) {
                found = smallest(Slips.of(declarations, formulas));
            }
            List<Cause> causes = new ArrayList<>(shown(found));
            elsewhere.stream().map(Found::cause).min(Stated.LIKELIER).ifPresent(causes::add);
            Conventions.of(code, own, others).ifPresent(causes::add);
            return List.copyOf(causes);
        }

        private Declarations declarations(List<Term> formulas) {
            List<Term> terms = new ArrayList<>(inputs);
            conform.outputs().forEach(b -> terms.add(b.term()));
            terms.addAll(formulas);
            return Declarations.of(document.statements(), terms);
        }

        private boolean late() {
            return reads >= MOST_READ || compared >= MOST_COMPARED || nanoTime.getAsLong() > end;
        }

        /** What the document states elsewhere and the code computes; formulas of the output in other words are added. */
        private List<Found> stated(List<Stated> stated, List<Formula> formulas) {
            List<Found> found = new ArrayList<>();
            Declarations declarations = declarations(Stated.terms(stated));
            List<Formula> same = new ArrayList<>();
            for (int from = 0; from < stated.size(); from += CHUNK) {
                List<Stated> some = stated.subList(from, Math.min(stated.size(), from + CHUNK));
                List<Guess.Candidate> candidates =
                        some.stream().map(Stated::candidate).toList();
                List<Optional<Binding>> read = reader.read(new Guess(declarations, List.of(), candidates));
                reads++;
                for (int k = 0; k < some.size(); k++) {
                    Optional<Binding> binding = read.get(k);
                    if (binding.isEmpty()) {
                        continue;
                    }
                    Optional<Formula> other = some.get(k).other();
                    if (other.isPresent() && code.isSame(binding.get())) {
                        same.add(other.get());
                    } else if (compared < MOST_COMPARED / 2 && explains(binding.get())) {
                        found.add(new Found(
                                some.get(k).cause(), 1, some.get(k).cause().words()));
                    }
                }
            }
            List<Formula> others = new ArrayList<>(same);
            others.removeIf(f -> f.term().equals(formulas.get(0).term()));
            others.sort(Comparator.comparingInt(f -> Difference.text(f.term()).length()));
            others.stream().filter(f -> derivatives(f.term()) == 0).findFirst().ifPresent(formulas::add);
            // The name of the derivative itself is what paths of the graph can be cut in.
            if (derivatives(formulas.get(0).term()) == 0) {
                others.stream()
                        .filter(f -> f.term() instanceof Term.Derivative && derivatives(f.term()) > 0)
                        .findFirst()
                        .ifPresent(formulas::add);
            }
            return found;
        }

        /** How many derivatives there are in a formula that the code is not given. */
        private int derivatives(Term t) {
            if (t instanceof Term.Derivative d) {
                return inputs.stream().anyMatch(i -> isElement(d, i)) ? 0 : 1;
            }
            return Subterms.of(t).stream().mapToInt(this::derivatives).sum();
        }

        private static boolean isElement(Term.Derivative d, Term input) {
            return input instanceof Term.Derivative family
                    && family.numerator().equals(d.numerator())
                    && Subterms.names(family)
                            .containsAll(Subterms.names(d.variables().get(0)).stream()
                                    .limit(1)
                                    .toList());
        }

        /** The causes of the smallest size that has any. */
        private List<Found> smallest(List<Guess> guesses) {
            List<Found> found = new ArrayList<>();
            for (Guess g : guesses) {
                boolean larger = found.stream().anyMatch(f -> f.size() < g.size());
                if (late() || larger || found.size() >= MOST_FOUND) {
                    break;
                }
                reads++;
                List<Optional<Binding>> read = reader.read(g);
                for (int k = 0; k < read.size() && !late(); k++) {
                    Guess.Candidate c = g.candidates().get(k);
                    boolean known = found.stream().anyMatch(f -> f.cause().equals(c.cause()));
                    if (!known && read.get(k).filter(this::explains).isPresent()) {
                        int less = isContradicted(g) ? CONTRADICTED : 0;
                        found.add(new Found(c.cause(), c.size() + less, c.place()));
                    }
                }
            }
            return found;
        }

        /** Whether the variant changes another output, and the code does not compute that change. */
        private boolean isContradicted(Guess g) {
            for (Reproduction sibling : siblings.get()) {
                if (inVariant(g, sibling).filter(b -> !sibling.admits(b)).isPresent()) {
                    return true;
                }
            }
            return false;
        }

        /** Formulas that are equal in mathematics need not seem so in floating point, but they cost what they cost. */
        private List<Found> equal(List<Guess> guesses) {
            for (Guess g : guesses) {
                Optional<Binding> variant = reader.read(g).get(0);
                reads++;
                if (late() || variant.isEmpty() || !code.holds(variant.get())) {
                    continue;
                }
                compared++;
                // Where an output loses all digits, another one may show by how many they were lost.
                boolean costs = code.costs(variant.get())
                        || siblings.get().stream()
                                .anyMatch(s -> inVariant(g, s)
                                        .filter(b -> s.costs(b) && s.holds(b))
                                        .isPresent());
                if (costs) {
                    Guess.Candidate c = g.candidates().get(0);
                    return List.of(new Found(c.cause(), c.size(), c.place()));
                }
            }
            return List.of();
        }

        /** The claimed formula of another output, in the variant. */
        private Optional<Binding> inVariant(Guess g, Reproduction sibling) {
            List<Formula> claimed = conform.outputs().stream()
                    .filter(b -> b.port().equals(sibling.output()))
                    .map(b -> new Formula(b.port(), List.of(), b.term(), ""))
                    .toList();
            Guess other = Guess.of(g.declarations(), g.held(), Stated.NOTHING, "", 0, claimed);
            return reader.read(other).stream().findFirst().flatMap(b -> b);
        }

        private boolean explains(Binding variant) {
            if (!code.seems(variant)) {
                return false;
            }
            compared++;
            return code.holds(variant);
        }
    }

    /**
     * A cause that reproduces what the code computed.
     *
     * @param place where the change is; of several ways to say it at one place the first is enough
     */
    private record Found(Cause cause, int size, String place) {}

    private static List<Cause> shown(List<Found> found) {
        Set<String> places = new HashSet<>();
        return found.stream()
                .sorted(Comparator.comparingInt(Found::size))
                .filter(f -> places.add(f.place()))
                .map(Found::cause)
                .limit(MOST_SHOWN)
                .toList();
    }
}
