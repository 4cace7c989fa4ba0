package scholium.engine.symja;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import scholium.expr.Builtin;
import scholium.number.Rational;

/**
 * Problems as one line of words in prefix order, and back. The vocabulary is fixed: numbers, {@code p} for π, {@code v n}
 * for a symbol, {@code + n …}, {@code * n …}, {@code ^ q e}, {@code f NAME e} for a built-in function, {@code o n …} for
 * an opaque one, {@code d n e} for a derivative, {@code l n …} for a let. No name of a document occurs.
 */
final class Wire {
    /** Deeper terms are refused on both sides; recursion is safe up to here. */
    static final int DEPTH = 1_000;

    private static final int COUNT = 1_000_000;

    private Wire() {}

    static String write(Problem p) {
        Writer w = new Writer();
        p.left().match(w);
        p.right().match(w);
        w.count(p.vanishing());
        p.vanishing().forEach(e -> e.match(w));
        w.map(p.values());
        w.numbers(p.positive());
        w.numbers(p.losses());
        w.count(p.partials());
        for (Problem.Partial q : p.partials()) {
            w.word(q.function()).numbers(q.orders()).word(q.symbol());
        }
        return w.out.toString();
    }

    /** @throws IllegalArgumentException if the line is not one that {@link #write} writes */
    static Problem read(String line) {
        Reader r = new Reader(line.split(" ", -1));
        Ground left = r.term();
        Ground right = r.term();
        List<Ground> vanishing = r.terms(r.number(COUNT));
        SortedMap<Integer, Ground> values = r.map();
        SortedSet<Integer> positive = new TreeSet<>(r.numbers(r.number(COUNT)));
        SortedSet<Integer> losses = new TreeSet<>(r.numbers(r.number(COUNT)));
        List<Problem.Partial> partials = new ArrayList<>();
        for (int n = r.number(COUNT); n > 0; n--) {
            int function = r.number(COUNT);
            partials.add(new Problem.Partial(function, r.numbers(r.number(COUNT)), r.number(COUNT)));
        }
        r.end();
        return new Problem(left, right, vanishing, values, positive, losses, partials);
    }

    private static final class Writer implements Ground.Cases<Writer> {
        private final StringBuilder out = new StringBuilder();

        private Writer word(Object word) {
            out.append(out.isEmpty() ? "" : " ").append(word);
            return this;
        }

        private Writer count(Collection<?> c) {
            return word(c.size());
        }

        private Writer numbers(Collection<Integer> numbers) {
            count(numbers);
            numbers.forEach(this::word);
            return this;
        }

        private Writer terms(List<Ground> terms) {
            terms.forEach(t -> t.match(this));
            return this;
        }

        private Writer map(SortedMap<Integer, Ground> values) {
            word(values.size());
            values.forEach((symbol, value) -> value.match(word(symbol)));
            return this;
        }

        @Override
        public Writer constant(Ground.Constant e) {
            return word("c").word(e.value());
        }

        @Override
        public Writer pi(Ground.Pi e) {
            return word("p");
        }

        @Override
        public Writer symbol(Ground.Symbol e) {
            return word("v").word(e.id());
        }

        @Override
        public Writer sum(Ground.Sum e) {
            return word("+").count(e.terms()).terms(e.terms());
        }

        @Override
        public Writer product(Ground.Product e) {
            return word("*").count(e.factors()).terms(e.factors());
        }

        @Override
        public Writer power(Ground.Power e) {
            return e.base().match(word("^").word(e.exponent()));
        }

        @Override
        public Writer call(Ground.Call e) {
            return e.argument().match(word("f").word(e.function().name()));
        }

        @Override
        public Writer opaque(Ground.Opaque e) {
            return word("o").word(e.function()).numbers(e.orders()).terms(e.arguments());
        }

        @Override
        public Writer derivative(Ground.Derivative e) {
            return e.body().match(word("d").word(e.symbol()));
        }

        @Override
        public Writer let(Ground.Let e) {
            return e.body().match(word("l").map(e.values()));
        }
    }

    private static final class Reader {
        private final String[] words;
        private int next;
        private int depth;

        Reader(String[] words) {
            this.words = words;
        }

        private String word() {
            if (next >= words.length) {
                throw new IllegalArgumentException("unexpected end");
            }
            return words[next++];
        }

        private void end() {
            if (next != words.length) {
                throw new IllegalArgumentException("unexpected word " + words[next]);
            }
        }

        private int number(int most) {
            int n = Integer.parseInt(word());
            if (n < 0 || n > most) {
                throw new IllegalArgumentException("number out of range " + n);
            }
            return n;
        }

        private List<Integer> numbers(int count) {
            List<Integer> numbers = new ArrayList<>();
            for (int k = 0; k < count; k++) {
                numbers.add(number(COUNT));
            }
            return numbers;
        }

        private List<Ground> terms(int count) {
            List<Ground> terms = new ArrayList<>();
            for (int k = 0; k < count; k++) {
                terms.add(term());
            }
            return terms;
        }

        private SortedMap<Integer, Ground> map() {
            SortedMap<Integer, Ground> map = new TreeMap<>();
            for (int n = number(COUNT); n > 0; n--) {
                map.put(number(COUNT), term());
            }
            return map;
        }

        private Ground term() {
            if (++depth > 2 * DEPTH) {
                throw new IllegalArgumentException("too deep");
            }
            Ground term = read(word());
            depth--;
            return term;
        }

        private Ground read(String kind) {
            return switch (kind) {
                case "c" -> new Ground.Constant(Rational.parse(word()));
                case "p" -> new Ground.Pi();
                case "v" -> new Ground.Symbol(number(COUNT));
                case "+" -> new Ground.Sum(terms(number(COUNT)));
                case "*" -> new Ground.Product(terms(number(COUNT)));
                case "^" -> power(Rational.parse(word()));
                case "f" -> new Ground.Call(Builtin.valueOf(word()), term());
                case "o" -> opaque(number(COUNT));
                case "d" -> derivative(number(COUNT));
                case "l" -> let(map());
                default -> throw new IllegalArgumentException("unknown word " + kind);
            };
        }

        private Ground power(Rational exponent) {
            return new Ground.Power(term(), exponent);
        }

        private Ground opaque(int function) {
            List<Integer> orders = numbers(number(COUNT));
            return new Ground.Opaque(function, orders, terms(orders.size()));
        }

        private Ground derivative(int symbol) {
            return new Ground.Derivative(term(), symbol);
        }

        private Ground let(SortedMap<Integer, Ground> values) {
            return new Ground.Let(term(), values);
        }
    }
}
