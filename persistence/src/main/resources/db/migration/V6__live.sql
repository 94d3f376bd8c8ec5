-- Every app that listens is told that the ledger grew; what was appended it reads itself. One notification a transaction.

create function tell_entry() returns trigger language plpgsql as $$
begin
    perform pg_notify('credence_ledger', '');
    return null;
end
$$;
create trigger entry_told after insert on entry for each statement execute function tell_entry();
