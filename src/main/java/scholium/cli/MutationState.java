package scholium.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import scholium.mutation.Fate;
import scholium.mutation.Mutant;

/**
 * What a campaign has found so far, kept in a file so that an interrupted one can go on: a first line that says of what,
 * then one line a mutant, each written whole. A last line without an end is the trace of an interruption and is dropped.
 */
final class MutationState {
    private static final String MAGIC = "scholium-mutations-1";
    private static final int FIELDS = 10;

    private final Optional<Path> file;
    private final Map<Integer, Map<Integer, Mutant>> found = new TreeMap<>();
    private final Set<Integer> finished = new HashSet<>();

    private MutationState(Optional<Path> file) {
        this.file = file;
    }

    static MutationState unkept() {
        return new MutationState(Optional.empty());
    }

    /** The file is of another campaign, or none of ours. */
    static final class Foreign extends Exception {
        private static final long serialVersionUID = 1L;

        Foreign(String message) {
            super(message);
        }
    }

    /**
     * Reads what there is and begins the file if there is none.
     *
     * @param identity everything the results depend on
     */
    static MutationState in(Path file, String identity) throws IOException, Foreign {
        MutationState state = new MutationState(Optional.of(file));
        String head = MAGIC + "\t" + identity;
        if (!Files.exists(file) || Files.size(file) == 0) {
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            state.append(head);
            return state;
        }
        // Not readString: an interruption may have cut a character in two.
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        int end = text.lastIndexOf('\n') + 1;
        List<String> lines = text.substring(0, end).lines().toList();
        if (lines.isEmpty() || !lines.get(0).startsWith(MAGIC + "\t")) {
            throw new Foreign(file + " is no state of a mutation campaign; it is left as it is");
        }
        if (!lines.get(0).equals(head)) {
            throw new Foreign(file + " is the state of another campaign (" + difference(lines.get(0), head)
                    + "); it is left as it is");
        }
        if (end < text.length()) {
            Files.writeString(file, text.substring(0, end), StandardCharsets.UTF_8);
        }
        for (String line : lines.subList(1, lines.size())) {
            state.read(line, file);
        }
        return state;
    }

    private static String difference(String theirs, String ours) {
        String[] a = theirs.split("\t", -1);
        String[] b = ours.split("\t", -1);
        List<String> parts = new ArrayList<>();
        for (int k = 1; k < Math.max(a.length, b.length); k++) {
            String was = k < a.length ? a[k] : "nothing";
            String is = k < b.length ? b[k] : "nothing";
            if (!was.equals(is)) {
                parts.add(was + ", not " + is);
            }
        }
        return String.join("; ", parts);
    }

    private void read(String line, Path file) throws Foreign {
        String[] f = line.split("\t", -1);
        try {
            int unit = Integer.parseInt(f[0]);
            if (f.length == 2 && f[1].equals("done")) {
                finished.add(unit);
                return;
            }
            if (f.length == FIELDS) {
                Mutant m = new Mutant(
                        plain(f[2]),
                        Integer.parseInt(f[3]),
                        plain(f[4]),
                        plain(f[5]),
                        plain(f[6]),
                        plain(f[7]),
                        Fate.valueOf(f[8]),
                        plain(f[9]));
                found.computeIfAbsent(unit, k -> new TreeMap<>()).put(Integer.parseInt(f[1]), m);
                return;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new Foreign(file + " has a line that no campaign wrote: " + line);
    }

    /** What is known of a unit, by number of mutant. */
    synchronized Map<Integer, Mutant> of(int unit) {
        return new TreeMap<>(found.getOrDefault(unit, Map.of()));
    }

    synchronized boolean isFinished(int unit) {
        return finished.contains(unit);
    }

    synchronized void add(int unit, int number, Mutant m) {
        found.computeIfAbsent(unit, k -> new TreeMap<>()).put(number, m);
        append(String.join(
                "\t",
                String.valueOf(unit),
                String.valueOf(number),
                escaped(m.path()),
                String.valueOf(m.line()),
                escaped(m.claim()),
                escaped(m.operator()),
                escaped(m.change()),
                escaped(m.formula()),
                m.fate().name(),
                escaped(m.reason())));
    }

    synchronized void finish(int unit) {
        finished.add(unit);
        append(unit + "\tdone");
    }

    /** All mutants, in the order of units and numbers. */
    synchronized List<Mutant> all() {
        List<Mutant> all = new ArrayList<>();
        found.values().forEach(m -> all.addAll(m.values()));
        return all;
    }

    private void append(String line) {
        if (file.isEmpty()) {
            return;
        }
        try {
            Files.writeString(
                    file.get(),
                    line + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String plain(String text) {
        StringBuilder out = new StringBuilder();
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (c == '\\' && k + 1 < text.length()) {
                char next = text.charAt(++k);
                out.append(next == 't' ? '\t' : next == 'n' ? '\n' : next == 'r' ? '\r' : next);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
