package credence.persistence;

/** What became of a role that was to be granted. */
public enum GrantResult {
    GRANTED,
    /** There is no such editor. Nothing was written. */
    NO_SUCH_EDITOR,
    /** A role was granted since it was seen. Nothing was written. */
    CHANGED
}
