-- Of a ledger of millions, asked while it is filled.

-- Revisions have no gap, so that an entry is there where it is not beyond the last one: nothing needs to be looked up row by row, by a plan that
-- was made while the table was thought empty.
create or replace function taken_in_entry() returns trigger language plpgsql set search_path = ${flyway:defaultSchema} as $$
declare
    missing bigint;
begin
    select min(a.revision) into missing from added a
    where a.revision < 1 or a.revision > coalesce((select max(revision) from entry), 0);
    if missing is not null then
        raise exception 'a row became entry %, which there is not', missing using errcode = 'foreign_key_violation';
    end if;
    return null;
end
$$;

-- What an actor did stands in the index of pairs, by the target.
drop index entry_actor;
