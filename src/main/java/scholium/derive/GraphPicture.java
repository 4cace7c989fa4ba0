package scholium.derive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import scholium.rewriting.ComputationGraph;

/**
 * The computation graph between a variable and what is differentiated, as SVG. Layers by the longest path, order within
 * a layer by the barycentre of the neighbours (Sugiyama, Tagawa and Toda, 1981); an edge that skips layers has a place of
 * its own in each.
 */
final class GraphPicture {
    private static final int COLUMN = 132;
    private static final int ROW = 72;
    private static final int HEIGHT = 38;
    private static final int MARGIN = 28;
    private static final int SWEEPS = 8;

    private final String title;
    private final UnaryOperator<String> label;
    private final ComputationGraph graph;
    private final List<String> between;
    private final Map<String, Integer> layer = new LinkedHashMap<>();
    private final List<List<Place>> layers = new ArrayList<>();
    private final List<List<Place>> edges = new ArrayList<>();

    /** Where a node stands, or where an edge passes a layer. */
    private static final class Place {
        private final String name;
        private final int column;
        private final List<Place> neighbours = new ArrayList<>();
        private double y;

        Place(String name, int column) {
            this.name = name;
            this.column = column;
        }
    }

    GraphPicture(ComputationGraph graph, List<String> between, String title, UnaryOperator<String> label) {
        this.graph = graph;
        this.between = between;
        this.title = title;
        this.label = label;
    }

    String svg() {
        place();
        for (int k = 0; k < SWEEPS; k++) {
            sweep(k % 2 == 0);
        }
        centre();
        return draw();
    }

    private void place() {
        for (String n : between) {
            int longest = -1;
            for (String a : between) {
                if (graph.arguments(n).contains(a)) {
                    longest = Math.max(longest, layer.getOrDefault(a, 0));
                }
            }
            layer.put(n, n.equals(between.get(0)) ? 0 : longest + 1);
        }
        Map<String, Place> places = new LinkedHashMap<>();
        for (String n : between) {
            places.put(n, added(n, layerOf(n)));
        }
        for (String n : between) {
            for (String a : between) {
                if (graph.arguments(n).contains(a)) {
                    edge(place(places, a), place(places, n));
                }
            }
        }
    }

    private int layerOf(String name) {
        return layer.getOrDefault(name, 0);
    }

    private static Place place(Map<String, Place> places, String name) {
        return Objects.requireNonNull(places.get(name), name);
    }

    private Place added(String name, int column) {
        while (layers.size() <= column) {
            layers.add(new ArrayList<>());
        }
        Place p = new Place(name, column);
        p.y = layers.get(column).size();
        layers.get(column).add(p);
        return p;
    }

    private void edge(Place from, Place to) {
        List<Place> way = new ArrayList<>(List.of(from));
        for (int c = from.column + 1; c < to.column; c++) {
            way.add(added("", c));
        }
        way.add(to);
        for (int k = 1; k < way.size(); k++) {
            way.get(k - 1).neighbours.add(way.get(k));
            way.get(k).neighbours.add(way.get(k - 1));
        }
        edges.add(way);
    }

    private void sweep(boolean forward) {
        for (int k = 0; k < layers.size(); k++) {
            int c = forward ? k : layers.size() - 1 - k;
            int other = forward ? c - 1 : c + 1;
            Map<Place, Double> weight = new LinkedHashMap<>();
            for (Place p : layers.get(c)) {
                weight.put(
                        p,
                        p.neighbours.stream()
                                .filter(n -> n.column == other)
                                .mapToDouble(n -> n.y)
                                .average()
                                .orElse(p.y));
            }
            layers.get(c).sort(Comparator.comparingDouble(weight::get));
            spread(layers.get(c));
        }
    }

    private static void spread(List<Place> column) {
        for (int k = 0; k < column.size(); k++) {
            column.get(k).y = k - (column.size() - 1) / 2.0;
        }
    }

    private void centre() {
        layers.forEach(GraphPicture::spread);
    }

    private double x(Place p) {
        return MARGIN + COLUMN / 2.0 + p.column * (double) COLUMN;
    }

    private double y(Place p) {
        return MARGIN + 26 + ROW * (p.y + (rows() - 1) / 2.0) + HEIGHT / 2.0;
    }

    private int rows() {
        return layers.stream().mapToInt(List::size).max().orElse(1);
    }

    private double half(Place p) {
        int letters = (int) label.apply(p.name)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK && c != '_')
                .count();
        return Math.min(COLUMN / 2.0 - 14, Math.max(24, 10 + letters * 5.0));
    }

    private String draw() {
        int width = 2 * MARGIN + layers.size() * COLUMN;
        int height = 2 * MARGIN + 26 + (rows() - 1) * ROW + HEIGHT;
        StringBuilder out = new StringBuilder();
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height);
        out.append("\" width=\"").append(width).append("\" height=\"").append(height);
        out.append("\" role=\"img\" aria-labelledby=\"graph-title graph-description\">\n");
        out.append("  <title id=\"graph-title\">Computation graph of ")
                .append(escaped(title))
                .append("</title>\n");
        out.append("  <desc id=\"graph-description\">").append(description()).append("</desc>\n");
        out.append(STYLE);
        out.append("  <text class=\"caption\" x=\"")
                .append(MARGIN)
                .append("\" y=\"")
                .append(MARGIN)
                .append("\">");
        out.append("forward →  ← adjoints, for ").append(spans(title)).append("</text>\n");
        edges.forEach(e -> out.append(path(e)));
        for (String n : between) {
            layers.get(layerOf(n)).stream().filter(p -> p.name.equals(n)).forEach(p -> out.append(node(p)));
        }
        return out.append("</svg>\n").toString();
    }

    private static final String STYLE = """
              <style>
                svg { color: #1f2933; --paper: #ffffff; --tint: #eef3fb; --line: #7b8794; --accent: #2457a6; font-family: "STIX Two Math", "Cambria Math", "Latin Modern Math", Georgia, serif; }
                @media (prefers-color-scheme: dark) { svg { color: #e6e9ee; --paper: #15191f; --tint: #1f2937; --line: #8794a5; --accent: #8ab4f8; } }
                .paper { fill: var(--paper); }
                .node { fill: var(--tint); stroke: var(--line); stroke-width: 1.2; }
                .end { stroke: var(--accent); stroke-width: 2.2; }
                .edge { fill: none; stroke: var(--line); stroke-width: 1.4; }
                .head { fill: var(--line); }
                text { fill: currentColor; font-size: 17px; text-anchor: middle; }
                .name { font-style: italic; }
                .caption { font-size: 13px; text-anchor: start; fill: var(--line); }
                .low { font-size: 72%; }
              </style>
              <defs><marker id="tip" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path class="head" d="M0 0.6 L8 4 L0 7.4 Z"/></marker></defs>
              <rect class="paper" width="100%" height="100%" rx="8"/>
            """;

    private String path(List<Place> way) {
        Place first = way.get(0);
        Place last = way.get(way.size() - 1);
        StringBuilder d = new StringBuilder();
        double fromX = x(first) + half(first);
        double fromY = y(first);
        d.append(number("M%.1f %.1f", fromX, fromY));
        for (int k = 1; k < way.size(); k++) {
            Place p = way.get(k);
            double toX = p == last ? x(p) - half(p) - 1 : x(p);
            double bend = (toX - fromX) / 2;
            d.append(number(" C%.1f %.1f %.1f %.1f %.1f %.1f", fromX + bend, fromY, toX - bend, y(p), toX, y(p)));
            fromX = toX;
            fromY = y(p);
        }
        return "  <path class=\"edge\" marker-end=\"url(#tip)\" d=\"" + d + "\"/>\n";
    }

    private String node(Place p) {
        boolean end = p.name.equals(between.get(0)) || p.name.equals(between.get(between.size() - 1));
        return number(
                        "  <rect class=\"node" + (end ? " end" : "")
                                + "\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"%.1f\"/>\n",
                        x(p) - half(p),
                        y(p) - HEIGHT / 2.0,
                        2 * half(p),
                        (double) HEIGHT,
                        HEIGHT / 2.0)
                + number("  <text class=\"name\" x=\"%.1f\" y=\"%.1f\">", x(p), y(p) + 6)
                + spans(label.apply(p.name)) + "</text>\n";
    }

    private static String number(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /** Subscripts set low. */
    private static String spans(String name) {
        return escaped(name)
                .replaceAll(
                        "_(?:\\{([^}]*)\\}|([\\p{L}\\p{M}\\p{N},]+))",
                        "<tspan class=\"low\" dy=\"4\">$1$2</tspan><tspan dy=\"-4\">\u200B</tspan>");
    }

    private String description() {
        List<String> sentences = new ArrayList<>();
        for (String n : between.subList(1, between.size())) {
            List<String> read = between.stream()
                    .filter(a -> graph.arguments(n).contains(a))
                    .map(label)
                    .map(GraphPicture::escaped)
                    .toList();
            sentences.add(escaped(label.apply(n)) + " reads " + Section.listed(read) + ".");
        }
        return String.join(" ", sentences);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
