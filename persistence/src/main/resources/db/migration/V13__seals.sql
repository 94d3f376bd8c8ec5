-- What was decided how, and from what: rows beside the ledger that are written once. Each gets a seal, the SHA-256 of it, so that a
-- change behind the register's back is seen there too. Whoever makes the seal anew as well is not; only entries are under a signature.

create table seal (
    relation text not null,
    key      text not null,
    hash     text not null check (length(hash) = 64),
    primary key (relation, key)
);
comment on table seal is 'SHA-256 of a row as it was inserted, by its table and primary key';

-- Empty columns are left out, so that a column added later changes no seal.
create function seal_of("row" jsonb) returns text language sql immutable strict parallel safe
    return encode(sha256(convert_to(jsonb_strip_nulls("row")::text, 'UTF8')), 'hex');

-- A time in JSON is written in the session's zone.
create function seal_rows() returns trigger language plpgsql set search_path = ${flyway:defaultSchema}, pg_catalog
    set timezone = 'UTC' as $$
begin
    execute format('insert into seal select %L, %s, seal_of(to_jsonb(a)) from added a', tg_table_name, tg_argv[0]);
    return null;
end
$$;

do $$
declare
    sealed record;
begin
    set local timezone = 'UTC';
    for sealed in select * from (values
            ('polity', 'a.load::text'), ('editor', 'a.name'), ('report', 'a.id::text'), ('reading', 'a.id::text'),
            ('proposal', 'a.id::text'), ('decision', 'a.proposal || '' '' || a.step'), ('recorded', 'a.proposal || '' '' || a.step'),
            ('setting', 'a.id::text'), ('list', 'a.id::text'), ('kept_check', 'a.reading::text'), ('watch', 'a.id::text'), ('watch_end', 'a.watch::text'))
            as of (relation, key) loop
        execute format('insert into seal select %L, %s, seal_of(to_jsonb(a)) from %I a', sealed.relation, sealed.key, sealed.relation);
        execute format('create trigger sealed after insert on %I referencing new table as added for each statement '
                       'execute function seal_rows(%L)', sealed.relation, sealed.key);
    end loop;
end
$$;

create trigger append_only before update or delete or truncate on seal for each statement execute function refuse_change();

do $$
begin
    if exists (select from pg_roles where rolname = '${app_role}') then
        execute 'grant select, insert on seal to "${app_role}"';
    end if;
end
$$;
