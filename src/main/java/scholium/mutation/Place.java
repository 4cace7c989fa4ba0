package scholium.mutation;

import java.util.List;
import scholium.derivation.Claim;
import scholium.derivation.Obligation;
import scholium.derivation.Step;

/** Something of a document that is changed: a link of a proved claim, its hypotheses, an assumption of the document. */
interface Place {
    /** The claim whose lines are judged. */
    Claim claim();

    /** The step that stands for the place in results. */
    Step step();

    /** What is required unchanged. */
    List<Obligation> original();

    /** All changes, in a fixed order. */
    List<Variant> variants();
}
