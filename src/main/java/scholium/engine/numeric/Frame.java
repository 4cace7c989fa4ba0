package scholium.engine.numeric;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import scholium.expr.Index;

/** What indices are worth, the innermost first. */
record Frame(@Nullable Frame outer, Index index, int value) {
    static @Nullable Frame of(Map<Index, Integer> integers) {
        Frame frame = null;
        for (Map.Entry<Index, Integer> e : integers.entrySet()) {
            frame = new Frame(frame, e.getKey(), e.getValue());
        }
        return frame;
    }

    static @Nullable Integer value(@Nullable Frame frame, Index index) {
        for (Frame f = frame; f != null; f = f.outer()) {
            if (f.index().equals(index)) {
                return f.value();
            }
        }
        return null;
    }
}
