-- By whose account an act is in the ledger, sources that are named without their text, and entries that tell one act.

alter table entry
    add column source      text,
    add column url         text,
    add column tellers     text[],
    add column held        boolean,
    add column confidence  text check (confidence in ('high', 'medium', 'low', 'unsourced')),
    add column note        text,
    add column account     bigint references entry,
    add column merged_into bigint references entry,
    drop constraint entry_content_check,
    drop constraint entry_check,
    drop constraint entry_check1,
    drop constraint entry_check2,
    add constraint entry_content check (content in ('recorded', 'corrected', 'retracted', 'merged')),
    add constraint entry_supersedes check ((content in ('corrected', 'retracted')) = (supersedes is not null)),
    add constraint entry_act check ((content in ('recorded', 'corrected')) = (kind is not null)),
    add constraint entry_evidence check (case when kind is null then reading is null and source is null
                                              else (reading is null) <> (source is null) end),
    add constraint entry_merge check ((content = 'merged') = (account is not null)
                                      and (account is null) = (merged_into is null) and account <> merged_into);
comment on column entry.source is 'Who says so, where no passage of a report shows it';
comment on column entry.tellers is 'By whose account: keys of polities, or outlet: and a name; null where nobody is named';
comment on column entry.held is 'False: somebody''s account that the register does not hold; null: held, as the entries before this column';
comment on column entry.account is 'The entry that tells the same act as merged_into';
create index entry_account on entry (account) where account is not null;
create index entry_merged_into on entry (merged_into) where merged_into is not null;
