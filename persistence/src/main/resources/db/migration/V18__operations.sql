-- Long work that somebody began and asks about later, from any app on this database. Whoever runs it holds an advisory lock on its id for
-- as long as it runs: where nobody does and it has no end, its app died.

create table operation (
    id      uuid primary key,
    at      timestamptz not null default clock_timestamp(),
    by      text not null references editor,
    kind    text not null check (kind in ('import', 'verification')),
    request uuid unique,
    file    text,
    sha256  text check (length(sha256) = 64),
    format  text check (format in ('csv', 'jsonl', 'gdelt', 'cow')),
    dry_run boolean not null,
    check ((kind = 'import') = (file is not null and sha256 is not null))
);
comment on table operation is 'Long work that was begun';
comment on column operation.request is 'The id that its sender gave it: sent again, it is not begun again';
comment on column operation.format is 'As it was sent; empty where it is to be told from the file';
create index operation_at on operation (at desc, id desc);

create table operation_step (
    id        bigint generated always as identity primary key,
    operation uuid not null references operation,
    at        timestamptz not null default clock_timestamp(),
    state     text not null check (state in ('running', 'cancelling', 'succeeded', 'failed', 'cancelled')),
    percent   smallint not null check (percent between 0 and 100),
    done      bigint not null check (done >= 0),
    told      jsonb
);
comment on table operation_step is 'How far it was when; the last one holds';
comment on column operation_step.done is 'Lines, or entries, that were looked at';
comment on column operation_step.told is 'What came of it, or why nothing did; empty while it runs';
create index operation_step_last on operation_step (operation, id desc);
create unique index operation_step_end on operation_step (operation) where state in ('succeeded', 'failed', 'cancelled');

create trigger append_only before update or delete or truncate on operation for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on operation_step for each statement execute function refuse_change();

do $$
begin
    if exists (select from pg_roles where rolname = '${app_role}') then
        execute 'grant select, insert on operation, operation_step to "${app_role}"';
    end if;
end
$$;
