package scholium.edit;

/** The kinds of slips. What one of them does another undoes, except that a weight once given is only dropped. */
public enum Operator {
    SIGN("sign"),
    FACTOR_INSERTED("factor inserted"),
    FACTOR_DROPPED("factor dropped"),
    FACTOR_INVERTED("factor inverted"),
    TERM_INSERTED("term inserted"),
    TERM_DROPPED("term dropped"),
    OPERANDS_SWAPPED("operands swapped"),
    NUMBER("number"),
    EXPONENT("exponent"),
    POWER_MOVED("power moved across a sum"),
    ROOT("root"),
    ROOT_SCOPE("scope of a root"),
    SCOPE("scope of a fraction"),
    EXCHANGE("two names exchanged"),
    WEIGHT("weights of a mean"),
    ABSOLUTE("absolute value"),
    NAME("name"),
    SIZE("size by one"),
    COMPLEMENT("complement"),
    INDEX("index"),
    SHIFT("index shifted"),
    SUM_INSERTED("sum inserted"),
    SUM_DROPPED("sum dropped"),
    RANGE("range of a sum"),
    FUNCTION("function"),
    DERIVATIVE("derivative"),
    DELTA("Kronecker delta");

    private final String label;

    Operator(String label) {
        this.label = label;
    }

    /** In words, for tables. */
    public String label() {
        return label;
    }
}
