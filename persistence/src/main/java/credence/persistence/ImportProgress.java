package credence.persistence;

import java.util.Locale;

/**
 * How far an import has come; written by the import and read by whoever waits.
 *
 * @param phase 1 while it is checked, 2 while it is written
 * @param bytes of the file that were read in this phase
 * @param size of the file
 */
public record ImportProgress(int phase, long lines, long bytes, long size) {
    public static final ImportProgress NONE = new ImportProgress(1, 0, 0, 1);

    /** Of both phases together: to check takes about a quarter. */
    public int percent() {
        double part = size == 0 ? 1 : Math.min(1, (double) bytes / size);
        return (int) (phase == 1 ? 25 * part : 25 + 75 * part);
    }

    public String told() {
        return String.format(
                Locale.ROOT, "%s, %,d lines, %d %%", phase == 1 ? "checking" : "writing", lines, percent());
    }
}
