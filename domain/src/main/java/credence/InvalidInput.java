package credence;

/** Bad input from outside: names the field, what is wrong with it, and how to mend it. Edges map it to 400 or INVALID_ARGUMENT. */
public final class InvalidInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String wrong;
    private final String mend;

    /**
     * @param field the field as the caller wrote it, for example {@code published}
     * @param wrong one clause saying what is wrong, without the field's name
     * @param mend one sentence saying what to send instead
     */
    public InvalidInput(String field, String wrong, String mend) {
        super(field + " " + wrong);
        this.field = field;
        this.wrong = wrong;
        this.mend = mend;
    }

    /** The same, where the field stands in a message of another: {@code report.published}. */
    public InvalidInput within(String message) {
        return new InvalidInput(message + "." + field, wrong, mend);
    }

    public String field() {
        return field;
    }

    public String mend() {
        return mend;
    }
}
