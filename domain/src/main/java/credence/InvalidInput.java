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

    /** The same, where the caller writes the field another way: {@code report.published}, {@code pageToken}. */
    public InvalidInput named(String other) {
        return new InvalidInput(other, wrong, mend);
    }

    public String field() {
        return field;
    }

    public String mend() {
        return mend;
    }
}
