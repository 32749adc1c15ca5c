-- The last day for an answer, and how many days a week are worked from home.
ALTER TABLE tenders ADD COLUMN deadline TEXT;
ALTER TABLE tenders ADD COLUMN remote_days INTEGER;
CREATE INDEX tenders_deadline_idx ON tenders (deadline, company_id, id);
