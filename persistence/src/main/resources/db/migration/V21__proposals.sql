-- What people put, by the day of publication and as it was put, page by page; what the reader found goes by its reports. A day that is not told
-- comes before all that are, as in V20.
create index proposal_published on proposal (coalesce(published, date '0001-01-01'), proposed_at, id) where reading is null;
create index proposal_proposed on proposal (proposed_at, id) where reading is null;
