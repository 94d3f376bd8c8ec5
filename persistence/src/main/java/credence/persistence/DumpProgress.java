package credence.persistence;

/** Is told now and then how far a dump or its restoring is. */
@FunctionalInterface
public interface DumpProgress {
    /** @param what is done, such as "rows written" */
    void at(String what, long done, long of);
}
