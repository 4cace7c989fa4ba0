package scholium.derive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import scholium.expr.Range;
import scholium.rewriting.IndexNames;
import scholium.rewriting.Layout;
import scholium.rewriting.Setup;
import scholium.syntax.Comparator;
import scholium.syntax.NameTable;
import scholium.syntax.SourceDocument;
import scholium.syntax.Statement;
import scholium.syntax.Term;
import scholium.syntax.UnicodePrinter;

/** The declarations and definitions of a document on which some of its names rest, as text. */
final class Preamble {
    private final SourceDocument document;
    private final Set<String> needed;

    /** @param names the nodes and inputs to declare, everything upstream of them included */
    Preamble(SourceDocument document, Set<String> names) {
        this.document = document;
        this.needed = new LinkedHashSet<>(names);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Statement s : document.statements()) {
                if (declared(s).stream().anyMatch(needed::contains)) {
                    grown |= needed.addAll(mentioned(s));
                }
            }
        }
    }

    /** The declarations, with the letters in use for each range. */
    String text(IndexNames names) {
        List<String> lines = new ArrayList<>();
        Map<Range, List<String>> letters = new LinkedHashMap<>(names.all());
        Set<String> told = new LinkedHashSet<>();
        for (Statement s : document.statements()) {
            if (s instanceof Statement.IndexRange x) {
                letters.values().stream()
                        .filter(l -> l.contains(x.names().get(0)) && told.add(l.get(0)))
                        .forEach(l -> index(x, l).ifPresent(lines::add));
            } else {
                lines.addAll(lines(s));
            }
        }
        return lines.stream().distinct().collect(Collectors.joining("\n"));
    }

    private Optional<String> index(Statement.IndexRange x, List<String> letters) {
        Set<String> sizes = new LinkedHashSet<>();
        Setup.collect(x.lower(), sizes);
        Setup.collect(x.upper(), sizes);
        boolean used = letters.stream().anyMatch(needed::contains) || needed.containsAll(sizes);
        return used
                ? Optional.of("index " + String.join(", ", letters) + " : " + UnicodePrinter.print(x.lower()) + ".."
                        + UnicodePrinter.print(x.upper()))
                : Optional.empty();
    }

    private List<String> lines(Statement s) {
        List<String> lines = new ArrayList<>();
        if (s instanceof Statement.Size z) {
            List<String> kept = z.names().stream().filter(needed::contains).toList();
            if (!kept.isEmpty()) {
                lines.add("size " + String.join(", ", kept) + " ≥ " + z.minimum());
            }
        } else if (s instanceof Statement.Real r) {
            real(r, lines);
        } else if (s instanceof Statement.Assume a) {
            List<Statement.Comparison> kept =
                    a.comparisons().stream().filter(this::isUnderstood).toList();
            if (!kept.isEmpty()) {
                lines.add("assume " + kept.stream().map(UnicodePrinter::print).collect(Collectors.joining(", ")));
                kept.forEach(c -> radicand(c).ifPresent(lines::add));
            }
        } else if (s instanceof Statement.OpaqueFunction f) {
            List<String> kept = f.names().stream().filter(needed::contains).toList();
            String arguments = f.arity() == 1
                    ? ""
                    : List.of("u", "v", "w", "x", "y", "z").subList(0, Math.min(6, f.arity())).stream()
                            .collect(Collectors.joining(", ", "(", ")"));
            kept.forEach(n -> lines.add("function " + n + arguments));
        } else if (declared(s).stream().anyMatch(needed::contains)) {
            definition(s).ifPresent(lines::add);
        }
        return lines;
    }

    /** That a root is positive says that its radicand is; said outright, an engine need not find out. */
    private Optional<String> radicand(Statement.Comparison c) {
        boolean positive = (c.comparator() == Comparator.GREATER || c.comparator() == Comparator.NOT_EQUAL)
                && c.right() instanceof Term.Decimal d
                && d.digits().equals("0");
        return document.statements().stream()
                .filter(s -> positive
                        && c.left() instanceof Term.Reference r
                        && s instanceof Statement.Define d
                        && d.name().equals(r.name())
                        && r.subscripts()
                                .equals(d.target().indices().stream()
                                        .map(Layout::reference)
                                        .toList())
                        && d.body() instanceof Term.Root)
                .map(s -> "assume "
                        + UnicodePrinter.print(((Term.Root) ((Statement.Define) s).body()).radicand())
                        + " > 0     # the same, said of the radicand")
                .findFirst();
    }

    private void real(Statement.Real r, List<String> lines) {
        List<Statement.Declared> kept =
                r.names().stream().filter(d -> needed.contains(d.name())).toList();
        if (kept.isEmpty()) {
            return;
        }
        List<Statement.Comparison> bounds =
                r.bounds().stream().filter(this::isUnderstood).toList();
        boolean alone = kept.size() == 1 && bounds.size() == 1;
        if (alone && isDeclaration(bounds.get(0), kept.get(0))) {
            lines.add("real " + UnicodePrinter.print(bounds.get(0)));
            return;
        }
        lines.add("real " + kept.stream().map(Preamble::target).collect(Collectors.joining(", ")));
        if (!bounds.isEmpty()) {
            lines.add("assume " + bounds.stream().map(UnicodePrinter::print).collect(Collectors.joining(", ")));
        }
    }

    private static boolean isDeclaration(Statement.Comparison c, Statement.Declared d) {
        return c.left() instanceof Term.Reference r && r.name().equals(d.name()) && c.comparator() != Comparator.EQUAL;
    }

    private static String target(Statement.Declared d) {
        List<Term> subscripts = d.indices().stream().map(Layout::reference).toList();
        return UnicodePrinter.print(new Term.Reference(d.name(), subscripts));
    }

    private static Optional<String> definition(Statement s) {
        if (s instanceof Statement.Define d) {
            return Optional.of("define " + target(d.target()) + " = " + UnicodePrinter.print(d.body()));
        }
        if (s instanceof Statement.DefineFunction f) {
            return Optional.of("define " + f.name() + "(" + String.join(", ", f.parameters()) + ") = "
                    + UnicodePrinter.print(f.body()));
        }
        if (s instanceof Statement.DefineOperator o) {
            Term call = new Term.Call(
                    o.name(),
                    0,
                    Optional.empty(),
                    o.parameters().stream().map(Layout::reference).toList(),
                    o.indices().stream().map(Layout::reference).toList(),
                    Term.CallStyle.BRACKETS);
            return Optional.of("define " + UnicodePrinter.print(call) + " = " + UnicodePrinter.print(o.body()));
        }
        if (s instanceof Statement.LossOf l) {
            return Optional.of("loss " + l.name()
                    + l.body()
                            .map(b -> " = " + UnicodePrinter.print(b))
                            .orElse("(" + String.join(", ", l.arguments()) + ")"));
        }
        if (s instanceof Statement.Sequence q) {
            Term t = Layout.reference(q.variable());
            Term next = new Term.Binary(Term.Operator.ADD, t, new Term.Decimal("1"));
            return Optional.of("sequence " + element(q.name(), t) + ", " + q.variable() + " ≥ " + q.start() + ": "
                    + element(q.name(), new Term.Decimal(String.valueOf(q.start()))) + " = "
                    + UnicodePrinter.print(q.first()) + "; " + element(q.name(), next) + " = "
                    + UnicodePrinter.print(q.next()));
        }
        return Optional.empty();
    }

    private static String element(String name, Term subscript) {
        return UnicodePrinter.print(new Term.Reference(name, List.of(subscript)));
    }

    private boolean isUnderstood(Statement.Comparison c) {
        Set<String> all = new LinkedHashSet<>();
        Setup.collect(c.left(), all);
        Setup.collect(c.right(), all);
        Set<String> known = new LinkedHashSet<>();
        document.names().entries().forEach(e -> known.add(e.name()));
        all.retainAll(known);
        all.removeIf(n -> document.names()
                .find(n)
                .filter(e -> e.kind() == NameTable.Kind.INDEX)
                .isPresent());
        return needed.containsAll(all);
    }

    /** The names a statement introduces. */
    private static List<String> declared(Statement s) {
        if (s instanceof Statement.Definition d) {
            return List.of(d.name());
        }
        if (s instanceof Statement.IndexRange x) {
            return x.names();
        }
        return s instanceof Statement.Real r
                ? r.names().stream().map(Statement.Declared::name).toList()
                : List.of();
    }

    private Set<String> mentioned(Statement s) {
        Set<String> all = new LinkedHashSet<>();
        if (s instanceof Statement.Define d) {
            all.addAll(d.target().indices());
            Setup.collect(d.body(), all);
        } else if (s instanceof Statement.DefineFunction f) {
            Setup.collect(f.body(), all);
            all.removeAll(f.parameters());
        } else if (s instanceof Statement.DefineOperator o) {
            Setup.collect(o.body(), all);
            all.removeAll(o.parameters());
            all.addAll(o.indices());
        } else if (s instanceof Statement.LossOf l) {
            all.addAll(l.arguments());
            l.body().ifPresent(b -> Setup.collect(b, all));
        } else if (s instanceof Statement.Sequence q) {
            all.addAll(Setup.mentioned(q));
        } else if (s instanceof Statement.Real r) {
            r.names().stream().filter(d -> needed.contains(d.name())).forEach(d -> all.addAll(d.indices()));
        } else if (s instanceof Statement.IndexRange x) {
            Setup.collect(x.lower(), all);
            Setup.collect(x.upper(), all);
        }
        return all;
    }
}
