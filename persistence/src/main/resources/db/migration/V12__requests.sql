-- Writes by the id that their sender gave them: sent again, they are answered and not carried out. Kept for ever, as all that is written.

create table done_request (
    id      uuid primary key,
    asked   text not null check (asked ~ '^[0-9a-f]{64}$'),
    outcome text not null,
    at      timestamptz not null default clock_timestamp()
);
comment on table done_request is 'A write that was carried out, by the id that its sender gave it';
comment on column done_request.asked is 'SHA-256 of what was asked and by whom: an id is of one request';
comment on column done_request.outcome is 'What became of it, by the keys of what was written: enough to answer it again';

create trigger append_only before update or delete or truncate on done_request for each statement execute function refuse_change();

do $$
begin
    if exists (select from pg_roles where rolname = '${app_role}') then
        execute 'grant select, insert on done_request to "${app_role}"';
    end if;
end
$$;
