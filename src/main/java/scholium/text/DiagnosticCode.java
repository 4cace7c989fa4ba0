package scholium.text;

import java.util.Arrays;
import java.util.Optional;

/**
 * The stable codes of diagnostics. The first two digits name the family: 01 files, 02 notation, 03 names, 04 indices and
 * ranges, 05 claims, 06 derivatives, 07 comparisons with implementations. A code is never reused for another meaning.
 */
public enum DiagnosticCode {
    MISSING_PATH("E0101", "The path does not exist or cannot be read."),
    NOT_TEXT("E0102", "The file is not UTF-8 text: a derivation is a Markdown file."),
    EMPTY_DOCUMENT(
            "E0103",
            "The document holds no derivation block: formal content stands in a fenced block with the info"
                    + " string derivation."),
    UNCLOSED_BLOCK("E0104", "A fenced derivation block is opened and never closed by ```."),
    TOO_LARGE("E0105", "The input is larger than the limits that keep a run bounded in time and memory."),

    UNEXPECTED_TOKEN("E0201", "Something else was expected at this place of a formula or statement."),
    UNCLOSED_BRACKET("E0202", "A bracket is opened and not closed, or closed and not opened."),
    AMBIGUOUS("E0203", "A reader could read this in two ways; brackets say which one is meant."),
    UNKNOWN_STATEMENT(
            "E0204", "A line of a derivation block begins with a statement word such as define, claim or example."),
    UNKNOWN_CHARACTER("E0205", "This character is no part of the notation."),
    UNKNOWN_COMMAND("E0206", "This LaTeX command is no part of the notation."),
    MISSING_OPERAND("E0207", "An operator lacks an operand."),
    NESTED_TOO_DEEPLY("E0208", "The formula is nested more deeply than any reader could follow."),

    UNDECLARED_NAME("E0301", "Every name is declared in the document before it is used anywhere."),
    DUPLICATE_NAME("E0302", "A name is declared once in a document."),
    CYCLIC_DEFINITION("E0303", "Definitions form a graph without cycles: no node may depend on itself."),
    WRONG_ARITY("E0304", "A family takes as many subscripts as it was declared with, a function as many arguments."),
    NOT_A_FUNCTION("E0305", "Only a function or an operator can be applied to arguments."),
    MISUSED_NAME("E0306", "The name is declared, but it is of another kind than this place needs."),

    FREE_INDEX_MISMATCH("E0401", "Both sides of a link must have the same free indices."),
    UNBOUND_INDEX("E0402", "The index is neither free in the claim nor bound by a sum."),
    RANGE_MISMATCH("E0403", "The index runs over another range than the family is declared for."),
    SHADOWED_INDEX("E0404", "The index is bound twice, one sum inside the other."),
    UNKNOWN_SIZE("E0405", "The range bound is no declared size."),

    CONTRADICTORY_HYPOTHESES("E0501", "The hypotheses cannot hold together, so the claim would be vacuous."),
    UNKNOWN_CLAIM("E0502", "The justification names a claim that the document does not have."),
    CIRCULAR_JUSTIFICATION("E0503", "A claim rests on itself through its justifications."),
    BAD_APPROXIMATION("E0504", "≈ is judged by the digits shown: one side must be a decimal number."),
    BAD_CHAIN("E0505", "These relations cannot stand in one chain: the composition makes no sense."),
    BAD_INDUCTION("E0506", "Induction needs a natural number t of the document and a statement about it."),
    BAD_EXAMPLE("E0507", "An example gives each input a value of the right shape."),
    NOT_JUDGED("N0509", "A claim that uses a name whose declaration has a mistake is not judged."),
    UNTESTED_TERM(
            "N0510",
            "The example evaluates a formula at values where a term of it does not matter: every line would hold as"
                    + " well if the term were missing, so the example does not test it."),
    FOR_ALL("N0511", "A hypothesis about an element is assumed for all elements, not only for the one of the line."),

    BAD_DERIVATIVE("E0601", "The derivative is not of a form that has a meaning here."),
    LOCAL_DERIVATIVE("N0602", "The local partial derivative is meant here, and the total derivative differs from it."),
    NOT_A_VARIABLE("E0603", "Derivatives are taken with respect to a declared variable or node."),

    UNKNOWN_IMPLEMENTATION("E0701", "No implementation of this name is installed."),
    BAD_BINDING("E0702", "The binding does not fit the inputs and outputs of the implementation."),
    NOTHING_BOUND(
            "E0703",
            "The document says of no implementation which of its symbols and formulas the inputs and outputs are: there is"
                    + " nothing to compare."),
    BAD_RESULTS("E0711", "The file of results is not JSON of the form that results have."),
    OTHER_RESULTS(
            "E0712",
            "Results are judged by the document, the seed and the test vectors from which they were computed."),
    MISSING_RESULTS("E0713", "Results have a value of the right shape for each output at each batch."),
    NOT_READ(
            "N0714",
            "Results may be of some blocks only. A key that results do not have is passed over, and so is an output that the"
                    + " document does not bind."),

    INTERNAL("E9900", "A defect of the checker itself, not of the document.");

    private final String id;
    private final String explanation;

    DiagnosticCode(String id, String explanation) {
        this.id = id;
        this.explanation = explanation;
    }

    /** The printed code, for example {@code E0203}. */
    public String id() {
        return id;
    }

    /** One paragraph for {@code scholium explain CODE}. */
    public String explanation() {
        return explanation;
    }

    public static Optional<DiagnosticCode> byId(String id) {
        return Arrays.stream(values()).filter(c -> c.id.equalsIgnoreCase(id)).findFirst();
    }
}
