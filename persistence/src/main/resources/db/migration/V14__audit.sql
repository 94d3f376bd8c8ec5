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
        || observations || ' observations' from list
    union all select at, 'answer watched', by, 'watch ' || id, null from watch
    union all select e.at, 'watch ended', w.by, 'watch ' || w.id, null from watch_end e join watch w on w.id = e.watch;
