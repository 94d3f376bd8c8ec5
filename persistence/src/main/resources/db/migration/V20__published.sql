-- Readings by the day of publication, page by page. What is ordered is never null: a day that is not told comes before all that are.
create index report_published on report (coalesce(published, date '0001-01-01'));
