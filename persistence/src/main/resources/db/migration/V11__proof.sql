-- That nothing was changed: the Merkle tree over the ledger, and what was signed of it.

create table register_identity (
    id uuid primary key default gen_random_uuid(),
    one boolean not null unique default true check (one)
);
comment on table register_identity is 'Tells this register from every other: the origin of its checkpoints unless a name is set';
insert into register_identity default values;

create table subtree (
    level smallint not null check (level between 4 and 62),
    place bigint not null check (place >= 0),
    hash  text not null check (length(hash) = 64),
    primary key (level, place)
);
comment on table subtree is 'Roots of complete subtrees of 2^level entries, the place-th from the left; lower ones are worked out from entries';

create table checkpoint (
    size      bigint not null check (size >= 0),
    key       text not null,
    root      text not null check (length(root) = 64),
    note      text not null,
    signed_at timestamptz not null default clock_timestamp(),
    primary key (size, key)
);
comment on table checkpoint is 'Every checkpoint that was ever signed, as the note that was served';
comment on column checkpoint.key is 'The verifier key of whoever signed it';

create trigger append_only before update or delete or truncate on register_identity for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on subtree for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on checkpoint for each statement execute function refuse_change();

do $$
begin
    if exists (select from pg_roles where rolname = '${app_role}') then
        execute 'grant select on register_identity to "${app_role}"';
        execute 'grant select, insert on subtree, checkpoint to "${app_role}"';
    end if;
end
$$;
