-- What a verification that was begun as long work is asked to hold the register to.

alter table operation add column checkpoints text[];
alter table operation add column keys text[];
alter table operation add check ((kind = 'verification') = (checkpoints is not null and keys is not null));
comment on column operation.checkpoints is 'Of a verification: notes of checkpoints that were kept outside the register';
comment on column operation.keys is 'Of a verification: keys that the register signed with before';
