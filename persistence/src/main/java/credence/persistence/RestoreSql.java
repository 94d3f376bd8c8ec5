package credence.persistence;

/** What only a restore does to the tables, in its own transaction and as their owner: the app's role may do nothing of it. */
final class RestoreSql {
    private static final String TRIGGERS = """
            do $$
            declare
                t record;
            begin
                for t in select c.relname, g.tgname from pg_trigger g join pg_class c on c.oid = g.tgrelid
                         where c.relnamespace = 'credence'::regnamespace and not g.tgisinternal and g.tgenabled = '%s' loop
                    if t.tgname in ('sealed', 'decision_follows') or t.tgname = 'append_only' and t.relname = 'register_identity' then
                        execute format('alter table credence.%%I %s trigger %%I', t.relname, t.tgname);
                    end if;
                end loop;
            end
            $$
            """;

    /**
     * Rows come with the seals that they have, and decisions in no order in which they could be made again under the settings of now; that
     * they are as they were is seen afterwards. All other triggers and all references stay on.
     */
    static final String TRIGGERS_OFF = TRIGGERS.formatted("O", "disable");

    static final String TRIGGERS_ON = TRIGGERS.formatted("D", "enable");

    /** Numbers that the database gives go on after those that are there. */
    static final String SEQUENCES = """
            do $$
            declare
                c record;
            begin
                for c in select table_name, column_name from information_schema.columns
                         where table_schema = 'credence' and is_identity = 'YES' loop
                    execute format('select setval(pg_get_serial_sequence(%L, %L), (select coalesce(max(%I), 0) + 1 from credence.%I), false)',
                                   'credence.' || c.table_name, c.column_name, c.column_name, c.table_name);
                end loop;
            end
            $$
            """;

    private RestoreSql() {}

    /** Takes rows as an array of JSON. */
    static String insert(String table) {
        return "insert into credence." + table
                + " overriding system value select * from json_populate_recordset(null::credence." + table
                + ", $1::text::json)";
    }
}
