-- The last day for an answer, and how many days a week are worked from home.
ALTER TABLE tenders ADD COLUMN deadline date;
ALTER TABLE tenders ADD COLUMN remote_days integer;
CREATE INDEX tenders_deadline_idx ON tenders (deadline, company_id, id);
