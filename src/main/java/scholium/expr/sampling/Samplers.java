package scholium.expr.sampling;

import java.util.HashMap;
import java.util.Map;
import scholium.expr.Index;

/** The samplers of a question, made once for each choice of sizes. */
public final class Samplers {
    private final Question question;
    private final Map<Map<Index, Integer>, Sampler> known = new HashMap<>();

    public Samplers(Question question) {
        this.question = question;
    }

    /** The sampler at these sizes and free indices, for the assumptions that bear on the relation. */
    public Sampler at(Map<Index, Integer> integers) {
        if (question.restrictsIndices()) {
            return known.computeIfAbsent(integers, i -> new Sampler(question, i, false));
        }
        Map<Index, Integer> sizes = new HashMap<>(integers);
        question.setting().free().forEach(f -> sizes.remove(f.index()));
        return known.computeIfAbsent(sizes, i -> new Sampler(question, integers, false))
                .at(integers);
    }
}
