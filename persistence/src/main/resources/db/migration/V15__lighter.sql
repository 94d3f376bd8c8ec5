-- A ledger of millions: what the chain's trigger holds already needs no index of its own, and what refers to rows that never go is checked
-- once for all rows of a statement instead of once for each.

-- That an entry carries the hash of the one before is what entry_follows looks at; so no two carry the same.
alter table entry drop constraint entry_previous_hash_key;
-- The hash is over the revision and the hash before, so it is unique by what it is; it is looked up as a whole.
alter table entry drop constraint entry_hash_key;
create index entry_hash on entry using hash (hash);
-- Few entries supersede another.
alter table entry drop constraint entry_supersedes_key;
create unique index entry_superseding on entry (supersedes) where supersedes is not null;

-- No editor and no entry is ever deleted, so that a reference is good for ever once it was.
alter table entry drop constraint entry_by_fkey;
create function entry_by_editor() returns trigger language plpgsql set search_path = ${flyway:defaultSchema} as $$
declare
    stranger text;
begin
    select a.by into stranger from (select distinct "by" from added) a
    where not exists (select from editor e where e.name = a.by) limit 1;
    if stranger is not null then
        raise exception 'an entry is by %, who is no editor', stranger using errcode = 'foreign_key_violation';
    end if;
    return null;
end
$$;
create trigger entry_by_editor after insert on entry referencing new table as added
    for each statement execute function entry_by_editor();

alter table taken_in drop constraint taken_in_revision_fkey;
create function taken_in_entry() returns trigger language plpgsql set search_path = ${flyway:defaultSchema} as $$
declare
    missing bigint;
begin
    select a.revision into missing from added a
    where not exists (select from entry e where e.revision = a.revision) limit 1;
    if missing is not null then
        raise exception 'a row became entry %, which there is not', missing using errcode = 'foreign_key_violation';
    end if;
    return null;
end
$$;
create trigger taken_in_entry after insert on taken_in referencing new table as added
    for each statement execute function taken_in_entry();

-- What stands between two, however much else there is of either.
create index entry_pair on entry (actor_key, target_key);
