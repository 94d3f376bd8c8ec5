package credence.persistence;

import java.util.List;

/**
 * A table as a dump has it.
 *
 * @param order of its rows: unique, so that one register gives one dump, and such that no row comes before one that it refers to
 * @param atOnce how many rows are read at once: fewer where they are long
 */
record DumpTable(String name, String order, int atOnce) {
    private static final int SHORT = 2000;
    private static final int LONG = 20;

    /** Every table of the register, each after those that it refers to. */
    static final List<DumpTable> ALL = List.of(
            new DumpTable("register_identity", "id", SHORT),
            new DumpTable("polity", "load", SHORT),
            new DumpTable("editor", "created_at, name collate \"C\"", SHORT),
            new DumpTable("role_grant", "id", SHORT),
            new DumpTable("credential", "id", SHORT),
            new DumpTable("token", "hash collate \"C\"", SHORT),
            new DumpTable("token_revocation", "token collate \"C\"", SHORT),
            new DumpTable("setting", "id", SHORT),
            new DumpTable("report", "id", LONG),
            new DumpTable("reading", "at, id", LONG),
            new DumpTable("sketch", "origin is not null, reading", LONG * 10),
            new DumpTable("kept_check", "reading", LONG),
            new DumpTable("entry", "revision", SHORT),
            new DumpTable("proposal", "id", SHORT),
            new DumpTable("decision", "proposal, step", SHORT),
            new DumpTable("recorded", "proposal, step", SHORT),
            new DumpTable("watch", "id", LONG),
            new DumpTable("watch_end", "watch", SHORT),
            new DumpTable("observation", "id", SHORT),
            new DumpTable("taken_in", "row collate \"C\"", SHORT),
            new DumpTable("suggested", "row collate \"C\"", SHORT),
            new DumpTable("list", "at, id", SHORT),
            new DumpTable("operation", "at, id", SHORT),
            new DumpTable("operation_step", "id", SHORT),
            new DumpTable("done_request", "id", SHORT),
            new DumpTable("subtree", "level, place", SHORT),
            new DumpTable("checkpoint", "size, key collate \"C\"", SHORT),
            new DumpTable("seal", "relation collate \"C\", key collate \"C\"", SHORT));

    static boolean isKnown(String name) {
        return ALL.stream().anyMatch(table -> table.name().equals(name));
    }

    String relation() {
        return "credence." + name;
    }
}
