package scholium.rewriting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import scholium.derivation.Claim;
import scholium.derivation.Derivation;
import scholium.derivation.Node;
import scholium.elaborate.Elaborator;
import scholium.expr.Range;
import scholium.expr.Setting;
import scholium.syntax.DocumentParser;
import scholium.syntax.SourceDocument;
import scholium.syntax.Statement;
import scholium.syntax.Subterms;
import scholium.syntax.Term;
import scholium.syntax.UnicodePrinter;
import scholium.text.Source;

/**
 * A document as a graph, and the letters that run over its ranges.
 */
public record Setup(SourceDocument document, Derivation derivation, ComputationGraph graph, IndexNames names) {
    /** Every name the document declares. */
    public Set<String> declared() {
        Set<String> declared = new LinkedHashSet<>();
        document.names().entries().forEach(e -> declared.add(e.name()));
        return declared;
    }

    /** Reads the graph off the statements of a document. */
    public static Setup of(SourceDocument document, Derivation derivation) {
        Map<String, Range> letters = letters(document);
        Map<String, List<Range>> inputs = new LinkedHashMap<>();
        Map<String, List<String>> opaque = new LinkedHashMap<>();
        Set<String> parameters = new LinkedHashSet<>();
        Set<String> losses = new LinkedHashSet<>();
        Map<String, Set<String>> recurrences = new LinkedHashMap<>();
        for (Statement s : document.statements()) {
            if (s instanceof Statement.Real r) {
                for (Statement.Declared d : r.names()) {
                    parameters.addAll(d.indices());
                    inputs.put(d.name(), ranges(d, letters));
                }
            } else if (s instanceof Statement.Sequence q) {
                recurrences.put(q.name(), mentioned(q));
            } else if (s instanceof Statement.LossOf l) {
                if (l.body().isEmpty()) {
                    opaque.put(l.name(), l.arguments());
                } else {
                    losses.add(l.name());
                }
            }
        }
        Map<String, Node> nodes = new LinkedHashMap<>();
        derivation.nodes().forEach(n -> nodes.put(n.name(), n));
        Set<String> names = new LinkedHashSet<>(Set.of("e", "d"));
        document.names().entries().forEach(e -> names.add(e.name()));
        ComputationGraph graph = new ComputationGraph(inputs, nodes, opaque, losses, recurrences);
        return new Setup(document, derivation, graph, new IndexNames(letters, parameters, names));
    }

    private static List<Range> ranges(Statement.Declared d, Map<String, Range> letters) {
        List<Range> ranges = new ArrayList<>();
        d.indices().stream().filter(letters::containsKey).forEach(i -> ranges.add(letters.get(i)));
        return ranges;
    }

    /** The range of each index: what it runs over when it stands free. */
    private static Map<String, Range> letters(SourceDocument document) {
        Map<String, Range> letters = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder("~~~derivation\n");
        List<String> names = new ArrayList<>();
        for (Statement s : document.statements()) {
            if (s instanceof Statement.Size z) {
                text.append("size ").append(String.join(", ", z.names())).append(" ≥ ");
                text.append(z.minimum()).append('\n');
            } else if (s instanceof Statement.IndexRange x) {
                text.append("index ").append(String.join(", ", x.names())).append(" : ");
                text.append(UnicodePrinter.print(x.lower())).append("..");
                text.append(UnicodePrinter.print(x.upper())).append('\n');
                names.addAll(x.names());
            }
        }
        for (int k = 0; k < names.size(); k++) {
            text.append("claim c")
                    .append(k)
                    .append(": ")
                    .append(names.get(k))
                    .append(" = ")
                    .append(names.get(k));
            text.append('\n');
        }
        Derivation read = Elaborator.elaborate(DocumentParser.parse(new Source("letters", text + "~~~\n")));
        for (Claim c : read.claims()) {
            for (Setting.FreeIndex f :
                    c.steps().get(0).obligations().get(0).setting().free()) {
                letters.put(f.index().name(), f.range());
            }
        }
        return letters;
    }

    /** The names in the definition of a sequence. */
    public static Set<String> mentioned(Statement.Sequence q) {
        Set<String> all = new LinkedHashSet<>();
        collect(q.first(), all);
        collect(q.next(), all);
        return all;
    }

    /** Adds every name in a formula. */
    public static void collect(Term t, Set<String> names) {
        if (t instanceof Term.Reference r) {
            names.add(r.name());
        } else if (t instanceof Term.Call c) {
            names.add(c.function());
        } else if (t instanceof Term.Big b) {
            names.add(b.index());
        }
        Subterms.of(t).forEach(part -> collect(part, names));
    }
}
