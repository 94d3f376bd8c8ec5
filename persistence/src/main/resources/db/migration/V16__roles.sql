-- Who may do what. A role is granted by a new row, the latest of an editor holds, and who has none may do nothing. Whoever could log in
-- before there were roles keeps all that they could do.

create table role_grant (
    id     bigint generated always as identity primary key,
    editor text not null references editor,
    role   text not null check (role in ('none', 'reader', 'analyst', 'editor', 'admin')),
    by     text references editor,
    at     timestamptz not null default clock_timestamp()
);
comment on table role_grant is 'The latest of an editor holds; by is empty for what the register granted itself';
create index role_grant_editor on role_grant (editor, id desc);

insert into role_grant (editor, role) select name, 'admin' from editor e
    where exists (select from credential c where c.editor = e.name) order by name;

-- A token is a service's or a person's; its role limits what its editor may do.
alter table token
    add column name       text,
    add column role       text check (role in ('reader', 'analyst', 'editor', 'admin')),
    add column expires_at timestamptz,
    add column by         text references editor;
comment on column token.name is 'What it is for; empty for one that an editor issued at their own account';
comment on column token.role is 'The most that it may do; empty for all that its editor may';
comment on column token.by is 'The admin who made it; empty for one that its editor issued';
create unique index token_id on token (left(hash, 12));

alter table token_revocation add column by text references editor;

do $$
begin
    -- As seal_rows writes a time.
    set local timezone = 'UTC';
    insert into seal select 'role_grant', a.id::text, seal_of(to_jsonb(a)) from role_grant a;
end
$$;
create trigger sealed after insert on role_grant referencing new table as added for each statement
    execute function seal_rows('a.id::text');
create trigger append_only before update or delete or truncate on role_grant for each statement execute function refuse_change();

create or replace view audit as
    select at, 'report read' as what, by, '/readings/' || id as "on", null as why from reading
    union all select proposed_at, 'proposal put', proposed_by, '/proposals/' || id, note from proposal where proposed_by is not null
    union all select at, outcome, by, '/proposals/' || proposal, why from decision
    union all select known_at, content, by, '/ledger/' || revision, why from entry
    union all select at, 'setting changed', by, name || ' = ' || value, null from setting
    union all select created_at, 'editor added', added_by, name, null from editor
    union all select at, 'role granted', by, editor || ' ' || id, role from role_grant
    union all select created_at, 'password changed', editor, editor || ' ' || id, null from credential
    union all select created_at, 'token issued', coalesce(by, editor), editor || ' ' || left(hash, 12),
        nullif(concat_ws(', ', name, role, 'until ' || expires_at), '') from token
    union all select revoked_at, 'token revoked', r.by, t.editor || ' ' || left(r.token, 12), t.name
        from token_revocation r join token t on t.hash = r.token
    union all select at, 'list imported', by, file, format || ': ' || entries || ' entries, ' || proposals || ' proposals, '
        || observations || ' observations' from list
    union all select at, 'answer watched', by, 'watch ' || id, null from watch
    union all select e.at, 'watch ended', w.by, 'watch ' || w.id, null from watch_end e join watch w on w.id = e.watch;

do $$
begin
    if exists (select from pg_roles where rolname = '${app_role}') then
        execute 'grant select, insert on role_grant to "${app_role}"';
    end if;
end
$$;
