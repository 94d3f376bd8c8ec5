package credence.time;

/** The answer to a question at a day, when the date asked about may be a month or a year. */
public enum Answer {
    YES,
    POSSIBLE,
    NO
}
