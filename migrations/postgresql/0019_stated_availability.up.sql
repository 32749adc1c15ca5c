-- An availability that nobody stated is null; and the days between a decision and the first day of work.
ALTER TABLE consultants ALTER COLUMN availability_status DROP NOT NULL;
ALTER TABLE consultants ADD COLUMN notice_period_days integer;
