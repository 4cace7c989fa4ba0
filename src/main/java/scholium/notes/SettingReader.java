package scholium.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scholium.syntax.Comparator;
import scholium.syntax.Formulas;
import scholium.syntax.Statement;
import scholium.syntax.Term;

/** Declarations and definitions as a reader of the notes needs them; claims and their like are nothing to it. */
final class SettingReader implements Statement.Cases<Optional<Item.Declaration>> {
    private static final Formula DOTS = new Formula(", \\dots, ", "<mo>,</mo><mo>…</mo><mo>,</mo>", ", …, ");

    private final Typesetter typesetter;
    private final SentenceReader sentences;

    SettingReader(Typesetter typesetter, SentenceReader sentences) {
        this.typesetter = typesetter;
        this.sentences = sentences;
    }

    private Optional<Item.Declaration> declared(List<Formula> formulas, String role) {
        return Optional.of(new Item.Declaration(formulas, sentences.sentence(role), Optional.empty()));
    }

    private static Term name(String name) {
        return new Term.Reference(name, List.of());
    }

    private static List<Term> names(List<String> names) {
        return names.stream().map(SettingReader::name).toList();
    }

    private static String plural(String word, int count) {
        return count == 1 ? word : word + "s";
    }

    @Override
    public Optional<Item.Declaration> size(Statement.Size s) {
        Term least = new Term.Decimal(String.valueOf(s.minimum()));
        return declared(
                s.names().stream()
                        .map(n -> typesetter.relation(name(n), Comparator.GREATER_OR_EQUAL, least, List.of()))
                        .toList(),
                plural("whole number", s.names().size()));
    }

    @Override
    public Optional<Item.Declaration> index(Statement.IndexRange s) {
        Formula left =
                Formula.joined(names(s.names()).stream().map(typesetter::term).toList(), Typesetter.COMMA);
        Formula right = Formula.joined(List.of(typesetter.term(s.lower()), typesetter.term(s.upper())), DOTS);
        return declared(
                List.of(left.then(Typesetter.sign(Comparator.EQUAL, " ")).then(right)),
                s.names().size() == 1 ? "index" : "indices");
    }

    @Override
    public Optional<Item.Declaration> real(Statement.Real s) {
        List<Formula> formulas = new ArrayList<>();
        if (s.names().size() > 1 || s.bounds().isEmpty()) {
            s.names().forEach(d -> formulas.add(target(d)));
        }
        s.bounds().forEach(b -> formulas.add(typesetter.comparison(b)));
        return declared(formulas, "real");
    }

    private Formula target(Statement.Declared d) {
        return typesetter.term(new Term.Reference(d.name(), names(d.indices())));
    }

    @Override
    public Optional<Item.Declaration> assume(Statement.Assume s) {
        return declared(s.comparisons().stream().map(typesetter::comparison).toList(), "assumed");
    }

    private Optional<Item.Declaration> defined(Statement s, Term left, Term body, String role) {
        return declared(
                List.of(typesetter.relation(
                        left, Comparator.EQUAL, body, Formulas.of(s).locals())),
                role);
    }

    @Override
    public Optional<Item.Declaration> define(Statement.Define s) {
        Term left = new Term.Reference(s.target().name(), names(s.target().indices()));
        return defined(s, left, s.body(), "");
    }

    private static Term applied(String name, List<String> parameters, List<String> indices) {
        return new Term.Call(name, 0, Optional.empty(), names(parameters), names(indices), Term.CallStyle.BRACKETS);
    }

    @Override
    public Optional<Item.Declaration> operator(Statement.DefineOperator s) {
        return defined(s, applied(s.name(), s.parameters(), s.indices()), s.body(), "");
    }

    @Override
    public Optional<Item.Declaration> function(Statement.DefineFunction s) {
        return defined(s, applied(s.name(), s.parameters(), List.of()), s.body(), "");
    }

    @Override
    public Optional<Item.Declaration> opaque(Statement.OpaqueFunction s) {
        String of = s.arity() == 1 ? "" : " of " + s.arity() + " variables";
        return declared(
                s.names().stream().map(typesetter::name).toList(),
                plural("differentiable function", s.names().size()) + of);
    }

    @Override
    public Optional<Item.Declaration> loss(Statement.LossOf s) {
        if (s.body().isPresent()) {
            return defined(s, name(s.name()), s.body().get(), "loss");
        }
        return declared(
                List.of(typesetter.name(s.name())),
                "loss: any differentiable function of " + String.join(", ", s.arguments()));
    }

    @Override
    public Optional<Item.Declaration> sequence(Statement.Sequence s) {
        Term start = new Term.Decimal(String.valueOf(s.start()));
        Term successor = new Term.Binary(Term.Operator.ADD, name(s.variable()), new Term.Decimal("1"));
        return declared(
                List.of(element(s.name(), start, s.first()), element(s.name(), successor, s.next())),
                "for " + s.variable() + " ≥ " + s.start());
    }

    private Formula element(String name, Term place, Term value) {
        return typesetter.relation(new Term.Reference(name, List.of(place)), Comparator.EQUAL, value, List.of());
    }

    @Override
    public Optional<Item.Declaration> claim(Statement.Claim s) {
        return Optional.empty();
    }

    @Override
    public Optional<Item.Declaration> example(Statement.Example s) {
        return Optional.empty();
    }

    @Override
    public Optional<Item.Declaration> conform(Statement.Conform s) {
        return Optional.empty();
    }
}
