-- What the register said once: of each reading when it was kept, and of what somebody watches. What later entries make of it is folded.

create table kept_check (
    reading  uuid primary key references reading,
    revision bigint not null check (revision >= 0),
    day      date not null,
    accounts jsonb not null,
    claims   jsonb not null
);
comment on table kept_check is 'Whether its accounts agreed and its claims held at the revision at which a reading was kept; older readings have none';
comment on column kept_check.accounts is 'One object of parts for each account, in their order';
comment on column kept_check.claims is 'One object of parts for each claim, in their order';

create table watch (
    id          uuid primary key,
    by          text not null references editor,
    at          timestamptz not null default clock_timestamp(),
    matter      jsonb not null,
    day         date not null,
    revision    bigint not null check (revision >= 0),
    reported_by date,
    viewpoint   text not null,
    answer      jsonb not null
);
comment on table watch is 'An answer that an editor keeps an eye on: the question, and its parts as they were then';
create index watch_by on watch (by, at desc, id desc);

create table watch_end (
    watch uuid primary key references watch,
    at    timestamptz not null default clock_timestamp()
);
comment on table watch_end is 'Watches that were ended; they stay';

create trigger append_only before update or delete or truncate on kept_check for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on watch for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on watch_end for each statement execute function refuse_change();

do $$
begin
    if exists (select from pg_roles where rolname = '${app_role}') then
        execute 'grant select, insert on kept_check, watch, watch_end to "${app_role}"';
    end if;
end
$$;
