package scholium.verify;

import java.util.List;
import scholium.engine.Engine;

/**
 * Which engines are asked, by what they are trusted with.
 *
 * @param deciders exact engines whose proofs count; asked first, since a normal form takes milliseconds on true and false
 *     lines alike
 * @param refuters find exact counterexamples; asked unless a proof without conditions has been found
 * @param corroborators agree or disagree, and can refute rigorously, but never prove an identity; the first of them also
 *     tells whether the hypotheses have an admissible point at all
 */
public record Strategy(List<Engine> deciders, List<Engine> refuters, List<Engine> corroborators) {
    public Strategy {
        refuters = List.copyOf(refuters);
        deciders = List.copyOf(deciders);
        corroborators = List.copyOf(corroborators);
    }
}
