package credence.persistence;

/** What became of a role that was to be granted. In every form but the first nothing was written. */
public sealed interface GrantResult {
    /** As they are by it. */
    record Done(Granted editor) implements GrantResult {}

    record NoSuchEditor() implements GrantResult {}

    /** A role was granted to them since they were seen: as they are. */
    record Changed(Granted now) implements GrantResult {}
}
