DROP INDEX tenders_deadline_idx;
ALTER TABLE tenders DROP COLUMN remote_days;
ALTER TABLE tenders DROP COLUMN deadline;
