-- Lists that come in: what was seen, what a machine suggests, and which list brought it. Many entries at once are checked at once.

-- Observations are no acts: one entry takes a list of them in and vouches for each by its digest.
alter table entry
    add column observed bigint check (observed > 0),
    add column digest   text check (length(digest) = 64),
    drop constraint entry_content,
    drop constraint entry_evidence,
    add constraint entry_content check (content in ('recorded', 'corrected', 'retracted', 'merged', 'observed')),
    add constraint entry_evidence check (case when content = 'observed' then reading is null and source is not null
                                              when kind is null then reading is null and source is null
                                              else (reading is null) <> (source is null) end),
    add constraint entry_observed check ((content = 'observed') = (observed is not null)
                                         and (observed is null) = (digest is null));
comment on column entry.words is 'The words that show it: of the passage, or quoted from the source that is named';
comment on column entry.observed is 'How many observations the entry takes in';
comment on column entry.digest is 'SHA-256 over these, in the order of their ids';

-- One statement may append many: what held for each row holds for all of them, in their order.
drop trigger entry_follows on entry;
create function entry_waits() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(${ledger_lock});
    return null;
end
$$;
create trigger entry_waits before insert on entry for each statement execute function entry_waits();
create or replace function entry_follows() returns trigger language plpgsql set search_path = ${flyway:defaultSchema} as $$
declare
    first  bigint;
    many   bigint;
    final  bigint;
    before entry%rowtype;
    wrong  bigint;
begin
    perform pg_advisory_xact_lock(${ledger_lock});
    select min(revision), max(revision), count(*) into first, final, many from added;
    if many = 0 then
        return null;
    end if;
    select * into before from entry where revision = first - 1;
    if first < 1 or first > 1 and before.revision is null then
        raise exception 'revision % does not follow %', first,
            coalesce((select max(revision) from entry where revision < first), 0);
    end if;
    if final - first + 1 <> many then
        raise exception 'revisions % to % leave a gap', first, final;
    end if;
    select min(a.revision) into wrong
    from (select revision, previous_hash, coalesce(lag(hash) over (order by revision), before.hash, repeat('0', 64)) as hash
          from added) a
    where a.previous_hash <> a.hash;
    if wrong is not null then
        raise exception 'revision % does not carry the hash of the one before', wrong;
    end if;
    select min(a.revision) into wrong
    from (select revision, known_at, coalesce(lag(known_at) over (order by revision), before.known_at) as earlier from added) a
    where a.earlier >= a.known_at;
    if wrong is not null then
        raise exception 'revision % is not known after the one before', wrong;
    end if;
    return null;
end
$$;
create trigger entry_follows after insert on entry referencing new table as added
    for each statement execute function entry_follows();

create table observation (
    id         bigint generated always as identity primary key,
    revision   bigint not null references entry deferrable initially deferred,
    actor_key  text not null,
    target_key text not null,
    happened   text not null,
    rank       text not null check (rank in ('charge_d_affaires', 'minister', 'ambassador', 'other')),
    source     text not null,
    row        text not null unique check (length(row) = 64),
    check (actor_key <> target_key)
);
comment on table observation is 'What somebody saw on a day: the rank of the actor''s representative in the target. No act';
comment on column observation.revision is 'The entry that took it in, from which on it is known';
create index observation_pair on observation (actor_key, target_key, happened);
create index observation_revision on observation (revision, id);

create table suggested (
    row      text primary key check (length(row) = 64),
    proposal uuid not null unique references proposal
);
comment on table suggested is 'A line of a list, as the SHA-256 of what it is known by, and the proposal that it became';

create table list (
    id           uuid primary key,
    at           timestamptz not null default clock_timestamp(),
    by           text not null references editor,
    file         text not null,
    format       text not null,
    sha256       text not null check (length(sha256) = 64),
    lines        bigint not null,
    entries      bigint not null,
    proposals    bigint not null,
    observations bigint not null,
    known        bigint not null,
    skipped      bigint not null,
    revision     bigint not null
);
comment on table list is 'Every import that wrote something';
comment on column list.sha256 is 'Of the file as it came';
comment on column list.revision is 'The last revision of the ledger when all was in';

create trigger append_only before update or delete or truncate on observation for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on suggested for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on list for each statement execute function refuse_change();

create or replace view audit as
    select at, 'report read' as what, by, '/readings/' || id as "on", null as why from reading
    union all select proposed_at, 'proposal put', proposed_by, '/proposals/' || id, note from proposal where proposed_by is not null
    union all select at, outcome, by, '/proposals/' || proposal, why from decision
    union all select known_at, content, by, '/ledger/' || revision, why from entry
    union all select at, 'setting changed', by, name || ' = ' || value, null from setting
    union all select created_at, 'editor added', added_by, name, null from editor
    union all select created_at, 'password changed', editor, editor || ' ' || id, null from credential
    union all select created_at, 'token issued', editor, left(hash, 8), null from token
    union all select revoked_at, 'token revoked', null, left(token, 8), null from token_revocation
    union all select at, 'list imported', by, file, format || ': ' || entries || ' entries, ' || proposals || ' proposals, '
        || observations || ' observations' from list;

do $$
begin
    if exists (select from pg_roles where rolname = '${app_role}') then
        execute 'grant select, insert on observation, suggested, list to "${app_role}"';
        execute 'grant select on audit to "${app_role}"';
    end if;
end
$$;
