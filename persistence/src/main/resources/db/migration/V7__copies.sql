-- By what a report's copies are known, and of which earlier report each is one.

create table sketch (
    reading   uuid primary key references reading,
    shingles  int not null check (shingles >= 0),
    signature bytea not null,
    bands     int[] not null,
    origin    uuid references sketch check (origin <> reading)
);
comment on table sketch is 'Min-wise hash of the words of a reading''s report; copies share at least one of the bands';
comment on column sketch.origin is 'The earliest report, in the order of submission, that this one is a copy of; null for an original';
create index sketch_bands on sketch using gin (bands);
create index sketch_origin on sketch (origin) where origin is not null;

create trigger append_only before update or delete or truncate on sketch for each statement execute function refuse_change();

do $$
begin
    if exists (select from pg_roles where rolname = '${app_role}') then
        execute 'grant select, insert on sketch to "${app_role}"';
    end if;
end
$$;
