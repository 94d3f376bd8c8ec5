-- The register. Nothing in it is ever changed or deleted: the app's role may only read and insert, and triggers refuse the
-- rest to everybody. SQL of PostgreSQL 15.

create table polity (
    load      bigint generated always as identity primary key,
    key       text not null check (key ~ '^[A-Z]{3}$'),
    name      text not null,
    kind      text not null,
    aliases   text[] not null,
    demonyms  text[] not null,
    capital   text,
    seats     text[] not null,
    alpha2    text,
    alpha3    text,
    wikidata  text,
    un        text not null,
    un_since  date,
    note      text,
    source    text not null,
    loaded_at timestamptz not null default now()
);
comment on table polity is 'Who acts and is acted toward; a changed polity is a new row, the latest of a key holds';
create index polity_key on polity (key, load desc);

create table editor (
    name       text primary key,
    created_at timestamptz not null default now()
);

create table credential (
    id         bigint generated always as identity primary key,
    editor     text not null references editor,
    hash       text not null,
    created_at timestamptz not null default now()
);
comment on table credential is 'Passwords as bcrypt hashes; the latest of an editor holds';

create table token (
    hash       text primary key,
    editor     text not null references editor,
    created_at timestamptz not null default now()
);
comment on table token is 'Bearer tokens as SHA-256';

create table token_revocation (
    token      text primary key references token,
    revoked_at timestamptz not null default now()
);

create table report (
    id        uuid primary key,
    hash      text not null unique,
    text      text not null,
    title     text,
    published date,
    outlet    text,
    url       text
);

create table reading (
    id     uuid primary key,
    report uuid not null unique references report,
    reader text not null,
    found  jsonb not null,
    by     text not null references editor,
    at     timestamptz not null
);
comment on column reading.found is 'Mentions, statements and claims; accounts are the proposals';
create index reading_at on reading (at, id);

create table proposal (
    id          uuid primary key,
    reading     uuid not null references reading,
    position    int not null,
    kind        text not null,
    actor_key   text,
    actor_text  text,
    target_key  text,
    target_text text,
    status      text not null,
    happened    text,
    joint       boolean not null,
    background  boolean not null,
    starts      int not null,
    ends        int not null,
    unique (reading, position),
    check ((actor_key is null) <> (actor_text is null)),
    check (starts >= 0 and ends > starts)
);

create table decision (
    proposal    uuid primary key references proposal,
    outcome     text not null check (outcome in ('accepted', 'amended', 'rejected')),
    kind        text,
    actor_key   text,
    actor_text  text,
    target_key  text,
    target_text text,
    status      text,
    happened    text,
    joint       boolean,
    by          text not null references editor,
    why         text,
    at          timestamptz not null
);

create table entry (
    revision      bigint primary key,
    known_at      timestamptz not null,
    content       text not null check (content in ('recorded', 'corrected', 'retracted')),
    supersedes    bigint unique references entry,
    kind          text,
    actor_key     text,
    actor_text    text,
    target_key    text,
    target_text   text,
    status        text,
    happened      text,
    joint         boolean,
    reading       uuid references reading,
    starts        int,
    ends          int,
    words         text,
    outlet        text,
    published     date,
    by            text not null references editor,
    why           text,
    previous_hash text not null unique,
    hash          text not null unique,
    check ((content = 'recorded') = (supersedes is null)),
    check ((content = 'retracted') = (kind is null)),
    check ((kind is null) = (reading is null))
);
comment on table entry is 'The ledger. A revision is a commit; it is gapless, in commit order, and never reused';
create index entry_actor on entry (actor_key, revision);
create index entry_target on entry (target_key, revision);

-- Not even a faulty app can leave a gap, go back in time, or break the chain of hashes.
create function entry_follows() returns trigger language plpgsql set search_path = ${flyway:defaultSchema} as $$
declare
    last entry%rowtype;
begin
    perform pg_advisory_xact_lock(${ledger_lock});
    select * into last from entry order by revision desc limit 1;
    if new.revision <> coalesce(last.revision, 0) + 1 then
        raise exception 'revision % does not follow %', new.revision, coalesce(last.revision, 0);
    end if;
    if new.previous_hash <> coalesce(last.hash, repeat('0', 64)) then
        raise exception 'revision % does not carry the hash of the one before', new.revision;
    end if;
    if last.known_at >= new.known_at then
        raise exception 'revision % is not known after the one before', new.revision;
    end if;
    return new;
end
$$;
create trigger entry_follows before insert on entry for each row execute function entry_follows();

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append only', tg_table_name;
end
$$;

do $$
declare
    name text;
begin
    foreach name in array array['polity', 'editor', 'credential', 'token', 'token_revocation', 'report', 'reading', 'proposal',
                                'decision', 'entry'] loop
        execute format('create trigger append_only before update or delete or truncate on %I '
                       'for each statement execute function refuse_change()', name);
    end loop;
end
$$;

-- The app's login gets only what it needs. Where the owner may not make roles, an operator makes it beforehand.
do $$
begin
    if not exists (select from pg_roles where rolname = '${app_role}') then
        begin
            create role "${app_role}" nologin;
        exception when insufficient_privilege then
            raise notice 'no role ${app_role}: only the owner can use this register';
        end;
    end if;
    if exists (select from pg_roles where rolname = '${app_role}') then
        execute format('grant usage on schema %I to "${app_role}"', current_schema());
        execute format('grant select, insert on all tables in schema %I to "${app_role}"', current_schema());
        execute format('revoke insert on %I.flyway_schema_history from "${app_role}"', current_schema());
    end if;
end
$$;
