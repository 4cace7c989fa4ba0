package scholium.elaborate;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scholium.derivation.Claim;
import scholium.derivation.Derivation;
import scholium.derivation.Obligation;
import scholium.syntax.Comparator;
import scholium.syntax.SourceDocument;
import scholium.syntax.Statement;
import scholium.syntax.Term;

/**
 * A document that has been elaborated and reads further lines in its context: variants of its claims that stand nowhere.
 *
 * <p>Reading a variant changes nothing about the document's own results, says nothing to the author, and depends on the
 * document and the variant alone, not on what was read before. Safe for use by several threads.
 */
public final class Elaboration {
    private final Elaborator document;
    private final Derivation derivation;
    /** Serials of the document; those of what is read aside begin above. */
    private final int last;
    /** By claim and example of the document, made when first asked for. */
    private final Map<Statement.Assertion, Context> contexts = new IdentityHashMap<>();

    private final Set<Statement> own = Collections.newSetFromMap(new IdentityHashMap<>());

    /** What stands around the links of one claim or example; serials of its hypotheses are below {@code last}. */
    private record Context(
            List<List<LinkReader.Situation>> situations, SettingReader settings, int last, boolean readable) {}

    /** A left side read on behalf of a context: variants of a line mostly share it. */
    private record Known(Context context, Term left, Optional<LinkReader.Side> side) {}

    private Optional<Known> latest = Optional.empty();

    private Elaboration(SourceDocument source, Collection<? extends Statement> aside) {
        this.document = new Elaborator(source);
        this.derivation = document.run();
        // Losses are made when first met; here, so that no variant's serials stay behind in them.
        DerivativeReader derivatives = new DerivativeReader(document.reading, Scope.outermost());
        document.reading.symbols.all(Symbol.OpaqueLoss.class).forEach(derivatives::loss);
        this.last = document.reading.serials.last();
        own.addAll(source.statements());
        own.addAll(aside);
    }

    public static Elaboration of(SourceDocument document) {
        return new Elaboration(document, List.of());
    }

    /** The document, and claims and examples that it lacks but of which many lines will be read. */
    public static Elaboration of(SourceDocument document, Collection<? extends Statement> aside) {
        return new Elaboration(document, aside);
    }

    /** The document itself. */
    public Derivation derivation() {
        return derivation;
    }

    /** The claim, read as if it stood in the document; empty where that would be an error. Its spans say nothing. */
    public synchronized Optional<Claim> claim(Statement.Claim variant) {
        return claims(document.reading.aside(last), document.settings.aside()).claim(variant);
    }

    private ClaimReader claims(Reading reading, SettingReader settings) {
        return new ClaimReader(reading, settings, document.typesetting, document.standing);
    }

    /** As {@link #link(Statement.Assertion, int, int, Term, Comparator, Term)} with the link's own relation. */
    public Optional<List<Obligation>> link(Statement.Assertion owner, int chain, int link, Term left, Term right) {
        return link(owner, chain, link, left, link(owner, chain, link).comparator(), right);
    }

    /**
     * What must hold for another formula to stand in the place of a link.
     *
     * @param owner the claim, mistake or example of the document
     * @param chain number of the chain in the example, 0 in a claim
     * @param link number of the link in the chain
     * @param left the member before the link
     * @return empty where the document could not say so: an undeclared name, an index out of place
     */
    public synchronized Optional<List<Obligation>> link(
            Statement.Assertion owner, int chain, int link, Term left, Comparator comparator, Term right) {
        Context context = own.contains(owner) ? contexts.computeIfAbsent(owner, this::context) : context(owner);
        Statement.Link variant = new Statement.Link(comparator, right, Optional.empty(), List.of());
        return context.readable() ? read(context, chain, link, left, variant) : Optional.empty();
    }

    private Optional<List<Obligation>> read(Context context, int chain, int number, Term left, Statement.Link link) {
        LinkReader.Situation s = context.situations().get(chain).get(number);
        Optional<LinkReader.Side> known = known(context, left);
        Reading aside = document.reading.aside(known.map(LinkReader.Side::last).orElse(context.last()));
        LinkReader.Situation here = new LinkReader.Situation(s.hypotheses().in(aside), s.depth(), s.induction());
        Mentions.requireTrusted(left, aside);
        Mentions.requireTrusted(link.right(), aside);
        List<Obligation> obligations = new LinkReader(aside, context.settings(), known).obligations(left, link, here);
        return aside.errorCount() == 0 ? Optional.of(obligations) : Optional.empty();
    }

    /** The left side, where it can be read by itself: a family without subscripts cannot. */
    private Optional<LinkReader.Side> known(Context context, Term left) {
        if (latest.isEmpty()
                || !latest.get().context().equals(context)
                || latest.get().left() != left) {
            Reading aside = document.reading.aside(context.last());
            LinkReader.Side side = new LinkReader(aside, context.settings()).side(left);
            latest = Optional.of(
                    new Known(context, left, aside.errorCount() == 0 ? Optional.of(side) : Optional.empty()));
        }
        return latest.get().side();
    }

    private Context context(Statement.Assertion owner) {
        Reading aside = document.reading.aside(last);
        SettingReader settings = document.settings.aside();
        List<List<LinkReader.Situation>> situations = claims(aside, settings).situations(owner);
        return new Context(situations, settings, aside.serials.last(), aside.errorCount() == 0);
    }

    private static Statement.Link link(Statement.Assertion owner, int chain, int link) {
        return owner.chains().get(chain).links().get(link);
    }
}
