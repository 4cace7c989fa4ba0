package scholium.implementation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Forms of one formula, equal in mathematics, in floating point: the data are shifted until their mean is many times their
 * spread, and each form loses what it loses (Higham, <i>Accuracy and Stability of Numerical Algorithms</i>, 2002, section
 * 1.9, on the variance).
 *
 * @param input the document's name of what is shifted
 * @param forms the formula that the output is claimed to be, then other forms in the order of the document
 * @param code the same for the implementation
 */
public record FormComparison(String output, String input, List<FormErrors> forms, FormErrors code) {
    private static final double TELLING = 1000;
    private static final double LOST = 1e-10;

    public FormComparison {
        forms = List.copyOf(forms);
    }

    /**
     * The first rung at which some form, or the code, has lost most of its digits and another has not; from there on the
     * first at which no digit is left, or the last that tells. Empty where all lose as much.
     */
    public Optional<Integer> tellingRung() {
        Optional<Integer> telling = Optional.empty();
        for (int k = 0; k < code.rungs().size(); k++) {
            double worst = error(worst(k), k);
            boolean tells = worst > LOST && worst > TELLING * error(best(k), k);
            if (!tells && telling.isPresent()) {
                break;
            }
            telling = tells ? Optional.of(k) : telling;
            if (tells && worst >= 1) {
                break;
            }
        }
        return telling;
    }

    /** The form, or the code, with the smallest error at a rung. */
    public FormErrors best(int rung) {
        return all().min(Comparator.comparingDouble(f -> error(f, rung))).orElse(code);
    }

    /** The form, or the code, with the greatest error at a rung. */
    public FormErrors worst(int rung) {
        return all().max(Comparator.comparingDouble(f -> error(f, rung))).orElse(code);
    }

    private Stream<FormErrors> all() {
        return codeComputesThis() ? Stream.concat(forms.stream(), Stream.of(code)) : forms.stream();
    }

    /** Whether the code is right where there is nothing to lose; else its error is not one of digits. */
    public boolean codeComputesThis() {
        return code.rungs().get(0).error() <= LOST;
    }

    /** The claimed formula, and those of the others that lose more or fewer digits than all before them. */
    public List<FormErrors> distinct() {
        List<FormErrors> distinct = new ArrayList<>();
        for (FormErrors f : forms) {
            if (distinct.stream().noneMatch(f::isLike)) {
                distinct.add(f);
            }
        }
        return distinct;
    }

    private static double error(FormErrors f, int rung) {
        return f.rungs().get(rung).error();
    }
}
