-- Of which entry's act a step takes the proposal to be another account: kept with it, so that whoever approves it later knows.

alter table decision add column same_as bigint references entry check (same_as is null or outcome in ('accepted', 'amended'));
comment on column decision.same_as is 'The entry that tells the same act; null where the act is one of its own';
