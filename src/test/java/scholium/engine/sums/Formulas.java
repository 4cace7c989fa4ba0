package scholium.engine.sums;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scholium.engine.Goal;
import scholium.expr.Comparison;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.FunctionSymbol;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Range;
import scholium.expr.Relation;
import scholium.expr.Setting;
import scholium.expr.Signature;
import scholium.number.Rational;

/**
 * A small notation for tests: {@code sum(j:m, x[j]^2)/m}, {@code d(L, x[i])} for a derivative, {@code delta(i,j)}, {@code
 * f'(u)} for an opaque function, definitions {@code xh[i] = …} that are unfolded. An index over the range of a size is
 * declared as {@code i:m}.
 */
final class Formulas {
    private static final Pattern TOKEN = Pattern.compile("\\s*([A-Za-z_][A-Za-z_0-9]*'*|[0-9]+(?:\\.[0-9]+)?|.)");

    private final Map<String, Definition> definitions = new HashMap<>();
    private final Map<String, Integer> sizes = new LinkedHashMap<>();
    private final Map<String, Integer> fixed = new HashMap<>();
    private final Map<String, Range> free = new LinkedHashMap<>();
    private final Map<String, List<Range>> families = new LinkedHashMap<>();
    private final List<Setting.Assumption> assumptions = new ArrayList<>();
    private final List<Setting.Value> values = new ArrayList<>();
    private final List<Setting.Recurrence> recurrences = new ArrayList<>();
    private int serial;

    private record Definition(List<String> parameters, String body) {}

    Formulas copy() {
        Formulas f = new Formulas();
        f.definitions.putAll(definitions);
        f.sizes.putAll(sizes);
        f.fixed.putAll(fixed);
        f.free.putAll(free);
        f.families.putAll(families);
        f.assumptions.addAll(assumptions);
        f.values.addAll(values);
        f.recurrences.addAll(recurrences);
        f.serial = serial;
        return f;
    }

    Formulas size(String name, int minimum) {
        sizes.put(name, minimum);
        return this;
    }

    Formulas fix(String name, int value) {
        fixed.put(name, value);
        return this;
    }

    /** {@code i:m}, or {@code i:0..t}. */
    Formulas index(String declaration) {
        String[] parts = declaration.split(":", 2);
        free.put(parts[0], range(parts[1]));
        return this;
    }

    Formulas family(String name, String... ranges) {
        families.put(name, List.of(ranges).stream().map(this::range).toList());
        return this;
    }

    /** {@code xh[i] = (x[i]-mu)/s}. */
    Formulas define(String text) {
        int equals = text.indexOf('=');
        Matcher head = Pattern.compile("([A-Za-z_0-9]+)(?:\\[([a-z,]*)])?")
                .matcher(text.substring(0, equals).trim());
        if (!head.matches()) {
            throw new IllegalArgumentException(text);
        }
        List<String> parameters =
                head.group(2) == null ? List.of() : List.of(head.group(2).split(","));
        definitions.put(head.group(1), new Definition(parameters, text.substring(equals + 1)));
        return this;
    }

    /** {@code x[i] > 0 for i:m}. */
    Formulas assume(String text) {
        String[] parts = text.split(" for ", 2);
        List<Setting.FreeIndex> quantified = new ArrayList<>();
        Map<String, IndexTerm> scope = new HashMap<>();
        if (parts.length == 2) {
            for (String q : parts[1].split(",")) {
                String[] ir = q.split(":", 2);
                Index i = new Index(ir[0].trim(), ++serial);
                quantified.add(new Setting.FreeIndex(i, range(ir[1])));
                scope.put(ir[0].trim(), IndexTerm.of(i));
            }
        }
        assumptions.add(new Setting.Assumption(quantified, relation(parts[0], scope)));
        return this;
    }

    Formulas give(String target, String value) {
        values.add(new Setting.Value(expr(target), expr(value)));
        return this;
    }

    Formulas recurrence(String name, String t, int start, String first, String next) {
        Index index = new Index(t, ++serial);
        recurrences.add(
                new Setting.Recurrence(name, index, start, expr(first), parse(next, Map.of(t, IndexTerm.of(index)))));
        return this;
    }

    Expr expr(String text) {
        return parse(text, Map.of());
    }

    /** A goal {@code left = right}, or with another comparison. */
    Goal goal(String text) {
        return new Goal(relation(text, Map.of()), setting());
    }

    Goal goal(Expr left, Expr right) {
        return new Goal(Relation.of(left, Comparison.EQUAL, right), setting());
    }

    Setting setting() {
        List<Setting.Size> declared = new ArrayList<>();
        sizes.forEach((n, min) -> declared.add(new Setting.Size(
                Index.declared(n), min, fixed.containsKey(n) ? OptionalInt.of(fixed.get(n)) : OptionalInt.empty())));
        List<Setting.FreeIndex> indices = new ArrayList<>();
        free.forEach((n, r) -> indices.add(new Setting.FreeIndex(Index.declared(n), r)));
        List<Setting.Family> inputs = new ArrayList<>();
        families.forEach((n, r) -> inputs.add(new Setting.Family(n, r)));
        return new Setting(declared, indices, inputs, recurrences, assumptions, values);
    }

    private Relation relation(String text, Map<String, IndexTerm> scope) {
        for (Comparison c : List.of(
                Comparison.GREATER_OR_EQUAL,
                Comparison.LESS_OR_EQUAL,
                Comparison.NOT_EQUAL,
                Comparison.EQUAL,
                Comparison.GREATER,
                Comparison.LESS)) {
            String sign = Map.of(
                            Comparison.GREATER_OR_EQUAL, ">=",
                            Comparison.LESS_OR_EQUAL, "<=",
                            Comparison.NOT_EQUAL, "!=")
                    .getOrDefault(c, c.symbol());
            int at = text.indexOf(sign);
            if (at >= 0) {
                return Relation.of(
                        parse(text.substring(0, at), scope), c, parse(text.substring(at + sign.length()), scope));
            }
        }
        throw new IllegalArgumentException(text);
    }

    private Range range(String text) {
        String[] bounds = text.trim().split("\\.\\.", 2);
        if (bounds.length == 1) {
            return Range.of(IndexTerm.of(1), affine(bounds[0], Map.of()));
        }
        return bounds[1].isEmpty()
                ? new Range(affine(bounds[0], Map.of()), Optional.empty())
                : Range.of(affine(bounds[0], Map.of()), affine(bounds[1], Map.of()));
    }

    private IndexTerm affine(String text, Map<String, IndexTerm> scope) {
        IndexTerm result = IndexTerm.of(0);
        Matcher m = Pattern.compile("([+-]?)\\s*([0-9]*)\\*?([A-Za-z_]*[A-Za-z_0-9]*)")
                .matcher(text.trim());
        while (m.find()) {
            if (m.group().isBlank()) {
                continue;
            }
            int factor = (m.group(1).equals("-") ? -1 : 1) * (m.group(2).isEmpty() ? 1 : Integer.parseInt(m.group(2)));
            result = result.plus(
                    m.group(3).isEmpty()
                            ? IndexTerm.of(factor)
                            : index(m.group(3), scope).times(factor));
        }
        return result;
    }

    private IndexTerm index(String name, Map<String, IndexTerm> scope) {
        IndexTerm known = scope.get(name);
        return known != null ? known : IndexTerm.of(Index.declared(name));
    }

    private Expr parse(String text, Map<String, IndexTerm> scope) {
        Parser p = new Parser(text, scope);
        Expr e = p.sum();
        if (p.at < p.tokens.size()) {
            throw new IllegalArgumentException(
                    "left over at " + p.tokens.subList(p.at, p.tokens.size()) + " in " + text);
        }
        return e;
    }

    private final class Parser {
        final List<String> tokens = new ArrayList<>();
        int at;
        Map<String, IndexTerm> scope;

        Parser(String text, Map<String, IndexTerm> scope) {
            Matcher m = TOKEN.matcher(text.trim());
            while (m.find()) {
                tokens.add(m.group(1));
            }
            this.scope = scope;
        }

        String peek() {
            return at < tokens.size() ? tokens.get(at) : "";
        }

        boolean accept(String token) {
            boolean here = peek().equals(token);
            at += here ? 1 : 0;
            return here;
        }

        void expect(String token) {
            if (!accept(token)) {
                throw new IllegalArgumentException("expected " + token + " at " + at + " in " + tokens);
            }
        }

        Expr sum() {
            List<Expr> terms = new ArrayList<>(List.of(accept("-") ? Exprs.negate(product()) : product()));
            while (peek().equals("+") || peek().equals("-")) {
                terms.add(accept("+") ? product() : minus());
            }
            return terms.size() == 1 ? terms.get(0) : new Expr.Add(terms);
        }

        Expr minus() {
            expect("-");
            return Exprs.negate(product());
        }

        Expr product() {
            List<Expr> factors = new ArrayList<>(List.of(power()));
            while (peek().equals("*") || peek().equals("/")) {
                factors.add(accept("*") ? power() : quotient());
            }
            return factors.size() == 1 ? factors.get(0) : new Expr.Multiply(factors);
        }

        Expr quotient() {
            expect("/");
            return Exprs.inverse(power());
        }

        Expr power() {
            Expr base = atom();
            if (!accept("^")) {
                return base;
            }
            if (accept("(")) {
                Expr exponent = sum();
                expect(")");
                Rational number = number(exponent);
                if (number != null) {
                    return new Expr.Power(base, Exprs.constant(number));
                }
                return new Expr.Power(base, exponent);
            }
            return new Expr.Power(base, atom());
        }

        @org.jspecify.annotations.Nullable Rational number(Expr e) {
            if (e instanceof Expr.Constant c) {
                return c.value();
            }
            if (e instanceof Expr.Power p && p.exponent().equals(Exprs.constant(-1))) {
                Rational inner = number(p.base());
                return inner == null ? null : inner.inverse();
            }
            if (e instanceof Expr.Multiply m) {
                Rational product = Rational.ONE;
                for (Expr f : m.factors()) {
                    Rational inner = number(f);
                    if (inner == null) {
                        return null;
                    }
                    product = product.times(inner);
                }
                return product;
            }
            return null;
        }

        Expr atom() {
            if (accept("-")) {
                return Exprs.negate(atom());
            }
            if (accept("(")) {
                Expr e = sum();
                expect(")");
                return e;
            }
            String name = tokens.get(at++);
            if (Character.isDigit(name.charAt(0))) {
                return Exprs.constant(Rational.parse(name));
            }
            if (peek().equals("(")) {
                at++;
                return call(name);
            }
            List<IndexTerm> subscripts = new ArrayList<>();
            if (accept("[")) {
                subscripts = subscripts("]");
            }
            Definition d = definitions.get(name);
            if (d != null) {
                Map<String, IndexTerm> inner = new HashMap<>();
                for (int k = 0; k < subscripts.size(); k++) {
                    inner.put(d.parameters().get(k), subscripts.get(k));
                }
                return parse(d.body(), inner);
            }
            if (subscripts.isEmpty()
                    && (scope.containsKey(name) || sizes.containsKey(name) || free.containsKey(name))) {
                return new Expr.IndexValue(index(name, scope));
            }
            return name.equals("pi") ? new Expr.Pi() : new Expr.Variable(name, subscripts);
        }

        List<IndexTerm> subscripts(String end) {
            List<IndexTerm> result = new ArrayList<>();
            StringBuilder term = new StringBuilder();
            while (true) {
                String t = tokens.get(at++);
                if (t.equals(",") || t.equals(end)) {
                    result.add(affine(term.toString(), scope));
                    term.setLength(0);
                    if (t.equals(end)) {
                        return result;
                    }
                } else {
                    term.append(t);
                }
            }
        }

        Expr call(String name) {
            if (name.equals("sum") || name.equals("prod")) {
                return binder(name.equals("sum"));
            }
            if (name.equals("delta") || name.equals("less")) {
                List<IndexTerm> at = subscripts(")");
                Expr.Indicator.Order order =
                        name.equals("delta") ? Expr.Indicator.Order.EQUAL : Expr.Indicator.Order.LESS;
                return new Expr.Indicator(order, at.get(0), at.get(1));
            }
            List<Expr> arguments = new ArrayList<>(List.of(sum()));
            while (accept(",")) {
                arguments.add(sum());
            }
            expect(")");
            if (name.equals("d")) {
                return new Expr.Derivative(arguments.get(0), (Expr.Variable) arguments.get(1));
            }
            if (name.equals("sqrt")) {
                return Exprs.sqrt(arguments.get(0));
            }
            if (Signature.bySpelling(name).isPresent()) {
                return Exprs.apply(Signature.bySpelling(name).get(), arguments.get(0));
            }
            String plain = name.replace("'", "");
            return new Expr.Apply(
                    new FunctionSymbol.Opaque(plain, arguments.size()),
                    arguments.stream().map(a -> name.length() - plain.length()).toList(),
                    arguments);
        }

        Expr binder(boolean sum) {
            String name = tokens.get(at++);
            expect(":");
            StringBuilder range = new StringBuilder();
            while (!peek().equals(",")) {
                range.append(tokens.get(at++));
            }
            expect(",");
            String[] bounds = range.toString().split("\\.\\.", 2);
            Range r = bounds.length == 1
                    ? Range.of(IndexTerm.of(1), affine(bounds[0], scope))
                    : Range.of(affine(bounds[0], scope), affine(bounds[1], scope));
            Index index = new Index(name, ++serial);
            Map<String, IndexTerm> outer = scope;
            scope = new HashMap<>(outer);
            scope.put(name, IndexTerm.of(index));
            Expr body = sum();
            scope = outer;
            expect(")");
            return sum ? new Expr.Summation(index, r, body) : new Expr.Product(index, r, body);
        }
    }

    Set<String> sizeNames() {
        return new LinkedHashSet<>(sizes.keySet());
    }
}
