-- Review by more than one: proposals put by people, decisions step by step, undo, and four eyes.

-- A proposal is the reader's (reading, position, passage) or a person's (source, by, at).
alter table proposal alter column reading drop not null;
alter table proposal alter column position drop not null;
alter table proposal alter column starts drop not null;
alter table proposal alter column ends drop not null;
alter table proposal add column source      text;
alter table proposal add column url         text;
alter table proposal add column published   date;
alter table proposal add column corrects    bigint references entry;
alter table proposal add column tellers     text[];
alter table proposal add column held        boolean;
alter table proposal add column note        text;
alter table proposal add column proposed_by text references editor;
alter table proposal add column proposed_at timestamptz;
alter table proposal add check ((reading is null) = (source is not null));
alter table proposal add check ((reading is null) = (position is null and starts is null and ends is null));
alter table proposal add check ((proposed_by is null) = (source is null) and (proposed_at is null) = (source is null));
comment on column proposal.corrects is 'The entry in whose place it is to stand';
create index proposal_actor on proposal (actor_key);
create index proposal_target on proposal (target_key);

-- A proposal is decided in steps; the last one tells whether it is decided.
alter table decision drop constraint decision_pkey;
alter table decision add column step int not null default 1 check (step > 0);
alter table decision add column closes boolean not null default true;
alter table decision add primary key (proposal, step);
alter table decision alter column step drop default;
alter table decision alter column closes drop default;
alter table decision drop constraint decision_outcome_check;
alter table decision add check (outcome in ('accepted', 'amended', 'rejected', 'reopened'));
alter table decision add check ((outcome = 'amended') = (kind is not null));
create index decision_at on decision (at, proposal, step);

-- Which entry a step wrote: the record of what it accepted, or the retraction of what it undid.
create table recorded (
    proposal uuid not null,
    step     int not null,
    revision bigint not null unique references entry,
    primary key (proposal, step),
    foreign key (proposal, step) references decision (proposal, step)
);
comment on table recorded is 'The entry that a step of a review wrote';

alter table editor add column added_by text references editor;

create table setting (
    id    bigint generated always as identity primary key,
    name  text not null check (name in ('four_eyes')),
    value text not null,
    by    text not null references editor,
    at    timestamptz not null default clock_timestamp(),
    check (name <> 'four_eyes' or value in ('off', 'people', 'all'))
);
comment on table setting is 'Each change a new row, the latest of a name holds; four_eyes is people where there is none';

-- Not even a faulty app decides twice, out of turn, or alone where it takes two.
create function decision_follows() returns trigger language plpgsql set search_path = ${flyway:defaultSchema} as $$
declare
    last      decision%rowtype;
    reopened  int;
    author    text;
    by_person boolean;
    mode      text;
    others    text[];
    expected  boolean;
begin
    perform pg_advisory_xact_lock(hashtextextended(new.proposal::text, 7236837546));
    select * into last from decision where proposal = new.proposal order by step desc limit 1;
    if new.step <> coalesce(last.step, 0) + 1 then
        raise exception 'step % of proposal % does not follow %', new.step, new.proposal, coalesce(last.step, 0);
    end if;
    if new.outcome = 'reopened' then
        if not coalesce(last.closes, false) or new.closes then
            raise exception 'proposal % is not decided, and cannot be reopened', new.proposal;
        end if;
        return new;
    end if;
    if last.closes then
        raise exception 'proposal % is decided', new.proposal;
    end if;
    select coalesce((select value from setting where name = 'four_eyes' order by id desc limit 1), 'people') into mode;
    select coalesce(max(step), 0) into reopened from decision where proposal = new.proposal and outcome = 'reopened';
    select proposed_by, proposed_by is not null into author, by_person from proposal where id = new.proposal;
    select coalesce((select d."by" from decision d where d.proposal = new.proposal and d.outcome = 'amended' and d.step > reopened
                     order by d.step desc limit 1), author) into author;
    if new.outcome = 'accepted' and mode <> 'off' then
        select array_remove(array_agg(d."by") || author, null) into others from decision d
        where d.proposal = new.proposal and d.outcome = 'accepted' and d.step > reopened
          and d.step > coalesce((select max(a.step) from decision a where a.proposal = new.proposal and a.outcome = 'amended'), 0);
        if new."by" = any (others) then
            raise exception 'proposal % takes another person than %', new.proposal, new."by";
        end if;
    end if;
    expected := case
        when new.outcome = 'rejected' or mode = 'off' then true
        when new.outcome = 'amended' then mode = 'people' and not by_person
        else mode = 'people' or coalesce(cardinality(others), 0) > 0
    end;
    if new.closes <> expected then
        raise exception 'step % of proposal % claims to decide: %, but it is %', new.step, new.proposal, new.closes, expected;
    end if;
    return new;
end
$$;
create trigger decision_follows before insert on decision for each row execute function decision_follows();

create trigger append_only before update or delete or truncate on recorded for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on setting for each statement execute function refuse_change();

create view audit as
    select at, 'report read' as what, by, '/readings/' || id as "on", null as why from reading
    union all select proposed_at, 'proposal put', proposed_by, '/proposals/' || id, note from proposal where proposed_by is not null
    union all select at, outcome, by, '/proposals/' || proposal, why from decision
    union all select known_at, content, by, '/ledger/' || revision, why from entry
    union all select at, 'setting changed', by, name || ' = ' || value, null from setting
    union all select created_at, 'editor added', added_by, name, null from editor
    union all select created_at, 'password changed', editor, editor || ' ' || id, null from credential
    union all select created_at, 'token issued', editor, left(hash, 8), null from token
    union all select revoked_at, 'token revoked', null, left(token, 8), null from token_revocation;
comment on view audit is 'Who did what and when; the tables beneath are insert-only';

do $$
begin
    if exists (select from pg_roles where rolname = '${app_role}') then
        execute 'grant select, insert on recorded, setting to "${app_role}"';
        execute 'grant select on audit to "${app_role}"';
    end if;
end
$$;
