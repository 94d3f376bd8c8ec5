-- Which rows of which lists are in the ledger, so that none is taken in twice.

create table taken_in (
    row      text primary key check (length(row) = 64),
    revision bigint not null unique references entry
);
comment on table taken_in is 'A row of a list, as the SHA-256 of it, and the entry that it became';
create index entry_known_at on entry (known_at);

create trigger append_only before update or delete or truncate on taken_in for each statement execute function refuse_change();

do $$
begin
    if exists (select from pg_roles where rolname = '${app_role}') then
        execute 'grant select, insert on taken_in to "${app_role}"';
    end if;
end
$$;
