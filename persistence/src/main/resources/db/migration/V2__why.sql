-- How a proposal was read: all its passages, how sure the reader was, and why. Proposals of older readers have none.

alter table proposal add column shown jsonb;
comment on column proposal.shown is 'Passages, confidence and reasons of the account; null where the reader gave none';
